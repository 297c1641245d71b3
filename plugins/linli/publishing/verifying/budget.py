"""How much a site may weigh, so that it stays quick on a telephone and its host takes it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from statistics import median
from typing import Final

from linli.diagnostics import Diagnostic, Span
from linli.publishing.verifying.problems import over_budget
from linli.wording import Text

_KB: Final = 1000


@dataclass(frozen=True, slots=True)
class Budget:
    """Bounds in kB (1000 bytes), as files are on the disk: pages compress to about a fifth.

    ``median`` is that of all pages, ``page`` the biggest page, ``file`` the biggest other file, ``total`` all of them:
    GitHub Pages takes a gigabyte.
    """

    median: int = 25
    page: int = 500
    file: int = 5_000
    total: int = 1_000_000

    @classmethod
    def of(cls, words: Mapping[str, int]) -> "Budget":
        """The usual budget, but for what ``words`` say otherwise. Raises KeyError for a bound that there is not."""
        known = {field.name for field in fields(cls)}
        for word in words:
            if word not in known:
                raise KeyError(word)
        return replace(cls(), **words)


def check_sizes(sizes: Mapping[str, int], budget: Budget) -> Iterator[Diagnostic]:
    """Everything in a site that is over its budget; ``sizes`` are the bytes of each file."""
    pages = {file: size for file, size in sizes.items() if file.endswith(".html")}
    if pages and (middle := int(median(pages.values()))) > budget.median * _KB:
        yield _over("index.html", Text("网页大小的中位数", "The median page"), middle, budget.median)
    for file, size in sizes.items():
        if file in pages and size > budget.page * _KB:
            yield _over(file, Text("这一页", "This page"), size, budget.page)
        elif file not in pages and size > budget.file * _KB:
            yield _over(file, Text("这个文件", "This file"), size, budget.file)
    total = sum(sizes.values())
    if total > budget.total * _KB:
        yield _over("index.html", Text("整个网站", "The whole site"), total, budget.total)


def _over(file: str, what: Text, size: int, most: int) -> Diagnostic:
    return over_budget(Span.of_file(file), what, size, most * _KB)
