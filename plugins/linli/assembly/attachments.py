"""What stands beside hand-written pages and is published as it is: nothing that a browser or a host would obey."""
# ruff: noqa: D205 -- the docstring of a problem is a manual page: a Chinese paragraph, then an English one

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from linli.diagnostics import Diagnostic, Severity, Span
from linli.diagnostics.visible import visible
from linli.documents.problems import symlink
from linli.wording import Text

_HARMLESS: Final = frozenset(
    {
        *(".md", ".txt", ".csv", ".pdf", ".vtt"),
        *(".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"),
        *(".mp3", ".ogg", ".mp4", ".webm"),
        *(".woff", ".woff2"),
    }
)
"""The endings of files that can be read, seen or heard, but do nothing. (SVG and PDF can hold scripts; those of a PDF
stay inside its viewer.)"""


def check_attachments(
    folder: Path, files: Iterable[str], named: Collection[str], place: str = "content/pages"
) -> Iterator[Diagnostic]:
    """Name every file that must not be published.

    ``files`` are paths below ``folder``, which people know as ``place``; ``named`` are those of them that the site's
    owner has named in its configuration, and so vouches for.
    """
    top = folder.resolve()
    for file in files:
        span = Span.of_file(visible(f"{place}/{file}"))
        path = folder / file
        if path.resolve() != top / file:
            yield symlink(span, visible(path.name))
        elif PurePosixPath(file).suffix.lower() not in _HARMLESS and file not in named:
            yield active_file(span)


def active_file(span: Span) -> Diagnostic:
    """手写页面的文件夹里，网页、脚本、SVG 和服务器的设置文件（如 `CNAME`、`_redirects`）会照原样发布，在读者的浏览器
    里什么都能做，所以不收。图片请用 PNG、JPEG 或 WebP；确实需要的文件，由维护者写进 mkdocs.yml 的 `extra_css`、
    `extra_javascript` 或 linli 的 `attachments`。

    Web pages, scripts, SVG and hosts' settings (such as `CNAME`, `_redirects`) beside hand-written pages would be
    published as they are and could do anything in a reader's browser; so they are refused. Use PNG, JPEG or WebP for
    pictures. A file that is needed is named in mkdocs.yml by those who look after the site: as `extra_css`,
    `extra_javascript`, or in `attachments` of linli.
    """
    return Diagnostic(
        "active-file",
        Severity.ERROR,
        span,
        Text("这个文件会在读者的浏览器或服务器上起作用", "This file would act in readers' browsers or on the server"),
        Text(
            "请删除它，或由维护者在 mkdocs.yml 里写明。",
            "Delete it, or have those who look after the site name it in mkdocs.yml.",
        ),
    )


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (active_file,)
