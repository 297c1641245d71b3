"""The honours of a person."""

from typing import Final

from linli.pages.sections.view import of_field

NAME: Final = "honours"

view = of_field("honours")
