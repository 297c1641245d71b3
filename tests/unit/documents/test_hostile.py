"""Input made to stop, blow up or crash a reader."""

import time
from collections.abc import Iterator

import pytest
import yaml

from linli.documents import Limits, read

ROOMY = Limits(size=100_000_000)
SECONDS = 10.0
"""Far above what any of these takes: a busy machine must not fail the test, a blow-up must."""


@pytest.fixture(autouse=True)
def _in_time() -> Iterator[None]:
    start = time.monotonic()
    yield
    assert time.monotonic() - start < SECONDS


def codes(text: str, limits: Limits = ROOMY) -> set[str]:
    return {each.code for each in read("bomb.yml", text.encode(), limits).diagnostics}


@pytest.mark.parametrize("opener", ["[", "{", "a: [", "{a: ", "- ", "[\n", "{? ", "- - "])
def test_deep_nesting_stops_at_once(opener: str) -> None:
    assert codes(opener * (1_000_000 // len(opener))) == {"too-deep"}


@pytest.mark.parametrize("opener", ["[", "{"])
def test_the_parser_itself_survives_deep_nesting(opener: str) -> None:
    """It reads on, or says that it will not; older versions of the library do the first."""
    depth, told = 0, ""
    try:
        for event in yaml.parse(opener * 100_000, Loader=yaml.CSafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            if depth == 2_000:
                break
    except yaml.MarkedYAMLError as error:
        told = str(error.problem)
    assert depth == 2_000 or "maximum nesting depth" in told


def test_nested_aliases() -> None:
    levels = "".join(f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]\n" for n in range(1, 30))
    assert codes("x0: &x0 [lol]\n" + levels) == {"yaml-anchor"}


def test_ten_thousand_aliases_of_a_long_text() -> None:
    result = read("bomb.yml", ("x: &x '" + "A" * 99_000 + "'\ny: [" + "*x," * 10_000 + "]\n").encode())
    assert {each.code for each in result.diagnostics} == {"yaml-anchor"}
    assert len(result.diagnostics) == Limits().problems_per_code


def test_nested_merge_keys() -> None:
    levels = "".join(f"m{n}: &m{n} {{<<: [{', '.join([f'*m{n - 1}'] * 9)}]}}\n" for n in range(1, 30))
    assert codes("m0: &m0 {k: 1}\n" + levels) == {"yaml-anchor", "yaml-merge-key"}


def test_too_many_values() -> None:
    assert codes("a:\n" + "- b\n" * 250_000) == {"too-many-nodes"}
    assert codes("".join(f"k{number}: v\n" for number in range(20_000))) == {"too-many-nodes"}
    assert codes("a: 1\n" * 200_000) == {"too-many-nodes", "duplicate-key"}


def test_huge_keys_and_values() -> None:
    assert "key-too-long" in codes("k" * 90_000 + ": v\n")
    assert codes("a: v\n? |\n " + "k" * 90_000 + "\n: v\n") == {"not-a-text-key"}
    assert codes('? "' + "k" * 90_000 + '"\n: v\n') == {"key-too-long"}
    assert codes("a: " + "v" * 1_000_000) == {"value-too-long"}
    assert codes("a: |\n" + "\n" * 1_000_000 + "b: c\n") == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("".join(f"%TAG !{number}! x\n" for number in range(60_000)), "directive"),
        ("a: b\n" + "...\n%TAG !a! b\n" * 60_000, "directive"),
        ("---\n" * 250_000, "second-document"),
        ("\u202ea" * 80_000, "bidi-character"),
        ("a" + "\u0301" * 200_000, "combining-flood"),
        ("\u200f" * 80_000, "invisible-character"),
        ("&a " * 300_000, "yaml-anchor"),
        ("!" * 300_000, "yaml-tag"),
        ("'" * 300_001, "yaml-syntax"),
        ("\n" * 500_000, "empty-file"),
        ("\t" * 500_000, "tab-indentation"),
    ],
)
def test_floods(text: str, code: str) -> None:
    assert code in codes(text)


def test_fifty_megabytes_are_refused_before_anything_else() -> None:
    start = time.monotonic()
    assert codes("x" * 50_000_000, Limits()) == {"file-too-large"}
    assert time.monotonic() - start < 1
