"""Pages elsewhere."""

from typing import Final

from linli.pages.sections.view import of_field

NAME: Final = "links"

view = of_field("links")
