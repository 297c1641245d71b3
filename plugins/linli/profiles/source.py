"""Sources: the published texts on which facts rest."""

from enum import StrEnum
from typing import Annotated

from linli.profiles.profile import Entity
from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.partial_date import DateField
from linli.schema.scalars import Line, Sentence, Url
from linli.wording import Text


class SourceLanguage(StrEnum):
    """The language and script of a text, as a BCP 47 tag."""

    SIMPLIFIED_CHINESE = "zh-Hans"
    TRADITIONAL_CHINESE = "zh-Hant"
    ENGLISH = "en"
    PORTUGUESE = "pt"


class Author(Part):
    """Someone credited by a source. Authors have no profile."""

    name: Annotated[Line, About(Text("姓名", "Name"), Text("署名。", "As credited."), example="陈某")]
    role: Annotated[
        Line | None,
        About(Text("身份", "Role"), Text("如 记者、通讯员、责任编辑。", "Such as reporter or editor."), example="记者"),
    ] = None


class Source(Entity):
    """A published text."""

    title: Annotated[
        Line,
        About(
            Text("标题", "Title"),
            Text("来源的标题；没有标题就写描述并注明。", "Its title, or a description if it has none."),
            example="情暖三地的社区书记",
        ),
    ]
    title_is_descriptive: Annotated[
        bool,
        About(
            Text("标题为编者所拟", "Descriptive title"),
            Text("来源没有标题时写 true。", "true where the source itself has no title."),
            example="true",
        ),
    ] = False
    publisher: Annotated[
        Line,
        About(
            Text("发布者", "Publisher"),
            Text("报社、网站或公众号。", "The paper, site or account."),
            example="南粤女声",
            key_fact=True,
        ),
    ]
    date: Annotated[
        DateField | None,
        About(
            Text("发表日期", "Date"),
            Text("来源没写就不填。", "Leave out if the source gives none."),
            example="2023-10-23",
            key_fact=True,
        ),
    ] = None
    authors: Annotated[
        tuple[Author, ...],
        About(
            Text("署名", "Authors"),
            Text("记者、通讯员、编辑。", "Reporters, correspondents, editors."),
            example="[{name: 陈某, role: 记者}]",
        ),
    ] = ()
    url: Annotated[
        Url | None,
        About(
            Text("网址", "Address"),
            Text("原文网址；不知道就不填。", "Where it can be read, if known."),
            example="https://www.example.org/2023/10/23.html",
            key_fact=True,
        ),
    ] = None
    language: Annotated[
        SourceLanguage,
        About(
            Text("语言", "Language"),
            Text("zh-Hans 简体中文、zh-Hant 繁体中文、en 英文、pt 葡文。", "zh-Hans, zh-Hant, en or pt (BCP 47)."),
            example="zh-Hans",
            key_fact=True,
        ),
    ] = SourceLanguage.SIMPLIFIED_CHINESE
    summary: Annotated[
        Sentence | None,
        About(
            Text("提要", "Summary"),
            Text("一句话说来源讲了什么。", "What it tells, in one sentence."),
            example="介绍茂盛社区书记的工作。",
        ),
    ] = None

    @property
    def name(self) -> str:
        """What a source is called in lists."""
        return self.title
