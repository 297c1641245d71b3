"""All figures, headlines too, with what limits them: qualifier, unit, date, parts, note and source."""

from typing import Final

from linli.pages.sections.view import of_field

NAME: Final = "figures"

view = of_field("metrics")
