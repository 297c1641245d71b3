"""Numbers of bank cards."""

import re
from collections.abc import Iterator
from typing import Final

from linli.personal.found import GAP, Found, Passage, once
from linli.personal.identity import is_resident_number

_NUMBER: Final = re.compile(
    rf"(?<![0-9A-Za-z.])(?<![0-9][ \-])([2-69](?:{GAP}[0-9]){{14,18}})(?![ \-]?[0-9])(?![A-Za-z])"
)
_PREFIX: Final = re.compile(
    r"62|9558|955[05]\d|4\d{3}|5[1-5]|3[47]|35[2-8]|60|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)"
)
"""UnionPay and what Chinese banks issued before it, Visa, Mastercard, American Express, JCB, Discover."""

_WORDS: Final = re.compile(r"银行卡|銀行卡|卡号|卡號|信用卡|储蓄卡|(?i:bank card|card n)")
_CARD_OF_18: Final = 18
_WITH_CHECK: Final = re.compile(r"(?:34|37)\d{13}|(?!3[47])\d{16,19}")


def card_numbers(passage: Passage) -> Iterator[Found]:
    """Numbers of bank cards: certain with a known beginning and the right check digit; else where words say so."""
    yield from once(_card_numbers(passage))


def _card_numbers(passage: Passage) -> Iterator[Found]:
    for text in passage.forms:
        for match in _NUMBER.finditer(text):
            digits = re.sub(r"[ \-]", "", match[1])
            if not _WITH_CHECK.fullmatch(digits) or not _PREFIX.match(digits):
                continue
            if len(digits) == _CARD_OF_18 and is_resident_number(digits):
                continue
            if has_luhn_check(digits):
                yield Found(*match.span(1), not passage.is_in_address(match.start(1)))
            elif passage.around(*match.span(1), _WORDS):
                yield Found(*match.span(1), is_certain=False)


def has_luhn_check(digits: str) -> bool:
    """Whether the last digit is the check digit of those before it (ISO/IEC 7812-1, after Luhn)."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0
