import random
from collections.abc import Iterable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from indexes import SMALL, document, documents, in_rows, loaded, numbers, rising

from linli.search import Document, Limits, build_index
from linli.search.alphabet import runs


@given(st.sets(st.integers(0, 400)))
def test_rising_numbers_in_rows_are_read_back(values: set[int]) -> None:
    assert in_rows(runs(sorted(values))) == sorted(values)


def test_long_rows_take_next_to_nothing() -> None:
    assert len(runs(range(20_000, 50_000))) <= 8


def postings(files: Mapping[str, bytes]) -> dict[tuple[str, str], list[int]]:
    """The documents of every value, by way of the table."""
    table = loaded(files, "facets")
    found = {}
    for name in table["names"]:
        places = list(numbers(table["files"][name]))
        for value, place in zip(table["values"][name], places, strict=True):
            found[name, value] = in_rows(loaded(files, f"facets/{place}")[name][value])
    return found


def values_of(files: Mapping[str, bytes], place: int) -> dict[str, list[str]]:
    """The values of a document, by way of its block."""
    block = loaded(files, "facets")["block"]
    columns: dict[str, Any] = loaded(files, f"facets/blocks/{place // block}")
    return {
        name: [column["values"][one] for one in rising(column["of"].split(" ")[place % block])]
        for name, column in columns.items()
    }


@given(st.lists(documents(), max_size=12), st.sampled_from((Limits(), SMALL)))
def test_values_are_told_by_value_and_by_document(every: list[Document], limits: Limits) -> None:
    files = build_index(every, "邻里", limits=limits)
    table, told = loaded(files, "facets"), postings(files)
    assert told == {
        (name, value): [place for place, one in enumerate(every) if value in one.facets[name]]
        for name in table["names"]
        for value in sorted({value for one in every for value in one.facets[name]})
    }
    totals = [total for name in table["names"] for total in numbers(table["totals"][name])]
    assert totals == [len(ids) for ids in told.values()]
    for place, one in enumerate(every):
        own = values_of(files, place)
        assert {name: own.get(name, []) for name in one.facets} == {
            name: sorted(set(values)) for name, values in one.facets.items()
        }


def test_many_values_share_files_and_large_ones_have_their_own() -> None:
    chance = random.Random(3)  # noqa: S311 - to be the same every time is its purpose
    regions = [f"province/{number}" for number in range(300)]
    every = [
        document(place, facets={"half": (str(chance.randrange(2)),), "region": (chance.choice(regions),)})
        for place in range(4000)
    ]
    files = build_index(every, "邻里", limits=Limits(value=1_000))
    shared = {path: data for path, data in files.items() if path.startswith("search/facets/") and "block" not in path}
    alone = [path for path, data in shared.items() if data.startswith(b'{"half"') and b"region" not in data]
    assert len(alone) == 2
    assert len(shared) < 20
    assert max(map(len, shared.values())) < 5_000


def changed(before: Mapping[str, bytes], after: Mapping[str, bytes], start: str) -> set[str]:
    paths = {*before, *after}
    return {path for path in paths if path.startswith(f"search/{start}") and before.get(path) != after.get(path)}


@pytest.mark.parametrize("value", ["2024", "1999"])
def test_an_edit_changes_the_files_of_its_values_and_its_block_only(value: str) -> None:
    """A value that nothing else has is no exception, though it comes before the others."""
    chance = random.Random(3)  # noqa: S311 - to be the same every time is its purpose
    every = [document(place, facets={"year": (str(chance.randrange(2000, 2100)),)}) for place in range(2000)]
    before = build_index(every, "邻里", limits=Limits(value=100))
    assert len([path for path in before if path.startswith("search/facets/")]) > 30
    every[600] = document(600, facets={"year": (value,)})
    after = build_index(every, "邻里", limits=Limits(value=100))
    assert changed(before, after, "facets/blocks/") == {"search/facets/blocks/1.json"}
    assert len(changed(before, after, "facets/")) == 3
    assert words(changed(before, after, "")) == {"facets", "index"}


def words(paths: Iterable[str]) -> set[str]:
    return {path.split("/")[1].removesuffix(".json") for path in paths}
