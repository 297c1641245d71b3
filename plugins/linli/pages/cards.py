"""Cards: a profile in a few words, with its picture or monogram, wherever profiles are listed."""

from collections.abc import Iterable
from typing import Final

from markupsafe import Markup

from linli.catalogue.graph import Graph, Key, Node
from linli.pages.escape import escaped
from linli.pages.monogram import monogram
from linli.pages.writer import Writer
from linli.profiles.parts import Photo

_LINK: Final = '<div class="linli-card-words"><p class="linli-card-name"><a href="'
"""What in a card stands between the mark and the way to the profile."""


def mark(w: Writer, node: Node) -> Markup:
    """The picture of a profile, cut to a tile, or its monogram, which says nothing that the words beside it do not."""
    photo = _photo(w, node)
    return w.tile(photo) if photo is not None else w.catalogue.once(_monogram, node.key, w, node)


def _photo(w: Writer, node: Node) -> Photo | None:
    """The first photograph that is ready."""
    photos: Iterable[Photo] = vars(node.entity).get("photos", ())
    return next((photo for photo in photos if photo.file in w.catalogue.pictures), None)


def _monogram(w: Writer, node: Node) -> Markup:
    made = w.catalogue.once(monogram, node.key, node, w.catalogue.graph)
    return Markup(  # noqa: S704 - numbers and fixed words; the letters are escaped
        f'<span class="linli-mark linli-mark-{made.shape} linli-hue-{made.hue}" aria-hidden="true">'
        f"{Markup.escape(made.letters)}</span>"
    )


def card(w: Writer, node: Node, role: str = "") -> Markup:
    """The card of a profile. ``role`` says what it has to do with the page; otherwise its sort and place are given."""
    start, shown, end = w.catalogue.once(_pieces, (node.key, w.language, role), w, node, role)
    return Markup(  # noqa: S704 - the pieces are safe, and a way is made of ids and folders
        f"{start}{shown if shown is not None else mark(w, node)}{_LINK}{w.to(node)}{end}"
    )


def _pieces(w: Writer, node: Node, role: str) -> tuple[str, Markup | None, str]:
    """What of a card all pages share: its beginning, its mark unless that is a picture, and what is behind the way."""
    summary = str(vars(node.entity).get("summary") or "")
    language = w.tag(node.name + summary)
    start = f'<li class="linli-card" lang="{language}">' if language else '<li class="linli-card">'
    end = (
        f'">{escaped(node.name)}</a></p><p class="linli-role">{escaped(role or w.kind_of(node))}</p>'
        f'<p class="linli-card-summary">{escaped(summary)}</p></div></li>\n'
    )
    return start, None if _photo(w, node) else mark(w, node), end


def shown_by_cards(graph: Graph, nodes: Iterable[Node]) -> tuple[Key, ...]:
    """Whose content the cards of ``nodes`` show: their own, and that of the communities in which they say they are."""
    found: dict[Key, None] = {}
    for node in nodes:
        found[node.key] = None
        found.update((edge.target, None) for edge in graph.edges(node.key, "community") if edge.target in graph.nodes)
    return tuple(found)


def cards(w: Writer, nodes: Iterable[Node]) -> Markup:
    """A list of cards."""
    return listed(card(w, node) for node in nodes)


def listed(made: Iterable[Markup]) -> Markup:
    """Cards as a list."""
    return Markup(f'<ul class="linli-cards">\n{"".join(made)}</ul>\n')  # noqa: S704 - cards are safe
