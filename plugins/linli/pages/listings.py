"""The pages that list all profiles of a kind."""

from collections.abc import Callable
from dataclasses import dataclass

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.han import letter, reading
from linli.pages.environment import render
from linli.pages.page import Page
from linli.pages.writer import Writer
from linli.profiles.kinds import Kind
from linli.schema.shape import shapes


@dataclass(frozen=True, slots=True)
class Group:
    """Profiles under one heading."""

    title: str
    anchor: str
    nodes: tuple[Node, ...]


def listing_page(kind: Kind, catalogue: PublicCatalogue) -> Page:
    """The page of all profiles of ``kind``: by city where they have a region, by sort where they have one, else A–Z."""
    writer = Writer(catalogue, urls.listing(kind))
    nodes = catalogue.graph.of_kind(kind.name)
    labels = writer.labels
    title, intro = (labels(f"listing.{kind.name}.{part}", count=len(nodes)) for part in ("title", "intro"))
    groups = grouped(nodes, _place(kind, writer))
    markdown = render("listing.md.j2", w=writer, t=labels, kind=kind, groups=groups, count=len(nodes))
    return Page(writer.url, title, intro, markdown, in_navigation=True)


def grouped(nodes: tuple[Node, ...], place: Callable[[Node], tuple[object, str, str]]) -> tuple[Group, ...]:
    """``nodes`` by heading. ``place`` gives a heading's rank, title and anchor; nodes keep their order."""
    found: dict[tuple[object, str, str], list[Node]] = {}
    for node in nodes:
        found.setdefault(place(node), []).append(node)
    ordered = sorted(found.items(), key=lambda item: item[0][0])  # type: ignore[arg-type, return-value]
    return tuple(Group(title, anchor, tuple(members)) for (_, title, anchor), members in ordered)


def _place(kind: Kind, writer: Writer) -> Callable[[Node], tuple[object, str, str]]:
    fields = shapes(kind.model)
    if "region" in fields and fields["region"].required:
        return lambda node: _city(node, writer)
    if "kind" in fields:
        return lambda node: _sort(node, writer)
    return _letter


def _city(node: Node, writer: Writer) -> tuple[object, str, str]:
    settings = writer.catalogue.graph.settings
    city = settings.lineage(node.entity.region)[:2][-1]  # type: ignore[attr-defined]  # only kinds with a region come here
    return list(settings.regions).index(city.path), city.title(settings.language), city.path.replace("/", "-")


def _sort(node: Node, writer: Writer) -> tuple[object, str, str]:
    kind = node.entity.kind  # type: ignore[attr-defined]  # only kinds with sorts come here
    choices = [choice.value for choice in type(kind)]
    return choices.index(kind.value), writer.labels(f"choices.{type(kind).__name__}.{kind.value}"), kind.value


def _letter(node: Node) -> tuple[object, str, str]:
    first = letter(reading(node.name, is_person=node.entity.IS_PERSON, override=node.pinyin))
    return first, first, "other" if first == "#" else f"letter-{first.lower()}"
