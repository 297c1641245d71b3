"""What somebody proposes to change, looked at before anything of it is opened: content only, as plain files."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from linli.assembly.git import git
from linli.catalogue.pictures import FOLDER as PICTURES
from linli.diagnostics import Diagnostic, Severity, Span
from linli.diagnostics.visible import visible
from linli.profiles.kinds import KINDS
from linli.wording import Text

MOST: Final = 500
"""Files of one proposal that somebody can be expected to read."""

_FOLDERS: Final = tuple(f"content/{folder}/" for folder in (*(kind.folder for kind in KINDS), PICTURES))
_PLAIN: Final = {"100644", "000000"}
"""The modes that Git gives to a plain file and to one that is not there any more."""

_CHANGE: Final = re.compile(r":\d{6} (?P<mode>\d{6}) \S+ \S+ (?P<kind>[A-Z])\d*")


@dataclass(frozen=True, slots=True)
class Changed:
    """A changed file: its path from the repository's top, and its mode as Git writes it."""

    file: str
    mode: str


def changed(root: Path, base: str, head: str) -> tuple[Changed, ...] | None:
    """The files that ``head`` changes from where it left ``base``; None where Git cannot tell."""
    options = (
        "--raw",
        "-z",
        "--no-renames",
        "--no-ext-diff",
        "--no-textconv",
        "--no-abbrev",
        "--ignore-submodules=none",
    )
    told = git(root, "diff", *options, "--end-of-options", f"{base}...{head}")
    if told is None:
        return None
    fields = iter(told.split("\0"))
    return tuple(
        Changed(next(fields, ""), found["mode"]) for field in fields if (found := _CHANGE.fullmatch(field)) is not None
    )


def check_proposal(files: tuple[Changed, ...]) -> Iterator[Diagnostic]:
    """Name every file that nobody but those who look after the site may change, and whatever is no plain file."""
    for file in files:
        span = Span.of_file(visible(file.file))
        if not file.file.startswith(_FOLDERS) or ".." in file.file.split("/"):
            yield outside_content(span)
        elif file.mode not in _PLAIN:
            yield not_a_plain_file(span)
    if len(files) > MOST:
        yield too_many_changes(Span.of_file("content"), len(files))


def outside_content(span: Span) -> Diagnostic:
    """投稿只能改动 content/ 里的档案和照片；程序、设置、模板和手写页面由网站的维护者来改。

    A contribution may change profiles and photographs in content/ only. Programs, settings, templates and hand-written
    pages are for those who look after the site.
    """
    return Diagnostic(
        "outside-content",
        Severity.ERROR,
        span,
        Text("投稿不能改动这个文件", "A contribution may not change this file"),
        Text(
            "请把它从投稿里拿掉；确实要改，请告诉网站的维护者。",
            "Leave it out; if it must be changed, tell those who look after the site.",
        ),
    )


def not_a_plain_file(span: Span) -> Diagnostic:
    """投稿里只能有普通文件，不能有链接、子模块或可执行文件。

    A contribution may hold plain files only: no links, submodules or programs.
    """
    return Diagnostic(
        "not-a-plain-file",
        Severity.ERROR,
        span,
        Text("这不是普通文件", "This is not a plain file"),
        Text("请换成普通文件。", "Use a plain file."),
    )


def too_many_changes(span: Span, count: int) -> Diagnostic:
    """一次投稿改动的文件太多，没有人看得过来。请分几次。

    A contribution changes more files than anybody can read. Make several of it.
    """
    return Diagnostic(
        "too-many-changes",
        Severity.ERROR,
        span,
        Text(f"一次改动了 {count} 个文件", f"{count} files are changed at once"),
        Text(f"请分成几次，每次不超过 {MOST} 个。", f"Make several contributions of at most {MOST} files each."),
    )


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (outside_content, not_a_plain_file, too_many_changes)
