"""How many profiles and pages there are before and after, and how large the built sites are."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from linli.diagnostics import Severity
from linli.profiles.kinds import KINDS
from linli.review.model import Count
from linli.review.pages import Pages
from linli.review.sides import Side
from linli.wording import Text

_PUBLIC: Final = Text("公开的{title}", "public profiles: {title}")
_FIGURES: Final = Text("公开的数字", "public figures")
_PAGES: Final = Text("网页", "pages")
_PROBLEMS: Final = Text("错误和警告", "errors and warnings")
_SIZE: Final = Text("网站总大小", "size of the site")
_HTML: Final = Text("其中网页", "of it, pages")
_FILES: Final = Text("网站的文件", "files of the site")


def counts(before: Pages, after: Pages) -> Iterator[Count]:
    """What there is of profiles, figures and pages, on both sides."""
    for kind in KINDS:
        what = Text(_PUBLIC.zh.format(title=kind.title.zh), _PUBLIC.en.format(title=kind.title.en))
        old, new = (len(one.side.shown.graph.of_kind(kind.name)) for one in (before, after))
        yield Count(what, old, new)
    yield Count(_FIGURES, _figures(before.side), _figures(after.side))
    yield Count(_PAGES, len(before.addresses), len(after.addresses))
    yield Count(_PROBLEMS, _problems(before.side), _problems(after.side))


def sizes(before: Path, after: Path) -> Iterator[Count]:
    """How many files two built sites have, and how large they are, in bytes."""
    old, new = (_sizes(site) for site in (before, after))
    yield Count(_FILES, len(old), len(new))
    yield Count(_SIZE, sum(old.values()), sum(new.values()), is_size=True)
    less, more = (sum(size for file, size in found.items() if file.endswith(".html")) for found in (old, new))
    yield Count(_HTML, less, more, is_size=True)


def _figures(side: Side) -> int:
    return sum(len(getattr(node.entity, "metrics", ())) for node in side.shown.graph.nodes.values())


def _problems(side: Side) -> int:
    return sum(found.severity != Severity.INFO for found in side.content.diagnostics)


def _sizes(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*") if path.is_file()}
