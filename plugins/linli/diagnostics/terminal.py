"""Problems for a person at a terminal: place, message, the line with a mark under it, and the remedy."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Final

from linli.diagnostics.excerpt import Excerpt, excerpt, split_lines
from linli.diagnostics.model import Diagnostic, Severity
from linli.diagnostics.summary import Summary, distinct
from linli.diagnostics.visible import visible
from linli.wording import Language, Text

_Paint = Callable[[str, str], str]

_SEVERITIES: Final[Mapping[Severity, Text]] = MappingProxyType(
    {
        Severity.ERROR: Text(zh="错误", en="error"),
        Severity.WARNING: Text(zh="警告", en="warning"),
        Severity.INFO: Text(zh="说明", en="info"),
    }
)
_HELP: Final = Text(zh="建议：", en="help: ")

# Parameters of the terminal sequence "select graphic rendition" (ECMA-48, 8.3.117).
_BOLD: Final = "1"
_DIM: Final = "2"
_COLOURS: Final[Mapping[Severity, str]] = MappingProxyType(
    {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;34"}
)


def render(
    diagnostics: Iterable[Diagnostic],
    sources: Callable[[str], str | None],
    language: Language,
    *,
    colour: bool = False,
) -> str:
    """All problems in ``language``, then a line that counts them.

    ``sources`` gives the text of a file; where it gives nothing, the problem is shown without its line.
    Content cannot steer the terminal: the only control characters are line feeds and, with ``colour``, our own.
    """
    paint = _ansi if colour else _plain
    problems = distinct(diagnostics)
    blocks: list[str] = []
    for file, group in groupby(problems, key=lambda problem: problem.span.file):
        source = sources(file)
        lines = () if source is None else split_lines(source)
        blocks.extend("\n".join(_block(problem, lines, language, paint)) for problem in group)
    blocks.append(paint(Summary.of(problems).text.to(language), _BOLD))
    return "\n\n".join(blocks) + "\n"


def _block(problem: Diagnostic, lines: tuple[str, ...], language: Language, paint: _Paint) -> Iterator[str]:
    span, colour = problem.span, _COLOURS[problem.severity]
    place = paint(visible(f"{span.file}:{span.line}:{span.column}"), _BOLD)
    kind = paint(visible(f"{_SEVERITIES[problem.severity].to(language)} {problem.code}"), colour)
    yield f"{place}  {kind}  {visible(problem.message.to(language))}"
    found = excerpt(lines, span)
    gutter = " " * (len(str(found.line)) + 3 if found else 4)
    if found:
        yield from _marked_line(found, gutter, colour, paint)
    if remedy := problem.help.to(language):
        yield f"{gutter}{paint('= ' + _HELP.to(language), _DIM)}{visible(remedy)}"


def _marked_line(found: Excerpt, gutter: str, colour: str, paint: _Paint) -> Iterator[str]:
    yield f"{paint(f'  {found.line} │', _DIM)} {found.text}".rstrip()
    yield f"{gutter}{paint('│', _DIM)} {' ' * found.padding}{paint('^' * found.carets, colour)}"


def _ansi(text: str, parameters: str) -> str:
    return f"\x1b[{parameters}m{text}\x1b[0m"


def _plain(text: str, _parameters: str) -> str:
    return text
