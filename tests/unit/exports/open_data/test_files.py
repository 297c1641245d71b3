"""The files of the open data: what is read from them is what profiles say."""

import csv
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

from builders import TODAY, catalogue_of, settings_of
from hypothesis import given, settings
from projects import projects
from pydantic import BaseModel

from linli.catalogue import urls
from linli.catalogue.build import Catalogue
from linli.catalogue.changes import Change
from linli.catalogue.columns import Form
from linli.catalogue.graph import Key
from linli.catalogue.pictures import Picture
from linli.catalogue.public import PublicCatalogue, public
from linli.catalogue.row_counts import row_counts
from linli.catalogue.tables import tables
from linli.exports.open_data.cells import original
from linli.exports.open_data.files import open_data
from linli.profiles.kinds import KINDS


def made(catalogue: PublicCatalogue, site_url: str | None = None) -> dict[str, bytes]:
    return {one.file.removeprefix("data/"): one.make() for one in open_data(catalogue, site_url)}


def table(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8-sig")
    assert "\ufeff" not in text
    return list(csv.DictReader(StringIO(text, newline="")))


def small(files: Mapping[str, str], site: str = "") -> PublicCatalogue:
    return public(catalogue_of(files, settings_of(site))[0], TODAY)


def expected(part: BaseModel, name: str) -> Any:  # noqa: ANN401 - the value of any field
    value: Any = part
    for step in name.split("/"):
        if value is None:
            return ""
        value = getattr(value, step)
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value).lower() if isinstance(value, bool) else str(value)


def items(part: Any, way: list[str]) -> list[Any]:  # noqa: ANN401 - a part, or a value
    """What a list holds, that is in a part or in its parts."""
    if not way:
        return [part]
    value = getattr(part, way[0])
    inner = value if isinstance(value, tuple) else () if value is None else (value,)
    return [found for item in inner for found in items(item, way[1:])]


@settings(max_examples=25)
@given(projects())
def test_what_is_read_from_tables_is_what_profiles_say(project: tuple[Catalogue, Mapping[Key, bool]]) -> None:
    catalogue = public(project[0], TODAY)
    files = made(catalogue)
    counts = row_counts(catalogue.graph)
    for name, one in tables().items():
        rows = table(files[f"{name}.csv"])
        assert len(rows) == counts[name], name
        keys = [tuple(row[column.name] for column in one.columns[: one.keys]) for row in rows]
        assert len(keys) == len(set(keys)), name
        if not one.kinds:
            continue
        parts = [
            item
            for kind in KINDS
            if kind.folder in one.kinds
            for node in catalogue.graph.of_kind(kind.name)
            for item in items(node.entity, [shape.name for shape in one.way])
        ]
        fields = [column for column in one.columns if column.shape is not None and column.key is None]
        for row, part in zip(rows, parts, strict=True):
            for column in fields:
                cell = original(row[column.name]) if column.form is Form.TEXT else row[column.name]
                way = "/".join(shape.name for shape in column.way)
                assert cell == (expected(part, way) if isinstance(part, BaseModel) else str(part)), (name, column.name)


HOSTILE = {
    "communities/jia": "name: '=HYPERLINK(\"http://x\")'\nsummary: '-2+3+cmd|'' /C calc''!A0'\n"
    "body: |\n  @SUM(1) </script>\n\n  第二行，\"引号\"\nmetrics: [{label: '+1', value: -5, qualifier: 约}]\n"
    "other_names: [\"'=x\", '＝甲']\n",
}


def test_formulas_are_texts_and_numbers_are_numbers() -> None:
    files = made(small(HOSTILE))
    (row,) = table(files["communities.csv"])
    assert row["name"] == '\'=HYPERLINK("http://x")'
    assert row["summary"].startswith("'-2+3")
    assert row["body"] == '\'@SUM(1) </script>\n\n第二行，"引号"'
    (metric,) = table(files["metrics.csv"])
    assert (metric["label"], metric["value"]) == ("'+1", "-5")
    assert [one["value"] for one in table(files["other_names.csv"])] == ["''=x", "'＝甲"]
    (page,) = table(files["pages.csv"])
    assert page["name"] == row["name"]


def test_kinds_as_json_have_the_texts_themselves() -> None:
    ((one),) = json.loads(made(small(HOSTILE))["communities.json"])
    assert one["name"] == '=HYPERLINK("http://x")'
    assert one["metrics"] == [{"label": "+1", "value": -5, "qualifier": "约", "headline": False}]
    assert "internal_note" not in one
    assert "links" not in one


def test_days_are_told_where_they_are_known() -> None:
    catalogue = small({"communities/jia": ""})
    changes = {"content/communities/jia.yml": Change(date(2024, 5, 6), date(2025, 1, 2))}
    (row,) = table(made(PublicCatalogue(catalogue.graph, {}, changes))["pages.csv"])
    assert (row["added"], row["changed"]) == ("2024-05-06", "2025-01-02")
    (row,) = table(made(catalogue)["pages.csv"])
    assert (row["added"], row["changed"]) == ("", "")


def test_references_have_the_field_in_which_they_stand() -> None:
    files = {
        "communities/jia": "body: 见[乙](program:yi)。\nmetrics: [{label: 数, value: 1, source: bao}]\n",
        "programs/yi": "communities: [jia]\n",
        "sources/bao": "",
    }
    rows = table(made(small(files))["references.csv"])
    assert [(row["page"], row["field"], row["target"]) for row in rows] == [
        ("communities/jia/", "metrics.source", "sources/bao/"),
        ("communities/jia/", "body", "programs/yi/"),
        ("programs/yi/", "communities", "communities/jia/"),
    ]


def test_the_same_content_gives_the_same_bytes() -> None:
    assert made(small(HOSTILE), "https://a.example/") == made(small(HOSTILE), "https://a.example/")


def test_no_site_is_too_small() -> None:
    files = made(small({}))
    assert json.loads(files["communities.json"]) == []
    assert table(files["metrics.csv"]) == []
    assert {f"{name}.csv" for name in tables()} <= files.keys()
    assert urls.DATA == "data/"


def test_pictures_have_their_addresses_and_not_their_names() -> None:
    catalogue = small({"communities/jia": "photos: [{file: secret.jpg, alt: 图}, {file: lost.jpg, alt: 另一张}]\n"})
    pictures = {"secret.jpg": Picture("0a1b", 1200, 800, (400, 1200))}
    files = made(PublicCatalogue(catalogue.graph, pictures))
    assert [row["picture"] for row in table(files["photos.csv"])] == ["media/0a1b-1200.jpg", ""]
    ((one),) = json.loads(files["communities.json"])
    assert one["photos"] == [{"picture": "media/0a1b-1200.jpg", "alt": "图"}, {"alt": "另一张"}]
    assert [name for name, data in files.items() if b"secret" in data or b"lost" in data] == []
