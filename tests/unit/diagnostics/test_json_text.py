import json

from hypothesis import given
from hypothesis import strategies as st

from linli.diagnostics.json_text import json_text
from linli.diagnostics.visible import is_hidden


def test_chinese_is_written_as_it_is_and_hidden_characters_are_not() -> None:
    assert json_text({"西湖": "\x9b\u202e\udcff"}) == '{\n  "西湖": "\\u009b\\u202e\\udcff"\n}\n'


@given(st.dictionaries(st.text(st.characters()), st.lists(st.text(st.characters()))))
def test_values_come_back_and_can_be_written_to_a_file(value: dict[str, list[str]]) -> None:
    text = json_text(value)
    assert not any(map(is_hidden, text.replace("\n", "")))
    # Two escaped surrogates side by side are read as the one character that they encode.
    assert json.loads(text.encode()) == json.loads(json.dumps(value))
