"""What a command asks of a build that runs as a program of its own: names of environment variables."""

import os
from typing import Final

JOBS: Final = "LINLI_JOBS"
"""How many processes make pages at most."""

NO_SEARCH: Final = "LINLI_NO_SEARCH"
"""Set where the search index is not made."""


def asked_jobs() -> int | None:
    """The number of processes that is asked for."""
    asked = os.environ.get(JOBS, "")
    return int(asked) if asked.isdecimal() and int(asked) else None


def asks_for_search() -> bool:
    """Whether the search index is to be made."""
    return not os.environ.get(NO_SEARCH)
