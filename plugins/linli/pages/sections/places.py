"""The public places of a community or program."""

from typing import Final

from linli.pages.sections.view import of_field

NAME: Final = "places"

view = of_field("places")
