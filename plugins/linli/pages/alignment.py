"""The alignment of a table's columns as classes: style sheets of its own are what a page may not have."""

from typing import Final
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

_STYLE: Final = "text-align: "
CLASSES: Final = frozenset({"linli-left", "linli-center", "linli-right"})
"""The classes of cells that are aligned otherwise than by themselves."""


class Aligned(Treeprocessor):
    """Takes the style from every cell of a table, and gives it a class."""

    def run(self, root: Element) -> None:
        """Change the cells."""
        for cell in root.iter():
            style = cell.get("style", "") if cell.tag in {"td", "th"} else ""
            name = f"linli-{style.removeprefix(_STYLE).rstrip(';')}"
            if style.startswith(_STYLE) and name in CLASSES:
                del cell.attrib["style"]
                cell.set("class", " ".join(filter(None, [cell.get("class"), name])))
