import json

from publishing import published
from standards import xml

from linli.exports.manifest import manifest
from linli.exports.open_search import open_search
from linli.exports.robots import robots

URL = "https://a.example/linli/"
SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def test_browsers_are_told_how_to_search_the_site() -> None:
    (export,) = open_search(published({}), URL)
    tree = xml(export.make())
    assert tree.tag == f"{SEARCH}OpenSearchDescription"
    assert tree.findtext(f"{SEARCH}ShortName") == "例站"
    pages, own = (url.get("template") for url in tree.findall(f"{SEARCH}Url"))
    assert pages == f"{URL}search/?q={{searchTerms}}"
    assert own == URL + export.file
    assert list(open_search(published({}), None)) == []


def test_telephones_are_told_what_the_site_is() -> None:
    made = json.loads(manifest(published({}), [("assets/a.png", 192, "any"), ("assets/b.png", 512, "maskable")]))
    assert made["name"] == made["short_name"] == "例站"
    assert made["lang"] == "zh-Hans"
    assert {made["start_url"], made["scope"], made["id"]} == {"./"}
    assert [(icon["src"], icon["sizes"], icon["purpose"]) for icon in made["icons"]] == [
        ("assets/a.png", "192x192", "any"),
        ("assets/b.png", "512x512", "maskable"),
        ("assets/favicon.svg", "any", "any"),
    ]
    assert json.loads(manifest(published({}, language="en"), []))["lang"] == "en"


def test_robots_may_read_everything_and_are_told_where_the_list_is() -> None:
    (export,) = robots(published({}), URL)
    assert export.make().decode().splitlines() == ["User-agent: *", "Allow: /", "", f"Sitemap: {URL}sitemap.xml"]
