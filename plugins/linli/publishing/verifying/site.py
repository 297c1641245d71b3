"""Verifying a built site, before it is published or while it is a preview."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from linli.assembly.publication import files_below
from linli.assembly.workers import shared_out
from linli.diagnostics import Diagnostic, Span
from linli.publishing.verifying.budget import Budget, check_sizes
from linli.publishing.verifying.links import addresses, leads_outside, target
from linli.publishing.verifying.markup import Markup, faults, read_markup
from linli.publishing.verifying.problems import (
    bad_structure,
    broken_anchor,
    broken_link,
    no_policy,
    not_a_site,
    preview_mark,
)
from linli.publishing.verifying.search import check_search

_NEEDED: Final = ("index.html", "404.html")
_USUAL: Final = Budget()


@dataclass(frozen=True, slots=True)
class _Page:
    """What was found on one page: its problems, its ids, and what it says of places in other pages."""

    problems: tuple[Diagnostic, ...]
    ids: frozenset[str]
    anchors: tuple[tuple[str, str, Diagnostic], ...]


def verify(site: Path, budget: Budget = _USUAL, *, is_preview: bool = False) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a built site, by file and line. Spans are those of its files.

    A preview may be marked as one, and is held to no budget.
    """
    files = sorted(files_below(site)) if site.is_dir() else []
    lacking = tuple(not_a_site(Span.of_file(file)) for file in _NEEDED if file not in files)
    if lacking:
        return lacking
    names = frozenset(files)
    pages = [file for file in files if file.endswith(".html")]
    look = partial(_looked_at, site, names, _base(site), is_preview=is_preview)
    found = dict(zip(pages, shared_out(look, pages), strict=True))
    problems = [problem for page in found.values() for problem in page.problems]
    problems += _broken_anchors(found)
    problems += check_search(site, names)
    if not is_preview:
        problems += check_sizes({file: (site / file).stat().st_size for file in files}, budget)
    return tuple(sorted(problems, key=lambda problem: problem.order))


def _base(site: Path) -> str:
    """The path at which the site lies on its server, as its home page gives its address."""
    home = read_markup((site / "index.html").read_text(encoding="utf-8", errors="replace"))
    for tag in home.named("link"):
        if tag.attributes.get("rel") == "canonical":
            return f"{urlsplit(tag.attributes.get('href', '')).path.rstrip('/')}/"
    return "/"


def _looked_at(site: Path, files: Collection[str], base: str, file: str, *, is_preview: bool) -> _Page:
    text = (site / file).read_text(encoding="utf-8", errors="replace")
    markup = read_markup(text)
    problems = [
        *(
            bad_structure(_span(file, text, one.place), one.what)
            for one in faults(markup, is_notice=_is_notice(markup))
        ),
        *_marks(file, text, markup, is_preview=is_preview),
    ]
    ids = frozenset(tag.attributes["id"] for tag in markup.tags if "id" in tag.attributes)
    anchors: dict[tuple[str, str], Diagnostic] = {}
    seen: set[str] = set()
    for address, place in addresses(markup):
        if address in seen or leads_outside(address):
            continue
        seen.add(address)
        led = target(file, address, base) if address else None
        if led is None or led[0] not in files:
            problems.append(broken_link(_span(file, text, place), address, led[0] if led else "—"))
        elif led[1] and not (led[0] == file and led[1] in ids):
            anchors.setdefault(led, broken_anchor(_span(file, text, place), address))
    return _Page(tuple(problems), ids, tuple((*led, problem) for led, problem in anchors.items()))


def _is_notice(markup: Markup) -> bool:
    """Whether a page says only that something has moved or is not shown any more."""
    return next(markup.named("main"), None) is None and markup.meta("name", "robots") is not None


def _marks(file: str, text: str, markup: Markup, *, is_preview: bool) -> Iterator[Diagnostic]:
    policy = markup.meta("http-equiv", "content-security-policy")
    acting = next((tag for tag in markup.tags if tag.name in {"script", "link"}), None)
    if policy is None or (acting is not None and acting.place < policy.place):
        yield no_policy(Span.of_file(file))
    if not is_preview:
        for tag in markup.named("p"):
            if "linli-preview" in tag.attributes.get("class", "").split():
                yield preview_mark(_span(file, text, tag.place))


def _broken_anchors(pages: Mapping[str, _Page]) -> Iterator[Diagnostic]:
    for page in pages.values():
        for file, fragment, problem in page.anchors:
            if file in pages and fragment not in pages[file].ids:
                yield problem


def _span(file: str, text: str, place: int) -> Span:
    line = text.count("\n", 0, place) + 1
    column = place - text.rfind("\n", 0, place)
    return Span(file, line, column, line, column + 1)
