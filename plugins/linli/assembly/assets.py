"""Style sheet and scripts, named after their contents, so that browsers can keep them and never show old ones."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from markupsafe import Markup

from linli.catalogue import urls

STYLES: Final = ("tokens", "text", "frame", "cards", "pages", "profile", "figures", "browse", "print")
"""The parts of the style sheet, in order: what comes later may differ from what comes before."""

EMBED_STYLES: Final = ("tokens", "embed")
"""The parts of the style sheet of cards on other sites."""

_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_SCRIPT_COMMENT: Final = re.compile(r"/\*\*(?:[^*]|\*(?!/))*\*/[ ]?|^[ ]*//[^\n]*$", re.MULTILINE)
"""What in a script is for people and for the type checker: JSDoc, and lines that are comments as a whole."""
_INDENT: Final = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site: its place below the root, and its contents."""

    file: str
    data: bytes


EDITOR: Final = "admin"
"""The folder of the form editor's scripts, which are no part of pages."""

FAVICON: Final = urls.FAVICON

_FAVICON: Final = Markup(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#b5391f"/>'
    '<text x="32" y="46" text-anchor="middle" font-size="40" font-weight="700" fill="#fff"'
    ' font-family="Songti SC,Noto Serif CJK SC,STZhongsong,SimSun,serif">{sign}</text></svg>'
)


def favicon(name: str) -> bytes:
    """The seal of a site: the first character of its name."""
    return _FAVICON.format(sign=name[:1]).encode()


@cache
def assets() -> Mapping[str, Asset]:
    """The style sheets (``style``, and ``embed`` of cards on other sites) and the scripts, by name."""
    found = {"style": _style("linli", STYLES), "embed": _style("embed", EMBED_STYLES)}
    scripts = dict(_scripts(files("linli").joinpath("scripts"), ""))
    # They name each other, so they share a folder that changes its name with any of them.
    folder = f"assets/scripts-{_digest(''.join(scripts.values()))}"
    found.update((name, Asset(f"{folder}/{name}.js", text.encode())) for name, text in scripts.items())
    return found


def _style(name: str, names: Iterable[str]) -> Asset:
    parts = [files("linli").joinpath(f"styles/{part}.css").read_text(encoding="utf-8") for part in names]
    style = _INDENT.sub("\n", _COMMENT.sub("", "\n".join(parts))).strip() + "\n"
    return Asset(f"assets/{name}.{_digest(style)}.css", style.encode())


def _scripts(folder: Traversable, place: str) -> Iterator[tuple[str, str]]:
    """The JavaScript modules in a folder and those below it, by their paths without ``.js``."""
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.name == EDITOR:
            continue
        if one.is_dir():
            yield from _scripts(one, f"{place}{one.name}/")
        elif one.name.endswith(".js"):
            yield place + one.name.removesuffix(".js"), _bare(one.read_text(encoding="utf-8"))


def _bare(script: str) -> str:
    """A script without comments and indentation: a third of what it is written as."""
    return _INDENT.sub("\n", _SCRIPT_COMMENT.sub("", script)).strip() + "\n"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:10]
