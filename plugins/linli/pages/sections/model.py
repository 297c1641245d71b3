"""A service formula, spelled out part by part."""

from typing import Final

from linli.pages.sections.view import of_field

NAME: Final = "model"

view = of_field("model")
