import pytest
from pydantic import ValidationError

from linli.profiles.parts import Partner


def test_nothing_changes_later() -> None:
    partner = Partner(name="妇联")
    with pytest.raises(ValidationError):
        partner.name = "团委"  # type: ignore[misc]


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(ValidationError):
        Partner.model_validate({"name": "妇联", "nmae": "团委"})
