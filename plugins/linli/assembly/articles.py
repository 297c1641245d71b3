"""Articles that would take the converter too long, or make it fail."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from linli.catalogue.build import Catalogue
from linli.diagnostics import Diagnostic, Severity, Span
from linli.pages.bounds import MOST_HEADINGS, MOST_LEVELS, MOST_LINES, MOST_OPEN, first_beyond
from linli.wording import Text

_MANY_SIGNS: Final = re.compile(rf"^[ \t>*+:.\d-]{{{MOST_LEVELS + 1}}}", re.MULTILINE)


def check_articles(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Name every article that exceeds the bounds of what is converted."""
    for key, node in catalogue.graph.nodes.items():
        body = getattr(node.entity, "body", None) or ""
        line = first_beyond(body) if may_be_beyond(body) else None
        if line is not None:
            yield body_too_complex(catalogue.span(key, ("body",)), line)


def may_be_beyond(text: str) -> bool:
    """Whether a text has enough lines, brackets or signs at the beginning of one to exceed any bound at all.

    Every level takes a sign or four spaces, every heading a line; hardly any article has to be looked at more closely.
    """
    return (
        text.count("\n") >= min(MOST_LINES, MOST_HEADINGS)
        or text.count("[") > MOST_OPEN
        or text.count("(") > MOST_OPEN
        or _MANY_SIGNS.search(text) is not None
    )


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
