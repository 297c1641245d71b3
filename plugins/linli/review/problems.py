"""The problems that a change brings, and those that it resolves, counted and in words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from linli.catalogue import urls
from linli.catalogue.graph import Key
from linli.diagnostics import Diagnostic, Severity
from linli.editor.revisions import parted
from linli.profiles.kinds import KINDS
from linli.review.model import Finding
from linli.review.problem_words import field_at, said
from linli.review.sides import Side
from linli.wording import Text

_HIDDEN: Final = Text(
    "不公开的档案里有 {count} 处问题（{code}）", "Problems in profiles that are not public: {count} ({code})"
)
_HIDDEN_HELP: Final = Text("运行 linli check 看是哪里。", "Run linli check to see where.")
_DEAD: Final = Text(
    "编号改了，旧网址 {old} 会失效，不会转到新网址 {new}",
    "Its id is another one now: the old address {old} leads nowhere, not to the new one {new}",
)
_DEAD_HELP: Final = Text(
    "请在 redirect_from 里写上旧编号“{id}”；以后改编号请用 linli rename，它会自动写上。",
    "Write the former id “{id}” into redirect_from; linli rename would have done so by itself.",
)
_KINDS: Final = {kind.folder: kind for kind in KINDS}
_Findings = tuple[Finding, ...]


def problems(before: Side, after: Side, names: Mapping[Key, Key]) -> tuple[_Findings, _Findings, int]:
    """The new problems, the resolved ones, and how many errors and warnings are as they were.

    ``names`` has the former keys of renamed profiles with their present ones.
    """
    now, then = _told(after), _told(before)
    moved = {_file(new, after): _file(old, before) for old, new in names.items()}
    new, old = parted(now, then, moved)
    resolved, _ = parted(then, now, {former: present for present, former in moved.items()})
    brought = (*_findings(new, after, before), *_dead_addresses(before, after, names))
    return brought, _findings(resolved, before, after), len(old)


def _dead_addresses(before: Side, after: Side, names: Mapping[Key, Key]) -> Iterator[Finding]:
    """A warning for every public profile that has another address, to which its former one does not lead."""
    for old, new in names.items():
        node = after.graph.nodes[new]
        if old[1] in node.entity.redirect_from or not (before.is_public(old) and after.is_public(new)):
            continue
        values = {"old": urls.page(before.graph.nodes[old]), "new": urls.page(node), "id": old[1]}
        text, help_ = (Text(one.zh.format(**values), one.en.format(**values)) for one in (_DEAD, _DEAD_HELP))
        yield Finding(text, help_, "dead-address", is_error=False, file=node.file, name=node.name, kind=new[0])


def _told(side: Side) -> tuple[Diagnostic, ...]:
    return tuple(found for found in side.content.diagnostics if found.severity != Severity.INFO)


def _file(key: Key, side: Side) -> str:
    return side.graph.nodes[key].file


def _findings(found: Iterable[Diagnostic], side: Side, other: Side) -> _Findings:
    """What is wrong, the same of the same profile in one, errors first."""
    keys = {node.file: node.key for node in side.graph.nodes.values()}
    groups: dict[tuple[object, ...], list[Diagnostic]] = defaultdict(list)
    for one in found:
        is_hidden = _is_hidden(keys.get(one.span.file), side)
        place = ("", "", "") if is_hidden else (one.span.file, one.message.zh, one.help.zh)
        groups[one.code, one.severity, *place].append(one)
    findings = [_finding(group, side, other, keys.get(group[0].span.file)) for group in groups.values()]
    return tuple(sorted(findings, key=lambda one: (not one.is_error, one.file or "~", one.line)))


def _is_hidden(key: Key | None, side: Side) -> bool:
    return key is not None and not side.is_public(key)


def _finding(group: Sequence[Diagnostic], side: Side, other: Side, key: Key | None) -> Finding:
    first, count = group[0], len(group)
    is_error = first.severity == Severity.ERROR
    if _is_hidden(key, side):
        text = Text(*(words.format(count=count, code=first.code) for words in (_HIDDEN.zh, _HIDDEN.en)))
        return Finding(text, _HIDDEN_HELP, first.code, is_error, count)
    node = side.graph.nodes.get(key) if key is not None else None
    fields = [] if key is None else [shape for one in group if (shape := field_at(one.span, key, side)) is not None]
    text, help_ = said(group, fields, side, other, key)
    name, kind = (node.name, node.kind.name) if node else ("", _kind(first.span.file))
    return Finding(text, help_, first.code, is_error, count, first.span.file, first.span.line, name, kind)


def _kind(file: str) -> str:
    """The kind of profile that a file holds, by its folder; nothing if it holds none."""
    folder = file.removeprefix("content/").partition("/")[0]
    return _KINDS[folder].name if folder in _KINDS else ""
