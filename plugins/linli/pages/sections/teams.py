"""The teams of a community."""

from typing import Final

from linli.pages.sections.view import of_field

NAME: Final = "teams"

view = of_field("teams")
