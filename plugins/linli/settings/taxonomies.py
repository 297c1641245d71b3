"""Regions and themes: the two ways of sorting profiles (``site_config/regions.yml``, ``themes.yml``)."""

from enum import StrEnum
from typing import Annotated

from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.scalars import Id, Line, Sentence
from linli.wording import Language, Text

ID = About(Text("编号", "Id"), Text("小写字母、数字、连字符。", "Lower-case letters, digits, hyphens."))
NAME = About(Text("名称", "Name"), Text("中文名称。", "In Chinese."))
NAME_EN = About(Text("英文名称", "English name"), Text("英文名称。", "In English."))


class RegionLevel(StrEnum):
    """A level of the administrative division, from the largest to the smallest."""

    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    STREET = "street"


class RegionNode(Part):
    """A region with the regions inside it, as written."""

    id: Annotated[Id, ID]
    name: Annotated[Line, NAME]
    name_en: Annotated[Line, NAME_EN]
    level: Annotated[
        RegionLevel,
        About(
            Text("层级", "Level"),
            Text("province 省、city 市、district 区、street 街道。", "Province, city, district or street."),
        ),
    ]
    children: Annotated[
        "tuple[RegionNode, ...]", About(Text("下级", "Children"), Text("里面的地区。", "The regions inside it."))
    ] = ()


class RegionsFile(Part):
    """The file ``regions.yml``."""

    regions: Annotated[
        tuple[RegionNode, ...], About(Text("地区", "Regions"), Text("最高一级的地区。", "The topmost regions."))
    ]


class Theme(Part):
    """A theme of profiles."""

    id: Annotated[Id, ID]
    name: Annotated[Line, NAME]
    name_en: Annotated[Line, NAME_EN]
    summary: Annotated[
        Sentence, About(Text("说明", "Summary"), Text("一句话说明。", "One sentence on it, in Chinese."))
    ]
    summary_en: Annotated[
        Sentence, About(Text("英文说明", "English summary"), Text("英文说明。", "The same in English."))
    ]

    def title(self, language: Language) -> str:
        """Its name in ``language``."""
        return self.name if language == "zh" else self.name_en

    def text(self, language: Language) -> str:
        """Its summary in ``language``."""
        return self.summary if language == "zh" else self.summary_en


class ThemesFile(Part):
    """The file ``themes.yml``."""

    themes: Annotated[
        tuple[Theme, ...], About(Text("主题", "Themes"), Text("按显示顺序。", "In the order in which they are shown."))
    ]
