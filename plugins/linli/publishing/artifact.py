"""What somebody hands in, as untrusted bytes: a ZIP file or a folder, of which names and sizes are looked at first."""

import stat
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from linli.diagnostics import Diagnostic, Span
from linli.diagnostics.visible import is_hidden, visible
from linli.publishing.problems import suspicious_file
from linli.wording import Text

_RATIO: Final = 200
"""How much smaller an honest file can be when it is compressed (HTML: a tenth; long lists: a fiftieth)."""

_SMALL: Final = 1_000_000
_DEEPEST: Final = 12
_LONGEST: Final = 150


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much may be handed in: files; bytes of one; bytes of all."""

    files: int = 60_000
    file: int = 20_000_000
    total: int = 2_000_000_000


class Suspicious(Exception):  # noqa: N818 - it says what it is
    """Something is there that a preview does not have."""

    def __init__(self, file: str, why: Text) -> None:
        """In ``file``, because of ``why``."""
        super().__init__(file, why.en)
        self.problem: Diagnostic = suspicious_file(Span.of_file(visible(file)), why)


@dataclass(frozen=True, slots=True)
class Handed:
    """A file that was handed in: its size as it claims, and how its bytes are read, at most so many."""

    size: int
    read: Callable[[int], bytes]


@contextmanager
def opened(artifact: Path, bounds: Bounds) -> Iterator[Mapping[str, Handed]]:
    """The files of a ZIP file or folder by path, none of them read yet. Raises Suspicious, and OSError."""
    if artifact.is_dir():
        found = dict(_in_folder(artifact, bounds))
        _check_all(found, bounds)
        yield found
        return
    try:
        with zipfile.ZipFile(artifact) as archive:
            packed = dict(_in_archive(archive, bounds))
            _check_all(packed, bounds)
            yield packed
    except (zipfile.BadZipFile, NotImplementedError, EOFError) as error:
        raise Suspicious(artifact.name, Text("这不是完整的 ZIP 文件", "This is not a whole ZIP file")) from error


def contents(file: str, handed: Handed, bounds: Bounds) -> bytes:
    """All bytes of a file. Raises Suspicious where there are more than it claims."""
    data = handed.read(min(handed.size, bounds.file) + 1)
    if len(data) != handed.size:
        raise Suspicious(file, Text("大小和它自己说的不一样", "Its size is not what it claims"))
    return data


def _in_folder(folder: Path, bounds: Bounds) -> Iterator[tuple[str, Handed]]:
    count = 0
    for path in sorted(folder.rglob("*")):
        file = path.relative_to(folder).as_posix()
        count += 1
        if count > 2 * bounds.files:
            raise _too_many(bounds)
        found = path.lstat()
        if stat.S_ISDIR(found.st_mode):
            continue
        if not stat.S_ISREG(found.st_mode):
            raise Suspicious(file, Text("这不是普通文件", "This is not a plain file"))
        yield file, Handed(found.st_size, partial(_read_file, path))


def _read_file(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        return file.read(most)


def _in_archive(archive: zipfile.ZipFile, bounds: Bounds) -> Iterator[tuple[str, Handed]]:
    entries = archive.infolist()
    if len(entries) > 2 * bounds.files:
        raise _too_many(bounds)
    names: set[str] = set()
    for entry in entries:
        if entry.orig_filename in names:
            raise Suspicious(entry.orig_filename, Text("同一个文件名出现两次", "The same name is there twice"))
        names.add(entry.orig_filename)
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if entry.is_dir() and kind in {0, stat.S_IFDIR}:
            continue
        if kind not in {0, stat.S_IFREG} or entry.flag_bits & 0x1:
            raise Suspicious(entry.orig_filename, Text("这不是普通文件", "This is not a plain file"))
        if entry.file_size > _SMALL and entry.file_size > _RATIO * max(1, entry.compress_size):
            raise Suspicious(entry.orig_filename, Text("压缩得太厉害", "It is compressed beyond reason"))
        yield entry.orig_filename, Handed(entry.file_size, partial(_read_entry, archive, entry))


def _read_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    with archive.open(entry) as file:
        return file.read(most)


def _check_all(files: Mapping[str, Handed], bounds: Bounds) -> None:
    """Names and sizes, before anything is read. Raises Suspicious."""
    if len(files) > bounds.files:
        raise _too_many(bounds)
    for file, handed in files.items():
        _check_name(file)
        if handed.size > bounds.file:
            raise Suspicious(file, Text("文件太大", "The file is too big"))
    if sum(handed.size for handed in files.values()) > bounds.total:
        raise Suspicious("", Text("合起来太大", "All together is too big"))
    _check_collisions(files)


def _check_name(file: str) -> None:
    parts = file.split("/")
    for part in parts:
        is_odd = part in {"", ".", ".."} or part.startswith(".") or part.endswith((".", " "))
        if is_odd or len(part.encode("utf-8", "surrogatepass")) > _LONGEST:
            raise Suspicious(file, Text("文件名不像网站里的", "The name is not one that a site has"))
    odd = set('\\:*?"<>|%') & set(file) or not file.isprintable() or any(map(is_hidden, file))
    if odd or len(parts) > _DEEPEST or unicodedata.normalize("NFC", file) != file:
        raise Suspicious(file, Text("文件名里有不该有的字符，或者太深", "The name has odd characters, or is too deep"))


def _check_collisions(files: Iterable[str]) -> None:
    """No two names that are one on some systems, and no file where another one needs a folder."""
    folders: set[str] = set()
    seen: dict[str, str] = {}
    for file in files:
        if seen.setdefault(file.casefold(), file) != file:
            raise Suspicious(file, Text("和另一个文件只差大小写", "It differs from another file by capitals only"))
        parts = file.casefold().split("/")
        folders.update("/".join(parts[:end]) for end in range(1, len(parts)))
    for file in files:
        if file.casefold() in folders:
            raise Suspicious(file, Text("既是文件又是文件夹", "It is both a file and a folder"))


def _too_many(bounds: Bounds) -> Suspicious:
    return Suspicious("", Text(f"文件超过 {bounds.files} 个", f"There are more than {bounds.files} files"))
