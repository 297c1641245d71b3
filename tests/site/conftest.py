from pathlib import Path

import pytest
from tests.site.html import Document, parse


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Document]:
    """Every page by its path below the site's root; the cards for other sites are none."""
    files = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*.html"))}
    assert len(files) > 100
    found = {path: file for path, file in files.items() if not path.startswith("embed/")}
    return {path: parse(path, file.read_text(encoding="utf-8")) for path, file in found.items()}


@pytest.fixture(scope="session")
def content_pages(pages: dict[str, Document]) -> dict[str, Document]:
    """Every page but those for addresses that lead nowhere."""
    return {path: page for path, page in pages.items() if path != "404.html"}
