"""A feed, before it has a form."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from linli.exports.addresses import whole
from linli.exports.news import News
from linli.han import language_tag, script
from linli.settings.model import Settings

_LANGUAGES: Final = {"zh": "zh-Hans", "en": "en"}


@dataclass(frozen=True, slots=True)
class Feed:
    """What is new on the page at ``url`` (below the site's root), with the page's title and a sentence about it."""

    url: str
    title: str
    text: str
    entries: Sequence[News]
    settings: Settings
    site_url: str

    @property
    def page(self) -> str:
        """The whole address of the page."""
        return whole(self.site_url, self.url)

    @property
    def author(self) -> str:
        """Who is responsible for what the feed says."""
        return self.settings.site.organisation or self.settings.site.name

    @property
    def language(self) -> str:
        """The tag of the language of the site's own words."""
        return _LANGUAGES[self.settings.language]

    @property
    def changed(self) -> date | None:
        """The day of the latest entry."""
        return max((entry.changed for entry in self.entries), default=None)

    def kind(self, entry: News) -> str:
        """What sort of profile an entry is about, in words."""
        return self.settings.labels(f"relations.{entry.node.kind.name}")

    def tag(self, entry: News) -> str:
        """The tag of the language of an entry, where it is not simply that of the feed."""
        tag: str = language_tag(script(entry.node.name + entry.summary))
        return "" if tag in {"zh", self.language} else tag


def moment(day: date) -> str:
    """A day as feeds have it (RFC 3339). History knows days only, so it is the day's beginning, in UTC."""
    return f"{day.isoformat()}T00:00:00Z"
