from typing import Any

import pytest
from pydantic import ValidationError

from linli.profiles.profile import Profile
from linli.profiles.status import Script, Status

REQUIRED = {"id": "jia", "name": "甲社区", "summary": "一个社区。"}


def profile(**fields: object) -> Profile:
    return Profile.model_validate({**REQUIRED, **fields})


def test_what_is_not_written_is_empty_and_published() -> None:
    plain = profile()
    assert plain.status == Status.PUBLISHED
    assert plain.body is None
    assert plain.review_within == 12
    assert plain.script is None
    assert (plain.metrics, plain.photos, plain.sources, plain.redirect_from) == ((), (), (), ())


def test_only_published_and_archived_profiles_are_for_readers() -> None:
    assert [status.value for status in Status if status.is_for_readers] == ["published", "archived"]


@pytest.mark.parametrize(("months", "good"), [("0", False), ("1", True), ("120", True), ("121", False)])
def test_the_term_of_review_lies_between_a_month_and_ten_years(months: str, good: bool) -> None:  # noqa: FBT001
    if good:
        assert profile(review_within=months).review_within == int(months)
    else:
        with pytest.raises(ValidationError):
            profile(review_within=months)


def test_names_keep_their_script() -> None:
    assert profile(name="葉嘉碧", script="Hant").script == Script.TRADITIONAL
    assert profile(name="葉嘉碧").name == "葉嘉碧"


@pytest.mark.parametrize(
    "wrong",
    [{"photos": [{"file": "a.jpg"}]}, {"links": [{"title": "官网", "url": "www.example.org"}]}, {"redirect_from": "a"}],
)
def test_a_picture_needs_words_and_a_link_an_address(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        profile(**wrong)
