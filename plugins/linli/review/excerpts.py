"""Two versions of a long text, cut down to where they differ."""

from typing import Final

_AROUND: Final = 18
"""Characters that are left standing before and behind what differs."""

_LONGEST: Final = 240
_SHORT: Final = 60
"""A text of so many characters is shown whole."""

_DOTS: Final = "……"


def excerpts(old: str, new: str) -> tuple[str, str]:
    """Both texts from shortly before the first difference to shortly behind the last."""
    if max(len(old), len(new)) <= _SHORT:
        return old, new
    start, end, other = differing(old, new)
    first = max(0, start - _AROUND)
    return _cut(old, first, end + _AROUND), _cut(new, first, other + _AROUND)


def shortened(text: str, longest: int = _LONGEST) -> str:
    """The beginning of a text, with dots where it goes on."""
    return text if len(text) <= longest else f"{text[:longest].rstrip()}{_DOTS}"


def differing(old: str, new: str) -> tuple[int, int, int]:
    """How many characters two texts share at the beginning; where what differs ends in the first, and in the second.

    Numbers and words of letters are not taken apart.
    """
    start = _shared(old, new)
    end = min(_shared(old[::-1], new[::-1]), len(old) - start, len(new) - start)
    while start and any(_is_inside(text, start) for text in (old, new)):
        start -= 1
    while end and any(_is_inside(text, len(text) - end) for text in (old, new)):
        end -= 1
    return start, len(old) - end, len(new) - end


def _is_inside(text: str, place: int) -> bool:
    """Whether a place is in the middle of a number or of a word of letters."""
    return 0 < place < len(text) and _is_part(text[place - 1]) and _is_part(text[place])


def _is_part(sign: str) -> bool:
    return sign.isascii() and (sign.isalnum() or sign in ".,")


def _shared(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    shortest = min(len(one), len(other))
    return next((place for place in range(shortest) if one[place] != other[place]), shortest)


def _cut(text: str, start: int, end: int) -> str:
    """A stretch of a text; what is left out before and behind it is replaced by dots."""
    start, end = (0 if start <= 2 else start), (len(text) if end >= len(text) - 2 else end)  # noqa: PLR2004 - as long as dots
    stretch = text[start:end]
    if len(stretch) > _LONGEST:
        half = _LONGEST // 2
        stretch = f"{stretch[:half]}{_DOTS}{stretch[-half:]}"
    return f"{_DOTS if start else ''}{stretch}{_DOTS if end < len(text) else ''}"
