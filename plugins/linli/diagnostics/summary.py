"""All the problems of a run: in order, without repetition, and counted."""

from collections.abc import Iterable
from dataclasses import dataclass

from linli.diagnostics.model import Diagnostic, Severity, Span
from linli.wording import Text


def distinct(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Every different problem once, by file, line, column and code, whatever order the checks ran in."""
    return tuple(sorted(set(diagnostics), key=_complete_order))


def _complete_order(diagnostic: Diagnostic) -> tuple[tuple[Span, str, str], str, str, str, str]:
    return (
        diagnostic.order,
        diagnostic.severity,
        diagnostic.message.en,
        diagnostic.help.zh,
        diagnostic.help.en,
    )


@dataclass(frozen=True, slots=True)
class Summary:
    """How many errors and warnings there are, and in how many files."""

    errors: int
    warnings: int
    files: int

    @classmethod
    def of(cls, diagnostics: tuple[Diagnostic, ...]) -> "Summary":
        """The counts of problems that are already ``distinct``."""
        severities = [diagnostic.severity for diagnostic in diagnostics]
        files = {diagnostic.span.file for diagnostic in diagnostics if diagnostic.severity != Severity.INFO}
        return cls(severities.count(Severity.ERROR), severities.count(Severity.WARNING), len(files))

    @property
    def text(self) -> Text:
        """The counts as a sentence; what does not occur is not mentioned."""
        counts = [
            (self.errors, "个错误", "error"),
            (self.warnings, "个警告", "warning"),
        ]
        if not self.errors and not self.warnings:
            return Text(zh="没有发现问题", en="No problems found")
        zh = "、".join(f"{count} {noun}" for count, noun, _ in counts if count)
        en = " and ".join(_counted(count, noun) for count, _, noun in counts if count)
        return Text(zh=f"共 {zh}，涉及 {self.files} 个文件", en=f"{en} in {_counted(self.files, 'file')}")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
