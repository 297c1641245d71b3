from hypothesis import given
from hypothesis import strategies as st

from linli.profiles.metrics import Metric
from linli.profiles.posts import Post
from linli.review.matching import alike, alike_texts, matched

WORDS = st.lists(st.sampled_from(["一位书记", "一位书计", "两个站点", "三支队伍", "站点"]), max_size=6)


def metric(label: str, value: str, **fields: str) -> Metric:
    return Metric.model_validate({"label": label, "value": value, **fields})


def test_a_list_in_another_order_is_the_same_list() -> None:
    one, two, three = metric("户数", "1"), metric("人数", "2"), metric("楼栋", "3")
    found = matched((one, two, three), (three, one, two), alike)
    assert (found.removed, found.added) == ((), ())
    assert found.is_reordered
    assert not matched((one, two, three), (one, three), alike).is_reordered


def test_what_has_the_same_name_is_the_same_thing() -> None:
    old, new = (
        (metric("户数", "1", unit="户"), metric("人数", "2")),
        (metric("人数", "3"), metric("户数", "1", unit="家")),
    )
    found = matched(old, new, alike)
    assert {(before.label, after.label) for before, after in found.pairs} == {("户数", "户数"), ("人数", "人数")}
    assert (found.removed, found.added) == ((), ())


def test_a_post_with_another_title_is_the_same_post_and_two_events_of_a_year_are_not() -> None:
    before = Post(title="社区党委书记", organisation="茂盛社区党委")
    after = Post(title="社区党委第一书记", organisation="茂盛社区党委")
    assert matched((before,), (after,), alike).pairs == ((before, after),)
    one, other = metric("户数", "1"), metric("楼长", "50", unit="名")
    assert matched((one,), (other,), alike).pairs == ()


@given(WORDS, WORDS)
def test_nothing_is_lost_and_nothing_is_told_twice(old: list[str], new: list[str]) -> None:
    found = matched(old, new, alike_texts)
    assert sorted([*(before for before, _ in found.pairs), *found.removed]) == sorted(old)
    assert sorted([*(after for _, after in found.pairs), *found.added]) == sorted(new)
    assert matched(old, old, alike_texts).pairs == tuple((word, word) for word in old)
