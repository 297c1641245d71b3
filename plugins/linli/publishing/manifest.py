"""The list of a release's files, with what a bucket must be told of each."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, Final

from linli.assembly.framing.headers import FILE as HEADERS
from linli.assembly.framing.headers import FOR_EVER, cache_control, kept_for_ever
from linli.catalogue.pictures import FOLDER as PICTURES
from linli.publishing.releases import digest_of, digests, name_of, withdrawn_pages

VERSION: Final = 1
_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{f".{ending}": f"text/{name}; charset=utf-8" for ending, name in (("html", "html"), ("css", "css"))},
        **{f".{ending}": f"text/{name}; charset=utf-8" for ending, name in (("txt", "plain"), ("md", "markdown"))},
        **{f".{ending}": f"text/{name}; charset=utf-8" for ending, name in (("csv", "csv"), ("js", "javascript"))},
        **{f".{ending}": f"text/{ending}; charset=utf-8" for ending in ("vtt",)},
        ".ics": "text/calendar; charset=utf-8",
        ".json": "application/json",
        ".geojson": "application/geo+json",
        ".jsonld": "application/ld+json",
        ".webmanifest": "application/manifest+json",
        ".xml": "application/xml",
        ".svg": "image/svg+xml",
        ".jpg": "image/jpeg",
        **{f".{name}": f"image/{name}" for name in ("png", "jpeg", "webp", "gif", "avif")},
        **{f".{name}": f"font/{name}" for name in ("woff", "woff2")},
        ".pdf": "application/pdf",
        ".mp3": "audio/mpeg",
        ".mp4": "video/mp4",
    }
)
_UNKNOWN: Final = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Item:
    """A file of a release: the SHA-256 and number of its bytes, its content type, and how long browsers keep it."""

    digest: str
    size: int
    type: str
    cache: str

    @property
    def is_for_ever(self) -> bool:
        """Whether it is named after its contents, so that old and new releases can have it side by side."""
        return self.cache == FOR_EVER


def stays(file: str, item: Item) -> bool:
    """Whether a file may stay where readers look after it has left the site: a style or script that older pages load.

    A photograph may not, since somebody may have asked for that.
    """
    return item.is_for_ever and not file.startswith(f"{PICTURES}/")


@dataclass(frozen=True, slots=True)
class Manifest:
    """All files of a release by path, and which of them say that something was withdrawn."""

    name: str
    files: Mapping[str, Item]
    withdrawn: frozenset[str]

    def as_json(self) -> bytes:
        """For the bucket; ``{"version", "name", "files": {path: [sha256, size, type, cache]}, "withdrawn"}``."""
        files = {path: [one.digest, one.size, one.type, one.cache] for path, one in self.files.items()}
        document = {"version": VERSION, "name": self.name, "files": files, "withdrawn": sorted(self.withdrawn)}
        return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def of_json(cls, data: bytes) -> "Manifest":
        """From the bucket. Raises ValueError, KeyError or TypeError where it is none."""
        found: Any = json.loads(data)
        if found["version"] != VERSION:
            raise ValueError(found["version"])
        files = {str(path): Item(*values) for path, values in found["files"].items()}
        return cls(str(found["name"]), files, frozenset(found["withdrawn"]))


def manifest_of(site: Path) -> Manifest:
    """The manifest of a built site. The file of headers is for hosts that read it: here its rules are applied."""
    found = digests(site)
    if HEADERS in found:
        hashed = kept_for_ever((site / HEADERS).read_text(encoding="utf-8"))
        del found[HEADERS]
    else:
        hashed = ()
    files = {
        file: Item(digest, (site / file).stat().st_size, type_of(file), cache_control(file, hashed))
        for file, digest in found.items()
    }
    return Manifest(name_of(digest_of(found)), files, frozenset(withdrawn_pages(site, found)))


def type_of(file: str) -> str:
    """The content type of a file."""
    return _TYPES.get(PurePosixPath(file).suffix.lower(), _UNKNOWN)


def in_order(files: Mapping[str, Item]) -> Iterator[list[str]]:
    """Files in the steps in which they are put where readers look, so that no page ever lacks what it loads.

    First what is named after its contents, then everything else that pages load, then pages, the home page and the list
    of all pages last.
    """
    steps: tuple[list[str], ...] = ([], [], [], [])
    for file, item in sorted(files.items()):
        is_last = file == "index.html" or file.startswith("sitemap")
        step = 0 if item.is_for_ever else 3 if is_last else 2 if file.endswith(".html") else 1
        steps[step].append(file)
    yield from (step for step in steps if step)
