import json
from pathlib import Path
from urllib.parse import unquote
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
    assert index["count"] > 100
    found = []
    for number in range(index["count"]):
        fragment = json.loads((site / "search" / "pages" / f"{number}.json").read_text(encoding="utf-8"))
        (link,) = parse("index.html", fragment["card"]).all("a")
        assert link.attributes["href"] == fragment["url"]
        found.append(fragment["url"])
    assert len(found) == len(set(found))
    assert [url for url in found if f"{url}index.html" not in pages] == []


def test_choices_are_those_that_profiles_have(site: Path, pages: dict[str, Document]) -> None:
    facets = json.loads((site / "search" / "facets.json").read_text(encoding="utf-8"))
    for folder in ("communities", "representatives", "programs"):
        rows = pages[f"{folder}/index.html"].all("li", within="linli-facet")
        offered = [row.attributes["data-value"] for row in rows]
        assert offered
        assert set(offered) <= {value for values in facets["values"].values() for value in values}
