"""Examples of fields: written as in a file, and as the values that JSON Schema gives them."""

import json
from typing import Any

from linli.documents.reading import read
from linli.schema.tree import plain


def example_value(example: str) -> Any:  # noqa: ANN401 - whatever a field may hold
    """The value of an ``example``, YAML on one line: its numbers, true and false as JSON has them, the rest texts."""
    reading = read("", f"example: {example}".encode())
    return _json(plain(reading.tree)["example"]) if reading.tree else None


def _json(value: Any) -> Any:  # noqa: ANN401 - a tree of dicts, lists and texts
    if isinstance(value, dict):
        return {name: _json(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_json(item) for item in value]
    try:
        return json.loads(value)
    except ValueError:
        return value
