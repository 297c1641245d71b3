"""When a content file came and when it last changed."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Change:
    """The days on which a file was added and last changed."""

    added: date
    changed: date
