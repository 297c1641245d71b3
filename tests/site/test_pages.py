import re
from collections import Counter
from collections.abc import Iterable

import yaml
from tests.conftest import ROOT
from tests.site.html import Document

SETTINGS = yaml.safe_load((ROOT / "site_config" / "site.yml").read_text(encoding="utf-8"))
PROFILES = ("communities", "representatives", "programs")
LISTING = re.compile(rf"(?:{'|'.join(PROFILES)})/(?:page/\d+/)?index\.html")
SHOWN = {None, "published", "archived"}


def content_files() -> dict[str, str]:
    """The YAML file of each profile's and source's page, by the page's path."""
    return {
        f"{folder}/{file.stem}/index.html": file.relative_to(ROOT).as_posix()
        for folder in (*PROFILES, "sources")
        for file in (ROOT / "content" / folder).glob("*.yml")
        if yaml.safe_load(file.read_text(encoding="utf-8")).get("status") in SHOWN
    }


def is_profile(path: str) -> bool:
    return path.startswith(PROFILES) and not LISTING.fullmatch(path)


def only(found: Iterable[str], path: str) -> str:
    values = list(found)
    assert len(values) == 1, f"{path}: {values}"
    return values[0].strip()


def meta(page: Document, name: str) -> str:
    return only((element.attributes["content"] for element in page.all("meta", name=name)), page.path)


def test_every_published_file_has_its_page(pages: dict[str, Document]) -> None:
    folders = (*PROFILES, "sources")
    found = {path for path in pages if path.startswith(folders) and path.count("/") > 1 and not LISTING.fullmatch(path)}
    assert found == set(content_files())


def test_titles(pages: dict[str, Document]) -> None:
    titles = {
        path: only((title.words for title in page.all("title") if not title.attributes), path)
        for path, page in pages.items()
    }
    assert [path for path, title in titles.items() if not title] == []
    assert [title for title, count in Counter(titles.values()).items() if count > 1] == []


def test_one_main_heading(pages: dict[str, Document]) -> None:
    headings = {path: only((heading.words for heading in page.all("h1")), path) for path, page in pages.items()}
    assert [path for path, words in headings.items() if not words] == []


def test_descriptions(pages: dict[str, Document]) -> None:
    descriptions = {path: meta(page, "description") for path, page in pages.items()}
    assert [path for path, words in descriptions.items() if not words] == []
    profiles = Counter(words for path, words in descriptions.items() if is_profile(path))
    assert [words for words, count in profiles.items() if count > 1] == []


def test_canonical_addresses(content_pages: dict[str, Document]) -> None:
    for path, page in content_pages.items():
        links = [link.attributes["href"] for link in page.all("link", rel="canonical")]
        assert links == [SETTINGS["url"] + path.removesuffix("index.html")], path


def test_languages(pages: dict[str, Document]) -> None:
    languages = {
        only((html.attributes.get("lang", "") for html in page.all("html")), page.path) for page in pages.values()
    }
    assert languages == {"zh-Hans"}


def test_no_markup_is_left_in_the_words(pages: dict[str, Document]) -> None:
    """Guides for editors and for those who use the data, which write about markup, are left out."""
    left = re.compile(r"\{:.*|\{\{.*|\]\(.*|\*\*.*|&\w+;.*|&#\d+;.*")
    found = [
        (path, match[0])
        for path, page in pages.items()
        for element in page.all("h1", "h2", "h3", "p", "li", "td", "dd")
        if not path.startswith(("contribute/", "data/")) and (match := left.search(element.words))
    ]
    assert found == []


def test_edit_links_lead_to_the_files_that_pages_come_from(pages: dict[str, Document]) -> None:
    links = {path: [link.attributes["href"] for link in page.all("a", rel="edit")] for path, page in pages.items()}
    files = content_files()
    assert {path: links[path] for path in files} == {
        path: [SETTINGS["edit_url"] + file] for path, file in files.items()
    }
    others = [link.removeprefix(SETTINGS["edit_url"]) for path in links.keys() - files.keys() for link in links[path]]
    assert others
    assert [file for file in others if not (ROOT / file).is_file()] == []


def ways(page: Document, place: str) -> list[str]:
    """Where the links in a part of the theme lead, but for those within the page."""
    found = [link.attributes["href"] for link in page.all("a", within=place)]
    return [href for href in found if not href.startswith("#")]


def test_navigation_has_listings_and_no_profiles(pages: dict[str, Document]) -> None:
    """What a page costs to make and to load must not grow with the number of profiles."""
    links = {path: ways(page, "linli-nav") for path, page in pages.items()}
    home = set(links["index.html"])
    assert {f"{folder}/" for folder in (*PROFILES, "sources", "regions", "themes", "timeline")} <= home
    assert max(href.count("/") for href in home) == 1
    assert {len(found) for path, found in links.items() if path != "404.html"} == {len(links["index.html"])}
