"""A content file that is to be changed: its text, and how its bytes are made of it."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from linli.diagnostics import Diagnostic
from linli.documents import read
from linli.documents.encoding import decode
from linli.editor.layout import Layout
from linli.editor.parsing import lay_out

_MARK = "\ufeff"


class NotEditable(Exception):  # noqa: N818 - it says what is the case
    """A file that cannot be changed safely as long as there is something wrong with it."""

    def __init__(self, file: str, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        """Of ``file``, with what is wrong as far as it is known."""
        super().__init__(file)
        self.file = file
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands from ``start`` to just before ``end`` becomes ``text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, with LF at the end of lines, and which of them end in CRLF (offsets) in the file itself."""

    file: str
    text: str
    crlf: tuple[int, ...]
    has_mark: bool

    @property
    def line_end(self) -> str:
        """What most lines end in."""
        return "\r\n" if len(self.crlf) * 2 > self.text.count("\n") else "\n"

    def layout(self) -> Layout:
        """The layout of its text. Raises NotEditable where it has none."""
        try:
            return lay_out(self.text)
        except ValueError:
            raise NotEditable(self.file) from None

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """The bytes of the file with ``edits``, which do not overlap; all other bytes are as they were."""
        pieces: list[str] = []
        reached = 0
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
            pieces += [self._raw(reached, edit.start), edit.text.replace("\n", self.line_end)]
            reached = edit.end
        return self._encoded("".join([*pieces, self._raw(reached, len(self.text))]))

    def rewritten(self, text: str) -> bytes:
        """The bytes of the file with another text: all lines end as most of them did."""
        return self._encoded(text.replace("\n", self.line_end))

    def _raw(self, start: int, end: int) -> str:
        """A part of the text with its lines ending as they do in the file."""
        pieces: list[str] = []
        for offset in self.crlf[bisect_left(self.crlf, start) : bisect_left(self.crlf, end)]:
            pieces += [self.text[start:offset], "\r\n"]
            start = offset + 1
        return "".join([*pieces, self.text[start:end]])

    def _encoded(self, text: str) -> bytes:
        return ((_MARK if self.has_mark else "") + text).encode()


def document_of(file: str, data: bytes) -> Document:
    """The document of a file's bytes. Raises NotEditable where reading it finds any fault of form."""
    reading = read(file, data)
    text = decode(file, data)
    if isinstance(text, Diagnostic) or reading.tree is None or reading.diagnostics:
        raise NotEditable(file, reading.diagnostics)
    raw = data.decode()
    has_mark = raw.startswith(_MARK)
    return Document(file, text, tuple(_crlf(raw.removeprefix(_MARK))), has_mark)


def open_document(path: Path, file: str) -> Document:
    """The document of the file at ``path``, called ``file``. Raises NotEditable, also where it cannot be read."""
    try:
        return document_of(file, path.read_bytes())
    except OSError:
        raise NotEditable(file) from None


def _crlf(raw: str) -> Iterable[int]:
    """The offsets of the line feeds behind a CR, counted in the text without those."""
    offset = raw.find("\r\n")
    seen = 0
    while offset >= 0:
        yield offset - seen
        seen += 1
        offset = raw.find("\r\n", offset + 2)
