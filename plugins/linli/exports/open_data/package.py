"""The description of the tables for machines: a Frictionless Data Package (version 2)."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from linli.catalogue import urls
from linli.catalogue.columns import Column, Form
from linli.catalogue.table import Table
from linli.catalogue.tables import tables
from linli.exports.address import Addresses
from linli.exports.licences import licence
from linli.settings.model import Settings
from linli.wording import Labels

FILE: Final = "datapackage.json"
_PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES: Final = {Form.NUMBER: "number", Form.INTEGER: "integer", Form.SWITCH: "boolean"}
_DATE: Final = r"(\d{4}|XXXX)(-\d{2}){0,2}"


def package(files: Mapping[str, bytes], settings: Settings, site_url: str | None) -> bytes:
    """The data package of the tables, whose files are ``files`` by the names of the tables."""
    labels, site = settings.labels, settings.site
    found: dict[str, Any] = {
        "$schema": _PROFILE,
        "name": "linli",
        "title": labels("data.name", site=site.name),
        "description": " ".join([site.description, *([site.licence] if site.licence else [])]),
    }
    if site_url:
        found["homepage"] = Addresses(site_url, urls.DATA).of(urls.DATA)
    if site.organisation:
        found["contributors"] = [{"title": site.organisation, "roles": ["publisher"]}]
    terms = licence(site.licence or "")
    if terms.name:
        found["licenses"] = [{"name": terms.name, "path": terms.url, "title": terms.words}]
    found["resources"] = [_resource(table, files[name], labels) for name, table in tables().items()]
    return (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode(errors="replace")


def _resource(table: Table, data: bytes, labels: Labels) -> dict[str, Any]:
    return {
        "name": table.anchor,
        "path": f"{table.name}.csv",
        "type": "table",
        "title": table.title(labels),
        "description": table.description(labels),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": _schema(table, labels),
    }


def _schema(table: Table, labels: Labels) -> dict[str, Any]:
    found: dict[str, Any] = {
        "fields": [_field(column, labels) for column in table.columns],
        "primaryKey": [column.name for column in table.columns[: table.keys]],
    }
    foreign = list(_foreign(table))
    return {**found, "foreignKeys": foreign} if foreign else found


def _field(column: Column, labels: Labels) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES.get(column.form, "string"),
        "title": column.title(labels),
        "description": column.description(labels),
    }
    if column.form is Form.ADDRESS:
        found["format"] = "uri"
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.form is Form.DATE:
        constraints["pattern"] = _DATE
    if column.shape is not None and column.shape.choices is not None:
        constraints["enum"] = [choice.value for choice in column.shape.choices]
    return {**found, "constraints": constraints} if constraints else found


def _foreign(table: Table) -> Iterator[dict[str, Any]]:
    """Of which rows in other tables the rows of a table speak."""
    for column in table.columns:
        if column.target is not None:
            other, name = column.target
            yield _key([column.name], "" if other == table.name else tables()[other].anchor, [name])
    if table.parent is not None:
        outer = tables()[table.parent]
        own, others = table.columns[: outer.keys], outer.columns[: outer.keys]
        yield _key([column.name for column in own], outer.anchor, [column.name for column in others])


def _key(fields: list[str], table: str, others: list[str]) -> dict[str, Any]:
    return {"fields": fields, "reference": {"resource": table, "fields": others}}
