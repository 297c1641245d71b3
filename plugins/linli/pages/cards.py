"""Cards: a profile in a few words, with its picture or monogram, wherever profiles are listed."""

from collections.abc import Iterable

from markupsafe import Markup

from linli.catalogue.graph import Node
from linli.pages.environment import render
from linli.pages.monogram import monogram
from linli.pages.writer import Writer
from linli.profiles.profile import Profile


def mark(w: Writer, node: Node) -> Markup:
    """The picture of a profile, cut to a tile, or its monogram, which says nothing that the words beside it do not."""
    photos = node.entity.photos if isinstance(node.entity, Profile) else ()
    photo = next((one for one in photos if one.file in w.catalogue.pictures), None)
    if photo is not None:
        return w.tile(photo)
    made = monogram(node, w.catalogue.graph)
    letters = Markup("{}").format(made.letters)
    return Markup(  # noqa: S704 - numbers and fixed words; the letters are escaped
        f'<span class="linli-mark linli-mark-{made.shape} linli-hue-{made.hue}" aria-hidden="true">{letters}</span>'
    )


def card(w: Writer, node: Node, role: str = "") -> Markup:
    """The card of a profile. ``role`` says what it has to do with the page; otherwise its sort and place are given."""
    entity = node.entity
    summary = str(getattr(entity, "summary", "") or "")
    return render(
        "card.html.j2",
        w=w,
        node=node,
        mark=mark(w, node),
        summary=summary,
        language=w.tag(node.name + summary),
        role=role or w.kind_of(node),
    )


def cards(w: Writer, nodes: Iterable[Node]) -> Markup:
    """A list of cards."""
    return listed(card(w, node) for node in nodes)


def listed(made: Iterable[Markup]) -> Markup:
    """Cards as a list."""
    return Markup('<ul class="linli-cards">\n{}</ul>\n').format(Markup("").join(made))
