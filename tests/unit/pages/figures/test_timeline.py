from itertools import pairwise

import pytest
from drawings import SVG, assert_sound, html_of, images, writer
from hypothesis import given
from hypothesis import strategies as st
from publishing import published

from linli.pages.figures.chronicle import (
    MOST_LANES,
    MOST_MARKS,
    MOST_YEARS,
    Chronicle,
    Dated,
    chronicle,
    extent,
    tracks,
)
from linli.pages.figures.timeline import timeline_figure
from linli.pages.timeline import timeline_page
from linli.schema.partial_date import PartialDate

PARSE = PartialDate.parse
DATES = st.one_of(
    st.integers(2019, 2021).map(PartialDate),
    st.tuples(st.integers(2019, 2021), st.integers(1, 12)).map(lambda parts: PartialDate(*parts)),
    st.tuples(st.integers(2019, 2021), st.integers(1, 12), st.integers(1, 28)).map(lambda parts: PartialDate(*parts)),
)


def chronicle_of(*events: tuple[str, str]) -> Chronicle:
    found = chronicle([Dated(PARSE(date), lane) for date, lane in events], "其他")
    assert found is not None
    return found


def marks(found: Chronicle, look: str) -> list[int]:
    """How many marks of a look each drawing has, the one in the legend too."""
    figure = timeline_figure(writer(), found)
    assert_sound(figure, writer())
    kinds = [[mark.get("class") for mark in image.iter()] for image in images(html_of(figure, writer()))]
    return [row.count(f"linli-fig-{look}") for row in kinds]


def test_a_mark_shows_how_much_of_the_date_is_known() -> None:
    found = chronicle_of(("2019", "甲"), ("2019-05", "甲"), ("2020-05-01", "乙"), ("2020-05-01", "乙"))
    assert [marks(found, look) for look in ("year", "month", "day")] == [[2, 2], [2, 2], [3, 3]]


def test_a_year_of_which_no_more_is_known_takes_all_of_it() -> None:
    assert [extent(PARSE(date)) for date in ("2019", "2019-04", "2019-12")] == [
        (0, 1),
        (3 / 12, 4 / 12),
        (11 / 12, 1),
    ]
    start, end = extent(PARSE("2019-07-16"))
    assert start == end == pytest.approx(0.5417, abs=0.001)


@given(st.lists(DATES, max_size=20), st.floats(0.05, 0.4))
def test_marks_on_the_same_track_do_not_meet(dates: list[PartialDate], least: float) -> None:
    ordered = sorted(dates, key=lambda date: date.sort_key)
    rows: dict[int, list[tuple[float, float]]] = {}
    for date, track in zip(ordered, tracks(ordered, least), strict=True):
        start, end = extent(date)
        middle = (start + end) / 2
        rows.setdefault(track, []).append((min(start, middle - least / 2), max(end, middle + least / 2)))
    for row in rows.values():
        before = sorted(row)
        assert all(one[1] <= other[0] + 1e-9 for one, other in pairwise(before))


def test_unknown_years_are_counted_and_not_drawn() -> None:
    found = chronicle_of(("2019", "甲"), ("XXXX-07-22", "甲"), ("XXXX-07", "乙"))
    assert (found.lanes, found.years, found.unknown) == (("甲",), (2019,), 2)
    assert timeline_figure(writer(), found).note == "另有 2 件年份不详，没有画出。"
    assert chronicle([Dated(PARSE("XXXX-07"), "甲")], "其他") is None


def test_many_events_of_a_year_become_their_number() -> None:
    found = chronicle_of(*[("2019-05", "甲")] * (MOST_MARKS + 1), ("2020-05-01", "甲"))
    assert marks(found, "month") == [1, 1]
    assert "13 件" in html_of(timeline_figure(writer(), found), writer())


def test_a_huge_site_has_a_small_drawing() -> None:
    events = [(str(year), f"第{lane}市") for year in range(1900, 2000) for lane in range(9) for _ in range(5)]
    found = chronicle_of(*events, ("1999", "其他"))
    assert (len(found.lanes), found.lanes[-1]) == (MOST_LANES, "其他")
    assert found.years == tuple(range(2000 - MOST_YEARS, 2000))
    assert found.earlier == 60 * 9 * 5
    figure = timeline_figure(writer(), found)
    assert_sound(figure, writer())
    assert max(figure.wide.height, figure.narrow.height) < 2400
    assert len(html_of(figure, writer())) < 300_000


@given(
    st.lists(st.tuples(DATES, st.sampled_from(["珠海市", "佛山市", "Foshan City", "其他"])), min_size=1, max_size=40)
)
def test_every_chronicle_fits_on_its_paper(events: list[tuple[PartialDate, str]]) -> None:
    found = chronicle([Dated(*event) for event in events], "其他")
    assert found is not None
    assert_sound(timeline_figure(writer(), found), writer())
    assert sum(map(len, found.cells.values())) == len(events)


def test_marks_lead_to_the_years_of_the_page() -> None:
    files = {
        "communities/jia": "region: guangdong/zhuhai/xiangzhou\nmilestones: [{date: 2019-05, title: 甲}]",
        "programs/shu": "communities: [jia]\nmilestones: [{date: 2021, title: 乙}]",
        "programs/wu": "communities: []\nmilestones: [{date: 2021-03-04, title: 丙}]",
    }
    markdown = timeline_page(published(files)).markdown
    for image in images(markdown):
        assert {link.attrib["href"] for link in image.iter(f"{SVG}a")} == {"#year-2019", "#year-2021"}
        names = [link.get("aria-label") for link in image.iter(f"{SVG}a")]
        assert "zhuhai，2021年：1 件" in names
        assert "其他地方，2021年：1 件" in names
    assert "{: #year-2019 }" in markdown
    assert '<th scope="row"><a href="#year-2019">2019年</a></th><td>1</td><td>0</td>' in markdown
