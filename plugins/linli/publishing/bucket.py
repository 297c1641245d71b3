"""Publishing into a bucket: only what has changed, in an order in which readers always see a whole site.

Beside the site stands ``.linli/``, which readers have no business with: what each release has (``releases/``), the
files of kept releases, but for styles and scripts (``files/``), and which one is shown (``current.json``).
An upload that was interrupted is known by the release that is named there as pending: the next one does not trust the
files in which the two differ.
"""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from linli.publishing.manifest import Item, Manifest, in_order, manifest_of, stays
from linli.publishing.releases import (
    NAME,
    CannotPublish,
    Release,
    chosen,
    refuse_bringing_back,
    surplus,
)
from linli.publishing.storage import Storage, failing_clearly
from linli.wording import Text

_OWN: Final = ".linli"
_CURRENT: Final = f"{_OWN}/current.json"
_JSON: Final = ("application/json", "no-store")
_PRIVATE: Final = "private, no-store"

Read = Callable[[str, Item], bytes]


@dataclass(frozen=True, slots=True)
class Bucket:
    """A bucket's prefix, at an ``address`` that people know."""

    storage: Storage
    address: str

    def publish(self, site: Path, keep: int) -> str | None:
        """Upload what is not there yet, show it, and then remove what is not needed any more."""
        with failing_clearly(self.address):
            new = manifest_of(site)
            present, pending = self._state()
            if present is not None and pending is None and present.files == new.files:
                self._forget(surplus(self.releases(), keep))
                return None
            self._keep(new, lambda file, _: (site / file).read_bytes())
            self._show(new, present, pending, lambda file, _: (site / file).read_bytes())
            never_shown = [pending.name] if pending and (present is None or pending.name > present.name) else []
            self._forget({*surplus(self.releases(), keep), *never_shown})
            return new.name

    def releases(self) -> tuple[Release, ...]:
        """What there is, the oldest first."""
        with failing_clearly(self.address):
            shown = self._current().get("release")
            names = sorted(name.removesuffix(".json") for name in self.storage.names(f"{_OWN}/releases"))
        return tuple(Release(name, name == shown) for name in names if NAME.fullmatch(name))

    def rollback(self, name: str | None, *, brings_back: bool) -> str:
        """Show an earlier release again, from the files that were kept."""
        with failing_clearly(self.address):
            found = self._manifest(chosen(self.releases(), name).name)
            present, pending = self._state()
            if found is None:
                raise CannotPublish(Text("那一版的清单不见了。", "The list of that release is not there any more."))
            if not brings_back and present is not None:
                refuse_bringing_back(present.withdrawn, found.withdrawn, found.files)
            self._show(found, present, pending, self._kept)
            return found.name

    def _current(self) -> Mapping[str, Any]:
        data = self.storage.read(_CURRENT)
        found: Mapping[str, Any] = json.loads(data) if data else {}
        return found

    def _state(self) -> tuple[Manifest | None, Manifest | None]:
        """The release that is shown, and the one whose upload was interrupted."""
        current = self._current()
        return self._manifest(current.get("release")), self._manifest(current.get("pending"))

    def _manifest(self, name: str | None) -> Manifest | None:
        data = self.storage.read(_list(name)) if name else None
        return Manifest.of_json(data) if data else None

    def _kept(self, file: str, item: Item) -> bytes:
        data = self.storage.read(_copy(item))
        if data is None:
            raise CannotPublish(Text(f"{file} 没有留底。", f"There is no copy of {file}."))
        return data

    def _keep(self, new: Manifest, read: Read) -> None:
        """Put aside what a later release would overwrite, and then the list of everything."""
        have = {item.digest for one in self.releases() for item in self._items(one.name)}
        copies = {
            _copy(item): (file, item)
            for file, item in new.files.items()
            if not stays(file, item) and item.digest not in have
        }
        items = {path: Item(one.digest, one.size, one.type, _PRIVATE) for path, (_, one) in copies.items()}
        self.storage.write_all(items, ((path, read(*place)) for path, place in copies.items()))
        self.storage.write(_list(new.name), new.as_json(), *_JSON)

    def _items(self, name: str) -> Collection[Item]:
        found = self._manifest(name)
        return found.files.values() if found else ()

    def _show(self, new: Manifest, present: Manifest | None, pending: Manifest | None, read: Read) -> None:
        """Put the files of a release where readers look, then remove those that it does not have."""
        before = dict(present.files) if present else {}
        doubtful = {file for file, item in pending.files.items() if before.get(file) != item} if pending else set()
        changed = {file: one for file, one in new.files.items() if before.get(file) != one or file in doubtful}
        names = {"release": present.name if present else None, "pending": new.name}
        self.storage.write(_CURRENT, json.dumps(names).encode(), *_JSON)
        for step in in_order(changed):
            self.storage.write_all(new.files, ((file, read(file, new.files[file])) for file in step))
        old = {**before, **(pending.files if pending else {})}
        self.storage.remove(file for file, item in old.items() if file not in new.files and not stays(file, item))
        # Only now: whoever is stopped before has the next upload do all of this again.
        self.storage.write(_CURRENT, json.dumps({"release": new.name, "pending": None}).encode(), *_JSON)

    def _forget(self, names: Collection[str]) -> None:
        """Remove releases, with the copies, styles and scripts that no other one has."""
        if not names:
            return
        gone = [found for name in names if (found := self._manifest(name)) is not None]
        kept = [found for one in self.releases() if one.name not in names and (found := self._manifest(one.name))]
        digests = {item.digest for one in kept for item in one.files.values()}
        files = {file for one in kept for file in one.files}
        for one in gone:
            self.storage.remove(_copy(item) for item in one.files.values() if item.digest not in digests)
            self.storage.remove(file for file, item in one.files.items() if stays(file, item) and file not in files)
            self.storage.remove([_list(one.name)])


def _list(name: str) -> str:
    return f"{_OWN}/releases/{name}.json"


def _copy(item: Item) -> str:
    return f"{_OWN}/files/{item.digest[:2]}/{item.digest}"
