"""Representatives: people in public roles."""

from typing import Annotated, ClassVar

from linli.profiles.consent import Consent
from linli.profiles.posts import Honour, Post
from linli.profiles.profile import Profile
from linli.schema.about import About
from linli.schema.scalars import RegionPath
from linli.wording import Text


class Representative(Profile):
    """A person in a public role. Private residents, children and reporters have no profile."""

    IS_PERSON: ClassVar[bool] = True

    posts: Annotated[
        tuple[Post, ...],
        About(
            Text("职务", "Posts"),
            Text("公开的职务，至少一个。", "Public posts, at least one."),
            example="[{title: 社区党委书记, community: maosheng}]",
        ),
    ]
    honours: Annotated[
        tuple[Honour, ...],
        About(
            Text("荣誉", "Honours"),
            Text("荣誉与当选。", "Honours and elections."),
            example="[{title: 全国三八红旗手, year: 2023}]",
        ),
    ] = ()
    region: Annotated[
        RegionPath | None,
        About(
            Text("任职地区", "Region"),
            Text("单位没有社区档案时填写。", "Where the organisation has no community profile."),
            example="guangdong/zhuhai",
            key_fact=True,
        ),
    ] = None
    consent: Annotated[
        Consent | None,
        About(
            Text("公开依据", "Consent"),
            Text("没有依据的人不会公开。", "Without it the person is not shown."),
            example="{basis: public-office, date: 2023-10-23}",
            private=True,
        ),
    ] = None
    is_minor: Annotated[
        bool,
        About(
            Text("未成年人", "Minor"),
            Text("未成年人不得有页面。", "Minors never have a page."),
            example="false",
            private=True,
        ),
    ] = False
