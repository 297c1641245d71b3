"""Articles that would take the converter too long, or make it fail."""

from collections.abc import Callable, Iterator
from typing import Final

from linli.catalogue.build import Catalogue
from linli.diagnostics import Diagnostic, Severity, Span
from linli.pages.bounds import MOST_HEADINGS, MOST_LEVELS, MOST_LINES, MOST_OPEN, first_beyond
from linli.wording import Text


def check_articles(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Name every article that exceeds the bounds of what is converted."""
    for key, node in catalogue.graph.nodes.items():
        line = first_beyond(getattr(node.entity, "body", None) or "")
        if line is not None:
            yield body_too_complex(catalogue.span(key, ("body",)), line)


def body_too_complex(span: Span, line: int) -> Diagnostic:
    """正文的写法太复杂，转换成网页会太慢：列表或引用套了太多层，括号没有闭合，一段太长，或标题太多。请写得简单些。

    The article is too involved to be made into a page in time: lists or quotations too deep inside each other,
    brackets that are never closed, a paragraph of too many lines, or too many headings. Write it more simply.
    """
    return Diagnostic(
        "body-too-complex",
        Severity.ERROR,
        span,
        Text(f"正文从第 {line} 行起写得太复杂", f"From its line {line} on, the article is too complex"),
        Text(
            f"请把列表和引用控制在 {MOST_LEVELS} 层以内，没有闭合的括号不超过 {MOST_OPEN} 个，"
            f"每 {MOST_LINES} 行以内空一行，标题不超过 {MOST_HEADINGS} 个。",
            f"Keep lists and quotations to {MOST_LEVELS} levels and open brackets to {MOST_OPEN}, leave an empty line "
            f"within every {MOST_LINES} lines, and write at most {MOST_HEADINGS} headings.",
        ),
    )


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (body_too_complex,)
