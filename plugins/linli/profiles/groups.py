"""Groups of people at work in a community: teams and councils."""

from typing import Annotated

from linli.profiles.metrics import Figure
from linli.profiles.parts import SourceField
from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.scalars import Line, ProgramId, Sentence
from linli.wording import Text


class Team(Part):
    """A group of people at work in a community."""

    name: Annotated[Line, About(Text("名称", "Name"), Text("队伍的名称。", "The team's name."), example="社区自治队伍")]
    text: Annotated[
        Sentence | None,
        About(
            Text("说明", "Text"),
            Text("队伍做什么、由谁组成。", "What it does and who is in it."),
            example="由居民自愿组成，参与巡查和调解。",
        ),
    ] = None
    size: Annotated[
        Figure | None,
        About(
            Text("规模", "Size"),
            Text("队伍的数量或人数，按来源。", "Its number of people or teams."),
            example="{label: 队伍数, value: 11, unit: 支}",
        ),
    ] = None
    program: Annotated[
        ProgramId | None,
        About(
            Text("项目", "Program"),
            Text("有自己档案的队伍：项目编号。", "The id of its program profile, if it has one."),
            example="maosheng-zizhi-duiwu",
        ),
    ] = None
    source: SourceField = None


class Council(Part):
    """A body that deliberates, with the levels on which it sits."""

    name: Annotated[
        Line, About(Text("名称", "Name"), Text("议事机构的名称。", "The council's name."), example="社区协商议事会")
    ]
    levels: Annotated[
        tuple[Line, ...],
        About(
            Text("层级", "Levels"),
            Text("从上到下，如 社区、小区、楼栋。", "From the top down: community, estate, building."),
            example="[社区, 小区, 楼栋]",
        ),
    ] = ()
    program: Annotated[
        ProgramId | None,
        About(
            Text("项目", "Program"),
            Text("有自己档案的议事机构：项目编号。", "The id of its program profile, if it has one."),
            example="maosheng-xieshang-yishihui",
        ),
    ] = None
    source: SourceField = None
