"""What people hold and do: posts, honours, taking part."""

from typing import Annotated

from linli.profiles.parts import SourceField
from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.partial_date import DateField
from linli.schema.scalars import CommunityId, Line, RepresentativeId, Sentence
from linli.wording import Text


class Post(Part):
    """A public post that a person holds or held."""

    title: Annotated[
        Line,
        About(
            Text("职务", "Title"),
            Text("如“社区党委书记”。", "Such as Party secretary of a community."),
            example="社区党委书记",
        ),
    ]
    organisation: Annotated[
        Line | None,
        About(
            Text("单位", "Organisation"), Text("任职单位的全称。", "The organisation in full."), example="茂盛社区党委"
        ),
    ] = None
    community: Annotated[
        CommunityId | None,
        About(
            Text("社区", "Community"),
            Text("任职所在社区的编号。", "The id of the community it belongs to."),
            example="maosheng",
        ),
    ] = None
    since: Annotated[
        DateField | None,
        About(
            Text("起", "Since"),
            Text("何时开始；来源没写就不填。", "When it began; leave out if not given."),
            example="2019-05",
        ),
    ] = None
    until: Annotated[
        DateField | None,
        About(
            Text("止", "Until"),
            Text("何时结束；仍在任就不填。", "When it ended; leave out while held."),
            example="2023",
        ),
    ] = None
    note: Annotated[
        Sentence | None,
        About(
            Text("说明", "Note"),
            Text("读者需要知道的情况。", "What a reader must know."),
            example="同时兼任居委会主任。",
        ),
    ] = None
    source: SourceField = None


class Honour(Part):
    """An honour or an election to a body."""

    title: Annotated[Line, About(Text("荣誉", "Honour"), Text("全称。", "In full."), example="全国三八红旗手")]
    awarded_by: Annotated[
        Line | None, About(Text("授予单位", "Awarded by"), Text("谁授予的。", "Who gave it."), example="全国妇联")
    ] = None
    year: Annotated[
        DateField | None, About(Text("时间", "Date"), Text("哪一年或哪一天。", "The year or day."), example="2023")
    ] = None
    note: Annotated[
        Sentence | None,
        About(Text("说明", "Note"), Text("读者需要知道的情况。", "What a reader must know."), example="来源只写年份。"),
    ] = None
    source: SourceField = None


class Participation(Part):
    """A person in a program or community, with the role that the source gives."""

    representative: Annotated[
        RepresentativeId,
        About(Text("人物", "Person"), Text("人物档案的编号。", "The id of the person's profile."), example="yang-bin"),
    ]
    role: Annotated[
        Line,
        About(
            Text("角色", "Role"),
            Text("来源怎么说就怎么写，如“推动成立”。", "The role as the source gives it."),
            example="推动成立",
        ),
    ]
    source: SourceField = None
