"""What all parts of a form are made with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from linli.schema.shape import Shape
from linli.settings.model import Settings
from linli.wording import Language, Text

Field = dict[str, Any]
"""A field, collection or configuration as the editor wants it: JSON."""


@dataclass(frozen=True, slots=True)
class Making:
    """The settings of the site whose forms are made: what there is to choose from, and in which language."""

    settings: Settings

    @property
    def language(self) -> Language:
        """The language of the forms: that of the site."""
        return self.settings.language

    def say(self, text: Text) -> str:
        """A wording in the language of the forms."""
        return text.to(self.language)

    def options(self, shape: Shape) -> list[Field] | None:
        """What a field chooses from, each with its label; None where it is not for choosing."""
        if shape.choices is not None:
            return [{"label": self._choice(shape.choices, str(one.value)), "value": one.value} for one in shape.choices]
        if shape.target in _TAXONOMIES:
            return [{"label": label, "value": value} for value, label in _TAXONOMIES[shape.target](self).items()]
        return None

    def _choice(self, choices: type[Enum], value: str) -> str:
        key = f"choices.{choices.__name__}.{value}"
        return self.settings.labels(key) if self.settings.labels.has(key) else value

    def _themes(self) -> Mapping[str, str]:
        return {theme.id: theme.title(self.language) for theme in self.settings.themes.values()}

    def _regions(self) -> Mapping[str, str]:
        dot = self.settings.labels("list.dot")
        names = {
            path: [one.title(self.language) for one in self.settings.lineage(path)] for path in self.settings.regions
        }
        return {path: dot.join(line) for path, line in names.items()}


_TAXONOMIES: Mapping[str | None, Callable[[Making], Mapping[str, str]]] = {
    "theme": Making._themes,  # noqa: SLF001 - its own
    "region": Making._regions,  # noqa: SLF001 - the same
}
