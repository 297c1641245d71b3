"""The list of all pages for search engines."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest
from standards import sitemap_problems

from linli.assembly.sitemap import sitemap

NAMES = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def listed(data: bytes) -> list[tuple[str | None, str | None]]:
    return [(one.findtext(f"{NAMES}loc"), one.findtext(f"{NAMES}lastmod")) for one in ET.fromstring(data)]  # noqa: S314 - ours


def test_pages_are_listed_in_order_with_their_days() -> None:
    files = dict(sitemap("https://a.example/x/", {"b/": None, "": date(2024, 5, 6), "a&b/": None}))
    assert {name: listed(data) for name, data in files.items()} == {
        "sitemap.xml": [
            ("https://a.example/x/", "2024-05-06"),
            ("https://a.example/x/a&b/", None),
            ("https://a.example/x/b/", None),
        ]
    }


def test_a_large_site_has_several_lists_and_one_of_them() -> None:
    pages = {f"{number}/": date(2024, 1, number) for number in range(1, 6)}
    files = dict(sitemap("https://a.example/", pages, most=2))
    assert [len(listed(files[f"sitemap-{number}.xml"])) for number in (1, 2, 3)] == [2, 2, 1]
    assert listed(files["sitemap.xml"]) == [
        ("https://a.example/sitemap-1.xml", "2024-01-02"),
        ("https://a.example/sitemap-2.xml", "2024-01-04"),
        ("https://a.example/sitemap-3.xml", "2024-01-05"),
    ]


@pytest.mark.parametrize("most", [1, 2, 50])
def test_lists_keep_to_the_standard(most: int) -> None:
    pages = {"b/": None, "": date(2024, 5, 6), "a&b/": None}
    files = dict(sitemap("https://a.example/x/", pages, most=most))
    assert [name for name, data in files.items() if sitemap_problems(data)] == []
    assert sitemap_problems(files["sitemap.xml"].replace(b"loc>", b"url>")) != []
    assert sitemap_problems(b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>') != []
