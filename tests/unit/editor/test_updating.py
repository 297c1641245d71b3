from collections import Counter
from typing import Any

import pytest
from editing import FILES
from hypothesis import given
from hypothesis import strategies as st

from linli.documents import read
from linli.editor.comments import comment_texts
from linli.editor.document import document_of
from linli.editor.rendering import written
from linli.editor.updating import updated
from linli.editor.values import data
from linli.profiles.community import Community
from linli.profiles.representative import Representative
from linli.schema.tree import plain

TEXT = """\
# 说明
own: 自己的
name: '杨斌'   # 名称
posts:
  # 第一个
  - title: 书记
    community: maosheng # 社区
  - title: "主任"
themes: [women, gba]  # 主题
sources:
  - report
"""


def after(text: str, values: dict[str, Any]) -> str:
    made = updated(document_of("x.yml", text.encode()), Representative, values)
    tree = read("x.yml", made.text.encode()).tree
    assert tree is not None
    assert plain(tree) == values
    return made.text


def said() -> dict[str, Any]:
    tree = read("x.yml", TEXT.encode()).tree
    assert tree is not None
    return dict(plain(tree))


def test_what_is_said_already_stays_as_it_is() -> None:
    assert after(TEXT, said()) == TEXT


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"name": "王芳"}, "'杨斌'   #", "'王芳'   #"),
        ({"themes": ["women", "gba", "x"]}, "[women, gba]", "[women, gba, x]"),
        ({"themes": ["gba"]}, "[women, gba]", "[gba]"),
        ({"themes": ["x", "women", "gba"]}, "[women, gba]", "[x, women, gba]"),
        ({"sources": ["report", "other"]}, "  - report\n", "  - report\n  - other\n"),
        ({"sources": ["other", "report"]}, "  - report\n", "  - other\n  - report\n"),
        ({"sources": ["other"]}, "  - report\n", "  - other\n"),
        ({"summary": "一句。"}, "# 名称\n", "# 名称\nsummary: 一句。\n"),
        ({"body": "一段\n\n二段"}, "# 主题\n", "# 主题\nbody: |\n  一段\n\n  二段\n"),
        (
            {"consent": {"basis": "press", "date": "2024"}},
            "  - report\n",
            "  - report\nconsent:\n  basis: press\n  date: 2024\n",
        ),
        ({"notes": ["甲", "乙：丙"]}, "  - report\n", "  - report\nnotes:\n  - 甲\n  - 乙：丙\n"),
        ({"own": None}, "own: 自己的\n", ""),
        ({"themes": None}, "themes: [women, gba]  # 主题\n", "# 主题\n"),
    ],
)
def test_only_what_is_different_changes(change: dict[str, Any], old: str, new: str) -> None:
    values = {key: value for key, value in {**said(), **change}.items() if value is not None}
    assert after(TEXT, values) == TEXT.replace(old, new)


def test_entries_of_lists_change_in_their_place() -> None:
    values = said()
    values["posts"] = [{"title": "书记", "community": "jia"}, {"title": "主任", "since": "2019"}, {"title": "委员"}]
    made = after(TEXT, values)
    assert "    community: jia # 社区\n" in made
    assert '  - title: "主任"\n    since: 2019\n  - title: 委员\nthemes:' in made


def test_an_entry_goes_and_its_comments_stay() -> None:
    values = said()
    values["posts"] = [{"title": "主任"}]
    made = after(TEXT, values)
    assert sorted(comment_texts(document_of("x.yml", made.encode()).layout())) == sorted(
        comment_texts(document_of("x.yml", TEXT.encode()).layout())
    )


def test_a_first_field_of_an_entry_goes_without_the_entry() -> None:
    values = said()
    values["posts"] = [{"community": "maosheng"}, {"title": "主任"}]
    assert "  - community: maosheng # 社区\n" in after(TEXT, values)


def test_crlf_and_a_mark_stay() -> None:
    raw = b"\xef\xbb\xbfname: a\r\nsummary: b\r\n"
    made = updated(document_of("x.yml", raw), Community, {"name": "a", "kind": "city", "summary": "c"})
    assert made.edited(()) == b"\xef\xbb\xbfname: a\r\nkind: city\r\nsummary: c\r\n"


def test_a_new_file_is_in_the_order_of_fields() -> None:
    values = {"sources": ["a"], "name": "甲", "posts": [{"community": "b", "title": "书：记 #"}], "body": "一\n二"}
    assert written(values, Representative) == (
        "name: 甲\nposts:\n  - title: '书：记 #'\n    community: b\nbody: |\n  一\n  二\nsources: [a]\n".replace(
            "'书：记 #'", '"书：记 #"'
        )
    )


WORDS = st.sampled_from(
    ["甲", "a: b", "x # y", "- z", "0571", "“引”", "it's", "[a]", "多行\n\n文字", "尾 \n二", "null"]
)
GROUPS = st.dictionaries(st.sampled_from(["label", "value", "text", "note"]), WORDS, min_size=1, max_size=3)
VALUES = st.one_of(WORDS, GROUPS, st.lists(st.one_of(WORDS, GROUPS), min_size=1, max_size=3))


@given(FILES, st.data())
def test_any_file_comes_to_say_what_it_should_and_loses_no_comment(text: str, drawn: st.DataObject) -> None:
    document = document_of("x.yml", text.encode())
    values = plain(read("x.yml", text.encode()).tree)  # type: ignore[arg-type]
    for key in ["name", "themes", "metrics", "body", "teams", *values]:
        if drawn.draw(st.booleans()):
            values[key] = drawn.draw(VALUES)
        elif drawn.draw(st.integers(0, 4)) == 0:
            values.pop(key, None)
    if not values:
        return
    made = updated(document, Community, values)
    tree = read("x.yml", made.text.encode()).tree
    assert tree is not None
    assert plain(tree) == values
    before, now = (Counter(comment_texts(one.layout())) for one in (document, made))
    assert not before - now
    assert data(made.layout().root).keys() >= values.keys()
