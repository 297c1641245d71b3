"""What was published: releases, each the whole site at a time, of which one is shown."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final, Protocol

from linli.assembly.publication import files_below
from linli.publishing.verifying.markup import read_markup
from linli.wording import Text

KEEP: Final = 5
"""Releases that are kept, the shown one included, so that a site can be taken back."""

NAME: Final = re.compile(r"\d{8}T\d{9}Z-[0-9a-f]{16}")
_LONGEST_NOTICE: Final = 4000
"""Bytes of a page that says that something was withdrawn."""


@dataclass(frozen=True, slots=True)
class Release:
    """A release: its name, which begins with its time, and whether it is the one that is shown."""

    name: str
    is_current: bool


class CannotPublish(Exception):  # noqa: N818 - it says what is the case
    """Why a site cannot be published, or taken back; ``what`` says it, and what to do."""

    def __init__(self, what: Text) -> None:
        """As ``what`` says."""
        super().__init__(what.en)
        self.what = what


class Target(Protocol):
    """Where a site is published."""

    def publish(self, site: Path, keep: int) -> str | None:
        """Show a new release made of a built site; its name, or None if it is the one shown. Raises CannotPublish."""

    def releases(self) -> tuple[Release, ...]:
        """What there is, the oldest first. Raises CannotPublish."""

    def rollback(self, name: str | None, *, brings_back: bool) -> str:
        """Show an earlier release again, the one before the present one if none is named; its name.

        Unless it ``brings_back`` what was withdrawn, that is refused. Raises CannotPublish.
        """


def digest_of(files: Mapping[str, str]) -> str:
    """A digest of a site, made of the digests of its files by path."""
    whole = sha256()
    for file in sorted(files):
        whole.update(f"{file}\0{files[file]}\n".encode())
    return whole.hexdigest()


def name_of(digest: str, last: str = "") -> str:
    """The name of a release that is made now, which sorts behind the ``last`` one even where the clock has gone back.

    Its end cannot be guessed by who does not know the site.
    """
    now = datetime.now(UTC)
    if NAME.fullmatch(last):
        before = datetime.strptime(f"{last[:18]}000", "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
        now = max(now, before + timedelta(milliseconds=1))
    return f"{now:%Y%m%dT%H%M%S}{now.microsecond // 1000:03d}Z-{digest[:16]}"


def digests(site: Path) -> dict[str, str]:
    """The SHA-256 of every file of a site, by path."""
    return {file: sha256((site / file).read_bytes()).hexdigest() for file in sorted(files_below(site))}


def withdrawn_pages(site: Path, files: Collection[str]) -> Iterator[str]:
    """The pages of a site that say that something was withdrawn."""
    for file in files:
        path = site / file
        if file.endswith("/index.html") and path.stat().st_size <= _LONGEST_NOTICE:
            markup = read_markup(path.read_text(encoding="utf-8", errors="replace"))
            robots, has_main = markup.meta("name", "robots"), any(markup.named("main"))
            if robots is not None and not has_main and markup.meta("http-equiv", "refresh") is None:
                yield file


def chosen(releases: tuple[Release, ...], name: str | None) -> Release:
    """The release to go back to: the one that is named, else the one before the present one. Raises CannotPublish."""
    if name is not None:
        found = next((one for one in releases if one.name == name), None)
        if found is None:
            raise CannotPublish(
                Text(
                    f"没有 {name} 这一版。运行 linli releases 看有哪些。",
                    f"There is no release {name}. Run linli releases to see which there are.",
                )
            )
        return found
    place = next((place for place, one in enumerate(releases) if one.is_current), 0)
    if place == 0:
        raise CannotPublish(Text("没有更早的一版可以退回。", "There is no earlier release to go back to."))
    return releases[place - 1]


def refuse_bringing_back(present: Collection[str], before: Collection[str], there: Collection[str]) -> None:
    """Refuse a release that shows what was withdrawn since. Raises CannotPublish.

    ``present`` and ``before`` are the pages that say so in the release shown and in the one to go back to, ``there``
    all files of the latter.
    """
    back = sorted((set(present) - set(before)) & set(there))
    if back:
        pages = "\n".join(f"  {file.removesuffix('index.html')}" for file in back)
        raise CannotPublish(
            Text(
                f"那一版还显示着后来撤下的内容：\n{pages}\n撤下多半是当事人的要求。请改正后重新发布；"
                "确实要退回，加上 --bring-back-withdrawn。",
                f"That release shows what was withdrawn since:\n{pages}\nPeople mostly asked for that. Correct what is "
                "wrong and publish again; if you must go back, add --bring-back-withdrawn.",
            )
        )


def surplus(releases: tuple[Release, ...], keep: int) -> tuple[str, ...]:
    """The names of releases that are not kept: the oldest ones, but never the one that is shown."""
    others = [one.name for one in releases if not one.is_current]
    return tuple(others[: max(0, len(releases) - max(1, keep))])
