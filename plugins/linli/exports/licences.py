"""The licence that a site owner states in words, as machines know it."""

import re
from dataclasses import dataclass
from typing import Final

_CREATIVE_COMMONS: Final = re.compile(
    r"\bCC[ -]?(?P<terms>BY(?:[ -](?:NC|SA|ND)){0,2}|0)[ -]?(?P<version>\d\.\d)?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: the owner's words; its SPDX identifier and address where it is one of Creative Commons'."""

    words: str
    name: str | None = None
    url: str | None = None


def licence(words: str) -> Licence:
    """What the words of a licence mean."""
    found = _CREATIVE_COMMONS.search(words)
    if found is None:
        return Licence(words)
    terms = found["terms"].upper().replace(" ", "-")
    if terms == "0":
        return Licence(words, "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/")
    version = found["version"] or "4.0"
    name = f"CC-{terms}-{version}"
    return Licence(words, name, f"https://creativecommons.org/licenses/{terms.lower()}/{version}/")
