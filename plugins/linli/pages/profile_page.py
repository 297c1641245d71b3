"""The page of a profile: title, summary, then its sections."""

from functools import partial

from linli.catalogue import urls
from linli.catalogue.freshness import FRESH
from linli.catalogue.graph import Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.han import language_tag, script, simplified
from linli.pages.cards import card, mark, shown_by_cards
from linli.pages.environment import render
from linli.pages.known import known
from linli.pages.monogram import monogram
from linli.pages.page import Layout, Page, Poster, Step
from linli.pages.recipe import Recipe, digest
from linli.pages.sections.registry import sections_of
from linli.pages.sections.sources import cited
from linli.pages.sections.view import View
from linli.pages.trail import communities_above, profile_trail
from linli.pages.writer import Writer
from linli.profiles.profile import Profile
from linli.profiles.status import Script
from linli.settings.model import Region, Settings


def profile_page(
    node: Node, catalogue: PublicCatalogue, beside: tuple[Step | None, Step | None] = (None, None)
) -> Page:
    """The page of a community, representative or program; ``beside`` are the ones before and after it."""
    entity = node.entity
    if not isinstance(entity, Profile):
        raise TypeError(entity)
    language = _language(entity)
    url = urls.page(node)
    writer = Writer(catalogue, url, cited(node, catalogue), language)
    sections = [
        _section(section.NAME, writer, view)
        for section in sections_of(catalogue.graph.settings.sections)
        if (view := section.view(node, catalogue)) is not None
    ]
    markdown = render(
        "profile.md.j2",
        w=writer,
        t=writer.labels,
        profile=entity,
        mark=mark(writer, node),
        role=writer.kind_of(node),
        other=_other_script(entity),
        stale=catalogue.stale.get(node.key, FRESH),
        sections=sections,
    )
    return Page(
        url,
        entity.name,
        entity.summary,
        markdown,
        node.file,
        language,
        layout=Layout.PROFILE,
        trail=profile_trail(node, catalogue),
        previous=beside[0],
        next=beside[1],
        poster=_poster(node, catalogue),
    )


def profile_recipe(node: Node, catalogue: PublicCatalogue, beside: tuple[Step | None, Step | None]) -> Recipe:
    """The page of a profile, to be made."""
    make = partial(profile_page, node, catalogue, beside)
    return Recipe(urls.page(node), make, _shows(node, catalogue), digest(beside, catalogue.stale.get(node.key)))


def _shows(node: Node, catalogue: PublicCatalogue) -> tuple[Key, ...]:
    """The profile, its sources, all to which it is related, with their communities, and the communities above it."""
    graph = catalogue.graph
    named = (edge.target for edge in graph.outgoing.get(node.key, ()))
    naming = (edge.origin for edge in graph.incoming.get(node.key, ()))
    related = [graph.nodes[key] for key in dict.fromkeys([node.key, *named, *naming]) if key in graph.nodes]
    above = (one.key for one in communities_above(node, catalogue))
    return tuple(dict.fromkeys([*shown_by_cards(graph, related), *above]))


def _section(name: str, writer: Writer, view: View) -> str:
    made = render(
        f"sections/{name}.md.j2", w=writer, t=writer.labels, section=name, card=partial(card, writer), **view.values
    )
    return made.strip()


def _poster(node: Node, catalogue: PublicCatalogue) -> Poster:
    seen, labels = known(catalogue), catalogue.graph.settings.labels
    made = seen.once(monogram, node.key, node, seen.graph)
    region = seen.region_of(node)
    place = seen.once(_place, region.path, region, seen.graph.settings) if region else ""
    kind = labels(f"relations.{node.kind.name}")
    return Poster(node.name, kind, place, made.letters, made.hue, made.shape)


def _place(region: Region, settings: Settings) -> str:
    """A region in words, from its city down."""
    steps = settings.lineage(region.path)[1:]
    return settings.labels("list.dot").join(step.title(settings.language) for step in steps)


def _language(entity: Profile) -> str:
    """The language tag of a profile's text: as it says itself, else by its characters."""
    if entity.script is not None:
        return "zh-Hant" if entity.script == Script.TRADITIONAL else "zh-Hans"
    return language_tag(script(entity.name + entity.summary + (entity.body or "")))


def _other_script(entity: Profile) -> tuple[str, str] | None:
    """The same name in the other script, if the profile gives it, with its language tag."""
    for other in entity.other_names:
        if other != entity.name and _characters(other) == _characters(entity.name):
            return other, language_tag(script(other))
    return None


def _characters(name: str) -> list[str]:
    """What is the same in both scripts: quotation marks (「」 and “”) and punctuation are not."""
    return [character for character in simplified(name) if character.isalnum()]
