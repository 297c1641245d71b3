"""The accessibility statement, made of what the tests found."""

from collections.abc import Iterator
from functools import partial

from markupsafe import escape as html_escape

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import render
from linli.pages.page import Page, Poster
from linli.pages.recipe import Recipe
from linli.pages.trail import home_step
from linli.pages.writer import Writer
from linli.settings.accessibility import AccessibilityEvidence
from linli.wording import Labels


def accessibility_pages(catalogue: PublicCatalogue) -> Iterator[Page]:
    """The statement; no page where there is no evidence to make it of."""
    return (recipe.make() for recipe in accessibility_recipes(catalogue))


def accessibility_recipes(catalogue: PublicCatalogue) -> Iterator[Recipe]:
    """The statement, of which every word comes from the settings."""
    evidence = catalogue.graph.settings.accessibility
    if evidence is not None:
        yield Recipe(urls.ACCESSIBILITY, partial(_statement, evidence, catalogue), ())


def _statement(evidence: AccessibilityEvidence, catalogue: PublicCatalogue) -> Page:
    writer = Writer(catalogue, urls.ACCESSIBILITY)
    labels, site = writer.labels, catalogue.graph.settings.site
    markdown = render(
        "accessibility.md.j2",
        w=writer,
        t=labels,
        contact=site.contact,
        report_url=html_escape(site.report_url) if site.report_url else None,
        evidence=evidence,
        type_of=lambda name: page_type(name, labels),
    )
    title = labels("accessibility.title")
    trail = (home_step(catalogue),)
    return Page(writer.url, title, labels("accessibility.lead"), markdown, trail=trail, poster=Poster(title, ""))


def page_type(name: str, labels: Labels) -> str:
    """What a type of page is called; one that has no label keeps the tests' own name."""
    key = f"accessibility.types.{name}"
    return labels(key) if labels.has(key) else name
