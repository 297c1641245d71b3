"""Reading HTML in tests: which elements there are, and which words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass(slots=True)
class Document:
    """The elements of some HTML, in order, and all of its text with white space folded."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""

    @property
    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]

    def values(self, attribute: str) -> list[str]:
        """The values of an attribute, wherever it stands."""
        return [found[attribute] for _, found in self.elements if attribute in found]

    def attributes(self, tag: str) -> Iterator[Mapping[str, str]]:
        return (found for name, found in self.elements if name == tag)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def folded(text: str) -> str:
    return " ".join(text.split())


def read_html(html: str) -> Document:
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return Document(parser.elements, folded("".join(parser.words)))
