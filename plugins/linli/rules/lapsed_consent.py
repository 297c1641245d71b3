"""公开依据已到期、已撤回、没到日期、范围里没有 page，或到期日没有年份，这个人就不会公开。请补充依据，或撤下档案。

The ground on which a person is public has expired, was withdrawn, is dated in the future, ends in no known year, or
does not cover a page, so the person is shown nowhere. Record a new ground, or set the status to withdrawn.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.public import begins_later, is_public
from linli.diagnostics import Diagnostic, Severity
from linli.profiles.consent import Consent, Scope
from linli.profiles.representative import Representative
from linli.wording import Text

CODE: Final = "lapsed-consent"


def check(catalogue: Catalogue, today: date) -> Iterator[Diagnostic]:
    """Yield every person meant for readers whose consent does not allow it today."""
    for key, node in catalogue.graph.nodes.items():
        entity = node.entity
        if not isinstance(entity, Representative) or entity.consent is None or entity.is_minor:
            continue
        if entity.status.is_for_readers and not is_public(entity, today):
            field, reason = _reason(entity.consent, today)
            yield Diagnostic(
                CODE,
                Severity.WARNING,
                catalogue.span(key, ("consent", field)),
                Text(f"“{entity.name}”不会公开：{reason.zh}", f"“{entity.name}” will not be public: {reason.en}"),
                Text(
                    "请补充新的公开依据，或把 status 改为 withdrawn。",
                    "Record a new ground in consent, or set status to withdrawn.",
                ),
            )


def _reason(consent: Consent, today: date) -> tuple[str, Text]:
    """The field that keeps a person from being shown, and why."""
    if consent.withdrawn_on is not None:
        return "withdrawn_on", Text("同意已撤回", "consent was withdrawn")
    if Scope.PAGE not in consent.scope:
        return "scope", Text("范围里没有 page", "the scope does not cover a page")
    if begins_later(consent, today):
        return "date", Text("依据的日期还没有到", "its date is still to come")
    if consent.expires is not None and consent.expires.year is None:
        return "expires", Text("到期日没有年份", "its end has no year")
    return "expires", Text("同意已到期", "consent has expired")
