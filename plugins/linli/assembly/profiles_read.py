"""The profiles of a project, read anew where their files have changed."""

from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Any, Final

from linli.assembly.fingerprint import of_program
from linli.assembly.read_profile import ReadProfile, load_profile, read_profile
from linli.assembly.store import Memory
from linli.assembly.stored_profile import recalled, record
from linli.documents import ContentFile
from linli.profiles.kinds import KINDS

_SHELF: Final = "profiles"
_KINDS: Final = {kind.folder: kind for kind in KINDS}


def read_profiles(files: Sequence[ContentFile], memory: Memory | None) -> list[ReadProfile]:
    """What the files say; with a ``memory``, those that are byte by byte as they were are taken from there."""
    if memory is None:
        return [load_profile(file, _KINDS[file.folder]) for file in files]
    known, new = memory.shelf(_SHELF), dict[str, Any]()
    profiles = [_read(file, known, new, record=_as_it_is if memory.keeps_objects else record) for file in files]
    gone = known.keys() - {file.file for file in files}
    if new or gone:
        memory.put(_SHELF, new, gone)
    return profiles


def _as_it_is(profile: ReadProfile) -> ReadProfile:
    return profile


def _read(
    file: ContentFile, known: dict[str, Any], new: dict[str, Any], record: Callable[[ReadProfile], Any]
) -> ReadProfile:
    kind = _KINDS[file.folder]
    try:
        data = file.path.read_bytes()
    except OSError:
        return load_profile(file, kind)
    key = blake2b(data, digest_size=16, key=of_program()).hexdigest()
    found = known.get(file.file)
    if found is not None and found[0] == key:
        if isinstance(found[1], ReadProfile) and found[1].file == file:
            return found[1]
        try:
            return recalled(found[1], file, kind, data)
        except ValueError:
            pass
    profile = read_profile(file, data, kind)
    new[file.file] = [key, record(profile)]
    return profile
