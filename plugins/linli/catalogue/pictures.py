"""What pages need to know of a photograph that has been made ready to be published."""

from dataclasses import dataclass
from typing import Final

FOLDER: Final = "media"
"""Where the site keeps pictures, from its root."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph in several sizes.

    ``digest`` identifies its contents; ``width`` and ``height`` are pixels of the largest size; ``widths`` are those of
    all sizes, ascending.
    """

    digest: str
    width: int
    height: int
    widths: tuple[int, ...]

    @property
    def largest(self) -> str:
        """The file of the largest size, which every browser can show, from the site's root."""
        return self.file(self.width, "jpg")

    def file(self, width: int, ending: str) -> str:
        """The file of one size, from the site's root."""
        return f"{FOLDER}/{self.digest}-{width}.{ending}"
