"""What the theme's templates are given beyond what MkDocs gives them."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from typing import Any, Final
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

import linli
from linli.assembly.assets import assets
from linli.assembly.site import Site, poster_file
from linli.catalogue import urls
from linli.han import language_tag, script
from linli.pages.dates import in_words
from linli.pages.qr import qr_symbol
from linli.schema.partial_date import PartialDate
from linli.settings.model import Settings

_FOOT: Final = (
    ("nav.about", urls.ABOUT),
    ("nav.contribute", urls.CONTRIBUTE),
    ("footer.accessibility", urls.ACCESSIBILITY),
)
"""Titles and addresses of the pages that the footer leads to, where there are such pages."""

_LANGUAGES: Final = {"zh": "zh-Hans", "en": "en"}
"""The tags of the languages that the site's own words come in."""

_SEARCH_FIRST: Final = (f"{urls.SEARCH}index.json", f"{urls.SEARCH}names.json")
"""What every search begins with; a large site has its names in many files instead."""

_MOST_SUGGESTED: Final = 6
"""How many searches are suggested to a reader who has not typed yet: the first themes."""

_SCRIPT_WORDS: Final = {
    "found": "search.results",
    "nothing": "search.none",
    "alias": "search.alias",
    "near": "search.near",
    "suggestions": "search.suggestions",
    "suggested": "search.suggested",
    "recent": "search.recent",
    "forget": "search.forget",
    "all": "search.all",
    "results": "facets.results",
    "none": "facets.none",
    "clear": "facets.clear",
    "more": "facets.more",
    "least": "facets.least",
    "leastWords": "facets.least_words",
    "uncounted": "facets.uncounted",
    "uncountedWords": "facets.uncounted_words",
    "failed": "facets.failed",
}


def theme_values(settings: Settings, site: Site, files: Files, config: MkDocsConfig) -> Mapping[str, Any]:
    """Words and settings; the addresses of style sheet and scripts; codes, pictures and letters for a page."""
    labels = settings.labels
    updated = site.updated

    def report(page: MkDocsPage) -> str | None:
        subject = labels("page.report_subject", title=page.meta.get("title") or page.title)
        return settings.site.report_address(subject, page.canonical_url or page.url)

    def share_image(page: MkDocsPage) -> Mapping[str, str] | None:
        """The addresses of the pictures that stand for a page; a page without its own has those of the home page."""
        of = page.url if poster_file(page.url, "wide") in site.files else urls.HOME
        files = {form: poster_file(of, form) for form in ("wide", "square")}
        base = config.site_url or ""
        return {form: urljoin(base, file) for form, file in files.items()} if files["wide"] in site.files else None

    return {
        "t": labels,
        "site": settings.site,
        "language": _LANGUAGES[settings.language],
        "version": linli.__version__,
        "styles": [*_theme_style(files), assets()["style"].file],
        "script": assets()["linli"].file,
        "browse": assets()["browse"].file,
        "script_words": {name: labels.words[key] for name, key in _SCRIPT_WORDS.items()},
        "search_first": [file for file in _SEARCH_FIRST if file in site.files],
        "suggested": [*(theme.title(settings.language) for theme in settings.themes.values())][:_MOST_SUGGESTED],
        "search": [urls.SEARCH, *(urljoin(f"{site.rstrip('/')}/", urls.SEARCH) for site in settings.site.search_sites)],
        "foot": [(labels(key), url) for key, url in _FOOT if _has_page(files, url)],
        "updated": in_words(PartialDate(updated.year, updated.month, updated.day), labels) if updated else "",
        "qr": qr_symbol,
        "report": report,
        "tag": lambda text: (
            tag if (tag := language_tag(script(text))) not in {"zh", _LANGUAGES[settings.language]} else None
        ),
        "share_image": share_image,
    }


def _theme_style(files: Files) -> Iterator[str]:
    """The style sheet of the theme below our own, whose name changes with every version of it."""
    return (file.src_uri for file in files if fnmatch(file.src_uri, "assets/stylesheets/main.*.css"))


def _has_page(files: Files, url: str) -> bool:
    return any(files.get_file_from_path(f"{url.rstrip('/')}{ending}") for ending in (".md", "/index.md"))
