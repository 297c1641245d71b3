"""What every profile has, whatever its kind."""

from typing import Annotated, ClassVar

from pydantic import Field

from linli.profiles.metrics import Metric
from linli.profiles.parts import BodyField, Link, Milestone, Photo
from linli.profiles.status import Script, Status
from linli.profiles.waiver import Waiver
from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.partial_date import DateField
from linli.schema.scalars import Id, Line, Sentence, SourceId, ThemeId
from linli.wording import Text


class Entity(Part):
    """Anything with a file and a page of its own."""

    IS_PERSON: ClassVar[bool] = False

    id: Annotated[
        Id,
        About(Text("编号", "Id"), Text("就是文件名（不带 .yml）。", "The file name without .yml."), example="maosheng"),
    ]
    status: Annotated[
        Status,
        About(
            Text("状态", "Status"),
            Text(
                "draft 草稿、published 公开、archived 归档、withdrawn 撤下。",
                "draft, published, archived or withdrawn.",
            ),
            example="published",
        ),
    ] = Status.PUBLISHED
    withdrawn_reason: Annotated[
        Line | None,
        About(
            Text("撤下原因", "Reason of withdrawal"),
            Text("为什么撤下；只给编辑看，不公开。", "Why it was withdrawn; for editors only, never published."),
            example="本人撤回同意。",
            private=True,
        ),
    ] = None
    notes: Annotated[
        tuple[Sentence, ...],
        About(
            Text("编者说明", "Editors' notes"),
            Text(
                "公开显示：来源没写清楚的地方，逐条说明。",
                "Shown to readers: what the source leaves unclear, one by one.",
            ),
            example="[来源没有写截至时间。]",
        ),
    ] = ()
    internal_note: Annotated[
        Line | None,
        About(
            Text("内部备注", "Internal note"),
            Text("只给编辑看，不公开。", "For editors only, never published."),
            example="等街道回电话再补。",
            private=True,
        ),
    ] = None
    waivers: Annotated[
        tuple[Waiver, ...],
        About(
            Text("豁免", "Waivers"),
            Text(
                "某条规则对某个字段不算，逐条写明理由；不公开，检查时列出。证件号码和银行卡号不能豁免。",
                "Rules that do not count for a field, each with its reason; not published, listed by the check. "
                "Numbers of identity documents and bank cards cannot be waived.",
            ),
            example="[{rule: mobile-number, field: body, reason: 街道网站公布的值班手机。}]",
            private=True,
        ),
    ] = ()
    redirect_from: Annotated[
        tuple[Id, ...],
        About(
            Text("旧编号", "Former ids"),
            Text("改名前的编号，旧网址会转到这里。", "Former ids, whose old addresses lead here."),
            example="[maosheng-shequ]",
        ),
    ] = ()


class Profile(Entity):
    """A community, a representative or a program."""

    name: Annotated[
        Line,
        About(
            Text("名称", "Name"),
            Text("正式名称，用来源里的字形。", "The formal name, in the source's own script."),
            example="茂盛社区",
        ),
    ]
    other_names: Annotated[
        tuple[Line, ...],
        About(
            Text("其他名称", "Other names"),
            Text("别名、简称、另一种字形（简/繁）。", "Aliases, short forms, the other script."),
            example="[茂盛, 茂盛社區]",
            key_fact=True,
        ),
    ] = ()
    pinyin: Annotated[
        Line | None,
        About(
            Text("拼音", "Pinyin"),
            Text("自动拼音有误时才填，如 Zēng Lì。", "Only where the automatic reading is wrong."),
            example="Zēng Lì",
        ),
    ] = None
    summary: Annotated[
        Sentence,
        About(
            Text("一句话介绍", "Summary"),
            Text("一句话说清是谁、在哪、做什么。", "One sentence: who, where, what."),
            example="珠海市香洲区拱北街道的社区，与澳门相邻。",
        ),
    ]
    body: BodyField = None
    themes: Annotated[
        tuple[ThemeId, ...],
        About(
            Text("主题", "Themes"),
            Text("site_config/themes.yml 里的编号。", "Ids of site_config/themes.yml."),
            example="[gba, deliberation]",
            key_fact=True,
        ),
    ] = ()
    metrics: Annotated[
        tuple[Metric, ...],
        About(
            Text("数字", "Figures"),
            Text("来源给出的数字，逐个写。", "The figures that sources give."),
            example="[{label: 住户, value: 5300, qualifier: 多, unit: 户}]",
        ),
    ] = ()
    milestones: Annotated[
        tuple[Milestone, ...],
        About(
            Text("大事记", "Milestones"),
            Text("有日期的事。", "What happened when."),
            example="[{date: 2019-05, title: 社区议事会成立}]",
        ),
    ] = ()
    photos: Annotated[
        tuple[Photo, ...],
        About(
            Text("照片", "Photographs"),
            Text("先取得同意。", "With consent only."),
            example="[{file: gate.jpg, alt: 社区大门，门前有三位居民在聊天。}]",
        ),
    ] = ()
    links: Annotated[
        tuple[Link, ...],
        About(
            Text("链接", "Links"),
            Text("官方网页等。", "Official pages and the like."),
            example='[{title: 街道办事处网站, url: "https://www.example.org/gongbei/"}]',
        ),
    ] = ()
    sources: Annotated[
        tuple[SourceId, ...],
        About(
            Text("来源", "Sources"),
            Text("本档案依据的来源编号。", "The ids of the sources it rests on."),
            example="[nanyue-nusheng-2023]",
        ),
    ] = ()
    verified_on: Annotated[
        DateField | None,
        About(
            Text("核对日期", "Verified on"),
            Text("最近一次逐条核对来源的日期。", "When it was last checked against its sources."),
            example="2026-11-22",
        ),
    ] = None
    review_within: Annotated[
        int,
        Field(ge=1, le=120),
        About(
            Text("复核期限", "Review within"),
            Text("几个月内应再核对一次。", "Months after which it should be checked again."),
            example="6",
        ),
    ] = 12
    script: Annotated[
        Script | None,
        About(
            Text("字形", "Script"),
            Text("Hans 简体、Hant 繁体；通常自动识别。", "Hans or Hant; usually detected."),
            example="Hant",
        ),
    ] = None
