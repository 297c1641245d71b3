import pytest
from builders import TODAY, catalogue_of, places, speaks_both

from linli.diagnostics import Severity
from linli.rules import minor_profile


@pytest.mark.parametrize("status", ["draft", "published", "withdrawn"])
def test_a_minor_never_has_a_profile_in_whatever_state(status: str) -> None:
    text = f"status: {status}\nis_minor: true\nconsent: {{basis: written, date: 2024}}\n"
    catalogue, _ = catalogue_of({"representatives/r": text})
    (found,) = minor_profile.check(catalogue, TODAY)
    assert places([found]) == [("minor-profile", "content/representatives/r.yml", 2, 11)]
    assert found.severity == Severity.ERROR
    assert speaks_both(found)


def test_others_may_have_one() -> None:
    catalogue, _ = catalogue_of({"representatives/r": "is_minor: false", "representatives/s": "", "programs/p": ""})
    assert list(minor_profile.check(catalogue, TODAY)) == []
