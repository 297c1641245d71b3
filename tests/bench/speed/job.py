"""Whether a generator really did the job: looks at the site that it built, for a sample of the profiles."""

import os
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import yaml
from tests.bench.speed.corpus import KINDS

SAMPLE: Final = 30
_SEED: Final = 7
_TAG: Final = re.compile(r"<[^>]*>")
_LINK: Final = re.compile(r"""href=(?:"([^"]*)"|'([^']*)'|([^\s>]+))""")
_MARKS: Final = re.compile(r"\*\*|\[([^]]*)\]\([^)]*\)")

Key = tuple[str, str]
"""Kind and id of a profile."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sample of the profiles must show: texts, and links to others."""

    texts: dict[Key, tuple[str, ...]]
    links: dict[Key, frozenset[Key]]
    edited: Key
    """The profile that is edited later; it is not in the sample."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What there is in a site: pages, bytes of HTML, bytes of everything."""

    pages: int
    html: int
    bytes: int


def wanted(corpus: Path) -> Wanted:
    """Read the corpus: who is related to whom, and what the sample says."""
    profiles = {
        (kind, file.stem): yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
        for kind in KINDS
        for file in sorted((corpus / kind).iterdir())
    }
    links: dict[Key, set[Key]] = {key: set() for key in profiles}
    for key, profile in profiles.items():
        for other in _named(profile):
            links[key].add(other)
            links[other].add(key)
    communities = [key for key in profiles if key[0] == "communities"]
    edited = communities[len(communities) // 2]
    others = [key for key in profiles if key != edited]
    sample = random.Random(_SEED).sample(others, min(SAMPLE, len(others)))  # noqa: S311 - the same every time
    return Wanted(
        {key: _texts(profiles[key]) for key in sample}, {key: frozenset(links[key]) for key in sample}, edited
    )


def _named(profile: dict[str, Any]) -> Iterator[Key]:
    """Those that a profile itself names."""
    yield from (("communities", post["community"]) for post in profile.get("posts", ()))
    yield from (("communities", identity) for identity in profile.get("communities", ()))
    yield from (("representatives", one["person"]) for one in profile.get("people", ()))
    yield from (("programs", identity) for identity in profile.get("programs", ()))


def _texts(profile: dict[str, Any]) -> tuple[str, ...]:
    """Name, summary and the first sentence of the body, without the marks of Markdown."""
    first = profile["body"].partition("。")[0]
    return profile["name"], profile["summary"], _MARKS.sub(r"\1", first)


def problems(site: Path, asked: Wanted) -> Iterator[str]:
    """What the site lacks; nothing where the job was done."""
    for key, texts in asked.texts.items():
        page = page_of(site, key)
        if page is None:
            yield f"{key}: no page"
            continue
        plain = _TAG.sub("", page)
        yield from (f"{key}: {text!r} is missing" for text in texts if text not in plain)
        linked = _linked(page)
        yield from (f"{key}: no link to {other}" for other in sorted(asked.links[key] - linked))
        for other in sorted(asked.links[key])[:1]:
            if key not in _linked(page_of(site, other) or ""):
                yield f"{other}: no link back to {key}"


def page_of(site: Path, key: Key) -> str | None:
    """The page of a profile; every generator here puts it in the same place."""
    file = site.joinpath(*key, "index.html")
    return file.read_text(encoding="utf-8") if file.is_file() else None


def _linked(page: str) -> set[Key]:
    """The profiles that a page leads to, by the last two steps of each address: related ones are of other kinds."""
    found = set()
    for match in _LINK.finditer(page):
        steps = unquote(next(filter(None, match.groups()), "")).split("#")[0].rstrip("/").split("/")
        if len(steps) > 1:
            found.add((steps[-2], steps[-1]))
    return found


def survey(site: Path) -> Survey:
    """Count what was built."""
    sizes = [(entry.name.endswith(".html"), entry.stat().st_size) for entry in _files(str(site))]
    html = [size for is_page, size in sizes if is_page]
    return Survey(len(html), sum(html), sum(size for _, size in sizes))


def pages_with(site: Path, text: str) -> int:
    """On how many pages a text stands."""
    words = text.encode()
    return sum(words in Path(file).read_bytes() for file in _files(str(site)) if file.name.endswith(".html"))


def _files(folder: str) -> "Iterator[os.DirEntry[str]]":
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path)
            else:
                yield entry
