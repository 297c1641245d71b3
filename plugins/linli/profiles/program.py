"""Programs: services, stations, councils, teams, events, brands, mechanisms, campaigns."""

from enum import StrEnum
from typing import Annotated

from linli.profiles.parts import Partner, PhoneField, Place, RelatedProgram
from linli.profiles.posts import Participation
from linli.profiles.profile import Profile
from linli.profiles.service_model import ServiceModel
from linli.schema.about import About
from linli.schema.partial_date import DateField
from linli.schema.scalars import CommunityId, Line, ProgramId
from linli.wording import Text


class ProgramKind(StrEnum):
    """What a program is."""

    SERVICE = "service"
    STATION = "station"
    COUNCIL = "council"
    TEAM = "team"
    EVENT = "event"
    ACTIVITY = "activity"
    COURSE = "course"
    BRAND = "brand"
    MECHANISM = "mechanism"
    CAMPAIGN = "campaign"
    VENUE = "venue"
    WORKS = "works"


class Program(Profile):
    """Something that people do together in or for a community."""

    kind: Annotated[
        ProgramKind,
        About(
            Text("类型", "Kind"),
            Text(
                "service 服务、station 站点、council 议事、team 队伍、event 节会、activity 活动、course 课程、"
                "brand 品牌、mechanism 机制、campaign 行动、venue 场所、works 工程。",
                "service, station, council, team, event, activity, course, brand, mechanism, campaign, venue or works.",
            ),
            example="council",
            key_fact=True,
        ),
    ]
    communities: Annotated[
        tuple[CommunityId, ...],
        About(
            Text("所在社区", "Communities"),
            Text("开展项目的社区编号，至少一个。", "Where it takes place; at least one."),
            example="[maosheng]",
            key_fact=True,
        ),
    ]
    people: Annotated[
        tuple[Participation, ...],
        About(
            Text("人物", "People"),
            Text("参与者与角色。", "Who takes part, and how."),
            example="[{representative: yang-bin, role: 推动成立}]",
        ),
    ] = ()
    partners: Annotated[
        tuple[Partner, ...],
        About(
            Text("合作单位", "Partners"),
            Text("参与的单位。", "Organisations taking part."),
            example="[{name: 街道总工会, role: 提供场地}]",
        ),
    ] = ()
    part_of: Annotated[
        ProgramId | None,
        About(
            Text("隶属", "Part of"),
            Text("上一级项目的编号。", "The program that it is a part of."),
            example="liulin-gongcheng",
            key_fact=True,
        ),
    ] = None
    related: Annotated[
        tuple[RelatedProgram, ...],
        About(
            Text("相关项目", "Related programs"),
            Text("与其他项目的关系。", "What it has to do with other programs."),
            example="[{program: maosheng-zizhi-duiwu, role: 指导成立}]",
        ),
    ] = ()
    started: Annotated[
        DateField | None,
        About(Text("开始", "Started"), Text("何时开始或成立。", "When it began."), example="2020", key_fact=True),
    ] = None
    ended: Annotated[
        DateField | None,
        About(Text("结束", "Ended"), Text("何时结束。", "When it ended."), example="2023-12", key_fact=True),
    ] = None
    schedule: Annotated[
        Line | None,
        About(
            Text("时间安排", "Schedule"),
            Text("如“每周三晚”。", "Such as Wednesday evenings."),
            example="每周三晚",
            key_fact=True,
        ),
    ] = None
    phone: PhoneField = None
    places: Annotated[
        tuple[Place, ...],
        About(Text("地点", "Places"), Text("在哪里。", "Where it takes place."), example="[{name: 社区党群服务中心}]"),
    ] = ()
    model: Annotated[
        ServiceModel | None,
        About(
            Text("服务模式", "Service model"),
            Text("公式的每一部分。", "A service formula, spelled out."),
            example="{formula: 1+N, parts: [{symbol: N, meaning: 多方参与}]}",
        ),
    ] = None
