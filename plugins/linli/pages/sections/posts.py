"""The public posts of a person."""

from typing import Final

from linli.pages.sections.view import of_field

NAME: Final = "posts"

view = of_field("posts")
