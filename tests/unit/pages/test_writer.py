import pytest
from elements import read_html
from publishing import node_of, published

from linli.catalogue.pictures import Picture
from linli.pages.article_html import article_html
from linli.pages.writer import Writer
from linli.profiles.community import Community
from linli.profiles.parts import Milestone, Photo
from linli.schema.partial_date import PartialDate
from linli.wording import Language

FILES = {
    "communities/jia": "name: 甲*社区*",
    "communities/yi": "name: 臺灣義工社區",
    "communities/hidden": "status: draft",
    "representatives/zeng": "name: 曾小明\nposts: [{title: 书记}, {title: 代表}]\nregion: guangdong/zhuhai",
    "programs/shu": "name: 书香\nkind: reading-room\ncommunities: [jia, yi]".replace("reading-room", "course"),
    "sources/one": "title: 邻里的一天\npublisher: 例报\ndate: 2024-05-06",
    "sources/two": "title: 无题\npublisher: 例网\ntitle_is_descriptive: true",
}


def writer(url: str = "communities/jia/", sources: tuple[str, ...] = (), language: Language = "zh") -> Writer:
    return Writer(published(FILES, language=language), url, sources)


@pytest.mark.parametrize(
    ("date", "chinese", "english"),
    [
        ("2019", "2019年", "2019"),
        ("2019-05", "2019年5月", "May 2019"),
        ("2019-05-03", "2019年5月3日", "3 May 2019"),
        ("XXXX-07", "7月（年份不详）", "July (year unknown)"),
        ("XXXX-07-02", "7月2日（年份不详）", "2 July (year unknown)"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(date: str, chinese: str, english: str) -> None:
    assert writer().date(PartialDate.parse(date)) == chinese
    assert writer(language="en").date(PartialDate.parse(date)) == english


@pytest.mark.parametrize(
    ("date", "text", "machine", "words"),
    [
        ("2018", "2018年初", "2018", "2018年初"),
        ("XXXX-07-22", None, "07-22", "7月22日（年份不详）"),
        ("2018-02-03", '<b">', "2018-02-03", '<b">'),
    ],
)
def test_a_time_is_for_readers_and_for_machines(date: str, text: str | None, machine: str, words: str) -> None:
    milestone = Milestone.model_validate({"date": date, "date_text": text, "title": "甲"})
    document = read_html(writer().time(milestone))
    assert document.elements == [("time", {"datetime": machine})]
    assert document.text == words


@pytest.mark.parametrize(
    ("url", "key", "link"),
    [
        ("", ("community", "jia"), "[甲&#42;社区&#42;](communities/jia/index.md)"),
        ("communities/jia/", ("representative", "zeng"), "[曾小明](../../representatives/zeng/index.md)"),
        ("communities/jia/", ("community", "jia"), "[甲&#42;社区&#42;](index.md)"),
        ("regions/guangdong/zhuhai/", ("region", "guangdong"), "[guangdong](../index.md)"),
        ("sources/one/", ("theme", "women"), "[women](../../themes/women/index.md)"),
    ],
)
def test_a_link_leads_from_page_to_page(url: str, key: tuple[str, str], link: str) -> None:
    assert writer(url).link(key) == link


def test_a_name_in_the_other_script_says_its_language_only_where_it_differs() -> None:
    catalogue = published(FILES)
    node = node_of(catalogue, "communities/yi")
    assert Writer(catalogue, "").link(node).endswith('{: lang="zh-Hant" }')
    assert "lang" not in Writer(catalogue, "", language="zh-Hant").link(node)
    assert "lang" not in Writer(catalogue, "").link(node, "另一个名字")


def test_names_of_regions_and_themes_follow_the_language() -> None:
    assert writer(language="en").name(("region", "guangdong")) == "Guangdong"
    assert writer(language="en").name(("theme", "women")) == "Theme"


def test_a_citation_is_the_number_of_its_source() -> None:
    assert "](#source-two){: .linli-cite" in writer(sources=("one", "two")).cite("two")
    assert "2" in writer(sources=("one", "two")).cite("two").partition("]")[0]


@pytest.mark.parametrize(
    ("sources", "source", "is_cited"),
    [((), "one", False), (("two",), "one", False), (("one",), None, False), (("one", "two"), "two", True)],
)
def test_what_is_not_cited_here_has_no_number(sources: tuple[str, ...], source: str | None, *, is_cited: bool) -> None:
    assert bool(writer(sources=sources).cite(source)) is is_cited


@pytest.mark.parametrize(
    ("written", "resolved"),
    [
        ("[曾小明](representative:zeng)", "[曾小明](../../representatives/zeng/index.md)"),
        ("[甲](community:hidden)，[乙](program:nowhere)", "甲，乙"),
        ("[网](https://a.example/b) [信](mailto:a@b.example)", "[网](https://a.example/b) [信](mailto:a@b.example)"),
        ("[坏](javascript:alert)", "[坏](javascript:alert)"),
        ("甲[^nowhere]乙", "甲乙"),
        ("[^1]: 不是引用", "[^1]: 不是引用"),
    ],
)
def test_links_and_citations_of_a_body_are_resolved(written: str, resolved: str) -> None:
    assert writer(sources=("one",)).body(written).split("\n\n", 1)[1].rsplit("\n\n", 1)[0] == resolved


def test_citations_of_a_body_become_links_to_the_sources() -> None:
    body = writer(sources=("two", "one")).body("甲[^one]乙[^two]")
    links = list(read_html(article_html(body, set())).attributes("a"))
    assert links == [
        {"class": "linli-cite", "href": "#source-one"},
        {"class": "linli-cite", "href": "#source-two"},
    ]
    assert "甲[2]乙[1]" in read_html(article_html(body, set())).text


def test_a_reference_says_who_published_a_source_and_when() -> None:
    catalogue = published(FILES)
    here = Writer(catalogue, "communities/jia/")
    assert (
        here.reference(node_of(catalogue, "sources/one"))
        == "[《邻里的一天》](../../sources/one/index.md)，例报，2024年5月6日"
    )
    descriptive = here.reference(node_of(catalogue, "sources/two"))
    assert "原文无标题" in descriptive
    assert "来源未注明日期" in descriptive
    with pytest.raises(TypeError):
        here.reference(node_of(catalogue, "communities/jia"))


@pytest.mark.parametrize(
    ("sources", "source", "words"),
    [
        (("one", "two"), "one", "2024年5月6日报道"),
        (("one",), None, "来源未注明"),
        ((), "two", "来源未注明"),
        ((), "nowhere", "来源未注明"),
    ],
)
def test_a_figure_without_a_date_is_as_old_as_its_source(
    sources: tuple[str, ...], source: str | None, words: str
) -> None:
    assert writer(sources=sources).reported(source) == words


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("communities/jia", "社区 · guangdong"),
        ("representatives/zeng", "书记 · 代表 · zhuhai"),
        ("programs/shu", "课程 · 甲*社区* · 臺灣義工社區"),
    ],
)
def test_what_a_profile_is(file: str, words: str) -> None:
    catalogue = published(FILES)
    assert Writer(catalogue, "").kind_of(node_of(catalogue, file)) == words


def test_a_person_without_a_public_post_is_known_by_the_region() -> None:
    catalogue = published(FILES)
    node = node_of(catalogue, "representatives/zeng")
    bare = type(node)(node.kind, node.entity.model_copy(update={"posts": ()}), node.file)
    assert Writer(catalogue, "").kind_of(bare) == "zhuhai"
    assert isinstance(node_of(catalogue, "communities/jia").entity, Community)


def test_a_picture_comes_in_its_sizes_with_its_alternative_text() -> None:
    catalogue = published(FILES, pictures={"a.jpg": Picture("0123", 960, 640, (480, 960))})
    photo = Photo(file="a.jpg", alt='门前 "社区" <b>')
    (image,) = read_html(Writer(catalogue, "communities/jia/").picture(photo)).attributes("img")
    assert image["src"] == "../../media/0123-960.jpg"
    assert image["srcset"] == "../../media/0123-480.webp 480w, ../../media/0123-960.webp 960w"
    assert (image["width"], image["height"], image["loading"]) == ("960", "640", "lazy")
    assert image["alt"] == '门前 "社区" <b>'
    (home,) = read_html(Writer(catalogue, "").picture(photo)).attributes("img")
    assert home["src"] == "./media/0123-960.jpg"


def test_list_items_are_indented_by_four() -> None:
    assert [writer().indent(depth) for depth in range(3)] == ["", "    ", "        "]
