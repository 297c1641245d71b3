"""The standards that files for machines keep, as schemas: what breaks them, by the tools that others use as well."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # the same
from lxml import etree  # type: ignore[import-untyped]  # it has no types

_TESTS = Path(__file__).parents[1]


def xml(data: bytes) -> Any:  # noqa: ANN401 - the library has no types
    """The tree of some XML."""
    return etree.fromstring(data)


@cache
def _atom() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(_TESTS / "schemas/atom.rng"))


@cache
def _json_feed() -> Draft202012Validator:
    schema = json.loads((_TESTS / "schemas/json-feed.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@cache
def _sitemap() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(_TESTS / "tools/node_modules/sitemap/schema/sitemap.xsd"))


@cache
def _siteindex() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(_TESTS / "schemas/siteindex.rng"))


def atom_problems(data: bytes) -> list[str]:
    """What in a feed is not as RFC 4287 has it; that no id or self link comes twice is said there in words only."""
    tree = xml(data)
    schema = _atom()
    schema.validate(tree)
    names = {"a": "http://www.w3.org/2005/Atom"}
    ids = [str(one) for one in tree.xpath("//a:id/text()", namespaces=names)]
    twice = [one for one in ids if ids.count(one) > 1]
    return [str(error) for error in schema.error_log] + [f"twice: {one}" for one in twice]


def json_feed_problems(data: bytes) -> list[str]:
    """What in a feed is not as JSON Feed 1.1 has it."""
    feed = json.loads(data)
    ids = [item.get("id") for item in feed["items"]]
    twice = [f"twice: {one}" for one in ids if ids.count(one) > 1]
    return [error.message for error in _json_feed().iter_errors(feed)] + twice


def sitemap_problems(data: bytes) -> list[str]:
    """What in a list of addresses, or in a list of such lists, is not as sitemaps.org has it."""
    tree = xml(data)
    schema = _siteindex() if etree.QName(tree).localname == "sitemapindex" else _sitemap()
    schema.validate(tree)
    return [str(error) for error in schema.error_log]
