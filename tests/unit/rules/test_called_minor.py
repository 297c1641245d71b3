import pytest
from builders import TODAY, catalogue_of, places, speaks_both

from linli.rules import called_minor


@pytest.mark.parametrize("text", ["志愿者，15岁。", "某小学五年级学生，小义工。", "她是一名未成年人。"])
def test_a_person_whom_words_call_a_minor_is_pointed_at(text: str) -> None:
    (found,) = called_minor.check(catalogue_of({"representatives/r": f"summary: {text}"})[0], TODAY)
    assert places([found])[0][:2] == ("called-minor", "content/representatives/r.yml")
    assert speaks_both(found)


@pytest.mark.parametrize("text", ["45岁的书记。", "帮扶未成年人。", "带领小学生读书的书记。", "5岁时来到珠海。"])
def test_those_who_work_with_children_are_not(text: str) -> None:
    assert list(called_minor.check(catalogue_of({"representatives/r": f"summary: {text}"})[0], TODAY)) == []


def test_one_who_is_said_to_be_a_minor_is_for_another_rule() -> None:
    files = {"representatives/r": "summary: 义工，15岁。\nis_minor: true"}
    assert list(called_minor.check(catalogue_of(files)[0], TODAY)) == []
