"""Every format in which problems can be had."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from linli.diagnostics import as_json, github, sarif, terminal
from linli.diagnostics.model import Diagnostic
from linli.wording import Language

Sources = Callable[[str], str | None]
Format = Callable[[Iterable[Diagnostic], Sources, Language], str]


def _without_sources(render: Callable[[Iterable[Diagnostic], Language], str]) -> Format:
    return lambda diagnostics, _sources, language: render(diagnostics, language)


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "terminal": terminal.render,
        "json": _without_sources(as_json.render),
        "github": _without_sources(github.render),
        "sarif": _without_sources(sarif.render),
    }
)
"""Name of a format → its rendering of problems, given the text of files and a language."""
