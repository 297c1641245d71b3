import pytest
from builders import REQUIRED, WHAT, places, tree_of

from linli.profiles.kinds import KINDS, Kind
from linli.profiles.status import Status
from linli.schema.build import build
from linli.schema.shape import shapes


def test_names_and_folders_are_unique() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert len({kind.folder for kind in KINDS}) == len(KINDS)


def test_sources_are_no_profiles() -> None:
    assert [kind.name for kind in KINDS if not kind.is_profile] == ["source"]


def test_people_are_known_as_people() -> None:
    assert [kind.name for kind in KINDS if kind.model.IS_PERSON] == ["representative"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_short_file_is_enough(kind: Kind) -> None:
    text = "".join(f"{key}: {value.format(id='甲')}\n" for key, value in REQUIRED[kind.folder].items())
    built = build(kind.model, tree_of(text), WHAT, given={"id": "jia"})
    assert built.diagnostics == ()
    assert built.model is not None
    assert built.model.status == Status.PUBLISHED


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_required_field_is_asked_for(kind: Kind) -> None:
    built = build(kind.model, tree_of("status: draft\n"), WHAT, given={"id": "jia"})
    missing = {name for name, field in shapes(kind.model).items() if field.required} - {"id"}
    assert missing == REQUIRED[kind.folder].keys()
    assert len(places(built.diagnostics)) == len(missing)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_notes_for_editors_alone_are_private_in_every_kind(kind: Kind) -> None:
    fields = shapes(kind.model)
    assert fields["internal_note"].about.private
    assert not fields["notes"].about.private
