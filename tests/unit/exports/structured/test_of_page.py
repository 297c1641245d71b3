"""What pages say in schema.org's vocabulary."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from builders import TODAY, catalogue_of, settings_of
from vocabulary import blocks, judged

from linli.catalogue import urls
from linli.catalogue.pictures import Picture
from linli.catalogue.public import PublicCatalogue, public
from linli.exports.structured.of_page import about
from linli.exports.structured.page import Shown, block
from linli.profiles.community import CommunityKind
from linli.profiles.program import ProgramKind

SITE = "https://a.example/"
PERSON = "consent: {basis: press, date: 2024, scope: [page, portrait]}\n"
FILES = {
    "communities/jia": "name: 甲社区\nother_names: [甲]\nkind: community\nregion: guangdong/zhuhai\npart_of: jie\n"
    "founded: 1999-05\nsources: [bao]\nplaces: [{name: 中心, address: 一路, phone: 0756-1234567, text: 服务。}]\n"
    "councils: [{name: 议事会}]\nteams: [{name: 义工队, text: 助人。}]\nlinks: [{title: 官网, url: 'https://b.example/'}]\n"
    "metrics: [{label: 户数, value: 5, qualifier: 约, unit: 户, headline: true, source: bao}, {label: 数, value: 1}]\n"
    "photos: [{file: a.jpg, alt: 图}, {file: lost.jpg, alt: 图}]\n",
    **{f"communities/{kind.value}": f"kind: {kind.value}\nfounded: XXXX-05\n" for kind in CommunityKind},
    "communities/jie": "name: 街道\nkind: street\n",
    "representatives/zhang": f"name: 张三\n{PERSON}photos: [{{file: a.jpg, alt: 图}}]\n"
    "posts: [{title: 书记, organisation: 党委, community: jia, since: 2020-05, source: bao},"
    " {title: 主任, community: jia, since: XXXX-01, until: 2019}, {title: 代表, until: 2018}, {title: 委员}]\n"
    "honours: [{title: 先进个人, awarded_by: 市, year: 2021}]\n",
    **{
        f"programs/{kind.value}": f"kind: {kind.value}\ncommunities: [jia]\nstarted: 2020\nended: 2021-02\n"
        "phone: 0756-7654321\nplaces: [{name: 广场, address: 二路}]\npartners: [{name: 公司, role: 协办}]\n"
        "people: [{representative: zhang, role: 召集人, source: bao}]\n"
        for kind in ProgramKind
    },
    "programs/bare": "kind: event\n",
    "sources/bao": "title: 报道\npublisher: 例报\ndate: 2024-05-06\nsummary: 提要。\nurl: https://b.example/1\n"
    "authors: [{name: 李四, role: 记者}, {name: 王五, role: 责任编辑}, {name: 赵六}]\n",
    "sources/bare": "title: 编者所拟\ntitle_is_descriptive: true\n",
}
PICTURES = {"a.jpg": Picture("0a1b", 1200, 800, (400, 1200))}


def shown(site: str = "") -> PublicCatalogue:
    catalogue = public(catalogue_of(FILES, settings_of(site))[0], TODAY)
    return PublicCatalogue(catalogue.graph, PICTURES)


def graph_of(catalogue: PublicCatalogue, url: str, site_url: str | None = SITE) -> Any:  # noqa: ANN401 - JSON
    trail = [{"title": "首页", "url": ""}] if url else []
    page = Shown(url, "标题", "zh-Hans", "说明。", "text", trail, date(2025, 1, 2))
    ((graph),) = blocks(block(page, about(url, catalogue, site_url), site_url))
    return graph


def main_of(url: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = graph_of(shown(), url)["@graph"][1]
    return found


def test_every_kind_of_page_is_of_the_vocabulary(tmp_path: Path) -> None:
    graphs = {}
    for number, site in enumerate(["", "organisation: 编辑部\nlicence: CC BY 4.0", "licence: 内部使用"]):
        catalogue = shown(site)
        pages = [urls.page(node) for node in catalogue.graph.nodes.values()] if number == 0 else []
        for url in (urls.HOME, urls.DATA, "themes/women/", *pages):
            for site_url in (SITE, None):
                graphs[f"{number} {url} {site_url}"] = graph_of(catalogue, url, site_url)
    assert len(graphs) > 50
    assert judged(graphs, tmp_path) == []


def test_a_community() -> None:
    assert main_of("communities/jia/") == {
        "@type": "AdministrativeArea",
        "@id": f"{SITE}communities/jia/#community",
        "name": "甲社区",
        "alternateName": ["甲"],
        "description": "一个社区。",
        "url": f"{SITE}communities/jia/",
        "image": [f"{SITE}media/0a1b-1200.jpg"],
        "containedInPlace": {"@type": "Place", "@id": f"{SITE}communities/jie/#community", "name": "街道"},
        "containsPlace": [{"@type": "Place", "name": "中心", "address": "一路", "description": "服务。"}],
        "additionalProperty": [
            {"@type": "PropertyValue", "name": "成立时间", "value": "1999-05"},
            {"@type": "PropertyValue", "name": "户数", "value": "约5户"},
        ],
    }


def test_bodies_of_a_community_are_organizations_there() -> None:
    _, _, *others = graph_of(shown(), "communities/jia/")["@graph"]
    place = {"@id": f"{SITE}communities/jia/#community"}
    assert others[:2] == [
        {"@type": "Organization", "name": "议事会", "location": place},
        {"@type": "Organization", "name": "义工队", "description": "助人。", "location": place},
    ]


@pytest.mark.parametrize(
    ("kind", "expected"), [("estate", "Place"), ("district", "AdministrativeArea"), ("city", "City")]
)
def test_kinds_of_communities(kind: str, expected: str) -> None:
    found = main_of(f"communities/{kind}/")
    assert found["@type"] == expected
    assert found["containedInPlace"]["@id"] == f"{SITE}regions/guangdong/#region"
    assert "additionalProperty" not in found  # a year that is not known has no form


def test_a_person() -> None:
    found = main_of("representatives/zhang/")
    assert found["jobTitle"] == ["书记", "委员"]
    assert found["award"] == ["先进个人"]
    place = {"@type": "Place", "@id": f"{SITE}communities/jia/#community", "name": "甲社区"}
    assert found["memberOf"] == [
        {
            "@type": "OrganizationRole",
            "roleName": "书记",
            "startDate": "2020-05",
            "memberOf": {"@type": "Organization", "name": "党委", "location": place},
        },
        {
            "@type": "OrganizationRole",
            "roleName": "主任",
            "endDate": "2019",
            "memberOf": {"@type": "Organization", "name": "甲社区", "location": place},
        },
    ]
    assert [one["roleName"] for one in found["hasOccupation"]] == ["代表", "委员"]
    assert graph_of(shown(), "representatives/zhang/")["@graph"][0]["@type"] == "ProfilePage"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("service", {"areaServed"}),
        ("event", {"location", "startDate", "endDate", "contributor"}),
        ("course", {"spatialCoverage", "contributor"}),
        ("venue", {"containedInPlace", "containsPlace"}),
        ("council", {"areaServed", "location", "foundingDate", "dissolutionDate", "member"}),
        ("campaign", {"areaServed", "location", "foundingDate", "dissolutionDate", "member"}),
    ],
)
def test_programs(kind: str, expected: set[str]) -> None:
    common = {"@type", "@id", "name", "description", "url"}
    found = main_of(f"programs/{kind}/")
    assert found.keys() == common | expected
    assert main_of("programs/bare/").keys() == common


def test_a_source() -> None:
    found = main_of("sources/bao/")
    assert (found["headline"], found["datePublished"], found["abstract"]) == ("报道", "2024-05-06", "提要。")
    assert [one["name"] for one in found["author"]] == ["李四", "赵六"]
    assert [one["name"] for one in found["editor"]] == ["王五"]
    assert found["publisher"] == {"@type": "Organization", "name": "例报"}
    assert "headline" not in main_of("sources/bare/")


def test_a_page_cites_its_sources_and_leads_elsewhere() -> None:
    page = graph_of(shown(), "communities/jia/")["@graph"][0]
    assert page["citation"] == [{"@type": "Article", "@id": f"{SITE}sources/bao/#source", "name": "报道"}]
    assert page["relatedLink"] == ["https://b.example/"]
    assert page["dateModified"] == "2025-01-02"
    assert page["mainEntity"] == {"@id": f"{SITE}communities/jia/#community"}


def test_nothing_tells_how_to_reach_anybody() -> None:
    catalogue = shown("contact: linli@example.org")
    for url in [urls.HOME, urls.DATA, *map(urls.page, catalogue.graph.nodes.values())]:
        text = json.dumps(graph_of(catalogue, url), ensure_ascii=False)
        assert "0756" not in text
        assert "linli@example.org" not in text


def test_without_the_sites_address_ways_lead_on() -> None:
    graph = graph_of(shown(), "communities/jia/", None)["@graph"]
    assert graph[0]["@id"] == "./"
    assert graph[0]["isPartOf"] == {"@id": "../../#website"}
    assert graph[1]["containedInPlace"]["@id"] == "../jie/#community"


def test_other_pages_are_about_nothing_in_particular() -> None:
    for url in ("themes/women/", "communities/", "sources/bao/page/2/", "communities/nowhere/"):
        graph = graph_of(shown(), url)["@graph"]
        assert [one["@type"] for one in graph] == ["WebPage", "BreadcrumbList"], url
        assert graph[0]["description"] == "说明。"


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "a&b", "x\u2028y\u2029", "]]>"])
def test_hostile_text_stays_text(text: str) -> None:
    page = Shown("x/", text, "zh-Hans", trail=[{"title": text, "url": ""}])
    html = block(page, about("x/", shown(), None), None)
    inner = html.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set(inner) & set("<>&\u2028\u2029")
    assert json.loads(inner)["@graph"][0]["name"] == text
