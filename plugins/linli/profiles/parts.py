"""Parts that profiles of several kinds share."""

from typing import Annotated

from pydantic import Field

from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.partial_date import DateField
from linli.schema.scalars import Line, Markdown, ProgramId, Sentence, SourceId, Url
from linli.wording import Text

SOURCE_ABOUT = About(
    Text("来源", "Source"),
    Text(
        "出处的编号；只有一个来源的档案可以不填。",
        "The id of its source; may be left out where the profile has just one.",
    ),
    example="nanyue-nusheng-2023",
)
SourceField = Annotated[SourceId | None, SOURCE_ABOUT]


PhoneField = Annotated[
    Line | None,
    About(
        Text("电话", "Telephone"),
        Text(
            "服务单位公开的固定电话或服务热线，如 0756-12345678；不写个人手机。",
            "The office's public land line or hotline, such as 0756-12345678; never a person's mobile.",
        ),
        example="0756-12345678",
        key_fact=True,
    ),
]


class Milestone(Part):
    """Something that happened on a day, in a month or in a year."""

    date: Annotated[
        DateField,
        About(
            Text("日期", "Date"),
            Text(
                "2019、2019-05 或 2019-05-23；年份不详写 XXXX-07-22。",
                "2019, 2019-05, 2019-05-23; XXXX-07-22 if the year is unknown.",
            ),
            example="2019-05-23",
        ),
    ]
    date_text: Annotated[
        Line | None,
        About(
            Text("日期写法", "Date as printed"),
            Text("来源的写法，如“2018年初”；写了就照此显示。", "The source's own form (2018年初); shown instead."),
            example="2018年初",
        ),
    ] = None
    title: Annotated[
        Line,
        About(
            Text("事件", "Event"), Text("一句话说发生了什么。", "What happened, in one line."), example="社区议事会成立"
        ),
    ]
    text: Annotated[
        Sentence | None,
        About(
            Text("细节", "Details"),
            Text("一两句补充。", "A sentence or two more."),
            example="首批成员45名，其中14名是港澳居民。",
        ),
    ] = None
    source: SourceField = None


class Photo(Part):
    """A photograph below content/media/."""

    file: Annotated[
        Line,
        Field(json_schema_extra={"contentMediaType": "image/*"}),
        About(
            Text("文件", "File"),
            Text("content/media/ 里的文件名。", "File name below content/media/."),
            example="gate.jpg",
        ),
    ]
    alt: Annotated[
        Sentence,
        About(
            Text("替代文字", "Alternative text"),
            Text("给看不见图片的人：图上有什么。", "What the picture shows, for those who cannot see it."),
            example="社区大门，门前有三位居民在聊天。",
        ),
    ]
    caption: Annotated[
        Sentence | None,
        About(Text("图注", "Caption"), Text("图片下方的说明。", "The words below the picture."), example="社区大门。"),
    ] = None
    credit: Annotated[
        Line | None,
        About(Text("摄影", "Credit"), Text("谁拍的，或谁提供的。", "Who took or gave it."), example="社区居委会"),
    ] = None
    source: SourceField = None


class Link(Part):
    """A web page elsewhere."""

    title: Annotated[
        Line, About(Text("标题", "Title"), Text("链接显示的文字。", "The words of the link."), example="街道办事处网站")
    ]
    url: Annotated[
        Url,
        About(
            Text("网址", "Address"),
            Text("以 https:// 开头的完整网址。", "The whole address."),
            example="https://www.example.org/gongbei/",
        ),
    ]


class Place(Part):
    """A public place."""

    name: Annotated[
        Line,
        About(
            Text("名称", "Name"),
            Text("如“社区党群服务中心”。", "Such as a service centre."),
            example="社区党群服务中心",
        ),
    ]
    address: Annotated[
        Line | None,
        About(
            Text("位置", "Address"),
            Text("公共场所的位置；不写私人住址。", "Where it is; never a private address."),
            example="拱北街道某路12号",
        ),
    ] = None
    phone: PhoneField = None
    text: Annotated[
        Sentence | None,
        About(
            Text("说明", "Text"), Text("那里做什么。", "What happens there."), example="办事、议事和开展活动的地方。"
        ),
    ] = None
    source: SourceField = None


class Partner(Part):
    """An organisation that takes part in a program."""

    name: Annotated[
        Line, About(Text("名称", "Name"), Text("单位名称。", "The organisation's name."), example="街道总工会")
    ]
    role: Annotated[
        Line | None,
        About(Text("角色", "Role"), Text("它在项目里做什么。", "What it does in the program."), example="提供场地"),
    ] = None
    source: SourceField = None


class RelatedProgram(Part):
    """Another program, and what this one has to do with it."""

    program: Annotated[
        ProgramId,
        About(
            Text("项目", "Program"),
            Text("另一个项目的编号。", "The id of the other program."),
            example="maosheng-xieshang-yishihui",
        ),
    ]
    role: Annotated[
        Line,
        About(
            Text("关系", "Relation"),
            Text("这个项目对它做什么，如“指导成立”。", "What this program does to it, such as guiding its founding."),
            example="指导成立",
        ),
    ]


BODY = About(
    Text("正文", "Body"),
    Text(
        "档案的主体，用 Markdown 写几段；引用来源写 [^来源编号]，链接其他档案写 [名称](community:编号)。",
        "The article itself, some paragraphs of Markdown; cite with [^source-id], link with [name](community:id).",
    ),
    example='"[茂盛社区](community:maosheng)与澳门相邻。[^nanyue-nusheng-2023]"',
)
BodyField = Annotated[Markdown | None, BODY]
