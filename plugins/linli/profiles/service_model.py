"""Service formulas such as 3个5+1+N, spelled out."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from linli.profiles.parts import SourceField
from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.scalars import Line, ProgramId, Sentence
from linli.wording import Text


def _member(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever the file holds
    return {"name": value} if isinstance(value, str) else value


class Member(Part):
    """One member of a part of a service model; a bare text is a member with just a name."""

    name: Annotated[
        Line, About(Text("名称", "Name"), Text("成员或要素的名称。", "The member's name."), example="议事员")
    ]
    text: Annotated[
        Sentence | None,
        About(Text("说明", "Text"), Text("一句话说明。", "A line of explanation."), example="从各楼栋推选。"),
    ] = None
    program: Annotated[
        ProgramId | None,
        About(
            Text("项目", "Program"),
            Text("有自己档案的成员：项目编号。", "The id of its program profile, if it has one."),
            example="maosheng-xieshang-yishihui",
        ),
    ] = None


MemberField = Annotated[Member, BeforeValidator(_member, json_schema_input_type=str | Member)]


class ServicePart(Part):
    """One part of a service model: its symbol in the formula, what it means, what it consists of."""

    symbol: Annotated[
        Line,
        About(
            Text("符号", "Symbol"),
            Text("在模式名称里的写法，如 1、N、第一个5。", "As in the formula: 1, N, 第一个5."),
            example="N",
        ),
    ]
    meaning: Annotated[
        Line,
        About(
            Text("含义", "Meaning"),
            Text("这一部分指什么，如“微元素”。", "What the part stands for."),
            example="多方参与",
        ),
    ]
    text: Annotated[
        Sentence | None,
        About(
            Text("说明", "Text"), Text("一句话说明。", "A line of explanation."), example="单位、社团和居民都可以参加。"
        ),
    ] = None
    members: Annotated[
        tuple[MemberField, ...],
        About(Text("组成", "Members"), Text("逐项列出。", "Each of them."), example="[{name: 议事员}, 楼栋长]"),
    ] = ()


class ServiceModel(Part):
    """A service formula such as 3个5+1+N, spelled out."""

    formula: Annotated[
        Line,
        About(
            Text("公式", "Formula"), Text("模式的写法，如 3个5+1+N。", "How it is written: 3个5+1+N."), example="1+N"
        ),
    ]
    text: Annotated[
        Sentence | None,
        About(
            Text("说明", "Text"),
            Text("一两句说明整个模式。", "A sentence or two on the whole."),
            example="以党群服务中心为一个中心，多方参与。",
        ),
    ] = None
    parts: Annotated[
        tuple[ServicePart, ...],
        About(
            Text("各部分", "Parts"),
            Text("逐一说明公式里的每一部分。", "Every part of the formula."),
            example="[{symbol: N, meaning: 多方参与}]",
        ),
    ]
    source: SourceField = None
