"""Where the pictures are that stand for pages."""

from typing import Final

FORMS: Final = ("wide", "square")
"""The shapes of the pictures."""


def poster_file(url: str, form: str) -> str:
    """The picture of the page at ``url`` in one of ``FORMS``, below the site's root."""
    return f"{url}share-{form}.png"
