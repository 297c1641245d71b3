import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import TODAY
from publishing import published
from standards import atom_problems, json_feed_problems, xml

from linli.catalogue.changes import Change
from linli.catalogue.public import PublicCatalogue
from linli.exports.feeds import feeds

ATOM = "{http://www.w3.org/2005/Atom}"
URL = "https://a.example/linli/"
HOSTILE = "甲 </title><script>alert(1)</script>&amp; ]]>"
FILES = {
    "communities/jia": "name: 甲社区\nregion: guangdong/zhuhai\nthemes: [women]\nredirect_from: [lao-jia, gu-jia]",
    "communities/yi": "name: 乙社區\nsummary: 這是一個社區。\nregion: hubei",
    "communities/hidden": "name: 藏社区\nstatus: draft\nregion: guangdong/zhuhai\nthemes: [women]",
    "programs/shu": f"name: '{HOSTILE}'\nsummary: '{HOSTILE}'\ncommunities: [jia]\nverified_on: 2026-02-03",
    "sources/one": "",
}
DAYS = {
    "communities/jia": Change(date(2026, 1, 2), date(2026, 3, 4)),
    "communities/yi": Change(date(2026, 5, 6), date(2026, 5, 6)),
    "communities/hidden": Change(date(2026, 6, 7), date(2026, 6, 7)),
    "programs/shu": Change(date(2025, 1, 1), date(2026, 3, 4)),
    "sources/one": Change(date(2026, 7, 8), date(2026, 7, 8)),
}


def catalogue(files: dict[str, str] = FILES, days: dict[str, Change] = DAYS, site: str = "") -> PublicCatalogue:
    return replace(published(files, site=site), changes={f"content/{name}.yml": day for name, day in days.items()})


def made(found: PublicCatalogue, url: str | None = URL) -> dict[str, bytes]:
    return {one.file: one.make() for one in feeds(found, url)}


def items(data: bytes) -> list[tuple[str, str, str]]:
    """Of every item the end of its address, and the days on which it came and changed."""
    return [
        (item["url"].removeprefix(URL), item.get("date_published", "")[:10], item["date_modified"][:10])
        for item in json.loads(data)["items"]
    ]


def test_the_site_and_every_region_and_theme_have_both_feeds_which_keep_their_standards() -> None:
    files = made(catalogue())
    regions = ("guangdong", "guangdong/zhuhai", "guangdong/zhuhai/xiangzhou", "hubei")
    folders = ["", *(f"regions/{path}/" for path in regions), "themes/women/", "themes/reading/"]
    assert set(files) == {f"{folder}feed.{form}" for folder in folders for form in ("xml", "json")}
    assert {file: atom_problems(data) for file, data in files.items() if file.endswith("xml")} == {
        f"{folder}feed.xml": [] for folder in folders
    }
    assert [file for file, data in files.items() if file.endswith("json") and json_feed_problems(data)] == []


def test_entries_are_public_profiles_by_the_day_of_their_last_change() -> None:
    files = made(catalogue())
    assert items(files["feed.json"]) == [
        ("communities/yi/", "2026-05-06", "2026-05-06"),
        ("communities/jia/", "2026-01-02", "2026-03-04"),
        ("programs/shu/", "2025-01-01", "2026-03-04"),
    ]
    assert [url for url, *_ in items(files["regions/guangdong/feed.json"])] == ["communities/jia/", "programs/shu/"]
    assert [url for url, *_ in items(files["themes/women/feed.json"])] == ["communities/jia/"]
    assert items(files["themes/reading/feed.json"]) == []
    assert b"\xe8\x97\x8f" not in b"".join(files.values())


def test_both_forms_say_the_same() -> None:
    files = made(catalogue(site="organisation: 编辑部\nlicence: CC BY 4.0"))
    feed = xml(files["feed.xml"])
    entries = feed.findall(f"{ATOM}entry")
    parsed = json.loads(files["feed.json"])
    for entry, item in zip(entries, parsed["items"], strict=True):
        assert entry.findtext(f"{ATOM}id") == item["id"]
        assert entry.findtext(f"{ATOM}title") == item["title"]
        assert entry.findtext(f"{ATOM}summary") == item["summary"]
        assert entry.findtext(f"{ATOM}updated") == item["date_modified"]
        assert entry.find(f"{ATOM}link").get("href") == item["url"]
        assert entry.find(f"{ATOM}category").get("label") == item["tags"][0]
    assert feed.findtext(f"{ATOM}updated") == "2026-05-06T00:00:00Z"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == parsed["authors"][0]["name"] == "编辑部"
    assert feed.findtext(f"{ATOM}rights") == "CC BY 4.0"
    assert [link.get("href") for link in feed.findall(f"{ATOM}link")] == [f"{URL}feed.xml", URL]
    assert (parsed["feed_url"], parsed["home_page_url"]) == (f"{URL}feed.json", URL)


