"""How far a profile is on its way, and the script it is written in."""

from enum import StrEnum


class Status(StrEnum):
    """How far a profile is on its way: only ``published`` and ``archived`` ones are public."""

    DRAFT = "draft"
    PUBLISHED = "published"
    ARCHIVED = "archived"
    WITHDRAWN = "withdrawn"

    @property
    def is_for_readers(self) -> bool:
        """Whether the profile is meant to be public; a person also needs consent."""
        return self in {Status.PUBLISHED, Status.ARCHIVED}


class Script(StrEnum):
    """The script a profile is written in, as in ISO 15924."""

    SIMPLIFIED = "Hans"
    TRADITIONAL = "Hant"
