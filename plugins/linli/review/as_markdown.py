"""The report as the comment below a proposed change: Markdown as code hosts read it."""

from collections.abc import Iterable, Iterator
from typing import Final

from linli.review import wording
from linli.review.markdown_text import address, plain
from linli.review.model import Report
from linli.review.outline import FILE, Block, Heading, Item, Items, Line, Paragraph, Pictures, Table, Words
from linli.review.telling import Teller
from linli.wording import Language

MARKER: Final = "<!-- linli-report -->"
"""The first line of the comment, by which it is found again to be updated."""

MOST: Final = 60_000
"""Characters; GitHub takes 65,536."""

_FEWER: Final = (400, 150, 60, 25, 10, 5, 2)
"""How much of every list is told, until all of it is short enough."""


def as_markdown(report: Report, language: Language) -> str:
    """The report, with at most ``MOST`` characters: of what is too long, the beginnings of lists."""
    for most in _FEWER:
        text = _written(_teller(report, language, most).blocks())
        if len(text) <= MOST:
            return text
    return _written([*_teller(report, language, 0).verdict(), Paragraph((Words(wording.TOO_LONG.to(language)),))])


def _teller(report: Report, language: Language, most: int) -> Teller:
    def preview(url: str) -> str | None:
        return None if report.preview_url is None else f"{report.preview_url}{url}"

    def published(url: str) -> str | None:
        return None if report.site_url is None else f"{report.site_url}{url}"

    return Teller(report, language, preview, published, most, f"{report.preview_url or ''}{FILE}")


def _written(blocks: Iterable[Block]) -> str:
    """The blocks as Markdown; of what turns out to be too long, enough to see that."""
    written, length = [MARKER], 0
    for block in blocks:
        lines: list[str] = []
        for line in _block(block):
            lines.append(line)
            length += len(line) + 1
            if length > MOST:
                break
        written.append("\n".join(lines))
        if length > MOST:
            break
    return "\n\n".join(written) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, line):
            yield f"{'#' * (level + 1)} {_line(line)}"
        case Paragraph(line):
            yield _line(line)
        case Items(items, summary):
            yield from _items(items, summary)
        case Table(rows):
            yield from _table(rows)
        case Pictures(pictures):
            # Only links: hosts would load the pictures at once, when the preview may not be there yet.
            shown = [f"[{plain(words)}](<{way}>)" for words, url in pictures if (way := address(url)) is not None]
            yield " · ".join(shown)


def _items(items: tuple[Item, ...], summary: str) -> Iterator[str]:
    if summary:
        yield from ("<details>", f"<summary>{plain(summary)}</summary>", "")
    for item in items:
        yield from _item(item, "")
    if summary:
        yield from ("", "</details>")


def _item(item: Item, indent: str) -> Iterator[str]:
    yield f"{indent}- {_line(item.line)}"
    for below in item.below:
        yield from _item(below, f"{indent}  ")


def _table(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    head, *others = rows
    yield f"| {' | '.join(map(plain, head))} |"
    yield f"| --- |{' ---: |' * (len(head) - 1)}"
    for row in others:
        yield f"| {' | '.join(map(plain, row))} |"


def _line(line: Line) -> str:
    return "".join(map(_words, line))


def _words(words: Words) -> str:
    text = words.text
    inner = plain(text)
    before, after = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    way = address(words.url) if words.url else None
    if way is not None:
        inner = f"[{inner}](<{way}>)"
    for is_so, tag in ((words.is_strong, "strong"), (words.is_old, "del"), (words.is_new, "ins")):
        inner = f"<{tag}>{inner}</{tag}>" if is_so and inner else inner
    return f"{before}{inner}{after}"
