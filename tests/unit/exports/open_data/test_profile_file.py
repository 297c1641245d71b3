"""The file beside a profile's page."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from builders import TODAY, catalogue_of

from linli.catalogue.changes import Change
from linli.catalogue.public import PublicCatalogue, public
from linli.exports.beside import beside
from linli.exports.open_data.record import number

FILES = {
    "communities/jia": "name: 甲</script>\nthemes: [women]\nsources: [bao]\ninternal_note: 密\n"
    "body: 见[乙](program:yi)。\n"
    "metrics: [{label: 数, value: 28.90, source: bao}]\n",
    "communities/ding": "status: draft\n",
    "programs/yi": "name: 乙\n",
    "sources/bao": "title: 报\n",
}


def file_of(key: tuple[str, str], site_url: str | None = None, **own: Any) -> Any:  # noqa: ANN401 - JSON
    catalogue = public(catalogue_of(FILES)[0], TODAY)
    shown = PublicCatalogue(catalogue.graph, **own)
    ((file, data),) = beside(shown.graph.nodes[key], shown, site_url)
    assert file == f"{ {'community': 'communities', 'source': 'sources'}[key[0]] }/{key[1]}/index.json"
    return json.loads(data)


def test_it_says_what_the_page_says() -> None:
    found = file_of(("community", "jia"))
    assert (found["format"], found["version"], found["kind"], found["page"]) == ("linli-profile", 1, "community", "./")
    assert found["profile"]["name"] == "甲</script>"
    assert found["profile"]["metrics"] == [{"label": "数", "value": 28.9, "source": "bao", "headline": False}]
    assert "internal_note" not in found["profile"]
    assert found["refers_to"] == [
        {"kind": "theme", "id": "women", "name": "women", "page": "../../themes/women/"},
        {"kind": "source", "id": "bao", "name": "报", "page": "../../sources/bao/"},
        {"kind": "region", "id": "guangdong", "name": "guangdong", "page": "../../regions/guangdong/"},
        {"kind": "program", "id": "yi", "name": "乙", "page": "../../programs/yi/"},
    ]


def test_addresses_are_whole_where_the_sites_is_known() -> None:
    found = file_of(("source", "bao"), "https://a.example/x")
    assert found["page"] == "https://a.example/x/sources/bao/"
    assert found["refers_to"] == []


def test_days_are_told_where_they_are_known() -> None:
    changes = {"content/sources/bao.yml": Change(date(2024, 5, 6), date(2025, 1, 2))}
    found = file_of(("source", "bao"), changes=changes)
    assert (found["added"], found["changed"]) == ("2024-05-06", "2025-01-02")
    assert "added" not in file_of(("source", "bao"))


@pytest.mark.parametrize(
    ("written", "value"), [("5", 5), ("28.90", 28.9), ("7.0", 7), ("-3", -3), ("999999999999999", 10**15 - 1)]
)
def test_numbers(written: str, value: float) -> None:
    assert json.dumps(number(Decimal(written))) == json.dumps(value)
