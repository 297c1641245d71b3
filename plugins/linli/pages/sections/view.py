"""What a section shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class View:
    """The values that a section's template is given."""

    values: Mapping[str, Any] = field(default_factory=dict)
