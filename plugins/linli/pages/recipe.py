"""Pages that are not made yet: each with what it will show, so that it can be made elsewhere, later, or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b

from linli.catalogue import urls
from linli.catalogue.graph import Key
from linli.pages.page import Page


@dataclass(frozen=True, slots=True)
class Recipe:
    """A page that can be made on its own, any number of times, with the same result.

    ``shows`` are the profiles and sources whose content the page shows, each once: their fields, and which of their
    photographs are ready; None where the page depends on everything. ``facts`` stands for all else that it takes from
    the profiles of the site: counts, neighbours, the parts of a list. While ``shows``, what is in those profiles,
    ``facts``, the settings and Linli itself are as they were, so is the page.
    """

    url: str
    make: Callable[[], Page]
    shows: tuple[Key, ...] | None = None
    facts: str = ""

    @property
    def file(self) -> str:
        """The Markdown file that the page will be, relative to the folder that holds all of them."""
        return urls.markdown_file(self.url)


def digest(*facts: object) -> str:
    """A few characters that stand for ``facts``, whose ``repr`` must say all that matters, the same each time."""
    return blake2b(repr(facts).encode(), digest_size=12).hexdigest()
