"""The two sides of a change: the project before and after, read and checked by our own program."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from linli.assembly.content import Content, load_content
from linli.assembly.store import Memory
from linli.catalogue.graph import Graph, Key, Node, graph_of
from linli.catalogue.pictures import FOLDER as MEDIA
from linli.catalogue.pictures import Picture
from linli.catalogue.public import PublicCatalogue, is_public, public
from linli.documents import CONTENT_FOLDER, discover
from linli.pages.known import KnownCatalogue, known
from linli.profiles.kinds import KINDS
from linli.profiles.profile import Profile
from linli.review.lenient import readable
from linli.review.mending import mended
from linli.review.revision_files import FOLDERS, commit_of, left_at, write_revision


@dataclass(frozen=True, slots=True)
class Side:
    """The project on one side of a change.

    ``name`` is what people call it (nothing, where it is simply the project as it lies there), ``folder`` where its
    files are. ``graph`` has every profile of which anything could be read, ``shown`` is what readers may see of it.
    ``partial`` are the profiles with mistakes, with the fields in which those are; ``unreadable`` are the files of
    those of which nothing could be read; ``left_out`` are public ones of which no page could be made as they are.
    """

    name: str
    folder: Path
    content: Content
    graph: Graph
    shown: KnownCatalogue
    partial: Mapping[Key, frozenset[str]]
    unreadable: Mapping[Key, str]
    left_out: frozenset[Key] = frozenset()

    def is_public(self, key: Key) -> bool:
        """Whether a profile is meant for readers, though it may have mistakes."""
        return key in self.shown.graph.nodes or key in self.left_out


def side(name: str, folder: Path, content: Content, today: date) -> Side:
    """The side that is made of ``content``, which was read from ``folder``."""
    graph = content.catalogue.graph
    missing = {key: file for key, file in _files(folder) if key not in graph.nodes}
    found = {key: part for key, file in missing.items() if (part := _read_in_part(content, key, file)) is not None}
    if found:
        graph = graph_of([*graph.nodes.values(), *(node for node, _ in found.values())], graph.settings)
    sound = mended(graph, content.errors)
    catalogue = public(replace(content.catalogue, graph=sound), today)
    shown = known(replace(catalogue, pictures=_pictures(folder, catalogue)))
    partial = {key: fields for key, (_, fields) in found.items()}
    unreadable = {key: file for key, file in missing.items() if key not in found}
    left_out = {key for key, node in graph.nodes.items() if key not in sound.nodes and is_public(node.entity, today)}
    return Side(name, folder, content, graph, shown, partial, unreadable, frozenset(left_out))


@contextmanager
def base_side(root: Path, base: str, head: str | None, today: date, memory: Memory) -> Iterator[Side]:
    """The side before the change: a folder, or the commit of ``base`` that the change began with. Raises NoRevision."""
    if is_folder(base):
        yield side(base, Path(base), load_content(Path(base), today, memory), today)
        return
    is_revision = head is None or not is_folder(head)
    with _revision(root, left_at(root, base, head or "HEAD") if is_revision else commit_of(root, base)) as folder:
        yield side(base, folder, load_content(folder, today, memory), today)


@contextmanager
def head_side(root: Path, head: str | None, today: date, memory: Memory) -> Iterator[Side]:
    """The side after the change: a folder, a commit, or the project as it lies there. Raises NoRevision."""
    if head is None or is_folder(head):
        folder = root if head is None else Path(head)
        yield side(head or "", folder, load_content(folder, today, memory), today)
        return
    with _revision(root, commit_of(root, head)) as folder:
        yield side(head, folder, load_content(folder, today, memory), today)


def is_folder(name: str) -> bool:
    """Whether a side is given as a folder with a project in it, not as a revision."""
    return (Path(name) / CONTENT_FOLDER).is_dir()


def digests(folder: Path) -> Mapping[str, str]:
    """A digest of every plain file of a project, by its path; links are left alone."""
    found: dict[str, str] = {}
    for part in FOLDERS:
        if (folder / part).is_symlink():
            continue
        for place, folders, names in os.walk(folder / part):
            folders.sort()
            for name in sorted(names):
                path = Path(place, name)
                if path.is_file() and not path.is_symlink():
                    found[path.relative_to(folder).as_posix()] = sha256(path.read_bytes()).hexdigest()
    return found


@contextmanager
def _revision(root: Path, commit: str) -> Iterator[Path]:
    with TemporaryDirectory(prefix="linli-") as name:
        write_revision(root, commit, Path(name))
        yield Path(name)


def _files(folder: Path) -> Iterator[tuple[Key, str]]:
    names = {kind.folder: kind.name for kind in KINDS}
    for found in discover(folder, tuple(names)).files:
        yield (names[found.folder], found.id), found.file


def _read_in_part(content: Content, key: Key, file: str) -> tuple[Node, frozenset[str]] | None:
    """A profile that has mistakes, without them, and the fields in which they are."""
    tree = content.catalogue.trees.get(key)
    kind = next(kind for kind in KINDS if kind.name == key[0])
    found = readable(kind, key[1], tree) if tree is not None else None
    return (Node(kind, found[0], file), found[1]) if found is not None else None


def _pictures(folder: Path, catalogue: PublicCatalogue) -> Mapping[str, Picture]:
    """Stand-ins for the photographs: what they are is known by their bytes; nothing is decoded."""
    media = folder / CONTENT_FOLDER / MEDIA
    entities = (node.entity for node in catalogue.graph.nodes.values())
    names = {photo.file for entity in entities if isinstance(entity, Profile) for photo in entity.photos}
    return {name: Picture(found, 1, 1, (1,)) for name in sorted(names) if (found := _digest(media, name)) is not None}


def _digest(media: Path, name: str) -> str | None:
    """What a photograph's bytes are known by; None where there is no such file below the media folder itself."""
    path = media / name
    try:
        is_plain = path.is_file() and path.resolve() == media.resolve() / name
        return sha256(path.read_bytes()).hexdigest()[:16] if is_plain else None
    except OSError:  # a name that is too long for any file
        return None
