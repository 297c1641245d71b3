"""Nothing that is not public reaches a reader, by any file of the site."""

import gzip
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pytest
from folders import SOUND, write_project
from PIL import Image
from tainted import PLAIN, SECRET_ID, SIGN, Project, project

import linli

CONFIG = f"""\
INHERIT: {Path(linli.__file__).parent / "assembly/mkdocs.yml"}
site_name: 不用
docs_dir: content/pages
plugins: {{linli: {{}}}}
"""
SITE = """\
name: 例站
tagline: 一句话。
description: 说明。
url: https://a.example/
edit_url: https://a.example/edit/
featured:
"""


@pytest.fixture(name="tainted", scope="module")
def tainted_project() -> Project:
    return project()


@pytest.fixture(name="out", scope="module")
def built(tainted: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tainted")
    featured = "".join(
        f"  {plural}: [{', '.join([*tainted.hidden[kind], *tainted.shown[kind]])}]\n"
        for kind, plural in (
            ("community", "communities"),
            ("representative", "representatives"),
            ("program", "programs"),
        )
    )
    own = {
        "mkdocs.yml": CONFIG,
        "site_config/site.yml": SITE + featured,
        "site_config/rules.yml": "disabled: [minor-profile]\n",
        "content/pages/about.md": "# 关于\n",
    }
    write_project(folder, {**SOUND, **tainted.files, **own})
    for arguments in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "x"]):
        git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments]
        subprocess.run(git, cwd=folder, check=True, capture_output=True)  # noqa: S603 - our own arguments
    ended = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
    return folder / "site"


def notices(out: Path) -> set[Path]:
    """The folders of notices that something was withdrawn, which are all the same, and stand where it used to be."""
    (notice,) = {path.read_bytes() for path in out.glob("*/*-withdrawn/index.html")}
    found = {path for path in out.rglob("index.html") if path.read_bytes() == notice}
    return found | {path.parent for path in found}


def contents(out: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the site: its name, its bytes, what is packed in it."""
    expected = notices(out)
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        yield name, b"" if path in expected else name.encode()
        if path.is_file():
            data = path.read_bytes()
            if name == "redirects.map":  # the address of a notice is no secret, but whoever it was about is
                gone = [line for line in data.splitlines(keepends=True) if line.endswith(b" gone;\n")]
                assert all(out / line.split()[0].decode().strip("/") in expected for line in gone)
                assert not any(line.startswith(b"/representatives/") for line in gone)
                data = b"".join(line for line in data.splitlines(keepends=True) if line not in gone)
            yield name, gzip.decompress(data) if path.suffix == ".gz" else data
            if path.suffix in {".png", ".jpg", ".webp"}:
                with Image.open(BytesIO(data)) as image:
                    yield name, repr((image.info, dict(image.getexif()))).encode()


def test_the_marks_are_many_and_of_every_kind(tainted: Project) -> None:
    where = set(tainted.marks.values())
    assert {"consent.note", "source.title", "program.people.role", "community.internal_note", "EXIF"} <= where
    assert {"community.waivers.reason", "representative.name", "program.redirect_from", "portrait.caption"} <= where
    assert len(tainted.marks) > 500


def test_what_is_public_is_there(out: Path, tainted: Project) -> None:
    for folder, kind in (("communities", "community"), ("representatives", "representative"), ("sources", "source")):
        assert PLAIN in (out / folder / tainted.shown[kind][0] / "index.html").read_text(encoding="utf-8")


def test_no_mark_is_in_any_file_or_its_name(out: Path, tainted: Project) -> None:
    code = ord(SIGN)
    forms = [SIGN.encode(), quote(SIGN).encode(), f"\\u{code:04x}".encode(), f"&#{code};".encode(), SECRET_ID.encode()]
    forms += [f"&#x{code:x};".encode(), *(digest.encode() for digest in tainted.digests)]
    pattern = re.compile(b"|".join(map(re.escape, forms)), re.IGNORECASE)
    leaks = {}
    for name, data in contents(out):
        is_binary = name.endswith((".png", ".jpg", ".webp", ".woff2", ".ico")) and b"\0" in data
        found = next((match for match in pattern.finditer(data) if not is_binary or len(match[0]) > 3), None)
        if found is not None:
            around = data[max(0, found.start() - 60) : found.end() + 30].decode(errors="replace")
            leaks[name] = around
    assert leaks == {}


def test_pictures_of_the_public_are_there_without_metadata(out: Path) -> None:
    pictures = [path for path in (out / "media").iterdir() if path.suffix in {".jpg", ".webp"}]
    assert pictures
    for path in pictures:
        with Image.open(path) as image:
            assert not image.getexif()
            assert not {"exif", "xmp", "comment", "icc_profile"} & image.info.keys()
