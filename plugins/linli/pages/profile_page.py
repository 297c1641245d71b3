"""The page of a profile: title, summary, then its sections."""

from functools import partial

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.regions import home_region
from linli.han import language_tag, script, simplified
from linli.pages.cards import card, mark
from linli.pages.environment import render
from linli.pages.monogram import monogram
from linli.pages.page import Layout, Page, Poster, Step
from linli.pages.sections.registry import sections_of
from linli.pages.sections.sources import cited
from linli.pages.sections.view import View
from linli.pages.trail import profile_trail
from linli.pages.writer import Writer
from linli.profiles.profile import Profile, Script


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


def _section(name: str, writer: Writer, view: View) -> str:
    made = render(
        f"sections/{name}.md.j2", w=writer, t=writer.labels, section=name, card=partial(card, writer), **view.values
    )
    return made.strip()


def _poster(node: Node, catalogue: PublicCatalogue) -> Poster:
    graph = catalogue.graph
    made = monogram(node, graph)
    region = home_region(graph, node)
    lineage = graph.settings.lineage(region.path)[1:] if region else ()
    place = graph.settings.labels("list.dot").join(step.title(graph.settings.language) for step in lineage)
    kind = graph.settings.labels(f"relations.{node.kind.name}")
    return Poster(node.name, kind, place, made.letters, made.hue, made.shape)


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
