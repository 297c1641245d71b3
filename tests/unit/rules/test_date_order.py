import pytest
from builders import TODAY, catalogue_of, places, speaks_both

from linli.rules import date_order

PERSON = "posts:\n  - title: 书记\n    since: {since}\n    until: {until}\n"


@pytest.mark.parametrize(
    ("since", "until"), [("2020", "2019"), ("2020-05", "2020-04-30"), ("2020-05-02", "2020-05-01")]
)
def test_an_end_before_its_beginning_is_pointed_at(since: str, until: str) -> None:
    catalogue, _ = catalogue_of({"representatives/r": PERSON.format(since=since, until=until)})
    (found,) = date_order.check(catalogue, TODAY)
    assert places([found]) == [("date-order", "content/representatives/r.yml", 4, 12)]
    assert speaks_both(found)
    for text in (found.message.zh, found.message.en):
        assert since in text
        assert until in text


@pytest.mark.parametrize(
    ("since", "until"),
    [("2019", "2020"), ("2020", "2020"), ("2020-05", "2020"), ("2020", "2020-05"), ("XXXX-05", "2019"), ("2020", "~")],
)
def test_what_may_be_in_order_is(since: str, until: str) -> None:
    catalogue, _ = catalogue_of({"representatives/r": PERSON.format(since=since, until=until)})
    assert list(date_order.check(catalogue, TODAY)) == []


def test_a_program_ends_after_it_starts() -> None:
    catalogue, _ = catalogue_of(
        {"programs/p": "started: 2020\nended: 2019\n", "programs/q": "started: 2019\nended: 2020"}
    )
    assert places(date_order.check(catalogue, TODAY)) == [("date-order", "content/programs/p.yml", 2, 8)]
