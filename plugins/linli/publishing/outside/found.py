"""The addresses of other sites in what readers may see, with where they are written."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel

from linli.catalogue.public import PublicCatalogue
from linli.diagnostics import Span
from linli.editor.project import pages_by_hand

_ADDRESS: Final = re.compile(r"""https?://[^\s<>"'`|\\^{}（）()\[\]，。；、！？“”]+""", re.IGNORECASE)
_BEHIND: Final = ".,;:!?"
"""Signs that end a sentence, not an address."""


def addresses(root: Path, catalogue: PublicCatalogue) -> Mapping[str, Span]:
    """Every address of another site with the first place where it stands.

    Only what is public counts, so that nothing of a draft or a private field is asked for or named.
    """
    found: dict[str, Span] = {}
    for node in catalogue.graph.nodes.values():
        wanted = {address for text in _texts(node.entity) for address in _in(text)}
        for address, span in _places(root / node.file, node.file):
            if address in wanted:
                found.setdefault(address, span)
    for path, file in pages_by_hand(root):
        for address, span in _places(path, file):
            found.setdefault(address, span)
    return found


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a model holds
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _texts(one)


def _places(path: Path, file: str) -> Iterator[tuple[str, Span]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return
    for number, line in enumerate(lines, 1):
        for match in _ADDRESS.finditer(line):
            address = match[0].rstrip(_BEHIND)
            start = match.start() + 1
            yield address, Span(file, number, start, number, start + len(address))


def _in(text: str) -> Iterator[str]:
    return (match[0].rstrip(_BEHIND) for match in _ADDRESS.finditer(text))
