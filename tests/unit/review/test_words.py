from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from builders import TODAY, entity_of, kind_of, settings_of
from hypothesis import given
from hypothesis import strategies as st
from projects import KINDS, filled

from linli.assembly.content import Content
from linli.catalogue.build import Catalogue
from linli.catalogue.graph import Node, graph_of
from linli.profiles.profile import Entity
from linli.review.changes import differences
from linli.review.model import Sentence
from linli.review.sides import Side, side
from linli.review.words import Narrator
from linli.schema.shape import shapes

OTHERS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("community", "maosheng", {"name": "茂盛社区", "kind": "community", "region": "guangdong", "summary": "一。"}),
    (
        "representative",
        "yang-bin",
        {
            "name": "杨斌",
            "summary": "一。",
            "posts": [{"title": "书记"}],
            "consent": {"basis": "press", "date": "2024"},
        },
    ),
    ("representative", "hidden", {"name": "秘密的人", "summary": "一。", "posts": [{"title": "书记"}]}),
    ("source", "report", {"title": "邻里的一天", "publisher": "例报"}),
)
PERSON: dict[str, Any] = {"name": "黄秀芬", "summary": "一位书记。", "posts": [{"title": "书记"}]}
COMMUNITY: dict[str, Any] = {
    "name": "甲社区",
    "kind": "community",
    "region": "guangdong/zhuhai",
    "summary": "一个社区。",
}


def side_of(entity: Entity, kind: str, folder: Path = Path("nowhere")) -> Side:
    nodes = [Node(kind_of(name), entity_of(name, identity, fields), "a.yml") for name, identity, fields in OTHERS]
    graph = graph_of([*nodes, Node(kind_of(kind), entity, "b.yml")], settings_of())
    return side("", folder, Content(Catalogue(graph, {}), ()), TODAY)


