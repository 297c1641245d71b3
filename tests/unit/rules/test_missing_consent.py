import pytest
from builders import TODAY, catalogue_of, places, speaks_both

from linli.diagnostics import Severity
from linli.rules import missing_consent


@pytest.mark.parametrize("status", ["published", "archived"])
def test_a_person_meant_for_readers_needs_a_ground(status: str) -> None:
    catalogue, _ = catalogue_of({"representatives/r": f"status: {status}\nname: 曾丽\n"})
    (found,) = missing_consent.check(catalogue, TODAY)
    assert places([found]) == [("missing-consent", "content/representatives/r.yml", 2, 7)]
    assert found.severity == Severity.WARNING
    assert "曾丽" in found.message.zh
    assert "曾丽" in found.message.en
    assert speaks_both(found)


@pytest.mark.parametrize("text", ["consent: {basis: press, date: 2024}", "status: draft", "status: withdrawn"])
def test_a_person_with_a_ground_or_not_meant_for_readers(text: str) -> None:
    catalogue, _ = catalogue_of({"representatives/r": text, "communities/c": "", "programs/p": "", "sources/s": ""})
    assert list(missing_consent.check(catalogue, TODAY)) == []
