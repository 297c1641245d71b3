from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.schema.partial_date import PartialDate

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


@st.composite
def dates(draw: st.DrawFn, *, unknown_year: bool = True) -> PartialDate:
    day = draw(DAYS)
    if unknown_year and draw(st.booleans()):
        # 2000 has a 29 February, and so may a year that nobody knows.
        day = draw(st.dates(min_value=date(2000, 1, 1), max_value=date(2000, 12, 31)))
        return PartialDate(None, day.month, draw(st.sampled_from([None, day.day])))
    known = draw(st.sampled_from([1, 2, 3]))
    return PartialDate(*(day.year, day.month, day.day)[:known])


KNOWN = dates(unknown_year=False)


def days_of(when: PartialDate) -> tuple[date, date]:
    """The first and the last day that a date with a known year may mean."""
    assert when.year is not None
    last_month = when.month or 12
    last_day = when.day or monthrange(when.year, last_month)[1]
    return date(when.year, when.month or 1, when.day or 1), date(when.year, last_month, last_day)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019", PartialDate(2019)),
        ("2019-05", PartialDate(2019, 5)),
        ("2019-05-23", PartialDate(2019, 5, 23)),
        ("XXXX-07", PartialDate(None, 7)),
        ("XXXX-07-22", PartialDate(None, 7, 22)),
        ("2020-02-29", PartialDate(2020, 2, 29)),
        ("XXXX-02-29", PartialDate(None, 2, 29)),
    ],
)
def test_forms_that_can_be_read(text: str, expected: PartialDate) -> None:
    assert PartialDate.parse(text) == expected
    assert str(expected) == text


@pytest.mark.parametrize(
    "text",
    [
        *("", "19", "2019-5", "2019-05-1", "2019-13", "2019-00", "2019-02-30", "2019-02-29", "2019-05-00"),
        *("XXXX", "XXXX-02-30", "xxxx-07", "2019年5月", "2019/05/23", "2019-05-23T10:00", "2019-05-23\n", " 2019"),
        *("20190523", "0000", "2019-", "-2019", "12019"),
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text is all there is to say
        PartialDate.parse(text)


@given(dates())
def test_what_is_written_reads_back(when: PartialDate) -> None:
    assert PartialDate.parse(str(when)) == when


@given(st.one_of(st.text(max_size=12), st.from_regex(r"(\d{4}|XXXX)(-\d{2}){0,3}", fullmatch=True)))
def test_reading_is_either_refused_or_settled(text: str) -> None:
    try:
        when = PartialDate.parse(text)
    except ValueError:
        return
    assert PartialDate.parse(str(when)) == when


@given(KNOWN, KNOWN)
def test_after_means_that_no_day_of_it_can_be_earlier_or_the_same(one: PartialDate, other: PartialDate) -> None:
    assert one.is_after(other) == (days_of(one)[0] > days_of(other)[1])


@given(dates(), dates())
def test_order_agrees_with_what_is_certain(one: PartialDate, other: PartialDate) -> None:
    if one.is_after(other):
        assert one.sort_key > other.sort_key
        assert not other.is_after(one)


@given(dates(), dates())
def test_only_the_same_date_has_the_same_place(one: PartialDate, other: PartialDate) -> None:
    assert (one.sort_key == other.sort_key) == (one == other)


def test_chronological_order() -> None:
    written = ["1999-12-31", "2019", "2019-01", "2019-01-01", "2019-02", "2020", "9999-12-31", "XXXX-01", "XXXX-12-01"]
    assert sorted(written[3:] + written[:3], key=lambda text: PartialDate.parse(text).sort_key) == written


def test_nothing_is_certain_of_an_unknown_year() -> None:
    assert not PartialDate(None, 12).is_after(PartialDate(2019))
    assert not PartialDate(2019).is_after(PartialDate(None, 1))
    assert not PartialDate(None, 12).is_after(PartialDate(None, 1))
