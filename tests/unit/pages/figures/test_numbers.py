import pytest
from drawings import SVG, assert_sound, html_of, images, writer

from linli.pages.figures.comparison import comparisons
from linli.pages.figures.figure import Figure
from linli.pages.figures.part_of_whole import part_of_whole
from linli.profiles.metrics import Metric

WHOLE = {"label": "议事会成员", "value": "45", "unit": "名"}
PART = {"label": "港澳居民", "value": "14", "unit": "名"}


def whole(*parts: dict[str, str], **changes: str) -> Metric:
    return Metric.model_validate({**WHOLE, **changes, "parts": parts or (PART,)})


def drawn(metric: Metric) -> Figure:
    figure = part_of_whole(writer(), metric)
    assert figure is not None
    assert_sound(figure, writer())
    return figure


def dots(figure: Figure, look: str) -> list[int]:
    """How many large dots of a look each of its drawings has."""
    circles = [image.iter(f"{SVG}circle") for image in images(html_of(figure, writer()))]
    return [
        sum(dot.attrib["class"] == f"linli-fig-{look}" and dot.attrib["r"] == "8.5" for dot in row) for row in circles
    ]


def test_fourteen_of_forty_five_are_forty_five_dots_of_which_fourteen_are_filled() -> None:
    figure = drawn(whole())
    assert figure.title == "议事会成员45名，其中港澳居民14名"
    assert (dots(figure, "full"), dots(figure, "empty")) == ([14, 14], [31, 31])
    assert figure.table.rows == (("议事会成员", "45名"), ("其中：港澳居民", "14名"))


def test_nothing_is_said_that_the_source_does_not_say() -> None:
    html = html_of(drawn(whole()), writer())
    assert "31" not in "".join(word for image in images(html) for word in image.itertext())
    assert "&#37;" not in html
    assert "%" not in html


def test_each_part_has_a_whole_of_its_own() -> None:
    figure = drawn(whole(PART, {"label": "妇女", "value": "20", "unit": "名"}))
    assert (dots(figure, "full"), dots(figure, "empty")) == ([34, 34], [56, 56])


@pytest.mark.parametrize(("value", "part"), [("10803", "3128"), ("121", "1"), ("12.5", "0.2"), ("10", "2.5")])
def test_what_cannot_be_counted_is_a_bar(value: str, part: str) -> None:
    figure = drawn(whole({**PART, "value": part}, value=value))
    assert dots(figure, "full") == [0, 0]
    for image in images(html_of(figure, writer())):
        outline, filled = list(image.iter(f"{SVG}rect"))[:2]
        share = float(filled.attrib["width"]) / float(outline.attrib["width"])
        assert share == pytest.approx(float(part) / float(value), abs=0.001)


@pytest.mark.parametrize(
    "metric",
    [
        whole(qualifier="约"),
        whole(qualifier="共"),
        whole(text="四十多名"),
        whole(value_to="50"),
        whole(unit="户"),
        whole({**PART, "qualifier": "近"}),
        whole({**PART, "value_to": "15"}),
        whole({**PART, "text": "十来名"}),
        whole({"label": "港澳居民", "text": "近四成"}),
        whole({**PART, "value": "46"}),
        whole({**PART, "value": "0"}),
        whole({**PART, "value": "-3"}),
        whole(PART, {"label": "其他", "value": "32", "unit": "名"}),
        whole(*[{**PART, "value": "1"}] * 7),
        Metric.model_validate(WHOLE),
    ],
)
def test_what_is_not_exact_is_not_drawn(metric: Metric) -> None:
    assert part_of_whole(writer(), metric) is None


def metrics(*changes: dict[str, str]) -> list[Metric]:
    base = {"label": "楼长", "value": "12", "unit": "名", "comparison": "楼长队"}
    return [Metric.model_validate({**base, **change}) for change in changes]


def test_figures_of_the_same_name_are_bars_from_zero() -> None:
    (figure,) = comparisons(writer(), metrics({"value": "108"}, {"label": "候选楼长"}, {"comparison": "别的"}))
    assert_sound(figure, writer())
    assert figure.table.rows == (("楼长", "108名"), ("候选楼长", "12名"))
    for image in images(html_of(figure, writer())):
        first, second = image.iter(f"{SVG}rect")
        assert first.attrib["x"] == second.attrib["x"]
        assert float(second.attrib["width"]) / float(first.attrib["width"]) == pytest.approx(12 / 108, abs=0.001)


@pytest.mark.parametrize(
    "changes",
    [
        ({},),
        ({}, {"unit": "人"}),
        ({}, {"qualifier": "多"}),
        ({}, {"text": "十二名"}),
        ({}, {"value_to": "15"}),
        ({}, {"value": "-1"}),
        ({"value": "0"}, {"value": "0"}),
        ({}, {"comparison": "另一个"}),
    ],
)
def test_what_cannot_be_compared_is_not_drawn(changes: tuple[dict[str, str], ...]) -> None:
    assert comparisons(writer(), metrics(*changes)) == ()


def test_long_words_stay_in_their_places() -> None:
    long = "来源里写得非常长的指标名称，" * 6 + "Neighbourhood" * 4
    drawn(whole({**PART, "label": long}, label=long))
    (figure,) = comparisons(writer(), metrics({"label": long}, {"label": long, "value": "3"}))
    assert_sound(figure, writer())


def test_figures_of_one_page_keep_their_ids_apart() -> None:
    figure = drawn(whole())
    first, second = (html_of(figure, writer(), number) for number in (1, 2))
    assert first.replace("linli-fig-part-1", "linli-fig-part-2") == second != first
