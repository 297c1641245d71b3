"""What the theme's templates are given beyond the page itself: words, settings, addresses, and pieces of a page."""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urljoin

from markupsafe import Markup, escape

from linli.assembly.framing.headings import heading_item
from linli.assembly.framing.site_tools import SiteTools
from linli.assembly.framing.slots import Pattern, mark, slot
from linli.assembly.sharing import FORMS, poster_file
from linli.catalogue import urls
from linli.exports.structured.page import About, Shown, block
from linli.han import language_tag, script
from linli.pages.dates import in_words
from linli.pages.page import CONTENTS
from linli.pages.qr import qr_symbol
from linli.schema.partial_date import PartialDate

_TITLE_END: Final = "</h1>"
_FEW_HEADINGS: Final = 2
"""A page with so many headings, or fewer, has no list of them."""

_WITH_CONTENTS: Final = frozenset({"profile", "text", "written"})


class Tools(SiteTools):
    """What they are given of the page at hand as well."""

    @slot
    def feeds(self, page: Any) -> str:  # noqa: ANN401
        """The links to the feeds of a page: the home page and the hubs of regions and themes have some."""
        url = page.url if page else None
        if not self.site_url or url is None or not (url == urls.HOME or self._is_hub(url)):
            return ""
        title = escape(self.site.name if url == urls.HOME else f"{self.title(page)} - {self.site.name}")
        links = [
            f'<link rel="alternate" type="{form}" title="{title}" href="{file}">\n'
            for file, form in ((urls.ATOM, "application/atom+xml"), (urls.JSON_FEED, "application/feed+json"))
        ]
        return Markup("".join(links))  # noqa: S704 - safe parts

    def _is_hub(self, url: str) -> bool:
        """Whether a page is the first one of a region or theme."""
        for folder, known in ((urls.REGIONS, self.settings.regions), (urls.THEMES, self.settings.themes)):
            if url.startswith(folder):
                return url.removeprefix(folder).rstrip("/") in known
        return False

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
        return Markup("".join(map(heading_item, headings)))  # noqa: S704 - the titles are HTML

    @slot
    def beside(self, page: Any) -> str:  # noqa: ANN401
        """The ways from a page of a preview to its published version, and to the report of what was changed."""
        ways: list[str] = []
        url = self.published.get(page.url, page.url)
        if page.url == self.changes:
            return ""
        if url is None:
            ways.append(Markup(" <span>{}</span>").format(self.t("page.preview_new")))
        elif self.site.url:
            way = urljoin(f"{self.site.url.rstrip('/')}/", url)
            ways.append(Markup(' <a href="{}">{}</a>').format(way, self.t("page.preview_published")))
        if self.changes:
            way = urls.relative(self.changes, page.url)
            ways.append(Markup(' <a href="{}">{}</a>').format(way, self.t("page.preview_changes")))
        return Markup("").join(ways)

    @slot
    def structured(self, page: Any) -> str:  # noqa: ANN401
        """What the page tells machines of itself, as an element."""
        home = [] if page.is_homepage else [{"url": "", "title": self.t("nav.home")}]
        description = Markup(page.meta.get("description") or "").unescape()  # noqa: S704 - it is unescaped
        shown = Shown(
            page.url,
            self.title(page),
            page.meta.get("language") or self.language,
            description,
            page.meta.get("layout") or "",
            page.meta.get("trail") or home,
            getattr(page, "changed", None),
        )
        return Markup(block(shown, getattr(page, "about", None) or About(), self.site_url))  # noqa: S704 - it escapes

    @slot
    def alternate(self, page: Any) -> str:  # noqa: ANN401
        """The link to the file that says the same to machines, where there is one."""
        has_data = getattr(page, "about", About()).has_data
        return Markup('<link rel="alternate" type="application/json" href="index.json">') if has_data else ""

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
