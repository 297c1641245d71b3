import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from tests.conftest import ROOT, run
from tests.site.html import Document

LINK = re.compile(r"\]\((?P<markdown>[^)\s]+)\)|\b(?:src|href)=\"(?P<html>[^\"]+)\"")
CODE = re.compile(r"^(```+|~~~+).*?^\1|`[^`\n]*`", re.DOTALL | re.MULTILINE)


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
        for file in (ROOT / "content" / "pages").rglob("*.md")
    }
    assert made | written == set(content_pages)


def test_links_of_the_export_lead_to_files(export: Path) -> None:
    links = {
        (file, unquote(match["markdown"] or match["html"]).partition("#")[0])
        for file in export.rglob("*.md")
        for match in LINK.finditer(CODE.sub("", file.read_text(encoding="utf-8")))
    }
    inner = [(file, address) for file, address in links if address and not re.match(r"[a-z]+:", address)]
    assert len(inner) > 500
    assert [(file, address) for file, address in inner if not (file.parent / address).is_file()] == []
