"""The report for a person at a terminal."""

from collections.abc import Iterator
from typing import Final

from linli.diagnostics.visible import visible
from linli.diagnostics.width import display_width
from linli.review.model import Report
from linli.review.outline import Block, Heading, Item, Items, Line, Paragraph, Pictures, Table, Words
from linli.review.telling import Teller
from linli.wording import Language

_MOST: Final = 1000

# Parameters of the terminal sequence "select graphic rendition" (ECMA-48, 8.3.117).
_BOLD, _DIM, _RED, _GREEN = "1", "2", "31", "32"


def as_text(report: Report, language: Language, *, colour: bool = False) -> str:
    """The report in lines, with the addresses of pages behind their titles; content cannot steer the terminal."""
    teller = Teller(report, language, lambda url: f"{report.preview_url or '/'}{url}", lambda _: None, _MOST)
    return "\n".join(line for block in teller.blocks() for line in _block(block, colour=colour)).strip("\n") + "\n"


def _block(block: Block, *, colour: bool) -> Iterator[str]:
    match block:
        case Heading(_, line):
            yield from ("", _painted(_line(line, colour=False), _BOLD, colour=colour))
        case Paragraph(line):
            yield _line(line, colour=colour)
        case Items(items, summary):
            if summary:
                yield visible(summary)
            for item in items:
                yield from _item(item, "  ", colour=colour)
        case Table(rows):
            yield from _table(rows)
        case Pictures(pictures):
            yield from (f"  {visible(words)}  {visible(way)}" for words, way in pictures)


def _item(item: Item, indent: str, *, colour: bool) -> Iterator[str]:
    yield f"{indent}- {_line(item.line, colour=colour)}"
    for below in item.below:
        yield from _item(below, f"{indent}  ", colour=colour)


def _table(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    widths = [max(display_width(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        cells = (f"{visible(cell)}{' ' * (wide - display_width(cell))}" for cell, wide in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()


def _line(line: Line, *, colour: bool) -> str:
    return "".join(_words(words, colour=colour) for words in line)


def _words(words: Words, *, colour: bool) -> str:
    text = visible(words.text)
    if words.is_old or words.is_new:
        text = _painted(text, _RED if words.is_old else _GREEN, colour=colour)
    text = _painted(text, _BOLD, colour=colour) if words.is_strong else text
    return f"{text}  {_painted(visible(words.url), _DIM, colour=colour)}" if words.url else text


def _painted(text: str, parameters: str, *, colour: bool) -> str:
    return f"\x1b[{parameters}m{text}\x1b[0m" if colour and text else text
