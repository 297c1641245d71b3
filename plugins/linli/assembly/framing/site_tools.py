"""What the theme's templates are given of the site: words, settings, addresses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import ClassVar, Final
from urllib.parse import urljoin

from markupsafe import Markup

import linli
from linli.assembly.assets import assets
from linli.assembly.framing.policy import REFERRER, Policy, first_script
from linli.assembly.framing.script_words import SCRIPT_WORDS
from linli.catalogue import urls
from linli.settings.model import Settings
from linli.settings.site import Site as SiteSettings
from linli.wording import Labels

LANGUAGES: Final = {"zh": "zh-Hans", "en": "en"}
"""The tags of the languages that the site's own words come in."""

_MOST_SUGGESTED: Final = 6
"""How many searches are suggested to a reader who has not typed yet: the first themes."""


@dataclass
class SiteTools:
    """One site's. ``styles``, ``foot`` (titles and addresses) and ``search_first`` are what pages link to and load.

    ``has_pictures`` says whether pages have pictures that stand for them; ``latest`` when the content last changed;
    ``policy`` what pages may load and run. A preview is marked as one, and not for search engines; ``published`` has
    the addresses of its pages whose published versions are at another address, or not there (None), and ``changes`` is
    the address of its report of what was changed. ``touch_icon`` is the site's icon for home screens, if this machine
    could draw one.
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
    published: Mapping[str, str | None] = field(default_factory=dict)
    changes: str | None = None
    touch_icon: str = ""
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
        return {name: self.t.words[key] for name, key in SCRIPT_WORDS.items()}

    @cached_property
    def suggested(self) -> Sequence[str]:
        """Searches for readers who have not typed yet."""
        return [theme.title(self.settings.language) for theme in self.settings.themes.values()][:_MOST_SUGGESTED]

    @cached_property
    def search(self) -> Sequence[str]:
        """Where the indexes are: our own, then those of other sites."""
        return [urls.SEARCH, *(urljoin(f"{site.rstrip('/')}/", urls.SEARCH) for site in self.site.search_sites)]
