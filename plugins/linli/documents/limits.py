"""How much one content file may hold."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that no honest profile reaches, so that no file can slow down or stop the site."""

    size: int = 512 * 1024
    """Bytes of a file."""
    depth: int = 8
    """Lists and mappings inside each other."""
    events: int = 20_000
    """Events of the YAML parser: about one for each value and key, two for each list and mapping."""
    key_length: int = 100
    """Characters of a key."""
    value_length: int = 100_000
    """Characters of a value."""
    problems_per_code: int = 50
    """Diagnostics of one kind that are worth reporting for one file."""


LIMITS: Final = Limits()
