"""Telephone numbers: mobile ones, which are a person's, and land lines, which are mostly an office's."""

import re
from collections.abc import Iterator
from typing import Final

from linli.personal.found import Found, Passage, once

_NOT_INSIDE: Final = r"(?<![0-9])(?<![0-9][.,/])"
_NOT_GOING_ON: Final = r"(?![0-9])(?![.,][0-9])"
_MAINLAND: Final = re.compile(r"(?<![0-9])(?<![0-9][.,/ \-])(1(?:[ \-.·]{0,2}[0-9]){10})(?![ \-]?[0-9])(?![.,][0-9])")
_AFTER_COUNTRY: Final = re.compile(
    r"(?<![0-9])(?:(?:\+|00)86|\(\+?86\)|86-)[ \-]{0,2}(1[3-9](?:[ \-]{0,2}[0-9]){9})(?![0-9])"
)
_JOINED: Final = re.compile(r"(?<![0-9])86(1[3-9][0-9]{9})(?![0-9])")
_USUAL: Final = frozenset({(11,), (3, 4, 4), (3, 8), (7, 4), (4, 3, 4), (3, 3, 5), (5, 6), (3, 6, 2)})
"""How the digits of a mainland number are grouped by those who write it."""

_ABROAD: Final = r"(?<![0-9])(?:(?:\+|00)85[23]|\(\+?85[23]\)|85[23]-)[ \-]{0,2}"
_HONG_KONG_OR_MACAU: Final = re.compile(rf"{_ABROAD}([4-79][0-9]{{3}}[ \-]?[0-9]{{4}})(?![ \-]?[0-9])")
_EIGHT: Final = re.compile(
    rf"{_NOT_INSIDE}(?<![0-9][ \-])(?<![A-Za-z\-])([2-9][0-9]{{3}}([ \-]?)[0-9]{{4}})(?![ \-]?[0-9]){_NOT_GOING_ON}"
)

_LAND_LINE: Final = re.compile(
    rf"{_NOT_INSIDE}(?:\+?86[ \-]?)?\(?0(?:10|2[0-9]|[3-9][0-9]{{2}})\)?"
    rf"[ \-]{{0,2}}[2-8][0-9]{{2,3}}[ \-]?[0-9]{{4}}{_NOT_GOING_ON}"
)
_LAND_LINE_ABROAD: Final = re.compile(rf"{_ABROAD}([238][0-9]{{3}}[ \-]?[0-9]{{4}})(?![ \-]?[0-9])")
_TIME: Final = re.compile(r"(?:19|20)[0-9]{2}(?:[ \-]?(?:19|20)[0-9]{2}|(?:0[1-9]|1[0-2])[0-3][0-9])")
"""Two years, or a day."""

_WORDS: Final = re.compile(
    r"电话|電話|热线|熱線|手机|手機|手提|致电|致電|拨打|撥打|联系|聯繫|聯絡|(?i:\btel|phone|mobile|call|whatsapp)"
)
_MOBILE_WORDS: Final = re.compile(r"手机|手機|手提|(?i:mobile|whatsapp)")


def mobile_numbers(passage: Passage) -> Iterator[Found]:
    """Mobile numbers: certain where digits are grouped as usual or a country code stands before them."""
    yield from once(_mobile_numbers(passage))


def _mobile_numbers(passage: Passage) -> Iterator[Found]:
    for text in passage.forms:
        is_written = text is passage.folded
        for pattern in (_AFTER_COUNTRY, _JOINED):
            for match in pattern.finditer(text):
                yield Found(*match.span(1), is_written and not passage.is_in_address(match.start()))
        for match in _MAINLAND.finditer(text):
            yield from _mainland(passage, match, is_written=is_written)
        for match in _HONG_KONG_OR_MACAU.finditer(text):
            yield Found(*match.span(1), is_written and not passage.is_in_address(match.start()))
        for match in _EIGHT.finditer(text):
            if match[1][0] in "45679" and _is_number(passage, match, _MOBILE_WORDS if match[1][0] in "47" else _WORDS):
                yield Found(*match.span(1), is_certain=False)


def _mainland(passage: Passage, match: re.Match[str], *, is_written: bool) -> Iterator[Found]:
    digits = re.sub(r"[^0-9]", "", match[1])
    if digits[1] in "012" or passage.counts(match.end(1)):
        return
    groups = tuple(map(len, re.findall(r"[0-9]+", match[1])))
    is_usual = groups in _USUAL
    in_address = passage.is_in_address(match.start())
    if is_usual or not in_address:
        yield Found(*match.span(1), is_usual and is_written and not in_address)


def land_lines(passage: Passage) -> Iterator[Found]:
    """Numbers of land lines, never certain to be anybody's home. Numbers of services (12345, 400-…) are none."""
    yield from once(_land_lines(passage))


def _land_lines(passage: Passage) -> Iterator[Found]:
    for text in passage.forms:
        for match in _LAND_LINE.finditer(text):
            if not passage.is_in_address(match.start()):
                yield Found(*match.span(), is_certain=False)
        for match in _LAND_LINE_ABROAD.finditer(text):
            yield Found(*match.span(1), is_certain=False)
        for match in _EIGHT.finditer(text):
            if match[1][0] in "238" and _is_number(passage, match, _WORDS, needs_words=True):
                yield Found(*match.span(1), is_certain=False)


def _is_number(passage: Passage, match: re.Match[str], words: re.Pattern[str], *, needs_words: bool = False) -> bool:
    """Whether eight digits are somebody's number: words say so, or they are grouped as numbers are."""
    if passage.is_in_address(match.start()) or passage.counts(match.end()) or _TIME.fullmatch(match[1]):
        return False
    return passage.before(match.start(), words) or (bool(match[2]) and not needs_words)
