"""The tables of the open data, as the models make them."""

from decimal import Decimal

import pytest
from builders import catalogue_of

from linli.catalogue.columns import Form
from linli.catalogue.row_counts import row_counts
from linli.catalogue.table import Table
from linli.catalogue.tables import lists, tables
from linli.profiles.kinds import KINDS
from linli.schema.shape import described_models, shapes
from linli.wording import default_labels


def names(table: str) -> list[str]:
    return [column.name for column in tables()[table].columns]


def test_every_public_field_is_in_a_table_and_no_private_one() -> None:
    shown = {id(shape) for table in tables().values() for column in table.columns for shape in column.way}
    listed = {names for kind in KINDS for names in lists(kind.folder)}
    for model in described_models([kind.model for kind in KINDS]):
        for shape in shapes(model).values():
            if shape.about.private:
                assert id(shape) not in shown, shape.name
            elif model.__name__ not in {"Consent", "Waiver"}:  # whole parts that are private
                assert id(shape) in shown or any(way[-1] == shape.name for way in listed), (model, shape.name)


def test_what_profiles_share_is_in_one_table() -> None:
    assert tables()["metrics"].kinds == ("communities", "representatives", "programs")
    assert names("metrics")[:4] == ["page", "position", "label", "value"]


def test_a_list_in_a_list_names_the_item_in_which_it_stands() -> None:
    assert names("metrics_parts")[:4] == ["page", "metrics_position", "position", "label"]
    assert tables()["metrics_parts"].parent == "metrics"
    assert tables()["model_parts"].parent is None  # a program has one model only
    assert names("model_parts_members")[:3] == ["page", "model_parts_position", "position"]


def test_one_part_is_columns_of_what_holds_it() -> None:
    assert {"size_label", "size_value", "size_unit"} <= set(names("teams"))
    columns = {column.name: column for column in tables()["teams"].columns}
    assert not columns["size_label"].required  # a team need not have a size
    assert columns["name"].required


def test_lists_of_ids_connect_two_tables() -> None:
    assert names("pages_communities") == ["page", "position", "community"]
    assert tables()["pages_communities"].columns[-1].target == ("communities", "id")


@pytest.mark.parametrize(
    ("table", "column", "form"),
    [
        ("metrics", "value", Form.NUMBER),
        ("metrics", "headline", Form.SWITCH),
        ("metrics", "qualifier", Form.CHOICE),
        ("metrics", "position", Form.INTEGER),
        ("communities", "id", Form.ID),
        ("communities", "founded", Form.DATE),
        ("communities", "part_of", Form.ID),
        ("communities", "review_within", Form.INTEGER),
        ("communities", "body", Form.TEXT),
        ("links", "url", Form.ADDRESS),
        ("sources", "url", Form.ADDRESS),
        ("pages", "changed", Form.DATE),
    ],
)
def test_forms(table: str, column: str, form: Form) -> None:
    (found,) = [one for one in tables()[table].columns if one.name == column]
    assert found.form is form


def test_targets_are_there() -> None:
    for table in tables().values():
        for column in table.columns:
            if column.target is not None:
                assert column.target[1] in names(column.target[0]), (table.name, column.name)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_everything_has_words(language: str) -> None:
    labels = default_labels("zh" if language == "zh" else "en")

    def words(table: Table) -> list[str]:
        inner = [words for one in table.columns for words in (one.title(labels), one.description(labels))]
        return [table.title(labels), table.description(labels), *inner]

    assert [table.name for table in tables().values() if not all(map(str.strip, words(table)))] == []


def test_rows_are_counted() -> None:
    catalogue, _ = catalogue_of(
        {
            "communities/jia": "sources: [bao]\n"
            "metrics: [{label: 户, value: 5, parts: [{label: 甲, value: 1}]}, {label: 乙, value: 2}]\n",
            "sources/bao": "",
            "programs/yi": "model: {formula: 1+N, parts: [{symbol: '1', meaning: 甲, members: [丙, 丁]}]}\n",
        }
    )
    counts = row_counts(catalogue.graph)
    # A figure of a profile with one source rests on it without saying so.
    expected = {"pages": 3, "metrics": 2, "metrics_parts": 1, "pages_sources": 1, "references": 3, "themes": 2}
    assert {name: counts[name] for name in expected} == expected
    assert (counts["model_parts"], counts["model_parts_members"]) == (1, 2)


def test_shapes_know_what_single_values_are() -> None:
    metric = next(model for model in described_models([KINDS[0].model]) if model.__name__ == "Metric")
    found = shapes(metric)
    assert (found["value"].value, found["headline"].value, found["label"].value) == (Decimal, bool, str)
    link = next(model for model in described_models([KINDS[0].model]) if model.__name__ == "Link")
    assert (shapes(link)["url"].format, shapes(link)["title"].format) == ("uri", "")
