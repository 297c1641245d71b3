"""Reading one content file: bytes in, a tree with places and every problem that was found out."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from linli.diagnostics import Diagnostic, Span
from linli.documents import problems
from linli.documents.characters import inspect
from linli.documents.encoding import decode
from linli.documents.findings import reported
from linli.documents.limits import LIMITS, Limits
from linli.documents.nodes import Mapping, Scalar
from linli.documents.source import Source
from linli.documents.syntax import explained
from linli.documents.tree import Builder

_BETWEEN_DOCUMENTS: Final = re.compile(r"[ \t]*(?:#.*)?|\.\.\.[ \t]*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds and what is wrong with it.

    ``tree`` is None if nothing of the file can be used. If ``complete`` is false, some of what the author wrote is
    missing from the tree, so that a field that is not there must not be called missing. Texts of the tree are NFC and
    free of control, bidirectional and invisible characters.
    """

    tree: Mapping | None
    diagnostics: tuple[Diagnostic, ...]
    complete: bool = True


def digest(data: bytes) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def read(file: str, data: bytes, limits: Limits = LIMITS) -> Reading:
    """Read the bytes of ``file`` (its name, as spans give it). Bad input is never an exception."""
    if len(data) > limits.size:
        return _nothing(problems.file_too_large(Span.of_file(file), len(data), limits.size))
    text = decode(file, data)
    if isinstance(text, Diagnostic):
        return _nothing(text)
    found, text = _without_refused_characters(file, text, limits)
    directives, text = _without_directives(file, text, limits)
    builder = _built(Source.of(file, text), text, limits)
    root = builder.root
    if builder.complete and not isinstance(root, Mapping):
        builder.diagnostics.append(_wrong_root(builder))
    diagnostics = _bounded([*found, *directives, *builder.diagnostics], limits.problems_per_code)
    tree = root if isinstance(root, Mapping) else None
    return Reading(tree, tuple(diagnostics), complete=builder.complete and tree is not None)


def read_file(path: Path, file: str, limits: Limits = LIMITS) -> Reading:
    """Read the file at ``path``; one that cannot be read, though it is there, is a problem like any other."""
    try:
        return read(file, path.read_bytes(), limits)
    except OSError:
        return _nothing(problems.unreadable_file(Span.of_file(file), path.name))


def _nothing(diagnostic: Diagnostic) -> Reading:
    return Reading(None, (diagnostic,), complete=False)


def _without_refused_characters(file: str, text: str, limits: Limits) -> tuple[list[Diagnostic], str]:
    """Report refused characters anywhere in the file, comments too, and put a replacement in their places."""
    findings, cleaned = inspect(text)
    if not findings:
        return [], text
    source = Source.of(file, cleaned)
    diagnostics: list[Diagnostic] = []
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.kind] += 1
        if seen[finding.kind] <= limits.problems_per_code:
            line = cleaned.count("\n", 0, finding.start) + 1
            column = finding.start - cleaned.rfind("\n", 0, finding.start)
            span = source.at(line, column, finding.end - finding.start)
            diagnostics.append(reported(finding, text, span))
    return diagnostics, cleaned


def _without_directives(file: str, text: str, limits: Limits) -> tuple[list[Diagnostic], str]:
    """Report directives before the content and make comments of them: thousands of them would slow the parser down."""
    if not text.startswith("%") and "\n%" not in text:
        return [], text
    diagnostics: list[Diagnostic] = []
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if line.startswith("%"):
            if len(diagnostics) < limits.problems_per_code:
                diagnostics.append(problems.directive(Span(file, index + 1, 1, index + 1, len(line) + 1)))
            lines[index] = "#" + line[1:]
        elif not _BETWEEN_DOCUMENTS.fullmatch(line):
            break
    return diagnostics, "\n".join(lines)


def _built(source: Source, text: str, limits: Limits) -> Builder:
    """The finished builder of the first document."""
    builder = Builder(source, limits)
    try:
        for number, event in enumerate(yaml.parse(text, Loader=yaml.CSafeLoader)):
            if number >= limits.events:
                span = source.span(event.start_mark, event.end_mark)
                builder.stop(problems.too_many_nodes(span, limits.events))
                break
            if isinstance(event, yaml.DocumentEndEvent) and (trailing := _trailing(source, event)):
                builder.diagnostics.append(trailing)
                break
            if not builder.take(event):
                break
    except yaml.YAMLError as error:
        diagnostic = explained(error, source, builder.latest, limits)
        builder.stop(diagnostic, diagnostic.span.line)
        if diagnostic.code == "tab-indentation":
            builder.diagnostics += _further_tabs(source, diagnostic.span.line)
    return builder


def _further_tabs(source: Source, after: int) -> Iterator[Diagnostic]:
    """Who indents one line with a tab mostly does so with others: those that begin with one, behind line ``after``."""
    for number in range(after + 1, len(source.lines) + 1):
        line = source.line(number)
        if line.startswith("\t") and line.strip():
            yield problems.tab_indentation(source.at(number, 1))


def _trailing(source: Source, end: yaml.DocumentEndEvent) -> Diagnostic | None:
    """What is wrong with the text behind the first document, unless that is for the parser to say."""
    mark = end.end_mark
    if mark is None or (mark.column and not end.explicit):
        return None
    for number in range(mark.line + 1 + bool(end.explicit), len(source.lines) + 1):
        line = source.line(number)
        if _BETWEEN_DOCUMENTS.fullmatch(line):
            continue
        span = source.at(number, 1, len(line))
        if line.startswith("%"):
            return problems.directive(span)
        return problems.second_document(span) if end.explicit or line.startswith("---") else None
    return None


def _wrong_root(builder: Builder) -> Diagnostic:
    """The diagnostic of a file whose outermost level is no mapping."""
    root = builder.root
    if root is None or (isinstance(root, Scalar) and root.is_empty):
        return problems.empty_file(Span.of_file(builder.source.file))
    return problems.not_a_mapping(root.span)


def _bounded(diagnostics: Iterable[Diagnostic], most: int) -> Iterator[Diagnostic]:
    """The diagnostics in the order of the file, at most ``most`` of one kind."""
    seen: Counter[str] = Counter()
    for diagnostic in sorted(diagnostics, key=lambda diagnostic: diagnostic.order):
        seen[diagnostic.code] += 1
        if seen[diagnostic.code] <= most:
            yield diagnostic
