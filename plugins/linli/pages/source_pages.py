"""The pages of sources: each with every fact that rests on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from markupsafe import Markup

from linli.catalogue import urls
from linli.catalogue.graph import Edge, Graph, Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import render
from linli.pages.escape import escape
from linli.pages.page import Page, Poster, Step
from linli.pages.recipe import Recipe
from linli.pages.sections import key_facts
from linli.pages.trail import home_step
from linli.pages.writer import Writer
from linli.profiles.metrics import Figure
from linli.profiles.source import Source

_LIST: Final = "sources/"


@dataclass(frozen=True, slots=True)
class Facts:
    """What one profile takes from a source."""

    node: Node
    facts: tuple[Markup, ...]


def source_pages(catalogue: PublicCatalogue) -> Iterator[Page]:
    """The list of all sources, and a page for each."""
    return (recipe.make() for recipe in source_recipes(catalogue))


def source_recipes(catalogue: PublicCatalogue) -> Iterator[Recipe]:
    """The list of all sources, and a page for each."""
    nodes = catalogue.graph.of_kind("source")
    yield Recipe(_LIST, partial(_list, nodes, catalogue), tuple(node.key for node in nodes))
    for node in nodes:
        yield Recipe(urls.page(node), partial(_source_page, node, catalogue), _shows(node, catalogue.graph))


def _list(nodes: tuple[Node, ...], catalogue: PublicCatalogue) -> Page:
    writer = Writer(catalogue, _LIST)
    labels = writer.labels
    markdown = render("sources.md.j2", w=writer, t=labels, sources=nodes)
    title = labels("sources.title")
    trail = (home_step(catalogue),)
    return Page(
        writer.url, title, labels("sources.lead"), markdown, in_navigation=True, trail=trail, poster=Poster(title, "")
    )


def _shows(node: Node, graph: Graph) -> tuple[Key, ...]:
    """The source, what rests on it, and the people who are named in the facts."""
    edges = graph.incoming.get(node.key, ())
    people = (("representative", str(getattr(edge.holder, "representative", ""))) for edge in edges)
    found = dict.fromkeys([node.key, *(edge.origin for edge in edges), *people])
    return tuple(key for key in found if key in graph.nodes)


def _source_page(node: Node, catalogue: PublicCatalogue) -> Page:
    source = node.entity
    if not isinstance(source, Source):
        raise TypeError(source)
    writer = Writer(catalogue, urls.page(node), language=source.language.value)
    view = key_facts.view(node, catalogue)
    box = (
        render("sections/key_facts.md.j2", w=writer, t=writer.labels, section=key_facts.NAME, **view.values)
        if view
        else ""
    )
    markdown = render(
        "source.md.j2", w=writer, t=writer.labels, source=source, key_facts=box, groups=tuple(_groups(node, writer))
    )
    when = writer.date(source.date) if source.date else writer.labels("sources.undated")
    description = source.summary or writer.labels(
        "sources.about", title=source.title, publisher=source.publisher, date=when
    )
    above = Step(writer.labels("sources.title"), urls.listing(node.kind))
    return Page(
        writer.url,
        source.title,
        description,
        markdown,
        node.file,
        source.language.value,
        trail=(home_step(catalogue), above),
        poster=Poster(source.title, writer.labels("relations.source"), source.publisher),
    )


def _groups(node: Node, writer: Writer) -> Iterator[Facts]:
    """The profiles that rest on a source, in list order, with the facts for which they name it."""
    found: dict[tuple[str, str], dict[Markup, None]] = {}
    for edge in writer.catalogue.graph.incoming.get(node.key, ()):
        facts = found.setdefault(edge.origin, {})
        if edge.path[0] not in {"sources", "body"}:
            facts[_fact(edge, writer)] = None
    for origin, facts in found.items():
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
