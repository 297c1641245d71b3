"""Style sheet and scripts, named after their contents, so that browsers can keep them and never show old ones."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Final

STYLES: Final = ("tokens", "text", "frame", "cards", "pages", "profile", "figures", "browse", "print")
"""The parts of the style sheet, in order: what comes later may differ from what comes before."""

SCRIPTS: Final = ("linli", "browse")

_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_INDENT: Final = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site: its place below the root, and its contents."""

    file: str
    data: bytes


@cache
def assets() -> Mapping[str, Asset]:
    """The style sheet (``style``) and the scripts, by name."""
    parts = [files("linli").joinpath(f"styles/{name}.css").read_text(encoding="utf-8") for name in STYLES]
    style = _INDENT.sub("\n", _COMMENT.sub("", "\n".join(parts))).strip() + "\n"
    found = {"style": _asset("linli", "css", style)}
    for name in SCRIPTS:
        found[name] = _asset(name, "js", files("linli").joinpath(f"scripts/{name}.js").read_text(encoding="utf-8"))
    return found


def _asset(name: str, ending: str, text: str) -> Asset:
    data = text.encode()
    return Asset(f"assets/{name}.{sha256(data).hexdigest()[:10]}.{ending}", data)
