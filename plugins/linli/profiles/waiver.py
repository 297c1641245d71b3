"""Exceptions that editors make to rules, each with its reason."""

from typing import Annotated

from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.scalars import Line, Sentence
from linli.wording import Text


class Waiver(Part):
    """One rule that does not count for one field of the profile."""

    rule: Annotated[
        Line,
        About(
            Text("规则", "Rule"),
            Text("检查结果里的代码，如 mobile-number。", "The code that the check shows, such as mobile-number."),
            example="mobile-number",
        ),
    ]
    field: Annotated[
        Line,
        About(
            Text("字段", "Field"),
            Text(
                "在哪个字段里不算，如 body；列表里面的写 places.phone 这样的路径。",
                "The field for which it does not count, such as body; inside of lists a path such as places.phone.",
            ),
            example="body",
        ),
    ]
    reason: Annotated[
        Sentence,
        About(
            Text("理由", "Reason"),
            Text("为什么可以公开，给编辑和检查的人看，不公开。", "Why it may stand there, for editors; not published."),
            example="街道网站公布的值班手机。",
        ),
    ]
