"""What a report says, as plain values in both languages; every form of it is a separate small module."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from linli.wording import Text

DANGLING: Final = frozenset({"dangling-reference", "unknown-theme", "unknown-region", "unknown-kind"})
"""The codes of references that lead nowhere."""


class Fate(StrEnum):
    """What a change does to a profile, as readers see it."""

    ADDED = "added"
    SHOWN = "shown"
    """It was there before, but not for readers."""

    CHANGED = "changed"
    RENAMED = "renamed"
    WITHDRAWN = "withdrawn"
    HIDDEN = "hidden"
    REMOVED = "removed"
    UNREADABLE = "unreadable"


class PageFate(StrEnum):
    """What a change does to a page."""

    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A change in words. Long values stand below it: how it was and how it is, cut down to what differs."""

    text: Text
    old: Text | None = None
    new: Text | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem, with how often it is there. ``file`` and ``line`` say where the first is; of what is hidden, not."""

    text: Text
    help: Text
    code: str
    is_error: bool
    count: int = 1
    file: str | None = None
    line: int = 1
    name: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ProfileChange:
    """A changed profile: the name of its kind, what it is called, its file, and what changed.

    ``url`` and ``published`` are the addresses of its page in the preview and on the published site, where it has one.
    """

    kind: str
    name: str
    file: str
    fate: Fate
    sentences: tuple[Sentence, ...]
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page that changes, with its title. ``former`` is its address until now, where that is another one.

    ``is_own`` says that it is a changed profile's own page, or written by hand; others change because they show one.
    """

    url: str
    title: str
    fate: PageFate
    former: str | None = None
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class FileChange:
    """A changed file that is no profile: its path, and what it is."""

    file: str
    what: Text
    fate: PageFate


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link that leads nowhere since the change: the page on which it stands, and its target."""

    page: str
    target: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something before and after; ``is_size`` where bytes are counted."""

    what: Text
    before: int
    after: int
    is_size: bool = False


@dataclass(frozen=True, slots=True)
class Screenshot:
    """A page before and after, as pictures beside the report; None where the page is not there."""

    title: str
    url: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """All that is told of a change. ``base`` and ``head`` are what its sides are called.

    ``hidden`` is how many of the changed profiles readers see neither before nor after; ``old`` how many problems there
    were before and still are. ``site_url`` and ``preview_url`` end with a slash.
    """

    base: str
    head: str
    profiles: tuple[ProfileChange, ...]
    hidden: int
    files: tuple[FileChange, ...]
    new: tuple[Finding, ...]
    resolved: tuple[Finding, ...]
    old: int
    links: tuple[DeadLink, ...]
    pages: tuple[PageChange, ...]
    counts: tuple[Count, ...]
    site_url: str | None = None
    preview_url: str | None = None
    screenshots: tuple[Screenshot, ...] = ()

    @property
    def blocks(self) -> bool:
        """Whether the change must not be published as it is: because of errors that it brings itself."""
        return any(found.is_error for found in self.new)

    @property
    def errors(self) -> int:
        """How many errors the change brings."""
        return sum(found.count for found in self.new if found.is_error)

    @property
    def warnings(self) -> int:
        """How many warnings the change brings."""
        return sum(found.count for found in self.new if not found.is_error)

    @property
    def dead_links(self) -> int:
        """How many links and references lead nowhere since the change."""
        return len(self.links) + sum(found.count for found in self.new if found.code in DANGLING)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was changed at all."""
        return not (self.profiles or self.hidden or self.files or self.pages or self.new or self.resolved)
