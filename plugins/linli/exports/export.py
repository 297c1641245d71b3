"""Files for machines that are not made yet."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Export:
    """A file of the whole site that can be made any number of times, with the same result.

    ``file`` is its path below the site's folder. What ``make`` returns depends on the public catalogue and the site's
    address alone.
    """

    file: str
    make: Callable[[], bytes]
