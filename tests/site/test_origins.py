import re
from pathlib import Path
from urllib.parse import urlsplit

from tests.site.html import Document

# What a browser does by itself; a link that a reader may follow is another matter.
LOADING_LINKS = {"stylesheet", "icon", "preconnect", "dns-prefetch", "preload", "prefetch", "modulepreload", "manifest"}
LOADING_TAGS = {"script", "img", "source", "iframe", "video", "audio", "track", "embed", "form"}


def test_pages_load_nothing_from_elsewhere(pages: dict[str, Document]) -> None:
    loaded = [
        f"{path}: {address}"
        for path, page in pages.items()
        for element, address in page.addresses()
        if element.tag in LOADING_TAGS or LOADING_LINKS & set(element.attributes.get("rel", "").split())
        if urlsplit(address).netloc or urlsplit(address).scheme not in {"", "data"}
    ]
    assert loaded == []


def test_style_sheets_load_nothing_from_elsewhere(site: Path) -> None:
    sheets = list(site.rglob("*.css"))
    assert sheets
    loading = re.compile(r"""@import|url\(\s*["']?(?:https?:)?//""")
    assert [sheet.name for sheet in sheets if loading.search(sheet.read_text(encoding="utf-8"))] == []
