import json
from pathlib import Path
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree as ET

import yaml
from tests.conftest import ROOT
from tests.site.html import Document, parse


def test_sitemap_lists_every_page(site: Path, content_pages: dict[str, Document]) -> None:
    base = yaml.safe_load((ROOT / "site_config" / "site.yml").read_text(encoding="utf-8"))["url"]
    tree = ET.parse(site / "sitemap.xml")  # noqa: S314 - made by the build under test
    listed = [element.text or "" for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert all(address.startswith(base) for address in listed)
    files = [f"{unquote(address.removeprefix(base))}index.html" for address in listed]
    assert sorted(files) == sorted(content_pages)


def test_what_is_searched_leads_to_pages(site: Path, pages: dict[str, Document]) -> None:
    index = json.loads((site / "search" / "index.json").read_text(encoding="utf-8"))
    lists = {way: json.loads((site / way).read_text(encoding="utf-8"))["items"] for way in index["lists"]}
    found = [item["url"] for items in lists.values() for item in items]
    assert len(found) == len(set(found)) > 100
    assert set(found) == set(index["texts"])
    assert [url for url in found if f"{url}index.html" not in pages] == []
    for way, items in lists.items():
        for item in items:
            (link,) = parse(way, item["html"]).all("a")
            assert urljoin(way, link.attributes["href"]) == item["url"]


def test_choices_are_those_that_profiles_have(site: Path, pages: dict[str, Document]) -> None:
    for folder in ("communities", "representatives", "programs"):
        items = json.loads((site / folder / "index.json").read_text(encoding="utf-8"))["items"]
        page = pages[f"{folder}/index.html"]
        offered = [row.attributes["data-value"] for row in page.all("li", within="linli-facet")]
        assert offered
        had = {
            value for item in items for name in ("kind", "region", "theme", "status", "year") for value in item[name]
        }
        assert set(offered) <= had
