"""The ground on which a person is shown."""

from enum import StrEnum
from typing import Annotated

from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.partial_date import DateField
from linli.schema.scalars import Line
from linli.wording import Text


class Basis(StrEnum):
    """Why a person may be shown."""

    PUBLIC_OFFICE = "public-office"
    PRESS = "press"
    WRITTEN = "written"


class Scope(StrEnum):
    """What may be shown of a person."""

    PAGE = "page"
    PORTRAIT = "portrait"


class Consent(Part):
    """A person's consent, or the public ground that stands in its place."""

    basis: Annotated[
        Basis,
        About(
            Text("依据", "Basis"),
            Text(
                "public-office（公职）、press（新闻报道）或 written（本人书面同意）。",
                "public-office, press (named in published news) or written consent.",
            ),
            example="public-office",
        ),
    ]
    scope: Annotated[
        tuple[Scope, ...],
        About(
            Text("范围", "Scope"),
            Text("page（页面）、portrait（肖像）。", "page, portrait."),
            example="[page, portrait]",
        ),
    ] = (Scope.PAGE,)
    date: Annotated[
        DateField,
        About(
            Text("日期", "Date"),
            Text(
                "何时取得；依据报道的写报道发表日，报道没有日期时写登记日。",
                "When it was given or the news published; where the news has no date, when it was recorded.",
            ),
            example="2023-10-23",
        ),
    ]
    expires: Annotated[
        DateField | None,
        About(
            Text("到期", "Expires"),
            Text("到期后自动不再公开。", "After this day the person is shown nowhere."),
            example="2028-10-23",
        ),
    ] = None
    withdrawn_on: Annotated[
        DateField | None,
        About(
            Text("撤回", "Withdrawn on"),
            Text("本人撤回同意的日期；填写后不再公开。", "When it was withdrawn; the person is then shown nowhere."),
            example="2025-03-01",
        ),
    ] = None
    note: Annotated[
        Line | None,
        About(Text("备注", "Note"), Text("内部备注，不公开。", "For editors only."), example="同意书存于社区档案柜。"),
    ] = None
