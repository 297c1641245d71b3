"""Characters that act on a terminal or reorder text, made harmless by showing them."""

import unicodedata
from typing import Final

_HIDDEN_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_PICTURES: Final = 0x2400  # Unicode's "Control Pictures" stand in the order of the 32 control characters
_DELETE: Final = "\x7f"


def is_hidden(character: str) -> bool:
    """Whether a character has no shape of its own: controls, bidi and other format marks, lone surrogates."""
    return unicodedata.category(character) in _HIDDEN_CATEGORIES


def shown(character: str) -> str:
    r"""A hidden character as something to see (``␛``, ``\u{202e}``); any other character as it is."""
    if not is_hidden(character):
        return character
    if character < " ":
        return chr(_PICTURES + ord(character))
    return "␡" if character == _DELETE else f"\\u{{{ord(character):x}}}"


def visible(text: str) -> str:
    """``text`` with every hidden character shown, so that it stays on one line and cannot steer a terminal."""
    return text if text.isprintable() else "".join(map(shown, text))
