"""Mapping files: which header of a sheet means which field, written down once for sheets that come again."""

from collections.abc import Iterator, Mapping
from typing import Final

from linli.diagnostics import Diagnostic, Span
from linli.diagnostics.near import suggestion
from linli.documents import Mapping as Tree
from linli.documents import Scalar, read
from linli.editor.sheets import problems as reasons
from linli.editor.sheets.columns import Path, column_called, columns
from linli.editor.sheets.headers import TAKEN, Headers
from linli.editor.values import scalar
from linli.profiles.kinds import Kind
from linli.wording import Text

_IGNORED: Final = ("不导入", "ignore")
_KIND: Final = "kind"
_COLUMNS: Final = "columns"
_ABOUT: Final = "# linli import 的列对照 / columns of a sheet: 表头 header: 字段 field（不导入 = ignore）"


class BadMapping(Exception):  # noqa: N818 - it says what is the case
    """A mapping file with something wrong in it."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """With all that is wrong."""
        super().__init__()
        self.diagnostics = diagnostics


def read_mapping(file: str, data: bytes, kind: Kind) -> Mapping[str, Path | None]:
    """The paths of headers, None for those to be ignored. Raises BadMapping."""
    reading = read(file, data)
    if reading.tree is None or reading.diagnostics:
        raise BadMapping(reading.diagnostics)
    found: dict[str, Path | None] = {}
    problems = list(_wrong_kind(reading.tree, kind))
    entry = reading.tree.entry(_COLUMNS)
    if entry is None or not isinstance(entry.value, Tree):
        raise BadMapping((*problems, _no_columns(reading.tree.span)))
    for column in entry.value:
        value = column.value
        if not isinstance(value, Scalar):
            problems.append(_unknown(value.span, "…", kind))
        elif value.is_empty or value.text.strip() in _IGNORED:
            found[column.key.text] = None
        elif (known := column_called(kind, value.text)) is None:
            problems.append(_unknown(value.span, value.text, kind))
        else:
            found[column.key.text] = known.path
    if problems:
        raise BadMapping(tuple(problems))
    return found


def is_mapping(data: bytes) -> bool:
    """Whether a file is one that ``mapping_text`` made, and may be made anew."""
    return data.startswith(_ABOUT.encode())


def mapping_text(headers: Headers, kind: Kind) -> str:
    """A mapping file that says what the headers were taken for."""
    lines = [_ABOUT, f"{_KIND}: {kind.name}", f"{_COLUMNS}:"]
    for one in headers.matches:
        is_taken = one.how in TAKEN and one.column is not None
        lines.append(f"  {scalar(one.label)}: {one.column.name if is_taken and one.column else _IGNORED[0]}")
    return "\n".join(lines) + "\n"


def _wrong_kind(tree: Tree, kind: Kind) -> Iterator[Diagnostic]:
    entry = tree.entry(_KIND)
    if entry is not None and isinstance(entry.value, Scalar) and entry.value.text.strip() != kind.name:
        yield reasons.wrong_mapping(
            entry.value.span,
            Text(
                f"这是“{entry.value.text}”的对照，不是“{kind.name}”的",
                f"this mapping is for “{entry.value.text}”, not “{kind.name}”",
            ),
            Text("请换一个对照文件，或改 --as。", "Use another mapping file, or change --as."),
        )


def _no_columns(span: Span) -> Diagnostic:
    return reasons.wrong_mapping(
        span,
        Text("对照文件里没有 columns", "the mapping file has no columns"),
        Text("请写 columns:，下面每行一个“表头: 字段”。", "Write columns: and below it a line “HEADER: FIELD” each."),
    )


def _unknown(span: Span, name: str, kind: Kind) -> Diagnostic:
    known = [column.name for column in columns(kind, {("posts",): 1, ("consent",): 1})]
    return reasons.wrong_mapping(
        span,
        Text(f"{kind.title.zh}没有“{name}”这个字段", f"a {kind.title.en} has no field “{name}”"),
        suggestion(name, known),
    )
