"""Editors' own Markdown inside a page: marked off, so that it is converted under its own, narrower rules."""

import re
from collections.abc import Callable
from hashlib import sha256
from typing import Final

from markupsafe import Markup

OPEN: Final = re.compile(r"^<!-- article (?P<mark>[0-9a-f]{16}) -->$")
"""The line that begins an article."""
OPENING: Final = re.compile(r"<!-- article (?<![^\n]<!-- article )(?P<mark>[0-9a-f]{16}) -->(?![^\n])")
"""The same line, to be looked for in a whole text."""


def closing(mark: str) -> str:
    """The line that ends the article with a mark."""
    return f"<!-- /article {mark} -->"


def fenced(text: str, resolve: Callable[[str], str]) -> Markup:
    """``text`` between marks that it cannot itself contain, since they are made from it; its links by ``resolve``."""
    resolved = resolve(text.strip())
    mark = sha256(resolved.encode()).hexdigest()[:16]
    return Markup(f"<!-- article {mark} -->\n\n{resolved}\n\n{closing(mark)}\n")  # noqa: S704 - see the extension
