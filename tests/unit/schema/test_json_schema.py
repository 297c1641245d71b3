from typing import Any

import pytest

from linli.profiles.kinds import KINDS, Kind
from linli.profiles.program import Program
from linli.schema.json_schema import DIALECT, json_schema
from linli.schema.shape import described_models, shapes


def program_schema() -> dict[str, Any]:
    return json_schema(Program, "项目 program", without=["id"], known={"theme": ["women"], "region": ["guangdong"]})


def references(schema: object) -> set[str]:
    if isinstance(schema, dict):
        own = {schema["$ref"]} if isinstance(schema.get("$ref"), str) else set()
        return own.union(*(references(value) for value in schema.values()))
    return set().union(*(references(item) for item in schema)) if isinstance(schema, list) else set()


def test_a_schema_names_itself_and_refuses_unknown_fields() -> None:
    schema = program_schema()
    assert schema["$schema"] == DIALECT
    assert schema["title"] == "项目 program"
    assert schema["additionalProperties"] is False


def test_fields_that_are_not_written_are_left_out() -> None:
    schema = program_schema()
    assert "id" not in schema["properties"]
    assert "id" not in schema["required"]
    assert {"name", "summary", "kind", "communities"} == set(schema["required"])


def test_fields_speak_both_languages_chinese_first() -> None:
    field = program_schema()["properties"]["schedule"]
    assert field["title"] == "时间安排 Schedule"
    assert field["description"] == "如“每周三晚”。\n\nSuch as Wednesday evenings."


def test_known_ids_are_offered() -> None:
    properties = program_schema()["properties"]
    assert properties["themes"]["items"]["enum"] == ["women"]
    assert "enum" not in properties["communities"]["items"]


def test_an_optional_id_is_offered_too() -> None:
    representative = next(kind for kind in KINDS if kind.name == "representative")
    region = json_schema(representative.model, "", known={"region": ["guangdong"]})["properties"]["region"]
    assert [part.get("enum") for part in region["anyOf"] if part["type"] == "string"] == [["guangdong"]]


def test_a_year_may_be_written_without_quotes() -> None:
    started = program_schema()["properties"]["started"]
    assert {"string", "integer"} <= set(started["anyOf"][0]["type"])


def test_a_member_of_a_formula_may_be_a_bare_name() -> None:
    members = program_schema()["$defs"]["ServicePart"]["properties"]["members"]
    assert {"type": "string"} in members["items"]["anyOf"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_and_part_is_in_the_schema(kind: Kind) -> None:
    schema = json_schema(kind.model, "")
    assert set(schema["properties"]) == set(shapes(kind.model))
    parts = {model.__name__ for model in described_models([kind.model])} - {kind.model.__name__}
    assert parts <= set(schema["$defs"])
    assert references(schema) <= {f"#/$defs/{name}" for name in schema["$defs"]}
