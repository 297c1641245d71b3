from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types
from pydantic import BaseModel

from linli.documents.reading import read
from linli.profiles.kinds import KINDS
from linli.schema.build import build
from linli.schema.example import example_value
from linli.schema.json_schema import json_schema
from linli.schema.shape import described_models, shapes
from linli.wording import Text

MODELS = described_models(kind.model for kind in KINDS)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_an_example_and_together_they_are_a_valid_file(model: type[BaseModel]) -> None:
    fields = shapes(model).values()
    assert [field.name for field in fields if not field.about.example] == []
    lines = "".join(f"{field.name}: {field.about.example}\n" for field in fields)
    reading = read("example.yml", lines.encode())
    assert reading.diagnostics == ()
    assert reading.tree is not None
    built = build(model, reading.tree, Text("", ""))
    assert built.diagnostics == ()
    assert built.model is not None
    assert built.model.model_fields_set == set(shapes(model))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_json_schema_accepts_its_own_examples(model: type[BaseModel]) -> None:
    schema = json_schema(model, "")
    for name, field in schema["properties"].items():
        examples: list[Any] = field["examples"]
        assert len(examples) == 1, name
        validator = Draft202012Validator({**field, "$defs": schema["$defs"]})
        assert [error.message for error in validator.iter_errors(examples[0])] == [], name


def test_the_value_of_an_example_is_what_json_has() -> None:
    assert example_value("[{a: 5300, b: true}, 2019-05, 约, 0571]") == [{"a": 5300, "b": True}, "2019-05", "约", "0571"]
    assert example_value('"a: [b]"') == "a: [b]"
