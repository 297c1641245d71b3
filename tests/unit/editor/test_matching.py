import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.documents import is_id
from linli.editor.matching import Candidate, exactly, matching, proposed_id

EVERY = (
    Candidate("maosheng", ("茂盛社区",)),
    Candidate("muyanghu", ("牧羊湖社区", "牧羊湖")),
    Candidate("yang-bin", ("杨斌",)),
    Candidate("zeng-li", ("曾丽",)),
    Candidate("jianghai", ("江海区",)),
    Candidate("gongbei", ("拱北街道", "广东省珠海市香洲区拱北街道")),
)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("茂盛", "maosheng"),
        ("maosheng", "maosheng"),
        ("mao sheng", "maosheng"),
        ("mssq", "maosheng"),
        ("冒圣", "maosheng"),
        ("貌盛", "maosheng"),
        ("楊斌", "yang-bin"),
        ("yangbin", "yang-bin"),
        ("羊湖", "muyanghu"),
        ("jiang", "jianghai"),
        ("香洲区", "gongbei"),
        ("gongbie", "gongbei"),
        ("ＧＯＮＧＢＥＩ", "gongbei"),
    ],
)
def test_a_few_characters_pinyin_or_initials_find_it(query: str, first: str) -> None:
    assert matching(query, EVERY)[0].id == first


@pytest.mark.parametrize("query", ["", "  ", "完全没有", "xyzxyz"])
def test_nothing_is_found_where_nothing_fits(query: str) -> None:
    assert matching(query, EVERY) == ()


def test_an_id_or_a_name_is_meant_exactly() -> None:
    assert [one.id for one in exactly("牧羊湖", EVERY)] == ["muyanghu"]
    assert [one.id for one in exactly(" yang-bin ", EVERY)] == ["yang-bin"]
    assert exactly("茂盛", EVERY) == ()
    assert len(exactly("甲", [Candidate("a", ("甲",)), Candidate("b", ("甲",))])) == 2


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("茂盛社区", "maosheng"),
        ("名苑小区", "mingyuan"),
        ("“3个5+1+N”服务模式", "3-ge-5-1-n-fuwu-moshi"),
        ("绿荫", "luyin"),
        ("CON", "con-1"),
        ("！", ""),
    ],
)
def test_an_id_is_made_of_pinyin(name: str, identity: str) -> None:
    assert proposed_id(name, ()) == identity


def test_an_id_is_nobody_else_s() -> None:
    assert proposed_id("曾丽", (), is_person=True) == "zeng-li"
    assert proposed_id("曾丽", ("zeng-li",), is_person=True) == "zeng-li-2"
    assert proposed_id("曾丽", ("zeng-li", "zeng-li-2"), is_person=True) == "zeng-li-3"
    assert proposed_id("南粤女声", (), ending="2023") == "nanyue-nusheng-2023"


@given(st.text(max_size=80), st.sets(st.sampled_from(["a", "b", "a-2"])))
def test_whatever_the_name_an_id_can_be_used(name: str, taken: set[str]) -> None:
    identity = proposed_id(name, taken)
    assert not identity or (is_id(identity) and identity not in taken)


@given(st.text(max_size=20))
def test_whatever_is_asked_is_answered(query: str) -> None:
    assert set(matching(query, EVERY)) <= set(EVERY)
