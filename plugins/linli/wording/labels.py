"""The visible words of a site: the package's own label files, one a language, with what a site says differently."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from linli.wording.text import Language


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one language, by dotted key (``listing.empty``); ``convert`` puts them into another script."""

    language: Language
    words: Mapping[str, str]
    convert: Callable[[str], str] | None = None

    def __call__(self, key: str, **values: object) -> str:
        """The words of ``key`` with ``values`` put in as they are. Raises KeyError when there is no such label."""
        words = self.words[key]
        return (self.convert(words) if self.convert else words).format_map(values)

    def has(self, key: str) -> bool:
        """Whether there is such a label."""
        return key in self.words

    def replaced(self, words: Mapping[str, str]) -> "Labels":
        """These labels with some worded differently."""
        return Labels(self.language, MappingProxyType({**self.words, **words}))


@cache
def default_labels(language: Language) -> Labels:
    """The labels that come with the package."""
    text = files("linli.wording").joinpath(f"labels/{language}.yml").read_text(encoding="utf-8")
    return Labels(language, MappingProxyType(dict(_flat(yaml.load(text, Loader=yaml.CSafeLoader)))))


def _flat(tree: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)
