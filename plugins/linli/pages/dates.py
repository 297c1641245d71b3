"""Dates in words."""

from linli.schema.partial_date import PartialDate
from linli.wording import Labels


def in_words(when: PartialDate, labels: Labels) -> str:
    """A date as far as it is known."""
    year = "unknown" if when.year is None else "known"
    known = "day" if when.day else "month" if when.month else "year"
    month = labels(f"months.{when.month}") if when.month else ""
    return labels(f"dates.{year}-year.{known}", year=when.year, month=month, day=when.day)
