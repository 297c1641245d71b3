import posixpath
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.conftest import ROOT, run
from tests.site.html import Document

LINK = re.compile(r"\]\((?P<markdown>[^)\s]+)\)|\b(?:src|href)=\"(?P<html>[^\"]+)\"")
CODE = re.compile(r"^(```+|~~~+).*?^\1|`[^`\n]*`", re.DOTALL | re.MULTILINE)
HAND_WRITTEN = {"about/index.html", "contribute/index.html"}


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export") / "markdown"
    ended = run("linli", "export", "markdown", str(folder))
    assert ended.returncode == 0, ended.stdout
    return folder


def test_export_has_the_pages_of_the_site(export: Path, content_pages: dict[str, Document]) -> None:
    made = {file.relative_to(export).with_suffix(".html").as_posix() for file in export.rglob("*.md")}
    written = {
        file.relative_to(ROOT / "content" / "pages").with_suffix("").as_posix() + "/index.html"
        for file in (ROOT / "content" / "pages").glob("*.md")
    }
    assert made | written == set(content_pages)


def test_links_of_the_export_lead_to_files(export: Path, site: Path) -> None:
    """A link to a page that is written by hand, and so not in the export, leads to its place in the site."""
    links, broken = 0, []
    for file in export.rglob("*.md"):
        text = CODE.sub("", file.read_text(encoding="utf-8"))
        for match in LINK.finditer(text):
            address = unquote(match["markdown"] or match["html"]).partition("#")[0]
            if not address or re.match(r"[a-z]+:", address):
                continue
            links += 1
            if not (file.parent / address).is_file():
                broken.append(f"{file.relative_to(export)}: {address}")
    assert links > 500
    assert broken == []
