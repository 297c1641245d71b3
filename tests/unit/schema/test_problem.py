import re
from collections.abc import Callable
from typing import Any

import pytest

from linli.schema.problem import PROBLEMS as VALUES
from linli.schema.problem import bad_number
from linli.schema.problems import PROBLEMS as FIELDS
from linli.settings.problems import PROBLEMS as SETTINGS


@pytest.mark.parametrize("problem", [*FIELDS, *VALUES, *SETTINGS], ids=lambda problem: problem.__name__)
def test_every_problem_has_a_manual_page_in_both_languages(problem: Callable[..., Any]) -> None:
    chinese, _, english = (problem.__doc__ or "").partition("\n\n")
    assert re.search("[\u4e00-\u9fff]", chinese)
    assert chinese.rstrip().endswith("。")
    assert re.match(r"\s*[A-Z]", english)
    assert english.rstrip().endswith(".")


def test_codes_are_unique() -> None:
    names = [problem.__name__ for problem in (*FIELDS, *VALUES, *SETTINGS)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("value", ["近" * 500, ["a"], {"a": "b"}, None])
def test_only_short_texts_are_repeated(value: object) -> None:
    assert bad_number(value).context["message"].zh == "“…”不是数字"  # type: ignore[index]
