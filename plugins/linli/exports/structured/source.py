"""Sources as articles."""

from collections.abc import Iterable, Iterator
from typing import Any

from linli.catalogue import urls
from linli.catalogue.graph import Key, Node
from linli.exports.structured.thing import Scene, Thing, day, thing
from linli.profiles.source import Author, Source


def source_things(node: Node, source: Source, scene: Scene) -> Iterator[Thing]:
    """The article. A title that editors have made up is not its headline."""
    yield thing(
        "Article",
        **{"@id": scene.identity(node.key)},
        name=source.title,
        headline=None if source.title_is_descriptive else source.title,
        abstract=source.summary,
        author=list(_people(source.authors, editors=False)),
        editor=list(_people(source.authors, editors=True)),
        publisher=thing("Organization", name=source.publisher),
        datePublished=day(source.date),
        inLanguage=source.language.value,
        url=source.url,
        mainEntityOfPage=scene.addresses.of(urls.page(node)),
    )


def citations(node: Node, scene: Scene) -> list[Thing]:
    """The sources of a profile: those it lists, then those of single facts."""
    listed = [("source", identity) for identity in getattr(node.entity, "sources", ())]
    named = (edge.target for edge in scene.catalogue.graph.edges(node.key, "source"))
    keys: Iterable[Key] = dict.fromkeys([*listed, *named])
    return [one for key in keys if (one := scene.named("Article", key)) is not None]


def _people(authors: Iterable[Author], *, editors: bool) -> Iterator[dict[str, Any]]:
    """Those who are credited as editors (编辑、責編), or all the others."""
    for author in authors:
        if any(sign in (author.role or "") for sign in "编編") is editors:
            yield {"@type": "Person", "name": author.name}
