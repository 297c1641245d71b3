"""What all pages depend on: Linli itself, what it is built on, the site's settings and frame."""

import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import linli

_BUILT_ON: Final = (
    "mkdocs",
    "mkdocs-material",
    "pyyaml",
    "pydantic",
    "markdown",
    "nh3",
    "jinja2",
    "markupsafe",
    "segno",
    "pypinyin",
    "opencc",
    "pillow",
)
"""Packages whose version may show in a page or picture."""


def fingerprint(*facts: object) -> bytes:
    """A digest of facts whose ``repr`` says all that matters of them, the same in every process."""
    return blake2b(repr(facts).encode(errors="surrogatepass"), digest_size=16).digest()


@cache
def of_program() -> bytes:
    """A digest of this very program: its modules, templates, styles, scripts and words, and what it is built on."""
    folder = Path(linli.__file__).parent
    versions = [(name, _version(name)) for name in _BUILT_ON]
    return fingerprint(sys.version, versions, of_folder(folder))


def of_folder(folder: Path) -> bytes:
    """A digest of the names and contents of all files below a folder, but for compiled Python."""
    digest = blake2b(digest_size=16)
    for path in sorted(path for path in folder.rglob("*") if path.suffix != ".pyc" and path.is_file()):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode(errors="surrogateescape"))
        digest.update(data)
    return digest.digest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
