"""The report for other programs."""

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, Final

from linli.diagnostics.json_text import json_text
from linli.review.model import Report
from linli.wording import Text

VERSION: Final = 1
"""Grows when a property changes its meaning or goes away, not when one is added."""


def as_json(report: Report) -> str:
    """All that the report says; what is worded is an object with ``zh`` and ``en``."""
    told = {"blocks": report.blocks, "errors": report.errors, "warnings": report.warnings}
    return json_text({"version": VERSION, **told, "deadLinks": report.dead_links, **_value(report)})


def _value(value: Any) -> Any:  # noqa: ANN401 - whatever a report is made of
    if isinstance(value, Text):
        return {"zh": value.zh, "en": value.en}
    if is_dataclass(value):
        return {_camel(one.name): _value(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    return value.value if isinstance(value, Enum) else value


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word.title() for word in others)
