"""The form editor's program: what was packed of it, and our own scripts around it."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

PROGRAM = "program"
SCRIPTS = "scripts"
"""The folders of both, below the editor's page."""


@cache
def program() -> Mapping[str, bytes]:
    """All files of the program and the scripts, by their paths from the editor's page."""
    packed = files("linli.forms").joinpath("editor.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        found = {f"{PROGRAM}/{name}": archive.read(name) for name in archive.namelist()}
    found.update(_scripts(files("linli").joinpath("scripts/admin"), SCRIPTS))
    return MappingProxyType(found)


def _scripts(folder: Traversable, place: str) -> Iterator[tuple[str, bytes]]:
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_dir():
            yield from _scripts(one, f"{place}/{one.name}")
        elif one.name.endswith((".js", ".css")):
            yield f"{place}/{one.name}", one.read_bytes()
