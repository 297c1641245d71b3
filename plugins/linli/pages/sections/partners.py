"""The organisations that take part in a program."""

from typing import Final

from linli.pages.sections.view import of_field

NAME: Final = "partners"

view = of_field("partners")
