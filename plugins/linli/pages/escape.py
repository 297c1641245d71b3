"""Making text harmless in Markdown: what it says is shown, never obeyed."""

import re
from typing import Final

from markupsafe import Markup

_ACTIVE: Final = re.compile(r"[\\`*_{}\[\]<>&\"'!|~^#=$:@]|(?<=\A)[ ]*[-+]|(?<=\A)[ ]*\d+(?=[.)])")
_SPACE: Final = re.compile(r"[ \t\r\n]+")

_UNUSUAL: Final = re.compile(r"[\\`*_{}\[\]<>&\"'!|~^#=$:@\t\r\n]")
"""A text without these, without two spaces together and with a letter at its beginning is harmless as it is."""


def _reference(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


def escaped(text: str) -> str:
    """``text`` on one line of Markdown, as a plain string, whatever it says of itself. See ``escape``."""
    start = text[:1]
    if start in " +-" or start.isdecimal() or "  " in text or _UNUSUAL.search(text):
        return _ACTIVE.sub(_reference, _SPACE.sub(" ", text))
    return text


def escape(value: object) -> Markup:
    """``value`` as text on one line of Markdown.

    Characters that mean something to Markdown or HTML become numeric character references, which both show as the
    character itself: in a paragraph, a heading, a link's words, an attribute. What is Markup already stays.
    """
    if isinstance(value, Markup):
        return value
    if hasattr(value, "__html__"):
        return Markup(value.__html__())  # noqa: S704 - it says itself that it is safe
    return Markup(escaped(str(value)))  # noqa: S704 - just made safe


def inserted(value: object) -> str:
    """``value`` as ``escape`` gives it, where nobody asks any more whether it is Markup."""
    if type(value) is str:
        return escaped(value)
    if type(value) is int and value >= 0:
        return str(value)
    return value if isinstance(value, Markup) else escape(value)
