"""What a command asks of a build that runs as a program of its own: names of environment variables."""

import os
from typing import Final

from linli.assembly.framing.policy import PREVIEW
from linli.wording import LANGUAGES, Language

JOBS: Final = "LINLI_JOBS"
"""How many processes make pages at most."""

NO_SEARCH: Final = "LINLI_NO_SEARCH"
"""Set where the search index is not made."""

LANGUAGE: Final = "LINLI_LANG"
"""The language that the command speaks."""

PREVIEW_BASE: Final = "LINLI_PREVIEW_BASE"
"""What a preview is compared with: a revision in Git, or a folder with the project as it is published."""


def asked_language() -> Language | None:
    """The language that is asked for, if there is one."""
    return next((language for language in LANGUAGES if language == os.environ.get(LANGUAGE)), None)


def asked_preview_base() -> str | None:
    """What a preview is to be compared with."""
    return os.environ.get(PREVIEW_BASE) or None


def asks_for_preview() -> bool:
    """Whether the site is to be a preview for others, whatever its project says."""
    return PREVIEW in os.environ or asked_preview_base() is not None


def asked_jobs() -> int | None:
    """The number of processes that is asked for."""
    asked = os.environ.get(JOBS, "")
    return int(asked) if asked.isdecimal() and int(asked) else None


def asks_for_search() -> bool:
    """Whether the search index is to be made."""
    return not os.environ.get(NO_SEARCH)
