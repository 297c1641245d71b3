"""What a poster says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShareCard:
    """The words of a poster, and the looks of the page's monogram.

    ``kind`` and ``place`` are in words, and may be empty; ``site`` is the site's name, with its tagline if wanted;
    ``monogram`` is one or two characters; ``hue`` is a number from 1; ``shape`` is ``circle``, ``square`` or ``leaf``;
    ``language`` is the tag of the title's language, which decides between Simplified and Traditional forms.
    """

    title: str
    kind: str
    place: str
    site: str
    monogram: str
    hue: int
    shape: str
    language: str
