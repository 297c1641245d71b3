"""A page as the theme's templates see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from linli.exports.structured.page import About


class Heading(Protocol):
    """A heading in a page's table of contents; ``title`` is HTML, ``url`` an anchor with its ``#``."""

    @property
    def title(self) -> str: ...  # noqa: D102 - see above

    @property
    def url(self) -> str: ...  # noqa: D102

    @property
    def level(self) -> int: ...  # noqa: D102

    @property
    def children(self) -> Sequence["Heading"]: ...  # noqa: D102


class Shown(Protocol):
    """What the frame needs of a page; the site generator's own pages have it too.

    ``meta`` has what a page's front matter says; ``title`` and ``description`` in it are escaped.
    """

    meta: Mapping[str, Any]
    content: str | None

    @property
    def url(self) -> str: ...  # noqa: D102

    @property
    def title(self) -> str | None: ...  # noqa: D102

    @property
    def canonical_url(self) -> str | None: ...  # noqa: D102

    @property
    def is_homepage(self) -> bool: ...  # noqa: D102


@dataclass(slots=True)
class PageView:
    """A page that was made, in the form of the site generator's own pages.

    ``is_pictured`` says whether it has pictures of its own that stand for it; ``changed`` is the day on which what it
    shows last changed; ``about`` what it tells machines. The fields below that are always the same: templates of other
    makers ask for them.
    """

    url: str
    title: str
    meta: Mapping[str, Any]
    content: str
    canonical_url: str | None = None
    edit_url: str | None = None
    toc: Sequence[Heading] = ()
    is_homepage: bool = False
    is_pictured: bool = False
    changed: date | None = None
    about: About = field(default_factory=About)
    is_page: bool = True
    is_section: bool = False
    is_link: bool = False
    parent: None = None
    children: None = None
    previous_page: None = None
    next_page: None = None
    active: bool = True
    ancestors: Sequence[Any] = field(default_factory=list)
