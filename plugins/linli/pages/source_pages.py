"""The pages of sources: each with every fact that rests on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import Final, TypeVar

from markupsafe import Markup

from linli.catalogue import urls
from linli.catalogue.graph import Edge, Graph, Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import render
from linli.pages.escape import escape
from linli.pages.groups import MOST_CARDS, MOST_LINES
from linli.pages.page import Page, Poster, Step
from linli.pages.parted import as_part
from linli.pages.recipe import Recipe, digest
from linli.pages.sections import key_facts
from linli.pages.trail import home_step
from linli.pages.writer import Writer
from linli.profiles.metrics import Figure
from linli.profiles.source import Source

_LIST: Final = "sources/"
_Item = TypeVar("_Item")
_Resting = Mapping[Key, Sequence[Edge]]


@dataclass(frozen=True, slots=True)
class Facts:
    """What one profile takes from a source."""

    node: Node
    facts: tuple[Markup, ...]


def source_pages(catalogue: PublicCatalogue) -> Iterator[Page]:
    """The list of all sources, and a page for each."""
    return (recipe.make() for recipe in source_recipes(catalogue))


def source_recipes(catalogue: PublicCatalogue) -> Iterator[Recipe]:
    """The list of all sources, and a page for each; both in parts where they are long."""
    nodes = catalogue.graph.of_kind("source")
    for number, shown in _parts(nodes, MOST_LINES):
        url = urls.part(_LIST, number)
        count = len(nodes)
        keys = tuple(node.key for node in shown)
        yield Recipe(url, partial(_list, shown, (number, count), catalogue), keys, digest(number, count))
    for node in nodes:
        resting = _resting(node, catalogue.graph)
        for number, profiles in _parts(tuple(resting), MOST_CARDS):
            rest = {key: resting[key] for key in profiles}
            make = partial(_source_page, node, rest, (number, len(resting)), catalogue)
            facts = digest(number, len(resting))
            yield Recipe(urls.part(urls.page(node), number), make, _shows(node, rest, catalogue.graph), facts)


def _parts(items: Sequence[_Item], most: int) -> Iterator[tuple[int, Sequence[_Item]]]:
    """The parts of a list, with their numbers from 1; of an empty one there is one too."""
    for number, first in enumerate(range(0, max(1, len(items)), most), 1):
        yield number, items[first : first + most]


def _list(nodes: Sequence[Node], place: tuple[int, int], catalogue: PublicCatalogue) -> Page:
    """A part of the list; ``place`` is its number, and how many sources there are in all."""
    number, count = place
    writer = Writer(catalogue, urls.part(_LIST, number))
    labels = writer.labels
    pager = {"url": _LIST, "number": number, "parts": ceil(count / MOST_LINES), "part_of": urls.part}
    markdown = render("sources.md.j2", w=writer, t=labels, sources=nodes, **pager)
    title = labels("sources.title")
    trail = (home_step(catalogue),)
    page = Page(
        _LIST, title, labels("sources.lead"), markdown, in_navigation=True, trail=trail, poster=Poster(title, "")
    )
    return as_part(page, number, labels)


def _resting(node: Node, graph: Graph) -> _Resting:
    """The profiles that rest on a source, in list order, with the references in which they name it."""
    found: dict[Key, list[Edge]] = {}
    for edge in graph.incoming.get(node.key, ()):
        found.setdefault(edge.origin, []).append(edge)
    return found


def _shows(node: Node, resting: _Resting, graph: Graph) -> tuple[Key, ...]:
    """The source, what rests on it, and the people who are named in the facts."""
    holders = (edge.holder for edges in resting.values() for edge in edges)
    people = (("representative", str(getattr(holder, "representative", ""))) for holder in holders)
    return tuple(key for key in dict.fromkeys([node.key, *resting, *people]) if key in graph.nodes)


def _source_page(node: Node, resting: _Resting, place: tuple[int, int], catalogue: PublicCatalogue) -> Page:
    """A part of the page of a source; ``place`` is its number, and how many profiles rest on the source in all."""
    source, (number, count) = node.entity, place
    if not isinstance(source, Source):
        raise TypeError(source)
    url = urls.page(node)
    writer = Writer(catalogue, urls.part(url, number), language=source.language.value)
    markdown = render(
        "source.md.j2",
        w=writer,
        t=writer.labels,
        source=source,
        key_facts=_key_facts(node, writer),
        groups=tuple(_groups(resting, writer)),
        url=url,
        number=number,
        parts=ceil(count / MOST_CARDS),
        part_of=urls.part,
    )
    when = writer.date(source.date) if source.date else writer.labels("sources.undated")
    description = source.summary or writer.labels(
        "sources.about", title=source.title, publisher=source.publisher, date=when
    )
    above = Step(writer.labels("sources.title"), urls.listing(node.kind))
    page = Page(
        url,
        source.title,
        description,
        markdown,
        node.file,
        source.language.value,
        trail=(home_step(catalogue), above),
        poster=Poster(source.title, writer.labels("relations.source"), source.publisher),
    )
    return as_part(page, number, writer.labels)


def _key_facts(node: Node, writer: Writer) -> Markup:
    view = key_facts.view(node, writer.catalogue)
    if view is None:
        return Markup("")
    return render("sections/key_facts.md.j2", w=writer, t=writer.labels, section=key_facts.NAME, **view.values)


def _groups(resting: _Resting, writer: Writer) -> Iterator[Facts]:
    """Profiles that rest on a source, with the facts for which they name it."""
    for origin, edges in resting.items():
        named = (edge for edge in edges if edge.path[0] not in {"sources", "body"})
        facts = dict.fromkeys(_fact(edge, writer) for edge in named)
        yield Facts(writer.catalogue.graph.nodes[origin], tuple(facts))


def _fact(edge: Edge, writer: Writer) -> Markup:
    """A fact in a few words: a figure with its label, an event with its date, else its name or title."""
    holder = edge.holder
    if isinstance(holder, Figure):
        return escape(writer.labels("sources.figure", label=holder.label, figure=holder.shown))
    names = [getattr(holder, name, None) for name in ("date", "title", "name", "formula", "representative", "role")]
    date, *words = names
    shown = [writer.date(date)] if date is not None and hasattr(date, "sort_key") else []
    for word in filter(None, words):
        key = ("representative", str(word))
        shown.append(writer.name(key) if key in writer.catalogue.graph.nodes else str(word))
    return escape(writer.labels("list.dot").join(shown))
