"""Making text harmless in Markdown: what it says is shown, never obeyed."""

import re
from typing import Final

from markupsafe import Markup

_ACTIVE: Final = re.compile(r"[\\`*_{}\[\]<>&\"'!|~^#=$:@]|(?<=\A)[ ]*[-+]|(?<=\A)[ ]*\d+(?=[.)])")
_SPACE: Final = re.compile(r"[ \t\r\n]+")


def _reference(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


def escape(value: object) -> Markup:
    """``value`` as text on one line of Markdown.

    Characters that mean something to Markdown or HTML become numeric character references, which both show as the
    character itself: in a paragraph, a heading, a link's words, an attribute. What is Markup already stays.
    """
    if hasattr(value, "__html__"):
        return Markup(value.__html__())  # noqa: S704 - it says itself that it is safe
    return Markup(_ACTIVE.sub(_reference, _SPACE.sub(" ", str(value))))  # noqa: S704 - just made safe
