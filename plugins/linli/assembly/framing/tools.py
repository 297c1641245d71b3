"""What the theme's templates are given beyond the page itself: words, settings, addresses, and pieces of a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, ClassVar, Final
from urllib.parse import urljoin

from markupsafe import Markup, escape

import linli
from linli.assembly.assets import assets
from linli.assembly.framing.policy import REFERRER, Policy, first_script
from linli.assembly.framing.slots import Pattern, mark, slot
from linli.assembly.sharing import FORMS, poster_file
from linli.catalogue import urls
from linli.han import language_tag, script
from linli.pages.dates import in_words
from linli.pages.page import CONTENTS
from linli.pages.qr import qr_symbol
from linli.schema.partial_date import PartialDate
from linli.settings.model import Settings
from linli.settings.site import Site as SiteSettings
from linli.wording import Labels

LANGUAGES: Final = {"zh": "zh-Hans", "en": "en"}
"""The tags of the languages that the site's own words come in."""

_TITLE_END: Final = "</h1>"
_FEW_HEADINGS: Final = 2
"""A page with so many headings, or fewer, has no list of them."""

_WITH_CONTENTS: Final = frozenset({"profile", "text", "written"})
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
    "failed": "facets.failed",
}


@dataclass
class Tools:
    """One site's. ``styles``, ``foot`` (titles and addresses) and ``search_first`` are what pages link to and load.

    ``has_pictures`` says whether pages have pictures that stand for them; ``latest`` when the content last changed;
    ``policy`` what pages may load and run. A preview is marked as one, and not for search engines.
    """

    settings: Settings
    styles: Sequence[str]
    foot: Sequence[tuple[str, str]]
    search_first: Sequence[str]
    has_pictures: bool
    site_url: str = ""
    latest: date | None = None
    policy: str = str(Policy())
    is_preview: bool = False
    referrer: ClassVar[str] = REFERRER
    first_script: ClassVar[Markup] = first_script()

    @property
    def t(self) -> Labels:
        """The site's words."""
        return self.settings.labels

    @property
    def site(self) -> SiteSettings:
        """What the site's owner has set."""
        return self.settings.site

    @property
    def language(self) -> str:
        """The tag of the language of the site's own words."""
        return LANGUAGES[self.settings.language]

    @property
    def version(self) -> str:
        """Ours."""
        return linli.__version__

    @property
    def script(self) -> str:
        """The script that every page has."""
        return assets()["linli"].file

    @property
    def browse(self) -> str:
        """The script of pages with a list."""
        return assets()["browse"].file

    @cached_property
    def script_words(self) -> Mapping[str, str]:
        """What scripts say."""
        return {name: self.t.words[key] for name, key in _SCRIPT_WORDS.items()}

    @cached_property
    def suggested(self) -> Sequence[str]:
        """Searches for readers who have not typed yet."""
        return [theme.title(self.settings.language) for theme in self.settings.themes.values()][:_MOST_SUGGESTED]

    @cached_property
    def search(self) -> Sequence[str]:
        """Where the indexes are: our own, then those of other sites."""
        return [urls.SEARCH, *(urljoin(f"{site.rstrip('/')}/", urls.SEARCH) for site in self.site.search_sites)]

    @slot
    def updated(self, page: Any) -> str:  # noqa: ANN401
        """When what a page shows last changed, as an item of a list."""
        day = page.changed if hasattr(page, "changed") else self.latest
        if day is None:
            return ""
        words = self.t("footer.updated", date=in_words(PartialDate(day.year, day.month, day.day), self.t))
        return Markup("<li>{}</li>\n").format(words)

    def title(self, page: Any) -> str:  # noqa: ANN401 - a page of ours or of the site generator
        """The title as it is read: no HTML."""
        return str(Markup(page.meta.get("title") or page.title or "").unescape())  # noqa: S704 - it is unescaped

    def lang(self, words: str) -> str:
        """The attribute for words that may be in another script than the site's own."""
        tag = language_tag(script(words))
        return Markup("") if tag in {"zh", self.language} else Markup(' lang="{}"').format(tag)

    def halves(self, page: Any) -> tuple[str, str]:  # noqa: ANN401
        """A page's title and lead, then the rest; nothing in the first where it has no title of its own."""
        if isinstance(page, Pattern):
            return (mark("head") if page.flags["head"] else ""), mark("body")
        content = page.content or ""
        head, found, body = content.partition(CONTENTS)
        if found:
            return head, body
        head, found, body = content.partition(_TITLE_END)
        return (head + found, body) if found else ("", content)

    def lacks_title(self, page: Any) -> bool:  # noqa: ANN401
        """Whether the frame must write the title, since the page does not."""
        if isinstance(page, Pattern):
            return bool(page.flags["lacks_title"])
        head, body = self.halves(page)
        return not head and "<h1" not in body

    @slot
    def steps(self, page: Any) -> str:  # noqa: ANN401
        """The way from the home page, as items of a list."""
        trail = page.meta.get("trail") or ([] if page.is_homepage else [{"url": "", "title": self.t("nav.home")}])
        if not trail:
            return ""
        above = [
            f'<li><a href="{escape(urls.relative(step["url"], page.url))}"{self.lang(step["title"])}>'
            f"{escape(step['title'])}</a></li>\n"
            for step in trail
        ]
        title = self.title(page)
        return Markup(f'{"".join(above)}<li aria-current="page"{self.lang(title)}>{escape(title)}</li>\n')  # noqa: S704 - safe parts

    def contents(self, page: Any) -> str:  # noqa: ANN401
        """The page's headings as items of a list, where they are many."""
        if isinstance(page, Pattern):
            return mark("contents") if page.flags["contents"] else ""
        headings = list(page.toc)
        if headings and headings[0].level == 1:
            headings = list(headings[0].children)
        if len(headings) <= _FEW_HEADINGS or (page.meta.get("layout") or "written") not in _WITH_CONTENTS:
            return ""
        return Markup("".join(map(_item, headings)))  # noqa: S704 - the titles are HTML

    @slot
    def neighbours(self, page: Any) -> str:  # noqa: ANN401
        """The links to the pages before and after."""
        links = [
            f'<a rel="{rel}" href="{escape(urls.relative(beside["url"], page.url))}">'
            f"<span>{escape(self.t(f'page.{side}'))}</span>"
            f'<span class="linli-neighbour"{self.lang(beside["title"])}>{escape(beside["title"])}</span></a>\n'
            for side, rel in (("previous", "prev"), ("next", "next"))
            if (beside := page.meta.get(side))
        ]
        return Markup("".join(links))  # noqa: S704 - safe parts

    @slot
    def code(self, page: Any) -> str:  # noqa: ANN401
        """The page's address as a QR code."""
        return qr_symbol(page.canonical_url)

    @slot
    def code_label(self, page: Any) -> str:  # noqa: ANN401
        """What the code is, for those who do not see it."""
        return escape(self.t("page.code", title=self.title(page)))

    def report(self, page: Any) -> str | None:  # noqa: ANN401
        """Where a mistake on the page is reported."""
        if isinstance(page, Pattern):
            return mark("report") if self.site.report_address("", "") else None
        subject = self.t("page.report_subject", title=self.title(page))
        address = self.site.report_address(subject, page.canonical_url or page.url)
        return None if address is None else escape(address)

    def share_image(self, page: Any) -> Mapping[str, str] | None:  # noqa: ANN401
        """The addresses of the pictures that stand for a page; a page without its own has those of the home page."""
        if isinstance(page, Pattern):
            return {form: mark(form) for form in ("wide", "square")} if page.flags["picture"] else None
        if not self.has_pictures:
            return None
        of = page.url if getattr(page, "is_pictured", False) else urls.HOME
        return {form: escape(urljoin(self.site_url, poster_file(of, form))) for form in FORMS}


def _item(heading: Any) -> str:  # noqa: ANN401
    inner = "".join(f'<li><a href="{one.url}">{one.title}</a></li>' for one in heading.children)
    return f'<li><a href="{heading.url}">{heading.title}</a>{f"<ul>{inner}</ul>" if inner else ""}</li>\n'
