from itertools import pairwise

import pytest
from drawings import SVG, assert_sound, html_of, images, lines, writer
from publishing import published

from linli.pages.figures.levels import levels
from linli.pages.figures.model import service_model
from linli.profiles.groups import Council
from linli.profiles.service_model import ServiceModel

NAMES = ["有阵地", "议事协商", "“爱聚乐园”小区亲子成长平台", "Neighbourhood volunteers of 2024", "N"]


def model(parts: int, members: int) -> ServiceModel:
    row = [
        {
            "symbol": ["1", "N", "第一个5", "三社"][part % 4],
            "meaning": ["党建引领", "多元主体和社会组织一起参与"][part % 2],
            "text": "说明。",
            "members": [
                {"name": NAMES[member % 5], "program": "shu" if member % 2 else None} for member in range(members)
            ],
        }
        for part in range(parts)
    ]
    return ServiceModel.model_validate({"formula": "3个5+1+N", "parts": row})


@pytest.mark.parametrize("parts", [1, 2, 3, 5, 6, 8])
@pytest.mark.parametrize("members", [0, 1, 3, 5, 12])
def test_any_model_fits_on_its_paper(parts: int, members: int) -> None:
    w = writer(published({"programs/shu": "communities: []", "programs/yi": "communities: []"}), "programs/yi/")
    figure = service_model(w, model(parts, members))
    assert figure is not None
    assert_sound(figure, w)
    for image in images(html_of(figure, w)):
        written = "".join(line.words for line in lines(image))
        assert [written.count(name) for name in ("3个5+1+N", "有阵地")] == [1, parts * ((members + 4) // 5)]
        links = [link.attrib["href"] for link in image.iter(f"{SVG}a")]
        assert links == ["../shu/index.md"] * (parts * (members // 2))
        assert (
            len(list(image.iter(f"{SVG}path")))
            == min(parts, 6 if image.attrib["width"] == "720" else parts) + parts * members
        )


def test_the_table_holds_everything() -> None:
    w = writer(published({"programs/shu": "communities: []"}), "programs/yi/")
    made = ServiceModel.model_validate(
        {
            "formula": "1+N",
            "parts": [
                {"symbol": "1", "meaning": "核心"},
                {
                    "symbol": "N",
                    "meaning": "多元",
                    "text": "不是数。",
                    "members": ["甲", {"name": "乙", "text": "丙。", "program": "shu"}],
                },
            ],
        }
    )
    figure = service_model(w, made)
    assert figure is not None
    assert figure.table.rows == (
        ("1", "核心", ""),
        ("N", "多元<br>不是数。", '甲<br><a href="../shu/index.md">乙</a>：丙。'),
    )


def test_a_model_without_parts_is_not_drawn() -> None:
    assert service_model(writer(), ServiceModel(formula="1+N", parts=())) is None


@pytest.mark.parametrize("count", [2, 3, 5, 12])
def test_levels_stand_inside_each_other_in_their_order(count: int) -> None:
    names = [f"第{place}级" for place in range(count)]
    figure = levels(writer(), Council(name="议事会", levels=tuple(names)))
    assert figure is not None
    assert_sound(figure, writer())
    assert figure.table.rows[:2] == (("1", "第0级"), ("2", "第1级"))
    for image in images(html_of(figure, writer())):
        assert [line.words for line in lines(image)] == names
        boxes = [
            [float(box.attrib[name]) for name in ("x", "y", "width", "height")] for box in image.iter(f"{SVG}rect")
        ]
        for (x, y, width, height), (x_, y_, width_, height_) in pairwise(boxes):
            assert x < x_
            assert y < y_
            assert x_ + width_ < x + width
            assert y_ + height_ < y + height


def test_one_level_is_none() -> None:
    assert levels(writer(), Council(name="议事会", levels=("社区",))) is None
