"""Exceptions that editors make to rules: what is waived is told with its reason instead of as a problem.

Each of the first functions makes a diagnostic; its docstring is the manual page of its code, in Chinese and in English.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.graph import Key
from linli.diagnostics import Diagnostic, Severity, Span
from linli.documents import Mapping, Node
from linli.documents import Sequence as List
from linli.profiles.waiver import Waiver
from linli.wording import Text

NEVER: Final = frozenset(
    {
        "resident-id",
        "hong-kong-id",
        "macau-id",
        "bank-card",
        "minor-profile",
        "missing-consent",
        "lapsed-consent",
    }
)
"""What nobody can waive: numbers that lead to fraud, children, and consent, which decides by itself."""


def waived(span: Span, code: str, reason: str) -> Diagnostic:
    """档案的 waivers 写明这里不算问题，并说了理由。检查的人请看理由是否成立；不再需要时删去那一项。

    The profile's waivers say that this is no problem here, and why. Whoever reviews should judge the reason; remove
    the waiver when it is not needed any more.
    """
    return Diagnostic(
        "waived",
        Severity.INFO,
        span,
        Text(f"已豁免 {code}：{reason}", f"{code} is waived: {reason}"),
        Text("请核对理由。", "Check the reason."),
    )


def idle_waiver(span: Span, code: str, field: str) -> Diagnostic:
    """豁免没有对上任何问题：字段名写错了，或问题已经改好。请改正或删去这一项。

    A waiver meets no problem: its field is misspelt, or the problem is gone. Correct or remove it.
    """
    return Diagnostic(
        "idle-waiver",
        Severity.WARNING,
        span,
        Text(f"{field} 里没有 {code} 的问题，豁免没有用处", f"{field} has no problem {code}, so nothing is waived"),
        Text("请核对 field，或删去这一项。", "Check field, or remove the waiver."),
    )


def waiver_refused(span: Span, code: str) -> Diagnostic:
    """证件号码、银行卡号、未成年人和公开依据方面的问题不能豁免。请改正问题本身，并删去这一项。

    Problems of identity numbers, bank cards, minors and consent cannot be waived. Mend the problem itself, and remove
    the waiver.
    """
    return Diagnostic(
        "waiver-refused",
        Severity.ERROR,
        span,
        Text(f"{code} 不能豁免", f"{code} cannot be waived"),
        Text("请改正问题本身，并删去这一项。", "Mend the problem itself, and remove the waiver."),
    )


def waived_rule_unknown(span: Span, code: str) -> Diagnostic:
    """豁免里的规则代码不存在。请照检查结果里的代码写，如 mobile-number。

    A waiver names a rule that does not exist. Write the code as the check shows it, such as mobile-number.
    """
    return Diagnostic(
        "waived-rule-unknown",
        Severity.ERROR,
        span,
        Text(f"没有名为“{code}”的规则", f"There is no rule “{code}”"),
        Text("请照检查结果里的代码写。", "Write the code as the check shows it."),
    )


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (waived, idle_waiver, waiver_refused, waived_rule_unknown)


@dataclass(slots=True)
class _Given:
    """A waiver, where it stands, what it covers, and whether it met anything."""

    waiver: Waiver
    span: Span
    covers: tuple[Span, ...]
    is_met: bool = False

    def meets(self, found: Diagnostic) -> bool:
        """Whether a problem is of its rule and inside of its field."""
        return self.waiver.rule == found.code and any(_holds(span, found.span) for span in self.covers)


def with_waivers(
    catalogue: Catalogue, diagnostics: Iterable[Diagnostic], codes: Collection[str], disabled: Collection[str]
) -> Iterator[Diagnostic]:
    """The ``diagnostics`` of rules, those that are waived as information; and what is wrong with waivers themselves.

    ``codes`` are those of all rules; of those that are ``disabled`` no waiver is expected to meet anything.
    """
    by_file = _given(catalogue)
    for found in diagnostics:
        given = next((given for given in by_file.get(found.span.file, ()) if given.meets(found)), None)
        if given is None or found.code in NEVER:
            yield found
        else:
            given.is_met = True
            yield waived(found.span, found.code, given.waiver.reason)
    for given in (given for several in by_file.values() for given in several):
        code = given.waiver.rule
        if code not in codes:
            yield waived_rule_unknown(given.span, code)
        elif code in NEVER:
            yield waiver_refused(given.span, code)
        elif not given.is_met and code not in disabled:
            yield idle_waiver(given.span, code, given.waiver.field)


def _given(catalogue: Catalogue) -> dict[str, list[_Given]]:
    """All waivers, by the files in which they stand."""
    found: dict[str, list[_Given]] = defaultdict(list)
    for key, node in catalogue.graph.nodes.items():
        for position, waiver in enumerate(node.entity.waivers):
            span = catalogue.span(key, ("waivers", position, "rule"))
            found[node.file].append(_Given(waiver, span, _covered(catalogue, key, waiver.field)))
    return found


def _covered(catalogue: Catalogue, key: Key, field: str) -> tuple[Span, ...]:
    """Where the values of a field stand, given as names that lead to it through all items of lists."""
    if field == "id":
        return (Span.of_file(catalogue.graph.nodes[key].file),)
    return tuple(_spans(catalogue.trees[key], field.split(".")))


def _spans(node: Node, names: Sequence[str]) -> Iterator[Span]:
    if not names:
        yield node.span
    elif isinstance(node, List):
        for item in node.items:
            yield from _spans(item, names)
    elif isinstance(node, Mapping) and (entry := node.entry(names[0])):
        yield from _spans(entry.value, names[1:])


def _holds(outer: Span, inner: Span) -> bool:
    begins = (outer.line, outer.column) <= (inner.line, inner.column)
    return begins and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