def sentences(kind: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[Sentence, ...]:
    required = PERSON if kind == "representative" else COMMUNITY
    return told(kind, *(entity_of(kind, "jia", {**required, **fields}) for fields in (old, new)))


def told(kind: str, before: Entity, after: Entity) -> tuple[Sentence, ...]:
    narrator = Narrator(side_of(before, kind), side_of(after, kind))
    return narrator.sentences(differences((kind, before.id), before, after))


def texts(kind: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    return [sentence.text.zh for sentence in sentences(kind, old, new)]


@pytest.mark.parametrize(
    ("kind", "old", "new", "words"),
    [
        ("community", {}, {"name": "乙社区"}, "名称由“甲社区”改为“乙社区”"),
        ("community", {}, {"kind": "street"}, "类型由“社区”改为“街道”"),
        ("community", {}, {"region": "guangdong/zhuhai/xiangzhou"}, "所在地区由“zhuhai”改为“zhuhaixiangzhou”"),
        ("community", {}, {"founded": "2019-05"}, "补上成立时间：2019年5月"),
        ("community", {"founded": "2019"}, {}, "删去成立时间（原来是“2019年”）"),
        ("community", {"founded": "2019"}, {"founded": "2020"}, "成立时间由“2019年”改为“2020年”"),
        ("community", {}, {"part_of": "maosheng"}, "补上隶属：茂盛社区"),
        ("community", {}, {"part_of": "nowhere"}, "补上隶属：编号 nowhere（没有这份档案）"),
        ("community", {}, {"status": "archived"}, "状态由“公开”改为“归档”"),
        ("community", {}, {"themes": ["women", "reading"]}, "新增主题：“women”“reading”"),
        ("community", {"sources": ["report"]}, {}, "删去来源：“邻里的一天”"),
        ("community", {"review_within": "12"}, {"review_within": "6"}, "复核期限由“12 个月”改为“6 个月”"),
        ("community", {}, {"internal_note": "甲"}, "内部备注有改动（只给编辑看的内容，这里不写）"),
        (
            "community",
            {"metrics": [{"label": "居民", "value": "3000", "qualifier": "约", "unit": "户"}]},
            {"metrics": [{"label": "居民", "value": "7000", "qualifier": "近", "unit": "人"}]},
            "数字“居民”由“约3000户”改为“近7000人”",
        ),
        (
            "community",
            {"metrics": [{"label": "成员", "value": "45", "parts": [{"label": "港澳", "value": "14"}]}]},
            {"metrics": [{"label": "成员", "value": "45", "parts": [{"label": "港澳", "value": "15"}]}]},
            "数字“成员”的其中“港澳”由“14”改为“15”",
        ),
        (
            "community",
            {"milestones": [{"date": "2019", "title": "成立"}]},
            {"milestones": [{"date": "2019-05", "title": "成立"}]},
            "大事记“成立”的日期由“2019年”改为“2019年5月”",
        ),
        (
            "community",
            {},
            {"milestones": [{"date": "2024-05-06", "title": "开放"}]},
            "新增大事记：“开放（2024年5月6日）”",
        ),
        ("community", {}, {"people": [{"representative": "yang-bin", "role": "推动者"}]}, "新增人物：“杨斌（推动者）”"),
        (
            "community",
            {},
            {"people": [{"representative": "hidden", "role": "推动者"}]},
            "新增人物：“一份不公开的人物档案（推动者）”",
        ),
        (
            "representative",
            {"posts": [{"title": "社区党委书记", "organisation": "党委"}]},
            {"posts": [{"title": "社区党委第一书记", "organisation": "党委"}]},
            "职务“社区党委书记”改为“社区党委第一书记”",
        ),
        (
            "representative",
            {},
            {"posts": [{"title": "书记", "since": "2020"}]},
            "补上职务“书记”的开始时间：2020年",
        ),
        ("community", {}, {"body": "一段。"}, "正文新增一段（第 1 段）"),
        ("community", {"body": "一。\n\n## 甲"}, {"body": "一。\n\n## 乙"}, "正文新增小标题“乙”"),
        (
            "community",
            {"body": "看[这里](community:maosheng)"},
            {"body": "看[这里](source:report)"},
            "正文第 1 段的链接或引注改了，文字没变",
        ),
        ("community", {"notes": ["说明甲", "说明乙"]}, {"notes": ["说明乙", "说明甲"]}, "编者说明换了次序"),
    ],
)
def test_changes_read_as_a_colleague_would_tell_them(
    kind: str, old: dict[str, Any], new: dict[str, Any], words: str
) -> None:
    assert words in texts(kind, old, new)


def test_long_values_stand_below_cut_down_to_what_differs() -> None:
    old, new = f"{'一' * 80}三个站点{'二' * 80}。", f"{'一' * 80}四个站点{'二' * 80}。"
    (sentence,) = sentences("community", {"summary": old}, {"summary": new})
    assert sentence.text.zh == "一句话介绍改了"
    assert sentence.old is not None
    assert sentence.new is not None
    assert "三个站点" in sentence.old.zh
    assert "四个站点" in sentence.new.zh
    assert len(sentence.new.zh) < 60


def test_where_links_of_a_paragraph_lead_is_told_by_name() -> None:
    (sentence,) = sentences("community", {"body": "看[这里](community:maosheng)"}, {"body": "看[这里](source:report)"})
    assert sentence.old is not None
    assert sentence.new is not None
    assert (sentence.old.zh, sentence.new.zh) == ("茂盛社区", "邻里的一天")


@st.composite
def scalars(draw: st.DrawFn) -> tuple[str, str, Entity, Entity]:
    """A profile, and the same with another text in a public field."""
    kind = draw(st.sampled_from(KINDS))
    fields = filled(kind, "x", draw)
    entity = entity_of(kind, "x", fields)
    names = [
        name
        for name, shape in shapes(type(entity)).items()
        if isinstance(fields.get(name), str) and not shape.about.private and fields[name] == "mark-x"
    ]
    name = draw(st.sampled_from(names))
    return kind, name, entity, entity_of(kind, "x", {**fields, name: f"新词{draw(st.integers(0, 99))}"})


@given(scalars())
def test_every_change_of_a_public_text_shows_in_words(drawn: tuple[str, str, Entity, Entity]) -> None:
    kind, name, before, after = drawn
    (sentence,) = told(kind, before, after)
    title = shapes(type(after))[name].about.title
    shown = "\n".join(text.zh for text in (sentence.text, sentence.old, sentence.new) if text is not None)
    assert title.zh in shown
    assert "mark-x" in shown
    assert getattr(after, name) in shown
    assert title.en in sentence.text.en


@given(st.sampled_from(KINDS), st.data())
def test_nothing_that_is_invented_stops_it(kind: str, data: st.DataObject) -> None:
    draw = data.draw
    before = entity_of(kind, "x", filled(kind, "x", draw))  # type: ignore[arg-type]
    after = entity_of(kind, "x", filled(kind, "y", draw))  # type: ignore[arg-type]
    for sentence in told(kind, before, after):
        assert "secret-" not in f"{sentence}"
