"""The words of ``words.yml``, of which the invented site is made."""

from pathlib import Path
from typing import Any, Final

import yaml

_ALL: Final[dict[str, Any]] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))


def _words(name: str) -> tuple[str, ...]:
    return tuple(_ALL[name].split())


CITIES: Final = tuple(
    (province, city, tuple(districts)) for province, city, *districts in (line.split() for line in _ALL["cities"])
)
THEMES: Final = _words("themes")
STREETS: Final = _words("streets")
TWICE: Final = _words("twice")
FIRST: Final[str] = _ALL["first"]
SECOND: Final[str] = _ALL["second"]
RARE: Final[str] = _ALL["rare"]
ENDS: Final = _words("ends")
SURNAMES: Final = _words("surnames")
RARE_SURNAMES: Final = _words("rare_surnames")
GIVEN: Final = "".join(_words("given"))
POSTS: Final = _words("posts")
NICK: Final = _words("nicknames")
WORK: Final = _words("work")
SORT: Final = _words("sorts")
FORMULAS: Final = _words("formulas")
LATIN: Final[list[str]] = _ALL["latin"]
ENGLISH: Final = _words("english")
GAPS: Final = {name: tuple(words.split()) for name, words in _ALL["gaps"].items()}
SENTENCES: Final[list[str]] = _ALL["sentences"]
SUMMARIES: Final[list[str]] = _ALL["summaries"]
HEADINGS: Final = _words("headings")
STATUSES: Final = ("active", "ended", "planned")
