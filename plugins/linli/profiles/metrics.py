"""Figures, shown exactly as their source gives them."""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from linli.profiles.qualifier import Qualifier
from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.partial_date import DateField
from linli.schema.problem import empty_figure
from linli.schema.scalars import Line, Number, Sentence, SourceId
from linli.wording import Text


def digits(value: Decimal) -> str:
    """A number in plain digits, as written: no separators, no rounding."""
    return f"{value:f}"


class Figure(Part):
    """A number with the words that belong to it."""

    label: Annotated[
        Line,
        About(
            Text("指标名称", "Label"), Text("这个数字说的是什么，如“户数”。", "What the figure counts."), example="户数"
        ),
    ]
    value: Annotated[
        Number | None,
        About(
            Text("数值", "Value"),
            Text(
                "只写阿拉伯数字；来源怎么写就怎么写，不推算、不相加、不取整。",
                "Digits only, as the source has them: never derived.",
            ),
            example="5300",
        ),
    ] = None
    value_to: Annotated[
        Number | None,
        About(
            Text("数值上限", "Upper value"),
            Text("来源给的是范围时，范围的上限。", "The upper end where the source gives a range."),
            example="5500",
        ),
    ] = None
    qualifier: Annotated[
        Qualifier | None,
        About(
            Text("限定词", "Qualifier"),
            Text(
                "来源里限定数字的词，如 近、约、超、不少于、多、余。",
                "The source's limiting word, such as 近, 约, 超, 多 or 余.",
            ),
            example="多",
        ),
    ] = None
    unit: Annotated[
        Line | None,
        About(Text("单位", "Unit"), Text("如 户、人、万元、%。", "Such as 户, 人, 万元 or %."), example="户"),
    ] = None
    text: Annotated[
        Line | None,
        About(
            Text("原文写法", "As printed"),
            Text(
                "来源的原样写法，如“近四成”“2、3个”“首个”；写了就照此显示。",
                "The figure exactly as the source prints it (近四成, 首个); shown instead of the composed form.",
            ),
            example="近四成",
        ),
    ] = None

    @model_validator(mode="after")
    def _has_figure(self) -> Self:
        if self.value is None and self.text is None:
            raise empty_figure(self.label)
        return self

    @property
    def shown(self) -> str:
        """The figure as readers see it: the source's own wording, or qualifier, number and unit put together."""
        if self.text is not None or self.value is None:
            return self.text or ""
        number = digits(self.value) if self.value_to is None else f"{digits(self.value)}–{digits(self.value_to)}"
        word = self.qualifier or ""
        follows = self.qualifier is not None and self.qualifier.follows
        return f"{number}{word}{self.unit or ''}" if follows else f"{word}{number}{self.unit or ''}"


class MetricPart(Figure):
    """A part of a figure's whole: 45 members, of whom 14 …."""


class Metric(Figure):
    """A figure of a profile."""

    as_of: Annotated[
        DateField | None,
        About(
            Text("截至", "As of"),
            Text(
                "数字说的是哪一天、月或年；来源没写就不填。",
                "The day, month or year it is true of; leave out if not given.",
            ),
            example="2023-10",
        ),
    ] = None
    note: Annotated[
        Sentence | None,
        About(
            Text("说明", "Note"),
            Text("读者需要知道的口径，如“母子三人合计”。", "What a reader must know, such as whom it counts."),
            example="按住户计。",
        ),
    ] = None
    source: Annotated[
        SourceId | None,
        About(
            Text("来源", "Source"),
            Text(
                "出处的编号；只有一个来源的档案可以不填。",
                "The id of its source; may be left out where the profile has just one.",
            ),
            example="nanyue-nusheng-2023",
        ),
    ] = None
    parts: Annotated[
        tuple[MetricPart, ...],
        About(
            Text("其中", "Of which"),
            Text("包含在这个数字里的部分，如“其中港澳居民 14 名”。", "Parts contained in the figure."),
            example="[{label: 港澳居民, value: 14, unit: 名}]",
        ),
    ] = ()
    comparison: Annotated[
        Line | None,
        About(
            Text("对比", "Comparison"),
            Text(
                "来源自己放在一起讲的同类数字，写同一个名称，就画成一张对比图；口径不同的不要写。",
                "Figures of one kind that the source itself puts side by side: with the same name here, they are drawn "
                "as one chart. Not for figures that are counted differently.",
            ),
            example="各届代表人数",
        ),
    ] = None
    headline: Annotated[
        bool,
        About(
            Text("重点数字", "Headline"),
            Text("true 表示在页首放大显示。", "true shows it large at the top of the page."),
            example="true",
        ),
    ] = False
    verified_on: Annotated[
        DateField | None,
        About(
            Text("核对日期", "Verified on"),
            Text(
                "这个数字最近一次核对的日期；不写就按档案的。不公开。",
                "When this figure was last checked, if not with the profile; for editors only.",
            ),
            example="2026-11-22",
            private=True,
        ),
    ] = None
    review_within: Annotated[
        int | None,
        Field(ge=1, le=120),
        About(
            Text("复核期限", "Review within"),
            Text(
                "几个月内应再核对这个数字；变得快的数字写，不写就按档案的。不公开。",
                "Months after which it should be checked again, for figures that change fast; for editors only.",
            ),
            example="3",
            private=True,
        ),
    ] = None
