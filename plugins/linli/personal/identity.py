"""Numbers of identity documents: of the mainland, Hong Kong and Macau."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.personal.found import GAP, Found, Passage, once

_LONG: Final = re.compile(rf"(?<![0-9A-Za-z])(?=([1-8](?:{GAP}[0-9]){{16}}{GAP}[0-9Xx])(?![0-9A-Za-z]))")
_SHORT: Final = re.compile(r"(?<![0-9A-Za-z.])([1-8][0-9]{14})(?![0-9A-Za-z])")
_PROVINCES: Final = frozenset(
    map(
        str,
        (
            *range(11, 16),
            *range(21, 24),
            *range(31, 38),
            *range(41, 47),
            *range(50, 55),
            *range(61, 66),
            71,
            81,
            82,
            83,
        ),
    )
)
_WEIGHTS: Final = tuple(pow(2, 17 - place, 11) for place in range(17))
_CHECKS: Final = "10X98765432"

_HONG_KONG: Final = re.compile(
    r"(?<![0-9A-Za-z])([A-Za-z]{1,2})[ \-]?([0-9]{6})[ \-]?(\()?([0-9Aa])(?(3)\))(?![0-9A-Za-z])"
)
_SPACE_IN_CHECK: Final = 36

_MACAU: Final = re.compile(r"(?<![0-9A-Za-z/])(?:[1578][0-9]{6} ?\([0-9]\)|[1578]/[0-9]{6}/[0-9])(?![0-9A-Za-z/])")
_MACAU_BARE: Final = re.compile(r"(?<![0-9A-Za-z])(?<![0-9][ \-])[157][0-9]{7}(?![ \-]?[0-9A-Za-z])")
_CARD_WORDS: Final = re.compile(r"身[份分][证證]|證件|证件|HKID|BIR\b|(?i:identity card|ID (?:card|no|number))")


def resident_numbers(passage: Passage) -> Iterator[Found]:
    """Numbers of mainland identity cards: 18 digits, certain if the check digit is right; or the older 15, never so."""
    yield from once(_resident_numbers(passage))


def is_resident_number(digits: str) -> bool:
    """Whether 18 characters are the number of a mainland identity card, check digit and all.

    GB 11643-1999; the check digit is that of ISO 7064, MOD 11-2.
    """
    total = sum(int(digit) * weight for digit, weight in zip(digits[:17], _WEIGHTS, strict=True))
    return _is_plausible(digits[:2], digits[6:14]) and digits[17].upper() == _CHECKS[total % 11]


def _resident_numbers(passage: Passage) -> Iterator[Found]:
    for text in passage.forms:
        for match in _LONG.finditer(text):
            digits = re.sub(r"[ \-]", "", match[1])
            if _is_plausible(digits[:2], digits[6:14]):
                yield Found(*match.span(1), is_resident_number(digits))
        for match in _SHORT.finditer(text):
            digits = match[1]
            if _is_plausible(digits[:2], f"19{digits[6:12]}") and not passage.is_in_address(match.start()):
                yield Found(*match.span(1), is_certain=False)


def _is_plausible(province: str, day: str) -> bool:
    """Whether there is such a province and such a day, and somebody born on it may live or have lived."""
    try:
        born = date(int(day[:4]), int(day[4:6]), int(day[6:]))
    except ValueError:
        return False
    return province in _PROVINCES and 1880 <= born.year <= 2099  # noqa: PLR2004 - not before the cards' first holders


def hong_kong_numbers(passage: Passage) -> Iterator[Found]:
    """Numbers of Hong Kong identity cards: A123456(3). Certain with the right check digit in brackets or words near.

    A number without brackets counts only if its check digit is right, since many other things look like it.
    """
    for match in _HONG_KONG.finditer(passage.folded):
        if passage.is_in_address(match.start()):
            continue
        is_right = _has_hong_kong_check(match[1], match[2], match[4])
        is_named = passage.around(*match.span(), _CARD_WORDS)
        if is_right or is_named or match[3]:
            yield Found(*match.span(), is_right and bool(match[3] or is_named))


def _has_hong_kong_check(letters: str, digits: str, check: str) -> bool:
    """Whether the sum of letters (10 to 35; a space is 36) and digits, weighted by 9 to 1, is a multiple of 11."""
    signs = [*letters.upper(), *digits, check]
    values = [_SPACE_IN_CHECK] * (9 - len(signs)) + [int(sign, 36) for sign in signs]
    return sum(value * weight for value, weight in zip(values, range(9, 0, -1), strict=True)) % 11 == 0


def macau_numbers(passage: Passage) -> Iterator[Found]:
    """Numbers of Macau identity cards: 1234567(8) or 1/234567/8. Their check digit is no public matter; words tell."""
    for match in _MACAU_BARE.finditer(passage.folded):
        if passage.before(match.start(), _CARD_WORDS):
            yield Found(*match.span(), is_certain=False)
    for match in _MACAU.finditer(passage.folded):
        if not passage.is_in_address(match.start()):
            yield Found(*match.span(), passage.around(*match.span(), _CARD_WORDS))
