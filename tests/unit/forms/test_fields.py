import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builders import settings_of
from pydantic import BaseModel

from linli.forms.configuration import Place, configuration
from linli.forms.fields import NOT_ASKED, fields, is_asked
from linli.forms.making import Making
from linli.profiles.kinds import KINDS
from linli.profiles.metrics import Metric
from linli.profiles.parts import Photo
from linli.schema.shape import shapes
from linli.wording import default_labels

MAKING = Making(settings_of())


def named(model: type[BaseModel]) -> dict[str, dict[str, Any]]:
    return {field["name"]: field for field in fields(model, MAKING)}


def check_all_asked(model: type[BaseModel], form: dict[str, dict[str, Any]]) -> None:
    """Whether every field of a model, and of what its fields hold, is in a form under the model's own words."""
    for name, shape in shapes(model).items():
        if not is_asked(model, name):
            continue
        field = form[name]
        assert field["label"] == shape.about.title.zh
        assert field["required"] == shape.required
        assert field["hint"].replace("\\", "") == shape.about.description.zh
        if shape.part is not None:
            check_all_asked(shape.part, {one["name"]: one for one in field["fields"]})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_every_model_is_in_the_form(kind: Any) -> None:  # noqa: ANN401 - a kind
    check_all_asked(kind.model, named(kind.model))


def test_what_is_not_asked_has_a_reason_and_is_a_field() -> None:
    for model, names in NOT_ASKED.items():
        assert names.keys() <= shapes(model).keys()
        assert all(names.values())


def test_values_have_the_boxes_that_suit_them() -> None:
    metric, photo, person = named(Metric), named(Photo), named(KINDS[1].model)
    assert metric["value"]["widget"] == "string"
    assert metric["value"]["pattern"][0] == r"^(?:-?\d{1,15}(?:\.\d{1,6})?)?$"
    assert (metric["review_within"]["value_type"], metric["review_within"]["min"], metric["review_within"]["max"]) == (
        "int",
        1,
        120,
    )
    assert (metric["headline"]["widget"], metric["headline"]["default"]) == ("boolean", False)
    assert metric["parts"]["summary"] == "{{fields.label}} {{fields.value}}"
    assert metric["source"]["collection"] == "sources"
    assert (photo["file"]["widget"], photo["alt"]["widget"], photo["alt"]["maxlength"]) == ("image", "text", 300)
    assert (person["body"]["widget"], person["body"]["modes"]) == ("markdown", ["raw"])
    assert person["posts"]["min"] == 1
    assert {"label": "草稿", "value": "draft"} in person["status"]["options"]
    assert {"label": "guangdong · zhuhai", "value": "guangdong/zhuhai"} in person["region"]["options"]


def test_an_english_site_has_english_forms() -> None:
    making = Making(replace(settings_of(), labels=default_labels("en")))
    form = json.dumps(fields(KINDS[1].model, making), ensure_ascii=False)
    assert '"label": "Basis"' in form
    assert '"label": "written consent"' in form


GOLDEN = Path(__file__).parents[2] / "cases" / "forms" / "configuration.json"


def test_the_configuration_is_the_one_that_was_looked_at() -> None:
    made = json.dumps(configuration(settings_of(), Place("/base/", is_local=True)), ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("UPDATE_CASES"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(made, encoding="utf-8")
    assert made == GOLDEN.read_text(encoding="utf-8")
