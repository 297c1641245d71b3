"""Help with examples: what a command is for, and lines that can be copied."""

from typing import Final

from linli.wording import Language, Text

_EXAMPLES: Final = Text("例：", "Examples:")


def with_examples(about: Text, language: Language, *examples: str | Text) -> str:
    """The help of a command: what it is for, and ``examples`` of its use, each a line."""
    said = (example.to(language) if isinstance(example, Text) else example for example in examples)
    lines = "\n".join(f"  {example}" for example in said)
    return f"{about.to(language)}\n\n\b\n{_EXAMPLES.to(language)}\n{lines}"
