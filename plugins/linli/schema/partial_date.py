"""Dates of which only a part may be known."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from linli.schema.problem import bad_date

_FORM: Final = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d{2}))?(?:-(?P<day>\d{2}))?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is known: a year, a month of it, a day of it; or a month and day whose year is unknown.

    The forms are those of the Extended Date/Time Format (EDTF, ISO 8601-2), levels 0 to 2, that profiles need.
    """

    year: int | None
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read ``2019``, ``2019-05``, ``2019-05-23`` or ``XXXX-07-22``. Raises ValueError on anything else."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(text)
        year = None if match["year"] == "XXXX" else int(match["year"])
        month, day = (int(match[part]) if match[part] else None for part in ("month", "day"))
        if year is None and month is None:
            raise ValueError(text)
        # 2000 is a leap year, so that 29 February of an unknown year is allowed.
        date(*(default if part is None else part for part, default in ((year, 2000), (month, 1), (day, 1))))
        return cls(year, month, day)

    def __str__(self) -> str:
        """The form that ``parse`` reads."""
        return "-".join(
            ["XXXX" if self.year is None else f"{self.year:04}", *(f"{part:02}" for part in self.known[1:])]
        )

    @property
    def known(self) -> tuple[int, ...]:
        """Year, month and day as far as they are known; 0 for an unknown year."""
        return (self.year or 0, *(part for part in (self.month, self.day) if part is not None))

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Chronological order: a bare year before its months; unknown years after all others."""
        return self.year if self.year is not None else 10_000, self.month or 0, self.day or 0

    def is_after(self, other: "PartialDate") -> bool:
        """Whether this date is certainly later than ``other``: 2020-05 is not after 2020, because it may be in it."""
        if self.year is None or other.year is None:
            return False
        shared = min(len(self.known), len(other.known))
        return self.known[:shared] > other.known[:shared]


def _validate(value: Any) -> PartialDate:  # noqa: ANN401 - pydantic hands over whatever the file holds
    if isinstance(value, PartialDate):
        return value
    try:
        return PartialDate.parse(value)
    except (ValueError, TypeError):
        raise bad_date(value) from None


DateField = Annotated[
    PartialDate,
    PlainValidator(_validate),
    PlainSerializer(str),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": r"^(\d{4}(-\d{2}(-\d{2})?)?|XXXX-\d{2}(-\d{2})?)$",
            "examples": ["2019", "2019-05", "2019-05-23", "XXXX-07-22"],
        }
    ),
]
"""A pydantic type for a date field."""
