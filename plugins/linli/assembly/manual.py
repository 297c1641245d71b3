"""Everything that Linli checks, gathered from the packages that check it: for the docs, and to check the settings."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from linli.assembly.articles import PROBLEMS as ARTICLE_PROBLEMS
from linli.assembly.attachments import PROBLEMS as ATTACHMENT_PROBLEMS
from linli.assembly.page_problems import PROBLEMS as PAGE_PROBLEMS
from linli.assembly.picture_problems import PROBLEMS as PICTURE_PROBLEMS
from linli.assembly.proposal import PROBLEMS as PROPOSAL_PROBLEMS
from linli.catalogue.problems import PROBLEMS as CATALOGUE_PROBLEMS
from linli.catalogue.waivers import PROBLEMS as WAIVER_PROBLEMS
from linli.diagnostics import Diagnostic
from linli.documents import PROBLEMS as DOCUMENT_PROBLEMS
from linli.pages.sections.registry import SECTIONS
from linli.rules.registry import RULES
from linli.schema.problem import PROBLEMS as VALUE_PROBLEMS
from linli.schema.problems import PROBLEMS as FIELD_PROBLEMS
from linli.settings.model import Settings
from linli.settings.problems import PROBLEMS as SETTINGS_PROBLEMS
from linli.settings.problems import unknown_rule, unknown_section
from linli.wording import Text

_FUNCTIONS: Final[tuple[Callable[..., Any], ...]] = (
    *DOCUMENT_PROBLEMS,
    *FIELD_PROBLEMS,
    *VALUE_PROBLEMS,
    *CATALOGUE_PROBLEMS,
    *WAIVER_PROBLEMS,
    *SETTINGS_PROBLEMS,
    *ARTICLE_PROBLEMS,
    *ATTACHMENT_PROBLEMS,
    *PICTURE_PROBLEMS,
    *PAGE_PROBLEMS,
    *PROPOSAL_PROBLEMS,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """The manual page of a problem."""

    code: str
    text: Text


def manual(more: Iterable[Callable[..., Any]] = ()) -> tuple[Entry, ...]:
    """The manual page of every problem that there is, and of ``more`` that only a command has, by code."""
    functions = (*_FUNCTIONS, *more)
    found = [_entry(function.__name__.replace("_", "-"), function.__doc__) for function in functions]
    found += [_entry(rule.CODE, rule.__doc__) for rule in RULES]
    return tuple(sorted(found, key=lambda entry: entry.code))


def entry_of(function: Callable[..., Any]) -> Entry:
    """The manual page of the problem that a function makes."""
    return _entry(function.__name__.replace("_", "-"), function.__doc__)


def _entry(code: str, docstring: str | None) -> Entry:
    """A manual page from a docstring: a Chinese paragraph, an empty line, an English one."""
    chinese, _, english = (docstring or "").partition("\n\n")
    return Entry(code, Text(re.sub(r"\n\s*", "", chinese).strip(), re.sub(r"\s+", " ", english).strip()))


def check_options(options: Settings) -> Iterator[Diagnostic]:
    """Sections and rules that the settings name and that do not exist."""
    sections = tuple(section.NAME for section in SECTIONS)
    for field, names in (("order", options.sections.order), ("hidden", options.sections.hidden)):
        for position, name in enumerate(names):
            if name not in sections:
                yield unknown_section(options.span("sections.yml", (field, position)), name, sections)
    codes = tuple(rule.CODE for rule in RULES)
    for position, code in enumerate(options.rules.disabled):
        if code not in codes:
            yield unknown_rule(options.span("rules.yml", ("disabled", position)), code, codes)
