"""The report of a proposed change: what a reviewer reads. The one place that knows how reports are made."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final, Protocol

from linli.diagnostics import Diagnostic, Severity
from linli.diagnostics.json_text import json_text
from linli.diagnostics.visible import visible
from linli.review.as_markdown import MARKER
from linli.review.markdown_text import plain
from linli.wording import Language, Text

LONGEST: Final = 60_000
"""Characters of a comment that hosts take (65,536 on GitHub), with room for what is added."""

_MOST: Final = 100
_VERSION: Final = 1


class Report(Protocol):
    """What a change does to the site, in words."""

    @property
    def blocks(self) -> bool:
        """Whether the change has problems of its own that keep it from being taken."""

    def as_markdown(self, language: Language) -> str:
        """For a comment, with the marker by which it is found again."""

    def as_json(self) -> str:
        """For programs."""


@dataclass(frozen=True, slots=True)
class PlainReport:
    """The problems that a change brings, and where to look at it.

    ``summary`` is how it went; ``new`` and ``resolved`` problems are those of the change, ``of_site`` those of the
    pages that were made; ``files`` are what it changes; ``said`` is the end of what a build said that failed.
    """

    summary: Text
    new: Sequence[Diagnostic] = ()
    resolved: Sequence[Diagnostic] = ()
    of_site: Sequence[Diagnostic] = ()
    files: Sequence[str] = ()
    overtaken: Sequence[str] = ()
    preview_url: str | None = None
    said: str = ""

    @property
    def blocks(self) -> bool:
        """Whether there are errors that were not there before."""
        return any(found.severity == Severity.ERROR for found in (*self.new, *self.of_site))

    def as_markdown(self, language: Language) -> str:
        """For a comment; everything that comes from the change is text and nothing else."""
        return "\n".join([MARKER, *self._lines(language)])[:LONGEST] + "\n"

    def _lines(self, language: Language) -> Iterator[str]:
        yield f"## {_TITLE.to(language)}\n\n{plain(self.summary.to(language))}\n"
        if self.preview_url:
            yield f"[{_LOOK.to(language)}]({self.preview_url})\n"
        yield from _problems(_NEW, self.new, language)
        yield from _problems(_OF_SITE, self.of_site, language)
        if self.resolved:
            yield f"{_RESOLVED.to(language).format(count=len(self.resolved))}\n"
        if self.overtaken:
            yield f"{_OVERTAKEN.to(language)}\n"
            yield from _listed(self.overtaken, None, language)
        if self.files:
            yield f"### {_FILES.to(language).format(count=len(self.files))}\n"
            yield from _listed(self.files, self.preview_url, language)
        if self.said:
            yield f"### {_SAID.to(language)}\n"
            yield from (f"    {visible(line)}" for line in self.said.splitlines())

    def as_json(self) -> str:
        """``{"version", "blocks", "summary", "new", "resolved", "site", "files", "preview"}``."""
        return json_text(
            {
                "version": _VERSION,
                "blocks": self.blocks,
                "summary": _both(self.summary),
                "new": [_record(found) for found in self.new],
                "resolved": [_record(found) for found in self.resolved],
                "site": [_record(found) for found in self.of_site],
                "files": list(self.files),
                "preview": self.preview_url,
            }
        )


def _problems(title: Text, problems: Sequence[Diagnostic], language: Language) -> Iterator[str]:
    if not problems:
        return
    yield f"### {title.to(language).format(count=len(problems))}\n"
    for found in problems[:_MOST]:
        place = f"{found.span.file}:{found.span.line}:{found.span.column}"
        level = _LEVELS[found.severity].to(language)
        yield f"- **{level}** {plain(place)} {plain(found.message.to(language))} {plain(found.help.to(language))}"
    yield from _more(len(problems), language)


def _listed(files: Sequence[str], preview_url: str | None, language: Language) -> Iterator[str]:
    for file in files[:_MOST]:
        path = PurePosixPath(file)
        has_page = preview_url and path.suffix == ".yml" and path.stem.isascii()
        page = f" — [{_PAGE.to(language)}]({preview_url}{path.parent.name}/{path.stem}/)" if has_page else ""
        yield f"- {plain(file)}{page}"
    yield from _more(len(files), language)


def _more(count: int, language: Language) -> Iterator[str]:
    if count > _MOST:
        yield f"- {_MORE.to(language).format(count=count - _MOST)}"
    yield ""


def _record(found: Diagnostic) -> dict[str, object]:
    span = found.span
    place = {"file": span.file, "line": span.line, "column": span.column}
    return {"code": found.code, "severity": found.severity.value, **place, "message": _both(found.message)}


def _both(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


_TITLE: Final = Text("邻里预览报告", "Linli preview report")
_LOOK: Final = Text("打开预览", "Open the preview")
_PAGE: Final = Text("预览这一页", "preview of its page")
_NEW: Final = Text("这份投稿带来的问题（{count}）", "Problems that this change brings ({count})")
_OF_SITE: Final = Text("做成的网页有问题（{count}）", "Problems of the pages that were made ({count})")
_RESOLVED: Final = Text("解决了 {count} 个以前的问题。", "{count} earlier problems are solved.")
_OVERTAKEN: Final = Text(
    "这些文件主分支后来也改了，预览用的是投稿的：",
    "The main branch has changed these files too since; the preview shows the change's:",
)
_FILES: Final = Text("改动的文件（{count}）", "Files that change ({count})")
_SAID: Final = Text("生成时说的话（最后几行）", "What the build said (its last lines)")
_MORE: Final = Text("……另有 {count} 项", "… and {count} more")
_LEVELS: Final = {
    Severity.ERROR: Text("错误", "Error"),
    Severity.WARNING: Text("提醒", "Warning"),
    Severity.INFO: Text("知道就好", "Note"),
}
