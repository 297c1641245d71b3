"""The profiles as the search engine is given them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from pydantic import BaseModel

from linli.catalogue import urls
from linli.catalogue.graph import Graph, Node
from linli.catalogue.public import PublicCatalogue
from linli.han import reading
from linli.pages.cards import card
from linli.pages.facets import values_of
from linli.pages.listings import listing_groups
from linli.pages.markdown import page_ways
from linli.pages.writer import Writer
from linli.profiles.kinds import KINDS
from linli.schema.shape import shapes
from linli.search.document import Document
from linli.settings.model import Region
from linli.settings.taxonomies import Theme

_NO_WORDS: Final = frozenset(
    {"id", "name", "other_names", "pinyin", "script", "redirect_from", "review_within", "url", "file", "verified_on"}
)
_ORDER: Final = {"summary": -1, "body": 0, "notes": 2}
"""Fields out of the order in which the models have them; the others have rank 1."""

_MARKUP: Final = re.compile(
    r"\]\([^()\s]*\)|\[\^[^\]\s]*\]:?|\[(?=[^\[\]]*\]\()|^[ ]*(?:#+|>|[*+-])[ ]+|\*\*|~~|`", re.MULTILINE
)
"""What in an editor's Markdown is not a word: links but for their words, citations and footnotes' signs, those of
headings and emphasis."""
_HEADING: Final = re.compile(r"^[ ]*#+[ ]+(.*)$", re.MULTILINE)
_SPACE: Final = re.compile(r"\s+")


def documents(catalogue: PublicCatalogue) -> Iterator[Document]:
    """Every profile, in the order of the lists. Addresses in its card are relative to the site's root."""
    writer = Writer(catalogue, urls.HOME)
    for node in searched(writer.catalogue):
        yield document(node, writer)


def searched(catalogue: PublicCatalogue) -> Iterator[Node]:
    """The profiles in the order of the lists."""
    for kind in KINDS:
        for group in listing_groups(kind, catalogue) if kind.is_profile else ():
            yield from group.nodes


def document(node: Node, writer: Writer) -> Document:
    """A profile, as seen from the home page by its ``writer``."""
    entity, graph = node.entity, writer.catalogue.graph
    settings = graph.settings
    facets = writer.catalogue.once(values_of, node.key, node, graph)
    names = tuple(dict.fromkeys([node.name, *getattr(entity, "other_names", ())]))
    body = getattr(entity, "body", None) or ""
    return Document(
        url=urls.page(node),
        names=names,
        english=tuple(name for name in names if name.isascii()),
        readings=tuple(
            reading(name, is_person=entity.IS_PERSON, override=node.pinyin if name == node.name else None)
            for name in names
        ),
        kind=node.kind.name,
        kind_title=settings.labels(f"listing.{node.kind.name}.title"),
        places=tuple(_places(facets["region"], graph)),
        themes=tuple(word for theme in facets["theme"] for word in _both(settings.themes[theme])),
        facets=facets,
        headings=_spaced(_MARKUP.sub("", " ".join(_HEADING.findall(body)))),
        text=_spaced(" ".join(_words(entity))),
        card=page_ways(str(card(writer, node)).strip()),
    )


def _places(paths: tuple[str, ...], graph: Graph) -> Iterator[str]:
    """The names of regions, in both languages."""
    for path in paths:
        yield from _both(graph.settings.regions[path])


def _both(named: Region | Theme) -> Iterator[str]:
    yield named.name
    yield named.name_en


def _spaced(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _words(part: BaseModel) -> Iterator[str]:
    """What is said first on a page comes first, since excerpts begin at the first place that is found."""
    fields = vars(part)
    for name, is_many in _worded_fields(type(part)):
        value = fields[name]
        for item in value if is_many else (value,):
            if isinstance(item, str):
                yield _MARKUP.sub("", item) if name == "body" else item
            elif isinstance(item, BaseModel):
                yield from _words(item)


@cache
def _worded_fields(model: type[BaseModel]) -> tuple[tuple[str, bool], ...]:
    """The fields of a model in which there can be words, in order, and whether each holds several values."""
    return tuple(
        (name, shape.many)
        for name, shape in sorted(shapes(model).items(), key=lambda item: _ORDER.get(item[0], 1))
        if name not in _NO_WORDS and shape.target is None and shape.choices is None and not shape.about.private
    )
