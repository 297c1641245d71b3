"""Frames drawn once for all pages that have the same one, and filled for each of them."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from markupsafe import Markup

from linli.assembly.framing.page_view import PageView
from linli.assembly.framing.slots import Frame, Pattern, mark
from linli.assembly.framing.tools import Tools

_FEWEST_STEPS: Final = 2
"""Pages of the first level are few, and links of the frame lead to them: each has a frame of its own."""

_SAME_FOR_ALL: Final = ("layout", "language", "finds")
"""What the front matter says that templates decide by."""

Draw = Callable[[PageView], str]
"""What the theme's templates make of a page."""


class Frames:
    """The frames of one site.

    The templates are run once for pages of the same kind, below the same folder, equally deep, with the same parts;
    what differs from page to page is filled in by the very tools that the templates call. This must not be used with
    templates of the site's own: nobody knows what they ask of a page.
    """

    def __init__(self, draw: Draw, tools: Tools, *, deepest: int = 1) -> None:
        """``deepest`` is how many folders the deepest page has to which frames link."""
        self._draw = draw
        self._tools = tools
        self._deepest = deepest
        self._frames: dict[tuple[Any, ...], Frame] = {}

    def drawn(self, page: PageView) -> str:
        """The whole page."""
        steps = page.url.split("/")[:-1]
        canonical = page.canonical_url or ""
        if len(steps) < _FEWEST_STEPS or str(Markup.escape(canonical)) != canonical:
            return self._draw(page)
        values = self._values(page)
        flags = {
            "head": bool(values["head"]),
            "contents": bool(values["contents"]),
            "lacks_title": self._tools.lacks_title(page),
            "picture": values["wide"] is not None,
        }
        sides = tuple(name in page.meta for name in ("previous", "next"))
        key = (
            tuple(steps[: self._deepest]),
            len(steps),
            *(page.meta.get(name) for name in _SAME_FOR_ALL),
            *flags.values(),
            any(sides),
            page.edit_url is None,
            page.canonical_url is None,
        )
        frame = self._frames.get(key)
        if frame is None:
            frame = self._frames[key] = Frame.of(self._draw(_pattern(page, flags)))
        return frame.filled(lambda name: values[name] if name in values else getattr(self._tools, name)(page))

    def _values(self, page: PageView) -> dict[str, Any]:
        head, body = self._tools.halves(page)
        picture: Mapping[str, str | None] = self._tools.share_image(page) or {"wide": None, "square": None}
        return {
            "title": page.meta["title"],
            "description": page.meta["description"],
            "canonical": page.canonical_url,
            "edit": page.edit_url,
            "head": head,
            "body": body,
            "contents": self._tools.contents(page),
            **picture,
        }


def _pattern(page: PageView, flags: Mapping[str, Any]) -> Pattern:
    meta = {
        **{name: page.meta[name] for name in _SAME_FOR_ALL if name in page.meta},
        **{name: mark(name) for name in ("title", "description")},
        **{name: mark(name) for name in ("previous", "next") if name in page.meta},
    }
    return Pattern(
        page.url,
        mark("title"),
        meta,
        "",
        canonical_url=mark("canonical") if page.canonical_url is not None else None,
        edit_url=mark("edit") if page.edit_url is not None else None,
        flags=flags,
    )
