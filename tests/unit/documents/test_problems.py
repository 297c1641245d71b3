import inspect
import re

import pytest

from linli.diagnostics import Diagnostic, Severity, Span
from linli.documents import PROBLEMS
from linli.wording import Text

HAN = re.compile(r"[\u4e00-\u9fff]")
SPAN = Span("f.yml", 2, 3, 2, 4)
ARGUMENTS: dict[str, object] = {
    "span": SPAN,
    "first": Span("f.yml", 1, 1, 1, 2),
    "size": 9_000_000,
    "limit": 1024,
    "length": 2048,
    "count": 9,
    "guess": "UTF-16",
    "character": "\u202e",
    "key": "name",
    "name": "X.yml",
    "right": "x.yml",
    "suggestion": "x",
    "message": Text("这里有错", "wrong"),
    "remedy": Text("改正", "mend"),
}


def made(name: str) -> Diagnostic:
    problem = next(problem for problem in PROBLEMS if problem.__name__ == name)
    wanted = inspect.signature(problem).parameters
    values = ARGUMENTS | ({"first": "a.yml"} if name == "duplicate_id" else {})
    return problem(**{argument: values[argument] for argument in wanted})


NAMES = [problem.__name__ for problem in PROBLEMS]


def test_registry_is_sorted_and_without_repetition() -> None:
    assert sorted(set(NAMES)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_code_span_and_both_languages(name: str) -> None:
    diagnostic = made(name)
    assert diagnostic.code == name.replace("_", "-")
    assert diagnostic.span == SPAN
    for text in (diagnostic.message, diagnostic.help):
        assert HAN.search(text.zh)
        assert text.en
        assert text.en != text.zh


@pytest.mark.parametrize("name", NAMES)
def test_manual_page_is_a_chinese_and_an_english_paragraph(name: str) -> None:
    manual = inspect.getdoc(next(problem for problem in PROBLEMS if problem.__name__ == name)) or ""
    chinese, english = manual.split("\n\n")
    assert len(HAN.findall(chinese)) > 25
    assert chinese.endswith("。")
    assert len(english.split()) > 15
    assert english.endswith(".")


def test_only_stray_files_are_mere_warnings() -> None:
    assert [name for name in NAMES if made(name).severity is Severity.WARNING] == ["stray_file"]


def test_not_utf8_without_a_guess() -> None:
    not_utf8 = next(problem for problem in PROBLEMS if problem.__name__ == "not_utf8")
    assert not_utf8(SPAN, None).message == Text("文件不是 UTF-8 编码", "the file is not UTF-8")


def test_invisible_characters_are_named_not_shown() -> None:
    text = made("bidi_character").message
    assert "U+202E" in text.zh
    assert "right-to-left override" in text.en
    assert "\u202e" not in text.zh + text.en
