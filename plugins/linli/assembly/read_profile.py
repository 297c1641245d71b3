"""Reading one profile: all that is known of a file from its bytes alone, without the settings and other files.

It can therefore be done in another process, and kept for as long as the bytes, the kind and the program are the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from linli.catalogue.graph import Key, Node, name_of, sort_key_of
from linli.diagnostics import Diagnostic, Span
from linli.documents import ContentFile, Scalar, read, read_file, values
from linli.documents import Mapping as Tree
from linli.documents.problems import unreadable_file
from linli.han import SortKey
from linli.profiles.kinds import Kind
from linli.profiles.profile import Entity
from linli.schema.build import build, valid
from linli.wording import Text


@dataclass(slots=True)
class ReadProfile:
    """What a file says and what is wrong with it.

    ``name`` is what it is called, empty where that cannot be read. ``model`` is None where the file makes no profile,
    and ``reading`` too: by it, profiles are put in order. ``has_tree`` is false where nothing of the file could be
    read. ``source`` are its bytes, which are only needed to say where something stands; None where they are then to be
    read from its path.
    """

    file: ContentFile
    kind: Kind
    name: str
    model: Entity | None
    reading: SortKey | None
    diagnostics: tuple[Diagnostic, ...]
    has_tree: bool = True
    source: bytes | None = field(default=None, repr=False)
    _tree: Tree | None = field(default=None, repr=False, compare=False)

    @property
    def key(self) -> Key:
        """The key of its node in the graph."""
        return self.kind.name, self.file.id

    @property
    def node(self) -> Node | None:
        """What stands for it in the graph."""
        return Node(self.kind, self.model, self.file.file, self.reading) if self.model is not None else None

    @property
    def tree(self) -> Tree:
        """The file with the places of everything in it, read when it is first asked for."""
        if self._tree is None:
            name = self.file.file
            raw = read(name, self.source) if self.source is not None else read_file(self.file.path, name)
            # A file that changed in the meantime may have nothing left to point at.
            self._tree = raw.tree or Tree((), Span.of_file(name))
        return self._tree


class Trees(Mapping[Key, Tree]):
    """The trees of profiles by their keys, each read when it is first asked for."""

    def __init__(self, profiles: Iterator[ReadProfile]) -> None:
        """Take the profiles of which something could be read."""
        self._profiles = {profile.key: profile for profile in profiles if profile.has_tree}

    def __getitem__(self, key: Key) -> Tree:
        """The tree of a profile."""
        return self._profiles[key].tree

    def __iter__(self) -> Iterator[Key]:
        """Every key that has a tree."""
        return iter(self._profiles)

    def __len__(self) -> int:
        """How many trees there are."""
        return len(self._profiles)


def read_profile(file: ContentFile, data: bytes, kind: Kind) -> ReadProfile:
    """What the bytes of ``file`` say. Bad input is never an exception."""
    found = values(data)
    model = valid(kind.model, found, {"id": file.id}) if found is not None else None
    if model is not None:
        return ReadProfile(file, kind, name_of(model), model, sort_key_of(model), (), source=data)
    raw = read(file.file, data)
    if raw.tree is None:
        return ReadProfile(file, kind, "", None, None, raw.diagnostics, has_tree=False, source=data)
    what = Text(f"{kind.title.zh}档案", f"{kind.title.en} profile")
    built = build(kind.model, raw.tree, what, given={"id": file.id}, complete=raw.complete)
    reading = sort_key_of(built.model) if built.model is not None else None
    problems = (*raw.diagnostics, *built.diagnostics)
    return ReadProfile(file, kind, _name(raw.tree), built.model, reading, problems, source=data, _tree=raw.tree)


def load_profile(file: ContentFile, kind: Kind) -> ReadProfile:
    """What ``file`` says; one that cannot be read, though it is there, has that problem."""
    try:
        data = file.path.read_bytes()
    except OSError:
        problem = unreadable_file(Span.of_file(file.file), file.path.name)
        return ReadProfile(file, kind, "", None, None, (problem,), has_tree=False)
    return read_profile(file, data, kind)


def _name(tree: Tree) -> str:
    """What a profile or source is called, as written; nothing if that cannot be read."""
    entry = tree.entry("name") or tree.entry("title")
    return entry.value.text.strip() if entry and isinstance(entry.value, Scalar) else ""
