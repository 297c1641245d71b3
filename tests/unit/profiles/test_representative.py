import pytest
from builders import FILE, WHAT, places, tree_of

from linli.profiles.consent import Basis, Scope
from linli.profiles.representative import Representative
from linli.schema.build import build

PERSON = "name: 曾丽\nsummary: 社区书记。\nposts: [{title: 书记}]\n"


def test_a_person_has_no_consent_and_is_no_minor_unless_the_file_says_so() -> None:
    model = build(Representative, tree_of(PERSON), WHAT, given={"id": "zeng-li"}).model
    assert model is not None
    assert model.consent is None
    assert not model.is_minor


def test_consent_is_for_a_page_alone_unless_it_says_more() -> None:
    text = f"{PERSON}consent: {{basis: public-office, date: 2024-05}}\n"
    model = build(Representative, tree_of(text), WHAT, given={"id": "zeng-li"}).model
    assert model is not None
    assert model.consent is not None
    assert model.consent.basis == Basis.PUBLIC_OFFICE
    assert model.consent.scope == (Scope.PAGE,)


@pytest.mark.parametrize(
    ("consent", "code"),
    [
        ("{basis: press}", "missing-field"),
        ("{date: 2024}", "missing-field"),
        ("{basis: verbal, date: 2024}", "unknown-choice"),
        ("{basis: press, date: 2024, scope: [page, video]}", "unknown-choice"),
        ("press", "wrong-type"),
    ],
)
def test_consent_is_complete_or_not_there(consent: str, code: str) -> None:
    built = build(Representative, tree_of(f"{PERSON}consent: {consent}\n"), WHAT, given={"id": "zeng-li"})
    assert built.model is None
    assert [(found, line) for found, _, line, _ in places(built.diagnostics)] == [(code, 4)]


def test_a_minor_s_mark_is_never_guessed() -> None:
    built = build(Representative, tree_of(f"{PERSON}is_minor: 也许\n"), WHAT, given={"id": "zeng-li"})
    assert built.model is None
    assert places(built.diagnostics) == [("unknown-choice", FILE, 4, 11)]


@pytest.mark.parametrize("named", ["公职", "public office"])
def test_a_choice_called_as_readers_see_it_is_translated(named: str) -> None:
    built = build(
        Representative, tree_of(f"{PERSON}consent: {{basis: {named}, date: 2024}}\n"), WHAT, given={"id": "a"}
    )
    (found,) = built.diagnostics
    assert found.help.zh.startswith(f"{named}写作 public-office。可以写：public-office、")
    assert found.help.en.startswith(f"For {named}, write public-office. Write one of: public-office, ")
