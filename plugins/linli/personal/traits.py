"""What else points at one person: the plate of a car, the day of birth."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.personal.found import Found, Passage, once
from linli.personal.prefilter import PROVINCES

_PLATE: Final = re.compile(
    rf"[{PROVINCES}][A-HJ-NP-Z][ .·•-]?(?P<rest>[A-HJ-NP-Z0-9]{{4}}[A-HJ-NP-Z0-9挂学警港澳][A-HJ-NP-Z0-9]?)"
    r"(?![A-Za-z0-9])"
)
_LEAST_DIGITS: Final = 3
_ABROAD: Final = re.compile(
    r"(?<![A-Za-z0-9])(?:M[A-Z][ \-]?[0-9]{2}[ \-]?[0-9]{2}|[A-HJ-NPR-Z]{2} ?[0-9]{1,4})(?![A-Za-z0-9])"
)
_PLATE_WORDS: Final = re.compile(r"车牌|車牌|牌照|号牌|號牌|(?i:plate|registration mark)")

_DAY: Final = re.compile(
    r"(?<![0-9])(?P<year>1[89][0-9]{2}|20[0-9]{2})[ ]?[年./\-][ ]?"
    r"(?P<month>[0-9十]{1,3})[ ]?[月./\-][ ]?(?P<day>[0-9十]{1,3})[ ]?[日号號]?(?![0-9])"
)
_BIRTH_AFTER: Final = re.compile(r"^[ ,，、(（]{0,2}(?:出生(?!人口|率)|生[,，。;；)）、 ]|生$)")
_BIRTH_BEFORE: Final = re.compile(
    r"(?:出生(?:日期|于|於|年月日|时间)?|(?<![诞誕发發产產])生[于於]|\b[Bb]orn(?: on)?"
    r"|(?i:birth ?da(?:y|te)|date of birth))[ :：是为為(（]{0,3}$"
)
_BIRTHDAY_BEFORE: Final = re.compile(r"生日[ :：是为為(（]{0,3}$")
_NEAR: Final = 16
_TENS: Final = re.compile(r"(?P<tens>[1-9]?)十(?P<ones>[1-9]?)")


def licence_plates(passage: Passage) -> Iterator[Found]:
    """Plates of the mainland, new energy included; of Hong Kong and Macau where words say so. Certain only by words."""
    yield from once(_licence_plates(passage))


def _licence_plates(passage: Passage) -> Iterator[Found]:
    text = passage.folded
    for match in _PLATE.finditer(text):
        if sum(sign.isdigit() for sign in match["rest"]) >= _LEAST_DIGITS:
            yield Found(*match.span(), passage.around(*match.span(), _PLATE_WORDS))
    for match in _ABROAD.finditer(text):
        if passage.around(*match.span(), _PLATE_WORDS):
            yield Found(*match.span(), is_certain=False)


def birth_dates(passage: Passage) -> Iterator[Found]:
    """Days, with year, on which words say that somebody was born; a year or month alone is none."""
    yield from once(_birth_dates(passage))


def _birth_dates(passage: Passage) -> Iterator[Found]:
    text = passage.said
    for match in _DAY.finditer(text):
        if not _is_day(match["year"], match["month"], match["day"]):
            continue
        before = text[max(0, match.start() - _NEAR) : match.start()]
        is_birth = _BIRTH_AFTER.match(text[match.end() : match.end() + _NEAR]) or _BIRTH_BEFORE.search(before)
        if is_birth or _BIRTHDAY_BEFORE.search(before):
            yield Found(*match.span(), bool(is_birth))


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), _number(month), _number(day))
    except ValueError:
        return False
    return True


def _number(said: str) -> int:
    """A number up to 99, of which Chinese digits were made ASCII ones but 十 was left. Raises ValueError."""
    match = _TENS.fullmatch(said)
    return 10 * int(match["tens"] or 1) + int(match["ones"] or 0) if match else int(said)
