import pytest

from linli.schema.problem import PROBLEMS as VALUES
from linli.schema.problem import bad_number
from linli.schema.problems import PROBLEMS as FIELDS
from linli.settings.problems import PROBLEMS as SETTINGS


def test_codes_are_unique() -> None:
    names = [problem.__name__ for problem in (*FIELDS, *VALUES, *SETTINGS)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("value", ["近" * 500, ["a"], {"a": "b"}, None])
def test_only_short_texts_are_repeated(value: object) -> None:
    assert bad_number(value).context["message"].zh == "“…”不是数字"  # type: ignore[index]
