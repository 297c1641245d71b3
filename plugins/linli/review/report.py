"""The report of a change: all that it does to the public site."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from linli.assembly.store import Memory, Passing
from linli.catalogue.collecting import uncollected
from linli.review.counts import counts, sizes
from linli.review.files import file_changes
from linli.review.links import broken_in_sites, broken_in_written
from linli.review.model import Report
from linli.review.pages import Pages, page_changes
from linli.review.problems import problems
from linli.review.profiles import Comparison
from linli.review.sides import Side, base_side, digests, head_side

__all__ = ["Report", "Sites", "compared", "reported"]


@dataclass(frozen=True, slots=True)
class Sites:
    """Where the two sides are to be seen: the address of the preview, and the folders of the built sites."""

    preview_url: str | None = None
    base: Path | None = None
    head: Path | None = None


def reported(  # noqa: PLR0913 - the two sides, and where they are to be seen
    root: Path,
    base: str,
    head: str | None,
    today: date,
    *,
    preview_url: str | None = None,
    base_site: Path | None = None,
    head_site: Path | None = None,
) -> Report:
    """What ``head`` changes from where it left ``base``, as the site would be on the day ``today``.

    Sides are revisions of the repository that ``root`` is in, or folders; without a ``head`` it is the project as it
    lies at ``root``. ``preview_url`` is where ``head`` can be seen; the folders are those of built sites. Raises
    NoRevision.
    """
    memory: Memory = Passing()
    with base_side(root, base, head, today, memory) as before, head_side(root, head, today, memory) as after:
        return compared(before, after, Sites(preview_url, base_site, head_site))


def compared(before: Side, after: Side, sites: Sites) -> Report:
    """What differs between two sides."""
    with uncollected():
        return _compared(before, after, sites)


def _compared(before: Side, after: Side, sites: Sites) -> Report:
    comparison = Comparison(before, after)
    old, new = (Pages(one, digests(one.folder)) for one in (before, after))
    brought, resolved, left = problems(before, after, comparison.names)
    links = broken_in_written(old, new)
    numbers = [*counts(old, new)]
    if sites.base is not None and sites.head is not None:
        links = (*links, *broken_in_sites(sites.base, sites.head))
        numbers += sizes(sites.base, sites.head)
    return Report(
        before.name,
        after.name,
        comparison.profiles,
        comparison.hidden,
        file_changes(old, new),
        brought,
        resolved,
        left,
        links,
        page_changes(old, new, comparison.names),
        tuple(numbers),
        site_url=_folder(before.graph.settings.site.url),
        preview_url=_folder(sites.preview_url),
    )


def _folder(url: str | None) -> str | None:
    return f"{url.rstrip('/')}/" if url else None
