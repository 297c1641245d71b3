"""The project that a sheet is imported into, or made of: its settings, its profiles, and what is wrong already."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from linli.assembly.content import Content, checked
from linli.assembly.profiles_read import read_profiles
from linli.assembly.read_profile import ReadProfile
from linli.assembly.store import CACHE, Store
from linli.documents import discover
from linli.editor.matching import Candidate
from linli.editor.sheets.lookups import Lookups
from linli.profiles.kinds import KINDS, Kind
from linli.settings.load import load_settings
from linli.settings.model import Settings


@dataclass(frozen=True)
class Base:
    """A project as it is: ``today`` decides which consent holds."""

    root: Path
    today: date
    settings: Settings
    profiles: tuple[ReadProfile, ...]

    @classmethod
    def load(cls, root: Path, today: date) -> "Base":
        """Read the project at ``root``."""
        settings, _ = load_settings(root)
        found = discover(root, tuple(kind.folder for kind in KINDS))
        with closing(Store(root / CACHE)) as store:
            return cls(root, today, settings, tuple(read_profiles(found.files, store)))

    @cached_property
    def content(self) -> Content:
        """Its catalogue, and what is wrong in it."""
        return self.with_profiles(())

    @cached_property
    def problems(self) -> Counter[tuple[str, str, str]]:
        """What is wrong in it, as file, code and message."""
        return Counter((found.span.file, found.code, found.message.zh) for found in self.content.diagnostics)

    def with_profiles(self, more: Sequence[ReadProfile]) -> Content:
        """The content with ``more`` profiles, which take the place of those with the same keys."""
        keys = {profile.key for profile in more}
        kept = [profile for profile in self.profiles if profile.key not in keys]
        return checked(self.root, self.today, self.settings, sorted([*kept, *more], key=lambda one: one.key))

    def of_kind(self, kind: Kind) -> Mapping[str, ReadProfile]:
        """The profiles of a kind by their ids."""
        return self._by_kind[kind.name]

    @cached_property
    def _by_kind(self) -> Mapping[str, Mapping[str, ReadProfile]]:
        found: dict[str, dict[str, ReadProfile]] = {kind.name: {} for kind in KINDS}
        for profile in self.profiles:
            found[profile.kind.name][profile.file.id] = profile
        return found

    def lookups(self, kind: Kind, new: Iterable[Candidate] = ()) -> Lookups:
        """What cells may refer to, ``new`` profiles of a kind included."""
        ids = {one.name: self.of_kind(one).keys() for one in KINDS}
        return Lookups(self.content.catalogue.graph, ids, {kind.name: new})
