"""The rules there are. A new rule is a module beside this one and a line in ``RULES``."""

from collections.abc import Iterator
from datetime import date
from typing import Final, Protocol

from linli.catalogue.build import Catalogue
from linli.catalogue.waivers import with_waivers
from linli.diagnostics import Diagnostic
from linli.rules import (
    account_name,
    bank_card,
    birth_date,
    called_minor,
    date_order,
    email_address,
    home_address,
    hong_kong_id,
    land_line,
    lapsed_consent,
    licence_plate,
    macau_id,
    minor_profile,
    missing_consent,
    mixed_scripts,
    mobile_number,
    named_without_consent,
    portrait_consent,
    repeated_name,
    resident_id,
    stale,
    unsourced_fact,
)


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
    account_name,
    bank_card,
    birth_date,
    called_minor,
    date_order,
    email_address,
    home_address,
    hong_kong_id,
    land_line,
    lapsed_consent,
    licence_plate,
    macau_id,
    minor_profile,
    missing_consent,
    mixed_scripts,
    mobile_number,
    named_without_consent,
    portrait_consent,
    repeated_name,
    resident_id,
    stale,
    unsourced_fact,
)


def check_rules(catalogue: Catalogue, today: date) -> Iterator[Diagnostic]:
    """Everything that breaks a rule that the site has not switched off; what profiles waive is told as information."""
    disabled = set(catalogue.graph.settings.rules.disabled)
    found = (one for rule in RULES if rule.CODE not in disabled for one in rule.check(catalogue, today))
    return with_waivers(catalogue, found, [rule.CODE for rule in RULES], disabled)
