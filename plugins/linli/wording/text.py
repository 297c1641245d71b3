"""A piece of wording in every language that Linli speaks."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

Language = Literal["zh", "en"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Text:
    """One wording, in Chinese and in English. Both are required, so that no message can lack a language."""

    zh: str
    en: str

    def to(self, language: Language) -> str:
        """The wording in ``language``."""
        return self.zh if language == "zh" else self.en
