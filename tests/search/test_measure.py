"""The measure itself: what counts as right, as one edit, and that the questions are the same every time and fair."""

import pytest
from tests.search.corpus import HELD_OUT, documents
from tests.search.evaluate import Answer, evaluate
from tests.search.folded import Folded, bare, one_edit, plain
from tests.search.open_queries import open_queries
from tests.search.queries import queries
from tests.search.query import Query

SMALL = 400


def test_recall_and_rank_are_counted() -> None:
    titles = ["甲社区", "乙社区", "丙社区", "“丁”计划"]
    answers = [Answer(title, number) for number, title in enumerate(titles)]
    asked = [Query("q", (name,), "c") for name in ("甲社区", "丙社区", "丁计划", "戊")]
    report = evaluate((query, answers) for query in asked)
    assert [one.rank for one in report.outcomes] == [1, 3, 4, 0]
    assert report.score().recall == 0.5
    assert report.score("c").mrr == pytest.approx((1 + 1 / 3 + 1 / 4) / 4)
    assert str(report).count("got ") == 2


def test_a_title_may_say_more_or_less_in_either_script_and_must_be_the_document_where_one_is_named() -> None:
    asked = Query("q", ("尖东书香会",), "c")
    assert evaluate([(asked, [Answer("佛山「尖東 書香會」", 0)])]).score().recall == 1
    assert evaluate([(asked, [Answer("书香会", 0)])]).score().recall == 1
    assert evaluate([(Query("q", ("甲",), "c", frozenset({1})), [Answer("甲", 0)])]).score().recall == 0


@pytest.mark.parametrize("other", ["花路园", "花园", "花园路口", "花园街"])
def test_one_edit(other: str) -> None:
    assert one_edit("花园路", other)
    assert one_edit(other, "花园路")


@pytest.mark.parametrize("other", ["园花街", "路", "花园", "花园小街口"])
def test_more_than_one_edit(other: str) -> None:
    assert not one_edit("花园路口", other)
    assert not one_edit(other, "花园路口")


def test_folding_keeps_the_length() -> None:
    text = "裡裏著ＡÉ「臺灣」衛"
    assert plain(text) == "里里着ae「台湾」卫"
    assert bare(text) == "里里着ae台湾卫"


def test_the_invented_site_looks_like_one_and_is_the_same_every_time() -> None:
    site = documents(SMALL)
    assert documents.__wrapped__(SMALL) == site
    assert documents.__wrapped__(SMALL // 2) == site[: SMALL // 2]
    assert documents(SMALL, HELD_OUT) != site
    assert {one.kind for one in site} == {"community", "representative", "program"}
    assert all(300 <= len(one.text) <= 1_000 for one in site)
    assert len({one.places[1] for one in site}) == 25


def test_questions_name_all_that_answers_them() -> None:
    site = Folded(documents(SMALL))
    asked = queries(SMALL)
    assert all(query.documents for query in asked)
    for query in asked:
        parts = plain(query.query).split()
        if query.category == "sub-word":
            found = {at for at, names in site.names.items() if any(parts[0] in name for name in names)}
            assert query.documents == found
        if query.category == "body AND":
            found = {at for at, text in enumerate(site.texts) if all(part in text for part in parts)}
            assert query.documents == found


def test_there_are_enough_questions() -> None:
    assert len(open_queries()) >= 180
    assert len({query.query for query in open_queries()}) == len(open_queries())
