"""Chinese text: readings, scripts and anchors."""

from linli.han.anchors import slug, unique
from linli.han.forms import one_form
from linli.han.pinyin import SortKey, character_reading, display, initials, letter, reading, sort_key
from linli.han.script import LanguageTag, Script, language_tag, script, simplified, traditional

__all__ = [
    "LanguageTag",
    "Script",
    "SortKey",
    "character_reading",
    "display",
    "initials",
    "language_tag",
    "letter",
    "one_form",
    "reading",
    "script",
    "simplified",
    "slug",
    "sort_key",
    "traditional",
    "unique",
]
