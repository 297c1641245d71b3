"""The words that stand in cells for choices, for yes and no, for nothing, and for what is to be cleared."""

from collections import Counter
from enum import Enum
from functools import cache
from typing import Final

from linli.personal.folding import fold
from linli.wording import Language, default_labels

CLEAR: Final = {"zh": "（清空）", "en": "(clear)"}
_CLEARING: Final = frozenset({"（清空）", "(清空)", "（clear）", "(clear)"})
_NOTHING: Final = frozenset(
    {"-", "--", "—", "——", "/", "\\", "无", "暂无", "没有", "不详", "未知", "n/a", "none", "nil"}
)
_YES: Final = frozenset({"是", "对", "有", "√", "✓", "true", "yes", "y", "1", "on", "t"})
_NO: Final = frozenset({"否", "不是", "×", "✗", "false", "no", "n", "0", "off", "f"})
_CHOICES: Final = {
    "Basis": {"public-office": "公职 担任公职", "press": "新闻报道 报道", "written": "书面同意 本人书面同意"},
    "Scope": {"page": "页面", "portrait": "肖像 照片"},
    "Status": {"draft": "草稿", "published": "公开 已公开", "archived": "归档 已归档", "withdrawn": "撤下 已撤下"},
    "Script": {"Hans": "简体", "Hant": "繁体"},
}


def is_clearing(text: str) -> bool:
    """Whether a cell says that a field is to be emptied."""
    return text.casefold() in _CLEARING


def is_nothing(text: str) -> bool:
    """Whether a cell only says that there is nothing to say."""
    return fold(text).casefold() in _NOTHING


def yes_or_no(text: str) -> str:
    """``true`` or ``false`` for their words; other texts as they are."""
    word = text.casefold()
    return "true" if word in _YES else "false" if word in _NO else text


def shown_yes_or_no(value: str, lang: Language) -> str:
    """The word for a value of yes and no."""
    words = {"true": ("是", "yes"), "false": ("否", "no")}.get(yes_or_no(value))
    return value if words is None else words[0] if lang == "zh" else words[1]


def choice(text: str, choices: type[Enum]) -> str:
    """The value that a word for a choice means; other texts as they are."""
    values = {str(one.value).casefold(): str(one.value) for one in choices}
    return values.get(text.casefold()) or _words(choices).get(text.casefold(), text)


def shown_choice(value: str, choices: type[Enum], lang: Language) -> str:
    """The word for a choice: Chinese ones where there are, else the value itself."""
    if lang == "zh":
        shown = next((word for word, own in _words(choices).items() if own == value), value)
        return shown if choice(shown, choices) == value else value
    return value


def choice_names(choices: type[Enum]) -> tuple[str, ...]:
    """What may be written for a choice: a Chinese word for each where there is one."""
    return tuple(shown_choice(str(one.value), choices, "zh") for one in choices)


@cache
def _words(choices: type[Enum]) -> dict[str, str]:
    """The words of all choices, that by which each is shown first; a word of two choices is left out."""
    labels = default_labels("zh")
    found: list[tuple[str, str]] = []
    for one in choices:
        value = str(one.value)
        key = f"choices.{choices.__name__}.{value}"
        found += [(labels(key).casefold(), value)] if labels.has(key) else []
        found += [(word, value) for word in _CHOICES.get(choices.__name__, {}).get(value, "").split()]
    counts = Counter(word for word, _ in dict.fromkeys(found))
    return {word: value for word, value in found if counts[word] == 1}
