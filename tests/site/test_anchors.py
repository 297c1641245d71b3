import re
from collections.abc import Iterator

from tests.site.html import HEADINGS, Document, Element

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
OWN_WORDS = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def headings(pages: dict[str, Document]) -> Iterator[tuple[str, Element]]:
    for path, page in pages.items():
        yield from ((path, heading) for heading in page.all(*HEADINGS, within="linli-page"))


def test_headings_can_be_linked_to(content_pages: dict[str, Document]) -> None:
    found = [(path, heading.words, heading.attributes.get("id", "")) for path, heading in headings(content_pages)]
    assert len(found) > 500
    assert [heading for heading in found if not heading[2] or re.search(r"_\d+$|\s", heading[2])] == []


def test_anchors_made_of_chinese_hold_the_chinese(content_pages: dict[str, Document]) -> None:
    """An anchor is one that we chose, in plain letters, or is made of the heading; an article's never has the first."""
    made = [
        (path, heading.words, heading.attributes["id"])
        for path, heading in headings(content_pages)
        if HAN.search(heading.words)
        if "linli-article" in heading.classes or not OWN_WORDS.fullmatch(heading.attributes["id"])
    ]
    assert len(made) > 100
    assert [heading for heading in made if HAN.findall(heading[1]) != HAN.findall(heading[2])] == []
