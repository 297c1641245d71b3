"""Names that look alike though they are written with other characters.

The confusable letters are those of Unicode's UTS #39 (confusables) among the Latin, Cyrillic and Greek letters that are
the same to the eye in most fonts.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_CONFUSABLE: Final = str.maketrans(
    "аеорсухіјѕԁһԛԝɡӏАВЕКМНОРСТУХІЈЅαορνικυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijsdhqwglABEKMHOPCTYXIJSaopvikuABEZHIKMNOPTYX",
)
_INVISIBLE: Final = frozenset({"Cf", "Zs", "Cc"})
_LATIN: Final = r"A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_OTHER: Final = r"\u0370-\u03ff\u0400-\u052f\u1c80-\u1c8f"
_MIXED: Final = re.compile(rf"[{_LATIN}]+[{_OTHER}][{_LATIN}{_OTHER}]*|[{_OTHER}]+[{_LATIN}][{_LATIN}{_OTHER}]*")


def skeleton(name: str) -> str:
    """What the eye sees of a name: compatible forms made plain, letters Latin where they look so, case and gaps gone.

    Chinese variants are left as they are.
    """
    compatible = unicodedata.normalize("NFKC", name)
    bare = (
        compatible
        if compatible.isalnum()
        else "".join(sign for sign in compatible if unicodedata.category(sign) not in _INVISIBLE)
    )
    return bare.translate(_CONFUSABLE).casefold()


def mixed_words(name: str) -> Iterator[tuple[int, int]]:
    """The words of a name that mix Latin letters with Cyrillic or Greek ones, as stretches of it."""
    for match in _MIXED.finditer(name):
        yield match.span()
