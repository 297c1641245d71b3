"""Communities: estates, communities, streets, districts, cities."""

from enum import StrEnum
from typing import Annotated

from linli.profiles.groups import Council, Team
from linli.profiles.parts import Place
from linli.profiles.posts import Participation
from linli.profiles.profile import Profile
from linli.schema.about import About
from linli.schema.partial_date import DateField
from linli.schema.scalars import CommunityId, RegionPath
from linli.wording import Text


class CommunityKind(StrEnum):
    """The level of a community, from the smallest to the largest."""

    ESTATE = "estate"
    COMMUNITY = "community"
    STREET = "street"
    DISTRICT = "district"
    CITY = "city"


class Community(Profile):
    """A place where people live together, as far as it is governed together."""

    kind: Annotated[
        CommunityKind,
        About(
            Text("类型", "Kind"),
            Text(
                "estate 小区、community 社区、street 街道、district 区、city 市。",
                "estate, community, street, district or city.",
            ),
            example="community",
            key_fact=True,
        ),
    ]
    region: Annotated[
        RegionPath,
        About(
            Text("所在地区", "Region"),
            Text(
                "site_config/regions.yml 里的路径，如 guangdong/zhuhai/xiangzhou/gongbei。",
                "A path of site_config/regions.yml.",
            ),
            example="guangdong/zhuhai/xiangzhou/gongbei",
            key_fact=True,
        ),
    ]
    part_of: Annotated[
        CommunityId | None,
        About(
            Text("隶属", "Part of"),
            Text("上一级社区的编号，如小区所属的社区。", "The community that it belongs to."),
            example="maosheng",
            key_fact=True,
        ),
    ] = None
    founded: Annotated[
        DateField | None,
        About(
            Text("成立时间", "Founded"),
            Text("何时成立或建成。", "When it was set up or built."),
            example="2003",
            key_fact=True,
        ),
    ] = None
    people: Annotated[
        tuple[Participation, ...],
        About(
            Text("人物", "People"),
            Text(
                "在社区参与、但没有担任职务的人物；担任职务的写在人物档案里。",
                "People who take part without holding a post.",
            ),
            example="[{representative: yang-bin, role: 志愿者}]",
        ),
    ] = ()
    teams: Annotated[
        tuple[Team, ...],
        About(
            Text("队伍", "Teams"),
            Text("社区里的队伍。", "Its teams."),
            example="[{name: 社区自治队伍, program: maosheng-zizhi-duiwu}]",
        ),
    ] = ()
    councils: Annotated[
        tuple[Council, ...],
        About(
            Text("议事机构", "Councils"),
            Text("按层级列出。", "Its councils, with their levels."),
            example="[{name: 社区协商议事会, levels: [社区, 小区, 楼栋]}]",
        ),
    ] = ()
    places: Annotated[
        tuple[Place, ...],
        About(Text("场所", "Places"), Text("公共场所。", "Its public places."), example="[{name: 社区党群服务中心}]"),
    ] = ()
