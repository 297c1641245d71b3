import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from builders import settings_of

from linli.assembly.schemas import SCHEMAS, schema_files
from linli.profiles.kinds import KINDS, Kind
from linli.schema.json_schema import DIALECT
from linli.schema.shape import shapes
from linli.settings.load import load_settings

ROOT = Path(__file__).parents[3]
KEYWORDS = {
    *("$schema", "$defs", "$ref", "type", "title", "description", "default", "examples", "enum", "const", "format"),
    *("properties", "required", "additionalProperties", "items", "anyOf", "pattern", "contentMediaType"),
    *("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"),
}
TYPES = {"string", "integer", "number", "boolean", "array", "object", "null"}
Schema = dict[str, Any]


def schemas(root: Path | None = None) -> dict[str, Schema]:
    settings = load_settings(root)[0] if root else settings_of()
    return {name: json.loads(text) for name, text in schema_files(settings).items()}


def parts(schema: Schema) -> Iterator[Schema]:
    """The schema and every schema inside it."""
    yield schema
    below = [*schema.get("$defs", {}).values(), *schema.get("properties", {}).values(), *schema.get("anyOf", ())]
    for inner in [*below, *(schema[name] for name in ("items",) if name in schema)]:
        yield from parts(inner)


def accepts(schema: Schema, value: object, definitions: Mapping[str, Schema]) -> bool:
    """Whether a value follows a schema, as far as the schemas' own keywords go (JSON Schema, draft 2020-12)."""
    if "$ref" in schema and not accepts(definitions[schema["$ref"].removeprefix("#/$defs/")], value, definitions):
        return False
    types = schema.get("type", [])
    if types and not any(is_of(kind, value) for kind in ([types] if isinstance(types, str) else types)):
        return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    if "anyOf" in schema and not any(accepts(one, value, definitions) for one in schema["anyOf"]):
        return False
    if isinstance(value, list):
        return all(accepts(schema.get("items", {}), item, definitions) for item in value)
    return not isinstance(value, dict) or accepts_fields(schema, value, definitions)


def accepts_fields(schema: Schema, value: Schema, definitions: Mapping[str, Schema]) -> bool:
    properties = schema.get("properties", {})
    known = all(name in properties for name in value) or schema.get("additionalProperties", True)
    complete = all(name in value for name in schema.get("required", ()))
    fields = [(properties[name], inner) for name, inner in value.items() if name in properties]
    return known and complete and all(accepts(one, inner, definitions) for one, inner in fields)


def is_of(kind: str, value: object) -> bool:
    classes: dict[str, type | tuple[type, ...]] = {
        "string": str,
        "integer": int,
        "number": (int, float),
        "boolean": bool,
        "array": list,
        "object": dict,
    }
    if kind == "null" or isinstance(value, bool):
        return value is None if kind == "null" else kind == "boolean"
    return isinstance(value, classes[kind])


class Loader(yaml.SafeLoader):
    """Reads dates as texts, as YAML 1.2 does."""


Loader.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in found if tag != "tag:yaml.org,2002:timestamp"]
    for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def documents(kind: Kind) -> Iterator[tuple[str, Schema]]:
    """The repository's own profiles of a kind."""
    for path in sorted((ROOT / "content" / kind.folder).glob("*.yml")):
        yield path.name, yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)  # noqa: S506 - a safe loader


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_schema_is_well_formed(kind: Kind) -> None:
    schema = schemas()[f"{kind.name}.schema.json"]
    assert schema["$schema"] == DIALECT == "https://json-schema.org/draft/2020-12/schema"
    assert "id" not in schema["properties"]
    assert schema["properties"].keys() == shapes(kind.model).keys() - {"id"}
    for part in parts(schema):
        assert part.keys() <= KEYWORDS
        assert (
            {part.get("type", "string")} <= TYPES
            if isinstance(part.get("type", ""), str)
            else set(part["type"]) <= TYPES
        )
        assert part.get("$ref", "#/$defs/").startswith("#/$defs/")
        assert "$ref" not in part or part["$ref"].removeprefix("#/$defs/") in schema["$defs"]
        assert set(part.get("required", ())) <= part.get("properties", {}).keys()
        assert part.get("type") != "object" or part["additionalProperties"] is False
        assert "enum" not in part or part["enum"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_repository_s_own_profiles_follow_their_schema(kind: Kind) -> None:
    schema = schemas(ROOT)[f"{kind.name}.schema.json"]
    found = dict(documents(kind))
    assert found
    assert [name for name, document in found.items() if not accepts(schema, document, schema["$defs"])] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_is_wrong_does_not_follow_the_schema(kind: Kind) -> None:
    schema = schemas(ROOT)[f"{kind.name}.schema.json"]
    _, document = next(documents(kind))
    required = schema["required"][0]
    for wrong in (
        {**document, "fouded": 2019},
        {**document, "id": "jia"},
        {**document, "status": "public"},
        {**document, "notes": "不是列表"},
        {name: value for name, value in document.items() if name != required},
    ):
        assert not accepts(schema, wrong, schema["$defs"])


def test_themes_and_regions_of_the_site_are_offered() -> None:
    community = schemas()["community.schema.json"]["properties"]
    offered = {name: list(parts(community[name])) for name in ("themes", "region", "part_of")}
    choices = {name: [part["enum"] for part in found if "enum" in part] for name, found in offered.items()}
    assert choices["themes"] == [["women", "reading"]]
    assert choices["region"] == [["guangdong", "guangdong/zhuhai", "guangdong/zhuhai/xiangzhou", "hubei"]]
    assert choices["part_of"] == []
    person = schemas()["representative.schema.json"]["properties"]
    assert any(cast("list[str]", part.get("enum", []))[:1] == ["guangdong"] for part in parts(person["region"]))


def test_fields_are_explained_in_both_languages() -> None:
    for schema in schemas().values():
        for name, field in schema["properties"].items():
            chinese, _, english = field["description"].partition("\n\n")
            assert chinese.endswith("。"), name
            assert english, name


def test_the_files_are_readable_text_with_an_end() -> None:
    assert SCHEMAS == "site_config/schemas"
    for text in schema_files(settings_of()).values():
        assert text.endswith("}\n")
        assert "\\u" not in text
