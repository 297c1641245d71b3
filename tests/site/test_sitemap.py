import json
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import yaml
from tests.conftest import ROOT
from tests.site.html import Document


def test_sitemap_lists_every_page(site: Path, content_pages: dict[str, Document]) -> None:
    base = yaml.safe_load((ROOT / "site_config" / "site.yml").read_text(encoding="utf-8"))["url"]
    tree = ET.parse(site / "sitemap.xml")  # noqa: S314 - made by the build under test
    listed = [element.text or "" for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert all(address.startswith(base) for address in listed)
    files = [f"{unquote(address.removeprefix(base))}index.html" for address in listed]
    assert sorted(files) == sorted(content_pages)


def test_search_leads_to_pages_and_anchors(site: Path, pages: dict[str, Document]) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    ids = {path: set(page.ids()) for path, page in pages.items()}
    for entry in index["docs"]:
        place, _, anchor = unquote(entry["location"]).partition("#")
        assert f"{place}index.html" in pages, entry["location"]
        assert not anchor or anchor in ids[f"{place}index.html"], entry["location"]
