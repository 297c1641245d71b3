"""Previews that somebody has tampered with: the trusted stage puts up none of them."""

import json
import shutil
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from building import built
from click.testing import CliRunner, Result
from folders import COMMUNITY, SOUND, write_project

from linli.assembly.framing.policy import PREVIEW
from linli.cli.main import make_cli
from linli.review.as_markdown import MARKER

HEAD = "a" * 40
FACTS = {"version": 1, "number": 7, "base": "b" * 40, "head": HEAD, "outcome": "ready"}
PAGE = "site/communities/jia/index.html"
PEOPLE = {
    "content/representatives/wang-mei.yml": "name: 王梅\nsummary: 书记。\nposts: [{title: 书记}]\nstatus: withdrawn\n",
    "content/communities/jia.yml": COMMUNITY + "redirect_from: [jia-shequ]\n",
}


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A preview as the untrusted stage hands it on, with a page that has moved and one that was withdrawn."""
    folder = tmp_path_factory.mktemp("preview")
    site = SOUND["site_config/site.yml"] + "share_images: false\n"
    project = write_project(folder / "project", {**SOUND, **PEOPLE, "site_config/site.yml": site})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(PREVIEW, "1")
        built(project, folder / "artifact" / "site")
    files = {"meta.json": json.dumps(FACTS), "report.json": '{"version": 1}', "report.md": f"{MARKER}\n## 报告\n"}
    write_project(folder / "artifact", files)
    return folder / "artifact"


@pytest.fixture
def artifact(honest: Path, tmp_path: Path) -> Path:
    return shutil.copytree(honest, tmp_path / "artifact")


def receive(artifact: Path, *options: str) -> Result:
    arguments = ("ci", "receive", str(artifact), "--out", str(artifact.parent / "out"), "--lang", "en", *options)
    result = CliRunner().invoke(make_cli("en"), arguments)
    assert not isinstance(result.exception, Exception), result.exception
    return result


def placed(artifact: Path) -> Path:
    return artifact.parent / "out" / "preview" / "7"


def packed(folder: Path) -> Path:
    return Path(shutil.make_archive(str(folder.parent / "packed"), "zip", folder))


def test_an_honest_preview_is_put_up_from_a_folder_or_an_archive(artifact: Path) -> None:
    for handed in (artifact, packed(artifact)):
        assert receive(handed).exit_code == 0
        assert (placed(artifact) / "communities/jia/index.html").is_file()
        assert (placed(artifact) / "communities/jia-shequ/index.html").is_file()
        assert (placed(artifact) / "representatives/wang-mei/index.html").is_file()
        shutil.rmtree(artifact.parent / "out")


def test_an_archive_may_have_everything_in_one_folder(artifact: Path) -> None:
    outer = artifact.parent / "outer"
    shutil.copytree(artifact, outer / "preview")
    assert receive(packed(outer)).exit_code == 0
    assert (placed(artifact) / "index.html").is_file()


def test_a_new_preview_takes_the_place_of_the_last_one_and_leaves_nothing_of_it(artifact: Path) -> None:
    receive(artifact)
    (artifact / "site/search/index.html").unlink()
    receive(artifact)
    assert not (placed(artifact) / "search/index.html").exists()
    assert [path.name for path in placed(artifact).parent.iterdir()] == ["7"]


def test_a_change_that_has_no_pages_any_more_has_no_preview_either(artifact: Path) -> None:
    receive(artifact)
    shutil.rmtree(artifact / "site")
    (artifact / "meta.json").write_text(json.dumps({**FACTS, "outcome": "problems"}), encoding="utf-8")
    assert receive(artifact).exit_code == 0
    assert not placed(artifact).exists()


def with_page(old: str, new: str) -> Callable[[Path], None]:
    def change(artifact: Path) -> None:
        page = artifact / PAGE
        text = page.read_text(encoding="utf-8")
        assert old in text
        page.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def with_file(name: str, data: str | bytes) -> Callable[[Path], None]:
    def change(artifact: Path) -> None:
        write_project(artifact, {name: data})

    return change


def with_link(artifact: Path) -> None:
    (artifact / "site/passwd.txt").symlink_to("/etc/passwd")


def with_linked_folder(artifact: Path) -> None:
    (artifact / "site/etc").symlink_to("/etc")


def with_changed_script(artifact: Path) -> None:
    script = next((artifact / "site/assets").rglob("linli.js"))
    script.write_text(script.read_text(encoding="utf-8") + "fetch('https://evil.example')", encoding="utf-8")


def without(name: str) -> Callable[[Path], None]:
    return lambda artifact: (artifact / name).unlink()


def with_facts(**facts: object) -> Callable[[Path], None]:
    return with_file("meta.json", json.dumps({**FACTS, **facts}))


NOINDEX = '<meta name="robots" content="noindex, nofollow">'
SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
XML = '<?xml version="1.0"?>{}'
ATTACKS: dict[str, Callable[[Path], object]] = {
    "link": with_link,
    "linked folder": with_linked_folder,
    "headers": with_file("site/_headers", "/*\n  X: y\n"),
    "redirects": with_file("site/_redirects", "/ https://evil.example\n"),
    "domain": with_file("site/CNAME", "evil.example"),
    "apache": with_file("site/.htaccess", "Redirect / https://evil.example"),
    "hidden folder": with_file("site/.well-known/x.txt", "x"),
    "php": with_file("site/x.php", "<?php"),
    "service worker": with_file("site/sw.js", "self.onfetch = null"),
    "other script": with_file("site/assets/scripts-0123456789/x.js", "alert(1)"),
    "changed script": with_changed_script,
    "script as a picture": with_file("site/x.png", "<script>alert(1)</script>"),
    "page as a picture": with_file("site/x.jpg", "<!doctype html>"),
    "no RIFF": with_file("site/x.webp", "x"),
    "no JSON": with_file("site/x.json", "alert(1)"),
    "deep JSON": with_file("site/x.json", "[" * 100_000),
    "not UTF-8": with_file("site/x.txt", b"\xff\xfe"),
    "drawing with a script": with_file("site/x.svg", SVG.format("<script>alert(1)</script>")),
    "drawing that acts": with_file("site/x.svg", SVG.format('<rect onload="alert(1)"/>')),
    "drawing that leads on": with_file("site/x.svg", SVG.format('<a xlink:href="javascript:alert(1)">x</a>')),
    "drawing with a page": with_file("site/x.svg", SVG.format("<foreignObject></foreignObject>")),
    "style of XML": with_file("site/x.xml", XML.format('<?xml-stylesheet href="x.xsl"?><a/>')),
    "entities": with_file("site/x.xml", XML.format('<!DOCTYPE a [<!ENTITY b "c">]><a/>')),
    "page as XML": with_file("site/x.xml", XML.format('<html xmlns="http://www.w3.org/1999/xhtml"/>')),
    "for search engines": with_page(NOINDEX, ""),
    "no policy": with_page('http-equiv="Content-Security-Policy"', 'http-equiv="x"'),
    "wide policy": with_page("default-src 'none'", "default-src *"),
    "inline scripts": with_page("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    "scripts from elsewhere": with_page("script-src 'self'", "script-src 'self' https://evil.example"),
    "forms to elsewhere": with_page("form-action 'self'", "form-action *"),
    "policy that comes late": with_page('<meta charset="utf-8">', '<meta charset="utf-8"><script src="x.js"></script>'),
    "own script": with_page("</body>", "<script>alert(1)</script></body>"),
    "handler": with_page("<main ", '<main onclick="alert(1)" '),
    "frame": with_page("</main>", '<iframe src="https://evil.example"></iframe></main>'),
    "base": with_page("</main>", '<base href="https://evil.example/"></main>'),
    "led away": with_page("</head>", '<meta http-equiv="refresh" content="0; url=https://evil.example"></head>'),
    "led to a script": with_page("</head>", '<meta http-equiv="refresh" content="0; url=javascript:alert(1)"></head>'),
    "comment that ends early": with_page("<!doctype html>", "<!doctype html><!--><script>alert(1)</script>-->"),
    "comment that ends oddly": with_page("</main>", "<!-- --!><b>x</b> --></main>"),
    "quote in the wrong place": with_page('<html lang="zh-Hans"', '<html "><script>alert(1)</script>" lang="zh-Hans"'),
    "hidden in a quote": with_page("</main>", "<b '><script>alert(1)</script><b '></main>"),
    "tag in a title": with_page("</title>", "<meta></title>"),
    "script that does not end": with_page("</main>", '<script>"<!--<script>"</script></main>'),
    "text to some": with_page("</main>", "<noscript><p></noscript></main>"),
    "text before the policy": with_page("<head>", "<head>x"),
    "open tag": with_page("</main>", "<b</main>"),
    "no page": with_file("site/x.html", "<p>x"),
    "stray file": with_file("run.sh", "x"),
    "percent": with_file("site/a%2e%2e.txt", "x"),
    "no facts": without("meta.json"),
    "no report": without("report.md"),
    "facts that are none": with_file("meta.json", "[]"),
    "an odd number": with_facts(number="7; rm -rf /"),
    "true as a number": with_facts(number=True),
    "an odd head": with_facts(head="HEAD"),
    "an odd outcome": with_facts(outcome="ready\nnumber=1"),
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_what_a_preview_does_not_have_is_not_put_up(attack: Callable[[Path], object], artifact: Path) -> None:
    assert receive(artifact).exit_code == 0
    before = (placed(artifact) / "index.html").stat().st_ino
    attack(artifact)
    handed = [artifact]
    if not any(path.is_symlink() for path in artifact.rglob("*")):
        handed.append(packed(artifact))
    for one in handed:
        result = receive(one)
        assert result.exit_code == 1
        assert "suspicious-file" in result.output
    assert (placed(artifact) / "index.html").stat().st_ino == before, "the last preview is as it was"


def entry(name: str, data: bytes = b"x", mode: int = 0) -> Callable[[zipfile.ZipFile], None]:
    def add(archive: zipfile.ZipFile) -> None:
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        archive.writestr(info, data, zipfile.ZIP_DEFLATED)

    return add


def twice(archive: zipfile.ZipFile) -> None:
    entry("site/x.txt")(archive)
    with pytest.warns(UserWarning, match="Duplicate"):
        entry("site/x.txt")(archive)


def capitals(archive: zipfile.ZipFile) -> None:
    entry("site/x.txt")(archive)
    entry("site/X.txt")(archive)


def both(archive: zipfile.ZipFile) -> None:
    entry("site/x.txt")(archive)
    entry("site/x.txt/y.txt")(archive)


ENTRIES: dict[str, Callable[[zipfile.ZipFile], None]] = {
    "up": entry("site/../../evil.txt"),
    "from the root": entry("/etc/evil.txt"),
    "from a drive": entry("C:/evil.txt"),
    "backslash": entry("site\\..\\evil.txt"),
    "control character": entry("site/a\x1b.txt"),
    "turned around": entry("site/a\u202etxt.html"),
    "not in normal form": entry("site/e\u0301.txt"),
    "trailing dot": entry("site/evil.txt."),
    "long": entry(f"site/{'a' * 200}.txt"),
    "deep": entry(f"site/{'a/' * 20}x.txt"),
    "link": entry("site/x.txt", b"/etc/passwd", stat.S_IFLNK | 0o777),
    "device": entry("site/x.txt", b"", stat.S_IFCHR | 0o666),
    "bomb": entry("site/x.txt", b"0" * 15_000_000),
    "too big": entry("site/x.txt", b"0" * 21_000_000),
    "twice": twice,
    "capitals": capitals,
    "file and folder": both,
}


@pytest.mark.parametrize("add", ENTRIES.values(), ids=ENTRIES.keys())
def test_odd_entries_of_an_archive_are_refused(add: Callable[[zipfile.ZipFile], None], artifact: Path) -> None:
    path = packed(artifact)
    with zipfile.ZipFile(path, "a") as archive:
        add(archive)
    result = receive(path)
    assert result.exit_code == 1
    assert "suspicious-file" in result.output
    assert "\x1b" not in result.output
    assert not placed(artifact).exists()
    assert not list(artifact.parent.rglob("evil*"))


def test_a_file_that_is_no_archive_is_refused(artifact: Path) -> None:
    path = artifact.parent / "x.zip"
    path.write_bytes(b"PK\x03\x04 nothing")
    assert receive(path).exit_code == 1
    assert receive(artifact.parent / "missing.zip").exit_code == 2


def test_a_preview_of_another_commit_is_refused(artifact: Path) -> None:
    assert receive(artifact, "--head", "c" * 40).exit_code == 1
    assert not placed(artifact).exists()
    assert receive(artifact, "--head", HEAD).exit_code == 0


def test_the_report_is_made_harmless(artifact: Path) -> None:
    evil = (
        f"{MARKER}\n## 报告\n\n- @everyone ![x](https://evil.example/x.png) [a](https://evil.example) #12\n"
        "<img src=x> <!-- linli-report --> https://evil.example www.evil.example\n\n[b]: https://evil.example\n"
        "[good](https://preview.example/7/communities/jia/) <details>\n\x1b[2J\u202e"
    )
    (artifact / "report.md").write_text(evil, encoding="utf-8")
    assert receive(artifact, "--allow-link", "https://preview.example/").exit_code == 0
    report = (artifact.parent / "out" / "report-7.md").read_text(encoding="utf-8")
    assert report.startswith(f"{MARKER}\n## 报告")
    assert report.count(MARKER) == 1
    assert "[good](https://preview.example/7/communities/jia/) <details>" in report
    for acting in (
        "@everyone",
        "![",
        "](https://evil",
        "#12",
        "<img",
        "https://evil",
        "www.",
        "[b]:",
        "\x1b",
        "\u202e",
    ):
        assert acting not in report


def test_what_the_pipeline_is_told_has_one_line_a_value(artifact: Path) -> None:
    outputs = artifact.parent / "outputs"
    receive(artifact, "--outputs", str(outputs))
    assert outputs.read_text(encoding="utf-8") == f"number=7\noutcome=ready\nhead={HEAD}\n"


def test_previews_are_removed_by_number_or_age(artifact: Path) -> None:
    out = str(artifact.parent / "out")
    receive(artifact)
    receive(artifact, "--number", "8")
    clean = ["ci", "clean", "--out", out]
    assert "There are no previews" in CliRunner().invoke(make_cli("en"), [*clean, "--older-than", "1"]).output
    assert "1 previews removed: 8" in CliRunner().invoke(make_cli("en"), [*clean, "--number", "8"]).output
    assert "1 previews removed: 7" in CliRunner().invoke(make_cli("en"), [*clean, "--older-than", "0"]).output
    assert not placed(artifact).exists()
