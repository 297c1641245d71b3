"""Looking into a workbook before anything unpacks it: what is no workbook, or would take too much, is refused here."""

import io
import re
import zipfile
import zlib
from typing import Final

from linli.editor.sheets import unusable as reasons
from linli.editor.sheets.limits import SHEET_LIMITS, SheetLimits
from linli.editor.sheets.unusable import Unusable

ZIP: Final = b"PK\x03\x04"
OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
"""The first bytes of a compound file: of the old forms, and of any that is encrypted."""

_WORKBOOK: Final = "xl/workbook.xml"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_CELLS: Final = re.compile(r"xl/(?:worksheets/[^/]+|sharedStrings)\.xml", re.IGNORECASE)
_DECLARED: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING: Final = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding=[\"']([^\"']+)[\"']", re.IGNORECASE)
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


def check_archive(data: bytes, limits: SheetLimits = SHEET_LIMITS) -> None:
    """Raise Unusable unless ``data`` is a workbook without macros that unpacks to a bounded amount of plain XML."""
    if data.startswith(OLE):
        raise Unusable(reasons.ENCRYPTED if _ENCRYPTED in data else reasons.OLD_FORM)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_members(archive, limits)
            for info in archive.infolist():
                if _is_xml(info.filename):
                    _check_xml(archive.read(info))
    except _BROKEN as error:
        raise Unusable(reasons.NO_WORKBOOK) from error


def _check_members(archive: zipfile.ZipFile, limits: SheetLimits) -> None:
    """The table of contents: sizes are those that unpacking later stops at, so they can be trusted."""
    infos = archive.infolist()
    names = {info.filename for info in infos}
    if any(info.flag_bits & 1 for info in infos):
        raise Unusable(reasons.ENCRYPTED)
    if any("vbaproject" in name.lower() or "/macrosheets/" in name.lower() for name in names):
        raise Unusable(reasons.MACROS)
    if _WORKBOOK not in names or len(names) < len(infos):
        raise Unusable(reasons.NO_WORKBOOK)
    parts = [info for info in infos if _is_xml(info.filename)]
    too_large = [info for info in parts if info.file_size > limits.part and not _CELLS.fullmatch(info.filename)]
    if len(infos) > limits.members or too_large or sum(info.file_size for info in parts) > limits.unpacked:
        raise Unusable(reasons.UNPACKS_TOO_LARGE)


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _check_xml(data: bytes) -> None:
    """No declarations, by which a few bytes become gigabytes or other files are read; no encodings that hide them."""
    encoding = _ENCODING.match(data[:200])
    named = encoding[1].lower() if encoding else b"utf-8"
    if _DECLARED.search(data) or b"\0" in data[:200] or named not in {b"utf-8", b"us-ascii", b"ascii"}:
        raise Unusable(reasons.DECLARES)
