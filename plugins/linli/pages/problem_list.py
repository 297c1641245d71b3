"""The page of a preview that names every problem of the whole content; readers never have it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import render
from linli.pages.page import Page
from linli.pages.trail import home_step
from linli.pages.writer import Writer

MOST: Final = 1000
"""The most problems that are shown on the page; only a project in ruins has more, and its list would not be read."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file: what stands before, in and behind the place that is meant."""

    before: str
    inside: str
    behind: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem in words. ``severity`` is ``error`` or ``warning``.

    ``line`` is None where it is about a whole file; ``excerpt`` is that line.
    """

    code: str
    severity: str
    message: str
    help: str
    line: int | None
    excerpt: Place | None


@dataclass(frozen=True, slots=True)
class ProblemFile:
    """The problems of a file. ``form`` leads from the page to the form of its profile, ``edit`` to the file."""

    file: str
    name: str
    form: str | None
    edit: str | None
    problems: Sequence[Problem]


@dataclass(frozen=True, slots=True)
class Waived:
    """An exception that an editor made: the rule and the reason."""

    file: str
    name: str
    line: int | None
    message: str
    excerpt: Place | None


@dataclass(frozen=True, slots=True)
class ProblemList:
    """All problems of the content, those of a file together, files with errors first; and what editors waived.

    ``errors`` and ``warnings`` count them all, ``left_out`` those that are too many to show; ``due`` is how much is due
    to be checked again.
    """

    files: Sequence[ProblemFile]
    waived: Sequence[Waived]
    errors: int
    warnings: int
    left_out: int
    due: int


def problems_page(catalogue: PublicCatalogue, found: ProblemList) -> Page:
    """The page, in the language of the site."""
    writer = Writer(catalogue, urls.PROBLEMS)
    labels = writer.labels
    markdown = render("problem_list.md.j2", w=writer, t=labels, found=found, manual=urls.MANUAL, stale=urls.STALE)
    title = labels("preview.problems")
    return Page(urls.PROBLEMS, title, labels("preview.lead"), markdown, trail=(home_step(catalogue),))
