import re
from string import Formatter

import pytest

from linli.wording import default_labels


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_both_languages_have_the_same_labels() -> None:
    assert default_labels("zh").words.keys() == default_labels("en").words.keys()


def test_no_label_is_empty() -> None:
    # Separators may well be blanks; nothing may be nothing at all.
    assert [key for language in ("zh", "en") for key, text in default_labels(language).words.items() if not text] == []


@pytest.mark.parametrize("key", sorted(default_labels("zh").words))
def test_a_label_says_as_much_in_either_language(key: str) -> None:
    chinese, english = (placeholders(default_labels(language).words[key]) for language in ("zh", "en"))
    if key.startswith("dates."):  # An English date may need less or more of it.
        assert (chinese | english) <= {"year", "month", "day"}
    else:
        assert chinese == english


def test_english_labels_are_free_of_chinese() -> None:
    words = default_labels("en").words
    assert [key for key, text in words.items() if re.search("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]", text)] == []


def test_values_are_put_in() -> None:
    labels = default_labels("zh").replaced({"listing.empty": "{name}还没有档案"})
    assert labels("listing.empty", name="甲社区") == "甲社区还没有档案"


def test_what_is_put_in_is_not_itself_filled_in() -> None:
    labels = default_labels("zh").replaced({"listing.empty": "{name}"})
    assert labels("listing.empty", name="{count}") == "{count}"


def test_a_label_that_does_not_exist_is_a_mistake_of_ours() -> None:
    labels = default_labels("zh")
    assert labels.has("nav.home")
    assert not labels.has("nav")
    with pytest.raises(KeyError):
        labels("nav.hom")


def test_a_site_words_some_labels_its_own_way() -> None:
    default = default_labels("zh")
    own = default.replaced({"nav.home": "主页"})
    assert own("nav.home") == "主页"
    assert own("nav.themes") == default("nav.themes")
    assert own.language == "zh"
    assert default("nav.home") != "主页"


def test_months_go_by_their_numbers() -> None:
    assert [default_labels("zh")(f"months.{number}") for number in (1, 12)] == ["1月", "12月"]
