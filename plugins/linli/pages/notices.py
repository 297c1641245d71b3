"""Pages at the addresses of what was withdrawn: they say so, and nothing of what it was."""

from collections.abc import Iterable, Mapping

from linli.pages.environment import render
from linli.wording import LANGUAGES, default_labels


def notices(addresses: Iterable[str]) -> Mapping[str, str]:
    """The HTML of every such page, by its file; the same for all, in both languages, and not for search engines."""
    text = str(render("withdrawn.html.j2", languages=[default_labels(language) for language in LANGUAGES]))
    return {f"{address}index.html": text for address in addresses}
