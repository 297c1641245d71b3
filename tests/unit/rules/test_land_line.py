import pytest
from builders import TODAY, catalogue_of, speaks_both

from linli.diagnostics import Severity
from linli.rules import land_line


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("电话 0756-8888888", Severity.WARNING),
        ("热线 12345", None),
    ],
)
def test_what_is_found_and_how_certain_it_is(text: str, severity: Severity | None) -> None:
    catalogue, _ = catalogue_of({"programs/p": f"summary: {text}"})
    found = list(land_line.check(catalogue, TODAY))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all(speaks_both(one) for one in found)


def test_a_number_may_stand_in_the_field_that_is_made_for_it() -> None:
    files = {"communities/c": "places: [{name: 中心, phone: 0756-8888888}]", "programs/p": "phone: 0756-8888888"}
    assert list(land_line.check(catalogue_of(files)[0], TODAY)) == []
