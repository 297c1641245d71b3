import pytest
from builders import TODAY, catalogue_of, speaks_both

from linli.diagnostics import Severity
from linli.rules import home_address


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("3号楼2单元501室", Severity.ERROR),
        ("3幢501室", Severity.WARNING),
        ("3号楼的活动室", None),
    ],
)
def test_what_is_found_and_how_certain_it_is(text: str, severity: Severity | None) -> None:
    catalogue, _ = catalogue_of({"programs/p": f"summary: {text}"})
    found = list(home_address.check(catalogue, TODAY))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all(speaks_both(one) for one in found)


def test_a_public_place_has_an_address() -> None:
    catalogue, _ = catalogue_of({"communities/c": "places: [{name: 中心, address: 3幢501室}]"})
    assert list(home_address.check(catalogue, TODAY)) == []
