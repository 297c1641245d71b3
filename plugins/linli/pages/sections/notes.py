"""What the sources leave unclear."""

from typing import Final

from linli.pages.sections.view import of_field

NAME: Final = "notes"

view = of_field("notes")
