"""What every profile has, whatever its kind."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from linli.profiles.metrics import Metric
from linli.profiles.parts import BodyField, Link, Milestone, Photo
from linli.profiles.waiver import Waiver
from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.partial_date import DateField
from linli.schema.scalars import Id, Line, Sentence, SourceId, ThemeId
from linli.wording import Text


class Status(StrEnum):
    """How far a profile is on its way: only ``published`` and ``archived`` ones are public."""

    DRAFT = "draft"
    PUBLISHED = "published"
    ARCHIVED = "archived"
    WITHDRAWN = "withdrawn"

    @property
    def is_for_readers(self) -> bool:
        """Whether the profile is meant to be public; a person also needs consent."""
        return self in {Status.PUBLISHED, Status.ARCHIVED}


class Script(StrEnum):
    """The script a profile is written in, as in ISO 15924."""

    SIMPLIFIED = "Hans"
    TRADITIONAL = "Hant"


class Entity(Part):
    """Anything with a file and a page of its own."""

    IS_PERSON: ClassVar[bool] = False

    id: Annotated[Id, About(Text("编号", "Id"), Text("就是文件名（不带 .yml）。", "The file name without .yml."))]
    status: Annotated[
        Status,
        About(
            Text("状态", "Status"),
            Text(
                "draft 草稿、published 公开、archived 归档、withdrawn 撤下。",
                "draft, published, archived or withdrawn.",
            ),
        ),
    ] = Status.PUBLISHED
    withdrawn_reason: Annotated[
        Line | None,
        About(
            Text("撤下原因", "Reason of withdrawal"),
            Text("为什么撤下；只给编辑看，不公开。", "Why it was withdrawn; for editors only, never published."),
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
        ),
    ] = ()
    internal_note: Annotated[
        Line | None,
        About(
            Text("内部备注", "Internal note"),
            Text("只给编辑看，不公开。", "For editors only, never published."),
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
            private=True,
        ),
    ] = ()
    redirect_from: Annotated[
        tuple[Id, ...],
        About(
            Text("旧编号", "Former ids"),
            Text("改名前的编号，旧网址会转到这里。", "Former ids, whose old addresses lead here."),
        ),
    ] = ()


class Profile(Entity):
    """A community, a representative or a program."""

    name: Annotated[
        Line,
        About(Text("名称", "Name"), Text("正式名称，用来源里的字形。", "The formal name, in the source's own script.")),
    ]
    other_names: Annotated[
        tuple[Line, ...],
        About(
            Text("其他名称", "Other names"),
            Text("别名、简称、另一种字形（简/繁）。", "Aliases, short forms, the other script."),
            key_fact=True,
        ),
    ] = ()
    pinyin: Annotated[
        Line | None,
        About(
            Text("拼音", "Pinyin"),
            Text("自动拼音有误时才填，如 Zēng Lì。", "Only where the automatic reading is wrong."),
        ),
    ] = None
    summary: Annotated[
        Sentence,
        About(Text("一句话介绍", "Summary"), Text("一句话说清是谁、在哪、做什么。", "One sentence: who, where, what.")),
    ]
    body: BodyField = None
    themes: Annotated[
        tuple[ThemeId, ...],
        About(
            Text("主题", "Themes"),
            Text("site_config/themes.yml 里的编号。", "Ids of site_config/themes.yml."),
            key_fact=True,
        ),
    ] = ()
    metrics: Annotated[
        tuple[Metric, ...],
        About(Text("数字", "Figures"), Text("来源给出的数字，逐个写。", "The figures that sources give.")),
    ] = ()
    milestones: Annotated[
        tuple[Milestone, ...], About(Text("大事记", "Milestones"), Text("有日期的事。", "What happened when."))
    ] = ()
    photos: Annotated[
        tuple[Photo, ...], About(Text("照片", "Photographs"), Text("先取得同意。", "With consent only."))
    ] = ()
    links: Annotated[
        tuple[Link, ...], About(Text("链接", "Links"), Text("官方网页等。", "Official pages and the like."))
    ] = ()
    sources: Annotated[
        tuple[SourceId, ...],
        About(Text("来源", "Sources"), Text("本档案依据的来源编号。", "The ids of the sources it rests on.")),
    ] = ()
    verified_on: Annotated[
        DateField | None,
        About(
            Text("核对日期", "Verified on"),
            Text("最近一次逐条核对来源的日期。", "When it was last checked against its sources."),
        ),
    ] = None
    review_within: Annotated[
        int,
        Field(ge=1, le=120),
        About(
            Text("复核期限", "Review within"),
            Text("几个月内应再核对一次。", "Months after which it should be checked again."),
        ),
    ] = 12
    script: Annotated[
        Script | None,
        About(Text("字形", "Script"), Text("Hans 简体、Hant 繁体；通常自动识别。", "Hans or Hant; usually detected.")),
    ] = None
