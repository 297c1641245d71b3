"""A page of the built site, as its tests look at it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(slots=True)
class Element:
    """An element, its attributes, the classes of itself and all around it, and the words in it."""

    tag: str
    attributes: dict[str, str]
    classes: frozenset[str]
    words: str = ""


@dataclass(slots=True)
class Document:
    """A parsed page: every element in the order of its start tag. ``path`` is relative to the site's root."""

    path: str
    elements: list[Element] = field(default_factory=list)

    def all(self, *tags: str, within: str | None = None, **attributes: str) -> list[Element]:
        """The elements with one of the tags, inside an element of the class ``within``, with these attributes."""
        return [
            element
            for element in self.elements
            if element.tag in tags
            and (within is None or within in element.classes)
            and attributes.items() <= element.attributes.items()
        ]

    def ids(self) -> list[str]:
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    def addresses(self) -> Iterator[tuple[Element, str]]:
        """Everything that leads or loads from somewhere: links, scripts, style sheets, pictures in each size."""
        for element in self.elements:
            for name in ("href", "src", "action", "poster"):
                if name in element.attributes:
                    yield element, element.attributes[name]
            for candidate in filter(None, element.attributes.get("srcset", "").split(",")):
                yield element, candidate.split()[0]


def parse(path: str, text: str) -> Document:
    document = Document(path)
    reader = _Reader(document)
    reader.feed(text)
    reader.close()
    assert not reader.open, f"{path}: not closed: {[element.tag for element in reader.open]}"
    return document


class _Reader(HTMLParser):
    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        around = self.open[-1].classes if self.open else frozenset()
        element = Element(tag, attributes, around | set(attributes.get("class", "").split()))
        self.document.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"{self.document.path}: nothing to close with </{tag}>"
        assert self.open[-1].tag == tag, f"{self.document.path}: </{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.words += data
