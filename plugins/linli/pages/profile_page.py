"""The page of a profile: title, summary, then its sections."""

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.han import language_tag, script, simplified
from linli.pages.environment import render
from linli.pages.page import Page
from linli.pages.sections.registry import sections_of
from linli.pages.sections.sources import cited
from linli.pages.writer import Writer
from linli.profiles.profile import Profile, Script


def profile_page(node: Node, catalogue: PublicCatalogue) -> Page:
    """The page of a community, representative or program."""
    entity = node.entity
    if not isinstance(entity, Profile):
        raise TypeError(entity)
    language = _language(entity)
    url = urls.page(node)
    writer = Writer(catalogue, url, cited(node, catalogue), language)
    sections = [
        render(f"sections/{section.NAME}.md.j2", w=writer, t=writer.labels, section=section.NAME, **view.values).strip()
        for section in sections_of(catalogue.graph.settings.sections)
        if (view := section.view(node, catalogue)) is not None
    ]
    markdown = render(
        "profile.md.j2", w=writer, t=writer.labels, profile=entity, other=_other_script(entity), sections=sections
    )
    return Page(url, entity.name, entity.summary, markdown, node.file, language)


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
