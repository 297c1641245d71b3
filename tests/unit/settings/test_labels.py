import pytest
from builders import places, speaks_both, tree_of

from linli.settings.labels import own_words
from linli.wording import default_labels

FILE = "site_config/labels/zh.yml"


def test_words_go_by_dotted_keys() -> None:
    words, diagnostics = own_words(tree_of("nav:\n  home: 主页\nmonths: {1: 正月}\n", FILE), "zh")
    assert diagnostics == ()
    assert words == {"nav.home": "主页", "months.1": "正月"}


def test_a_key_without_a_value_changes_nothing() -> None:
    words, diagnostics = own_words(tree_of("nav:\n  home:\n  themes: ~\n", FILE), "zh")
    assert (words, diagnostics) == ({}, ())


def test_a_misspelt_label_is_underlined_and_the_right_one_suggested() -> None:
    words, (found,) = own_words(tree_of("nav:\n  homee: 主页\n", FILE), "zh")
    assert words == {}
    assert places([found]) == [("unknown-label", FILE, 2, 10)]
    assert "nav.home" in found.help.zh
    assert "nav.home" in found.help.en
    assert speaks_both(found)


def test_a_group_of_labels_is_no_label() -> None:
    _, diagnostics = own_words(tree_of("nav: 主页\n", FILE), "zh")
    assert places(diagnostics) == [("unknown-label", FILE, 1, 6)]


def test_a_label_is_a_text() -> None:
    words, (found,) = own_words(tree_of("nav:\n  home: [主页]\n", FILE), "zh")
    assert words == {}
    assert places([found]) == [("wrong-type", FILE, 2, 9)]
    assert speaks_both(found)


@pytest.mark.parametrize(
    "text",
    ["{nian}年", "{year", "year}", "{}", "{0}", "{year.real}", "{year[0]}", "{year!r}", "{year:>99999999}", "{ year }"],
)
def test_braces_hold_what_the_label_knows(text: str) -> None:
    words, (found,) = own_words(tree_of(f"timeline:\n  year: '{text}'\n", FILE), "zh")
    assert words == {}
    assert places([found]) == [("unknown-placeholder", FILE, 2, 9)]
    assert "{year}" in found.help.zh
    assert "{year}" in found.help.en
    assert speaks_both(found)


def test_a_label_without_braces_takes_none() -> None:
    _, (found,) = own_words(tree_of("nav:\n  home: '{name}'\n", FILE), "zh")
    assert found.code == "unknown-placeholder"
    assert "去掉大括号" in found.help.zh


def test_braces_may_be_left_out_or_doubled() -> None:
    words, diagnostics = own_words(tree_of("timeline:\n  year: 那年\nnav:\n  home: '{{主页}}'\n", FILE), "zh")
    assert diagnostics == ()
    labels = default_labels("zh").replaced(words)
    assert labels("timeline.year", year=2019) == "那年"
    assert labels("nav.home") == "{主页}"