def test_an_entry_keeps_its_id_when_the_profile_is_renamed() -> None:
    first = next(item for item in json.loads(made(catalogue())["feed.json"])["items"] if item["title"] == "甲社区")
    assert first["id"] == f"{URL}communities/lao-jia/"
    assert first["url"] == f"{URL}communities/jia/"


def test_nothing_that_a_profile_says_is_more_than_text() -> None:
    files = made(catalogue(site=f"organisation: '{HOSTILE}'"))
    feed = xml(files["feed.xml"])
    assert {str(element.tag).removeprefix(ATOM) for element in feed.iter()} <= {
        *("feed", "id", "title", "subtitle", "updated", "author", "name", "uri", "link", "generator", "entry"),
        *("published", "category", "summary"),
    }
    assert HOSTILE in [title.text for title in feed.iter(f"{ATOM}title")]
    assert "content_html" not in files["feed.json"].decode()
    assert "<?xml-stylesheet" not in files["feed.xml"].decode()


def test_what_is_in_another_script_says_so() -> None:
    files = made(catalogue())
    assert [item.get("language") for item in json.loads(files["feed.json"])["items"]] == ["zh-Hant", None, None]
    assert b'<entry xml:lang="zh-Hant">' in files["feed.xml"]


@pytest.mark.parametrize("verified", [False, True])
def test_without_a_history_the_days_are_those_of_checks_and_none_is_invented(verified: bool) -> None:  # noqa: FBT001
    files = FILES if verified else {**FILES, "programs/shu": "name: 书"}
    feeds_made = made(catalogue(files, {}))
    expected = [("programs/shu/", "", "2026-02-03")] if verified else []
    assert items(feeds_made["feed.json"]) == expected
    assert atom_problems(feeds_made["feed.xml"]) == json_feed_problems(feeds_made["feed.json"]) == []
    updated = xml(feeds_made["feed.xml"]).findtext(f"{ATOM}updated")
    assert updated == ("2026-02-03T00:00:00Z" if verified else "1970-01-01T00:00:00Z")


def test_a_feed_has_the_thirty_latest() -> None:
    names = [f"c-{number:02}" for number in range(40)]
    files = {f"communities/{name}": "name: 甲社区" for name in names}
    days = {f"communities/{name}": Change(TODAY, TODAY + timedelta(number)) for number, name in enumerate(names)}
    found = [url for url, *_ in items(made(catalogue(files, days))["feed.json"])]
    assert found == [f"communities/{name}/" for name in reversed(names[10:])]


def test_without_an_address_there_are_no_feeds() -> None:
    assert made(catalogue(), None) == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<updated>2026-05-06T00:00:00Z</updated>", ""),
        ("2026-05-06T", "2026-5-6T"),
        ("<id>https:", "<id>"),
        (f"{URL}communities/yi/</id>", f"{URL}programs/shu/</id>"),
        ("<summary>", '<summary type="markdown">'),
        ('href="', 'src="'),
        ("<entry>", "<entry><script/>"),
    ],
)
def test_the_check_of_atom_finds_faults(old: str, new: str) -> None:
    text = made(catalogue())["feed.xml"].decode()
    assert old in text
    assert atom_problems(text.replace(old, new).encode()) != []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"id"', '"guid"'),
        ("T00:00:00Z", ""),
        ("version/1.1", "version/1"),
        ("content_text", "content"),
        ('"authors": [', '"author": ['),
        (f'"home_page_url": "{URL}"', '"home_page_url": "./"'),
    ],
)
def test_the_check_of_json_feed_finds_faults(old: str, new: str) -> None:
    text = made(catalogue())["feed.json"].decode()
    assert old in text
    assert json_feed_problems(text.replace(old, new).encode()) != []
