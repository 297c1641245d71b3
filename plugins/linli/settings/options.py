"""How a site wants its pages and checks (``site_config/sections.yml``, ``rules.yml``)."""

from typing import Annotated

from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.scalars import Line
from linli.wording import Text


class SectionsFile(Part):
    """The file ``sections.yml``: which sections a profile page has, in which order."""

    order: Annotated[
        tuple[Line, ...],
        About(Text("顺序", "Order"), Text("页面各部分的顺序；不写的排在后面。", "Sections in order; others follow.")),
    ] = ()
    hidden: Annotated[
        tuple[Line, ...], About(Text("隐藏", "Hidden"), Text("不显示的部分。", "Sections that are not shown."))
    ] = ()


class RulesFile(Part):
    """The file ``rules.yml``: which content rules a site does not want."""

    disabled: Annotated[
        tuple[Line, ...],
        About(Text("停用", "Disabled"), Text("不检查的规则代码。", "Codes of rules that are not checked.")),
    ] = ()
