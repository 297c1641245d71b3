"""The words that a site puts in place of the package's own (``site_config/labels/``)."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Final

from linli.diagnostics import Diagnostic
from linli.documents import Mapping as Tree
from linli.documents import Node, Scalar
from linli.schema.problems import wrong_type
from linli.settings import problems
from linli.wording import LANGUAGES, Language, Text, default_labels

_TEXT: Final = Text("一段文字", "a text")


def own_words(tree: Tree, language: Language) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """The labels that a file words anew, by dotted key, and what is wrong in it. A key without a value changes none."""
    default = default_labels(language)
    words: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    for key, value in _flat(tree, ""):
        if not default.has(key):
            diagnostics.append(problems.unknown_label(value.span, key, tuple(default.words)))
        elif not isinstance(value, Scalar):
            diagnostics.append(wrong_type(value.span, key, _TEXT))
        elif wrong := _placeholders(value.text) - _known(key):
            diagnostics.append(problems.unknown_placeholder(value.span, min(wrong), sorted(_known(key))))
        elif not value.is_empty:
            words[key] = value.text
    return words, tuple(diagnostics)


def _flat(tree: Tree, prefix: str) -> Iterator[tuple[str, Node]]:
    for entry in tree:
        key = f"{prefix}{entry.key.text}"
        if isinstance(entry.value, Tree):
            yield from _flat(entry.value, f"{key}.")
        else:
            yield key, entry.value


def _known(key: str) -> set[str]:
    """The placeholders that a label gets values for: those that it has in any language."""
    return {name for language in LANGUAGES for name in _placeholders(default_labels(language).words[key])}


def _placeholders(text: str) -> set[str]:
    """What stands in braces; a text whose braces do not match has the placeholder ``{``."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return {"{"}
    return {
        f"{name}{'!' if conversion else ''}{conversion or ''}{':' if form else ''}{form or ''}"
        for _, name, form, conversion in parts
        if name is not None
    }
