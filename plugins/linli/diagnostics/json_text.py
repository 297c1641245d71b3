"""JSON that is safe to read in a terminal as well."""

import json
from typing import Any

from linli.diagnostics.visible import is_hidden


def json_text(value: Any) -> str:  # noqa: ANN401 -- whatever JSON can hold
    r"""``value`` as indented JSON; Chinese as it is, but hidden characters as ``\uXXXX``, ending in a line feed.

    Lone surrogates, as in file names that are not UTF-8, could otherwise not be written out at all.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return "\n".join(_escaped(line) for line in text.split("\n")) + "\n"


def _escaped(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(json.dumps(character)[1:-1] if is_hidden(character) else character for character in line)
