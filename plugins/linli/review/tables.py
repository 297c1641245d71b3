"""The report's table of numbers: what there is more or less of than before."""

from collections.abc import Iterator
from typing import Final

from linli.review import wording
from linli.review.model import Count, Report
from linli.review.outline import Block, Heading, Table, words
from linli.wording import Language

_STEP: Final = 1024
_UNITS: Final = ("B", "KB", "MB", "GB")


def numbers(report: Report, language: Language) -> Iterator[Block]:
    """What changed in number or size."""
    rows = [_row(count, language) for count in report.counts if count.before != count.after]
    if rows:
        head = tuple(text.to(language) for text in (wording.OF, wording.BEFORE, wording.AFTER, wording.DIFFERENCE))
        yield Heading(2, words(wording.NUMBERS.to(language)))
        yield Table((head, *rows))


def _row(count: Count, language: Language) -> tuple[str, ...]:
    difference = count.after - count.before
    shown = _size if count.is_size else str
    sign = "+" if difference > 0 else "−"
    return count.what.to(language), shown(count.before), shown(count.after), f"{sign}{shown(abs(difference))}"


def _size(size: int) -> str:
    """A number of bytes, as people read it."""
    amount, unit = float(size), 0
    while amount >= _STEP and unit < len(_UNITS) - 1:
        amount, unit = amount / _STEP, unit + 1
    return f"{amount:.1f} {_UNITS[unit]}" if unit else f"{size} B"
