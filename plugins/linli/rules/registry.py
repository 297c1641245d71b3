"""The rules there are. A new rule is a module beside this one and a line in ``RULES``."""

from collections.abc import Iterator
from datetime import date
from typing import Final, Protocol

from linli.catalogue.build import Catalogue
from linli.diagnostics import Diagnostic
from linli.rules import date_order, lapsed_consent, minor_profile, missing_consent, repeated_name, unsourced_fact


class Rule(Protocol):
    """A module with a rule. Its docstring is the rule's manual page, in Chinese and in English."""

    @property
    def CODE(self) -> str:  # noqa: N802 - a constant of the module
        """The code of the problem that the rule finds; the module's name with hyphens."""

    @property
    def __doc__(self) -> str | None:  # type: ignore[override]
        """The manual page."""

    def check(self, catalogue: Catalogue, today: date) -> Iterator[Diagnostic]:
        """Yield every place that breaks the rule."""


RULES: Final[tuple[Rule, ...]] = (
    date_order,
    lapsed_consent,
    minor_profile,
    missing_consent,
    repeated_name,
    unsourced_fact,
)


def check_rules(catalogue: Catalogue, today: date) -> Iterator[Diagnostic]:
    """Everything that breaks a rule that the site has not switched off."""
    disabled = set(catalogue.graph.settings.rules.disabled)
    for rule in RULES:
        if rule.CODE not in disabled:
            yield from rule.check(catalogue, today)
