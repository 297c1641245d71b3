import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.diagnostics.near import nearest, suggestion
from linli.wording import Text

FIELDS = ["name", "founded", "communities", "title", "date", "status", "as_of", "region", "kind", "党建", "为老服务"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("fouded", "founded"),
        ("nmae", "name"),
        ("communites", "communities"),
        ("Name", "name"),
        ("ｎａｍｅ", "name"),
        ("as-of", "as_of"),
        ("党健", "党建"),
        ("为老人服务", "为老服务"),
    ],
)
def test_a_slip_is_recognised(word: str, meant: str) -> None:
    assert nearest(word, FIELDS) == (meant,)


@pytest.mark.parametrize(
    ("word", "meant"), [("maoshen", "maosheng"), ("yangbin", "yang-bin"), ("yang_bin", "yang-bin")]
)
def test_ids(word: str, meant: str) -> None:
    assert nearest(word, ["maosheng", "yang-bin", "li-na"]) == (meant,)


@pytest.mark.parametrize("word", ["", "x", "区", "population", "ended", "街道", "f" * 1000])
def test_what_is_not_near_is_not_suggested(word: str) -> None:
    assert nearest(word, FIELDS) == ()


def test_only_the_nearest_are_suggested_in_a_fixed_order() -> None:
    known = ["li-nan", "li-nab", "li-nac", "li-nad", "li-nxxx"]
    assert nearest("li-na", known) == ("li-nab", "li-nac", "li-nad")
    assert nearest("li-na", reversed(known), limit=1) == ("li-nab",)
    assert nearest("founde", ["founded", "found"]) == ("found", "founded")
    assert nearest("foundedd", ["founded", "found"]) == ("founded",)


def test_the_word_itself_is_no_suggestion() -> None:
    assert nearest("name", ["name"]) == ()
    assert nearest("name", ["name", "Name"]) == ("Name",)


@pytest.mark.parametrize("word", ["hangzhou-xihu-0o001x", "hangzhou-xihu-abcd", "yangbinhua", "h" * 60])
def test_many_known_names_are_quick(word: str) -> None:
    chance = random.Random(1)  # noqa: S311 -- the same names in every run
    known = [f"hangzhou-xihu-{number:05d}" for number in range(25_000)]
    known += ["".join(chance.choices("abhinyu-", k=12)) for _ in range(25_000)]
    begin = time.perf_counter()
    nearest(word, known)
    assert time.perf_counter() - begin < 2


@given(st.text(), st.lists(st.text()), st.integers(0, 4))
def test_suggestions_are_known_names(word: str, known: list[str], limit: int) -> None:
    names = nearest(word, known, limit)
    assert len(set(names)) == len(names) <= limit
    assert set(names) <= set(known) - {word}
    assert names == nearest(word, sorted(known, reverse=True), limit)


@pytest.mark.parametrize(
    ("known", "zh", "en"),
    [
        (["founded"], "您是否想写 founded？", "Did you mean founded?"),
        (["founded", "fouder"], "您是否想写 fouder、founded？", "Did you mean fouder or founded?"),
        (
            ["founded", "fouder", "fouled"],
            "您是否想写 fouder、fouled、founded？",
            "Did you mean fouder, fouled or founded?",
        ),
    ],
)
def test_a_suggestion_is_a_question(known: list[str], zh: str, en: str) -> None:
    assert suggestion("fouded", known) == Text(zh=zh, en=en)


def test_without_a_near_name_the_fallback_is_given() -> None:
    fallback = Text(zh="请先建立档案", en="Create the profile first")
    assert suggestion("fouded", ["title"], fallback) == fallback
    assert suggestion("fouded", ["title"]).zh == "请检查写法，并与已有的名称核对"
