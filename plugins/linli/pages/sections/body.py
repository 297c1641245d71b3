"""The article itself; its Markdown is the editor's own and is made safe when it is converted."""

from typing import Final

from linli.pages.sections.view import of_field

NAME: Final = "body"

view = of_field("body")
