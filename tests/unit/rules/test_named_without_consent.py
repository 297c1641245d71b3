import pytest
from builders import TODAY, catalogue_of, places, speaks_both

from linli.rules import named_without_consent

GROUND = "consent: {basis: press, date: 2024"
NAMED = {"programs/p": "summary: 曾丽发起。\nbody: 曾丽和曾丽。"}


def found(person: str, **more: str) -> list[tuple[str, str, int, int]]:
    catalogue, _ = catalogue_of({**NAMED, "representatives/r": f"name: 曾丽\n{person}", **more})
    problems = list(named_without_consent.check(catalogue, TODAY))
    assert all(speaks_both(problem) for problem in problems)
    return places(problems)


@pytest.mark.parametrize(
    "person",
    [f"{GROUND}, expires: 2025}}", f"{GROUND}, withdrawn_on: 2025}}", "status: withdrawn", "is_minor: true"],
)
def test_texts_that_still_name_somebody_are_pointed_at_once_each(person: str) -> None:
    code, file = "named-without-consent", "content/programs/p.yml"
    assert found(person) == [(code, file, 1, 10), (code, file, 2, 7)]


@pytest.mark.parametrize("person", [f"{GROUND}}}", "status: draft", ""])
def test_those_who_are_public_or_not_finished_may_be_named(person: str) -> None:
    assert found(person) == []


def test_a_namesake_who_is_public_may_be_named() -> None:
    assert found("status: withdrawn", **{"representatives/s": f"name: 曾丽\n{GROUND}}}"}) == []
