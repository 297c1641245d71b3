"""A text as Python-Markdown sees it before it begins."""

import re
from typing import Final

_BLANK: Final = re.compile(r"(?<=\n) +\n")
_ODD: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]")
"""Control characters, and all white space but the space, the end of a line and the ideographic space."""


def normalised(text: str) -> str:
    """``text`` with ordinary ends of lines, without tabs and without spaces on empty lines."""
    if "\x02" in text or "\x03" in text:
        text = text.replace("\x02", "").replace("\x03", "")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in text:
        text = text.expandtabs(4)
    return _BLANK.sub("\n", f"{text}\n\n") if " \n" in text or text.endswith(" ") else text


def is_odd(text: str) -> bool:
    """Whether ``text`` has characters that are treated in ways of their own somewhere on the way to HTML."""
    return not text.replace("\n", "").isprintable() and _ODD.search(text) is not None
