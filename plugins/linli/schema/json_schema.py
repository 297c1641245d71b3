"""JSON Schemas of models, for editors that complete and check YAML while it is typed."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from pydantic import BaseModel

from linli.schema.shape import shapes

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema(
    model: type[BaseModel], title: str, *, without: Sequence[str] = (), known: Mapping[str, Sequence[str]] | None = None
) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a file that holds a ``model``.

    Fields named in ``without`` are not written in files and left out. ``known`` gives the ids that there are of a
    reference's target (of themes, say), which the editor then offers.
    """
    schema = model.model_json_schema(ref_template="#/$defs/{model}")
    definitions = schema.pop("$defs", {})
    for name in without:
        schema["properties"].pop(name, None)
    schema["required"] = [name for name in schema.get("required", []) if name not in without]
    for field in shapes(model).values():
        if field.target in (known or {}):
            _offer(schema["properties"][field.name], list((known or {})[str(field.target)]))
    return {"$schema": DIALECT, **schema, "title": title, "$defs": definitions}


def _offer(schema: dict[str, Any], ids: list[str]) -> None:
    """Limit the texts inside ``schema`` to ``ids``."""
    waiting = [schema]
    while waiting:
        part = waiting.pop()
        if part.get("type") == "string":
            part["enum"] = ids
        waiting.extend(part.get("anyOf", ()))
        if isinstance(part.get("items"), dict):
            waiting.append(part["items"])
