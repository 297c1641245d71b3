"""What a preview shows of the change that it is made for: the report, and the published version of every page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from linli.assembly.content import Content
from linli.assembly.store import Passing
from linli.pages.escape import escape
from linli.pages.page import Page
from linli.pages.recipe import Recipe, digest
from linli.review import wording
from linli.review.as_html import inside_preview, screenshots_inside_preview
from linli.review.as_json import as_json
from linli.review.model import PageFate, Report
from linli.review.outline import FILE
from linli.review.report import Sites, compared
from linli.review.sides import base_side, side
from linli.wording import Language

_PICTURES: Final = '<div class="linli-screenshots"></div>'
"""Where screenshots are put once the site is built; nothing else in the page can say this."""

_PAGE: Final = f'# {{title}}\n\n<div class="linli-article md-typeset">\n{{report}}\n{_PICTURES}\n</div>\n'


@dataclass(frozen=True, slots=True)
class Preview:
    """A preview beside what is published.

    ``published`` has the addresses of the preview's pages that are published at another address, with that, or are new
    (None). The report is made by ``recipe``.
    """

    report: Report
    recipe: Recipe
    published: Mapping[str, str | None]


def preview_of(root: Path, base: str, content: Content, today: date) -> Preview:
    """The preview of the ``content`` read from ``root``, beside ``base``, a revision or a folder. Raises NoRevision."""
    with base_side(root, base, None, today, Passing()) as before:
        after = side("", root, content, today)
        report = compared(before, after, Sites())
    published = {page.url: page.former for page in report.pages if page.fate in {PageFate.ADDED, PageFate.MOVED}}
    language = after.graph.settings.language
    recipe = Recipe(FILE, partial(_page, report, language), (), digest(as_json(report), language))
    return Preview(report, recipe, published)


def _page(report: Report, language: Language) -> Page:
    title = wording.TITLE.to(language)
    text = _PAGE.format(title=escape(title), report=inside_preview(report, language))
    return Page(FILE, title, wording.ABOUT.to(language), text)


def put_screenshots(report: Report, site: Path, language: Language) -> None:
    """Show the report's screenshots in the report page of a preview that is built already. Raises OSError."""
    page = site / FILE / "index.html"
    if not report.screenshots or not page.is_file():
        return
    text = page.read_text(encoding="utf-8")
    shown = screenshots_inside_preview(report, language)
    filled = f'<div class="linli-screenshots">\n{shown}\n</div>'
    page.write_text(text.replace(_PICTURES, filled, 1), encoding="utf-8")
