"""What templates write with: links, citations, dates and labels, as seen from one page."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from markupsafe import Markup

from linli.catalogue import urls
from linli.catalogue.graph import Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.references import BODY_CITATION, BODY_LINK, own_notes
from linli.han import language_tag, script, traditional
from linli.pages.articles import fenced
from linli.pages.dates import in_words
from linli.pages.escape import escape, escaped, inserted
from linli.pages.images import image
from linli.pages.known import known
from linli.pages.ways import Ways
from linli.profiles.kinds import KINDS
from linli.profiles.parts import Milestone, Photo
from linli.profiles.posts import Post
from linli.profiles.source import Source
from linli.schema.partial_date import PartialDate
from linli.wording import Text

_traditional: Final = cache(traditional)
_KINDS: Final = frozenset(kind.name for kind in KINDS)
_NOTHING: Final = Markup("")


class Writer:
    """The site as seen from the page at ``url``. ``sources`` are the ids cited there, in the order of their numbers.

    ``labels`` are the site's own words, in the script of the page.
    """

    __slots__ = ("_numbers", "_ways", "catalogue", "is_traditional", "labels", "language", "url")

    def __init__(self, catalogue: PublicCatalogue, url: str, sources: Sequence[str] = (), language: str = "zh") -> None:
        """``language`` is the tag of the page's content."""
        labels = catalogue.graph.settings.labels
        self.catalogue = known(catalogue)
        self.url = url
        self.language = language
        self.is_traditional = language == "zh-Hant" and labels.language == "zh"
        self.labels = replace(labels, convert=_traditional) if self.is_traditional else labels
        self._ways = Ways(url)
        self._numbers: Mapping[str | None, int] = {source: number for number, source in enumerate(sources, 1)}

    def say(self, text: Text) -> str:
        """A wording in the site's language, in the script of the page."""
        words = text.to(self.labels.language)
        return _traditional(words) if self.is_traditional else words

    def tag(self, text: str) -> str:
        """The language tag of Chinese words that are in another script or language than those around them."""
        tag: str = language_tag(script(text))
        if self.language == "zh" and self.labels.language == "en":
            return tag
        around = "zh-Hant" if self.language == "zh-Hant" else "zh-Hans"
        return tag if tag not in {"zh", around} else ""

    def link(self, target: Node | Key, words: str | None = None) -> Markup:
        """A Markdown link to a profile, source, theme or region, in its own script."""
        key = target.key if isinstance(target, Node) else target
        if words is None:
            name, mark = self.catalogue.once(Writer._named, (key, self.language), self, key)
        else:
            name, mark = inserted(words or self.name(key)), ""
        return Markup(f"[{name}]({self._ways.to(urls.address(key))}){mark}")  # noqa: S704 - all parts are safe

    def _named(self, key: Key) -> tuple[str, str]:
        """The words of a link, and its attributes."""
        name = self.name(key)
        tag = self.tag(name)
        return escaped(name), f'{{: lang="{tag}" }}' if tag else ""

    def to(self, target: Node | Key) -> Markup:
        """The way from here to the Markdown file of a profile, source, theme or region, for a link in raw HTML."""
        return self.way(urls.address(target.key if isinstance(target, Node) else target))

    def way(self, url: str, anchor: str = "") -> Markup:
        """The way from here to the Markdown file of the page at ``url``, and to an anchor there."""
        return Markup(self._ways.to(url, anchor))  # noqa: S704 - ids and folders only

    def name(self, key: Key) -> str:
        """What the thing with ``key`` is called."""
        kind, identity = key
        settings = self.catalogue.graph.settings
        if kind not in {"region", "theme"}:
            return self.catalogue.graph.nodes[key].name
        title = (settings.regions if kind == "region" else settings.themes)[identity].title(settings.language)
        return _traditional(title) if self.is_traditional else title

    def cite(self, source: str | None) -> Markup:
        """The number of a source, leading to its entry at the foot of the page; nothing if it is not cited here."""
        number = self._numbers.get(source)
        if number is None:
            return _NOTHING
        label = escape(self.labels("sources.cited", number=number))
        return Markup(f'[&#91;{number}&#93;](#source-{source}){{: .linli-cite aria-label="{label}" }}')  # noqa: S704 - safe parts

    def date(self, when: PartialDate) -> str:
        """A date in words, as far as it is known."""
        return in_words(when, self.labels)

    def time(self, milestone: Milestone) -> Markup:
        """A milestone's date, for readers and for machines (HTML has no way to say a month of an unknown year)."""
        words = escape(milestone.date_text or self.date(milestone.date))
        if milestone.date.year is None and milestone.date.day is None:
            return Markup(f'<span class="linli-date">{words}</span>')  # noqa: S704 - escaped words
        machine = str(milestone.date).removeprefix("XXXX-")
        return Markup(f'<time datetime="{machine}">{words}</time>')  # noqa: S704 - digits and escaped words

    def body(self, text: str) -> Markup:
        """An editor's Markdown, with its links and citations leading where they should."""
        notes = own_notes(text)
        cited = lambda match: match[0] if match["id"] in notes else self._citation(match)  # noqa: E731
        return fenced(text, lambda words: BODY_CITATION.sub(cited, BODY_LINK.sub(self._body_link, words)))

    def _body_link(self, match: re.Match[str]) -> str:
        key = match["kind"], match["id"]
        if key not in self.catalogue.graph.nodes:
            return match["words"] if match["kind"] in _KINDS else match[0]
        return f"[{match['words']}]({self._ways.to(urls.address(key))})"

    def _citation(self, match: re.Match[str]) -> str:
        number = self._numbers.get(match["id"])
        return f"[\\[{number}\\]](#source-{match['id']})" if number else ""

    def reference(self, node: Node) -> Markup:
        """A source as a footnote gives it: title, publisher, date."""
        source = node.entity
        if not isinstance(source, Source):
            raise TypeError(source)
        title = self.labels("sources.title_quoted", title=source.title)
        when = self.date(source.date) if source.date else self.labels("sources.undated")
        key = "sources.reference_descriptive" if source.title_is_descriptive else "sources.reference"
        words = self.labels(key, publisher=source.publisher, date=when)
        return Markup(f"{self.link(node, title)}{escape(words)}")  # noqa: S704 - both parts are safe

    def reported(self, source: str | None) -> str:
        """For a figure that its source does not date: when the source itself appeared."""
        node = self.catalogue.graph.nodes.get(("source", source or ""))
        date = node.entity.date if node and isinstance(node.entity, Source) else None
        return self.labels("figures.reported", date=self.date(date)) if date else self.labels("figures.undated")

    def kind_of(self, node: Node) -> str:
        """What a profile is, in a few words: its kind or posts, and where."""
        return self.catalogue.once(Writer._kind_of, (node.key, self.is_traditional), self, node)

    def _kind_of(self, node: Node) -> str:
        fields = vars(node.entity)
        words = [post.title for post in fields.get("posts", ())]
        kind = fields.get("kind")
        if kind is not None:
            words.append(self.labels(f"choices.{type(kind).__name__}.{kind.value}"))
        where = [self.name(("community", identity)) for identity in fields.get("communities", ())]
        return self.labels("list.dot").join([*words, *(where or self._whereabouts(node))])

    def _whereabouts(self, node: Node) -> list[str]:
        """The community to which a profile belongs; else city and district, which say more than the smallest region."""
        home = self.catalogue.community_of(node)
        if home is not None:
            return [home.name]
        region = self.catalogue.region_of(node)
        lineage = self.catalogue.graph.settings.lineage(region.path) if region else ()
        names = [self.name(("region", step.path)) for step in (lineage[1:3] or lineage[-1:])]
        return [self.labels("regions.within", outer=names[0], inner=names[1])] if len(names) > 1 else names

    def picture(self, photo: Photo) -> Markup:
        """A photograph in the sizes there are, with its own proportions, loaded when it is reached."""
        return image(
            self.catalogue.pictures[photo.file], photo.alt, self.url, "(min-width: 45em) 40em, 100vw", "linli-picture"
        )

    def tile(self, photo: Photo) -> Markup:
        """A photograph as the small tile of a card."""
        return image(self.catalogue.pictures[photo.file], photo.alt, self.url, "5rem", "linli-mark linli-mark-picture")

    def post(self, post: Post) -> Markup:
        """Where a post is held, and when: organisation, community (a link), period."""
        words = [escape(post.organisation)] if post.organisation else []
        if post.community and self.name(("community", post.community)) != post.organisation:
            words.append(self.link(("community", post.community)))
        elif post.community:
            words = [self.link(("community", post.community))]
        if post.since or post.until:
            since = self.date(post.since) if post.since else ""
            until = self.date(post.until) if post.until else self.labels("posts.today")
            words.append(escape(self.labels("posts.period", since=since, until=until)))
        return escape(self.labels("list.dot")).join(words)

    def indent(self, depth: int) -> Markup:
        """The beginning of an item of a list inside ``depth`` others."""
        return Markup("    " * depth)  # noqa: S704 - spaces
