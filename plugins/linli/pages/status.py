"""The page that says which state of the content a site shows, how it was checked, and what it was made with."""

import re
from collections.abc import Mapping
from functools import partial

from linli.catalogue import urls
from linli.catalogue.provenance import Provenance, counts
from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import render
from linli.pages.page import Page, Poster
from linli.pages.recipe import Recipe, digest
from linli.pages.trail import home_step
from linli.pages.writer import Writer
from linli.profiles.kinds import KINDS
from linli.profiles.status import Status
from linli.schema.partial_date import PartialDate


def status_recipe(catalogue: PublicCatalogue, provenance: Provenance) -> Recipe:
    """The page, which is made again when any of it changes; no other page depends on that."""
    found = counts(catalogue.graph)
    facts = digest(provenance.commit, sorted(provenance.versions.items()), provenance, found)
    return Recipe(urls.STATUS, partial(status_page, catalogue, provenance), (), facts)


def status_page(catalogue: PublicCatalogue, provenance: Provenance) -> Page:
    """The page."""
    writer = Writer(catalogue, urls.STATUS)
    labels, settings = writer.labels, catalogue.graph.settings
    commit = provenance.commit
    found = counts(catalogue.graph)
    markdown = render(
        "status.md.j2",
        w=writer,
        t=labels,
        provenance=provenance,
        commit=commit,
        day=_day(commit.moment) if commit else None,
        lines=[_line(kind.name, found[kind.name], writer) for kind in KINDS],
        versions=tuple(provenance.versions.items()),
        has_statement=settings.accessibility is not None,
    )
    title = labels("status.title")
    return Page(
        writer.url,
        title,
        labels("status.lead"),
        markdown,
        trail=(home_step(catalogue),),
        poster=Poster(title, ""),
    )


def _line(kind: str, found: Mapping[Status, int], writer: Writer) -> str:
    """How many there are of a kind, in words; what was archived is named only where there is some."""
    labels = writer.labels
    words = labels(f"listing.{kind}.count", count=sum(found.values()))
    archived = found[Status.ARCHIVED]
    return labels("status.archived", words=words, count=archived) if archived else words


def _day(moment: str) -> PartialDate:
    """The day of a moment in the form of ISO 8601."""
    year, month, day = map(int, re.findall(r"\d+", moment)[:3])
    return PartialDate(year, month, day)
