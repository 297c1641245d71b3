"""The councils of a community, with their levels."""

from typing import Final

from linli.pages.sections.view import of_field

NAME: Final = "councils"

view = of_field("councils")
