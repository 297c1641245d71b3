"""Publishing into a folder of this machine, of which a server shows ``current``."""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from linli.assembly.publication import Publication, files_below
from linli.assembly.workshop import workshop
from linli.publishing.releases import (
    NAME,
    CannotPublish,
    Release,
    chosen,
    digest_of,
    digests,
    name_of,
    refuse_bringing_back,
    surplus,
    withdrawn_pages,
)
from linli.wording import Text

CURRENT: Final = "current"
"""The link to the release that is shown: what a server has as its root."""

_RELEASES: Final = "releases"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder with ``releases/`` and the link ``current``. ``waiting`` is called while somebody else publishes."""

    path: Path
    waiting: Callable[[], None]

    def publish(self, site: Path, keep: int) -> str | None:
        """Copy a site beside the others and show it at once; what is the same in both is there once only."""
        with self._held() as aside:
            files = digests(site)
            name = name_of(digest_of(files), max((one.name for one in self.releases()), default=""))
            shown = self._shown()
            if shown is not None and shown.rpartition("-")[2] == name.rpartition("-")[2]:
                self._forget(keep)
                return None
            publication = Publication(self.path / CURRENT, aside)
            for file in files:
                publication.write(file, (site / file).read_bytes())
            (self.path / _RELEASES).mkdir(exist_ok=True)
            aside.rename(self.path / _RELEASES / name)
            self._show(name)
            self._forget(keep)
        return name

    def _forget(self, keep: int) -> None:
        for old in surplus(self.releases(), keep):
            shutil.rmtree(self.path / _RELEASES / old)

    def releases(self) -> tuple[Release, ...]:
        """What there is, the oldest first."""
        folder, shown = self.path / _RELEASES, self._shown()
        names = sorted(one.name for one in folder.iterdir() if NAME.fullmatch(one.name)) if folder.is_dir() else []
        return tuple(Release(name, name == shown) for name in names)

    def rollback(self, name: str | None, *, brings_back: bool) -> str:
        """Show an earlier release again, at once."""
        with self._held():
            found = chosen(self.releases(), name)
            if not brings_back:
                old, present = self.path / _RELEASES / found.name, self.path / CURRENT
                there, here = tuple(files_below(old)), tuple(files_below(present))
                refuse_bringing_back(tuple(withdrawn_pages(present, here)), tuple(withdrawn_pages(old, there)), there)
            self._show(found.name)
            return found.name

    @contextlib.contextmanager
    def _held(self) -> Iterator[Path]:
        """An empty folder on the same disk, for one publisher at a time."""
        foreign = [one.name for one in self.path.iterdir()] if self.path.is_dir() else []
        if set(foreign) - {CURRENT, _RELEASES, f".{CURRENT}.linli"}:
            raise CannotPublish(
                Text(
                    f"{self.path} 里有别的文件，没有动。请用一个空文件夹，让服务器显示其中的 {CURRENT}。",
                    f"There are other files in {self.path}; nothing was touched. Use an empty folder, and let the "
                    f"server show {CURRENT} in it.",
                )
            )
        try:
            with workshop(self.path / CURRENT, self.waiting) as aside:
                yield aside
        except OSError as error:
            raise CannotPublish(
                Text(
                    f"写不进 {self.path}：{error}。已发布的网站没有动。",
                    f"{self.path} cannot be written to: {error}. The published site is as it was.",
                )
            ) from error

    def _shown(self) -> str | None:
        try:
            return Path(os.readlink(self.path / CURRENT)).name  # noqa: PTH115 - the link itself, as it is
        except OSError:
            return None

    def _show(self, name: str) -> None:
        """Let the link lead to another release, in one step."""
        link = self.path / f".{CURRENT}.linli" / "link"
        link.unlink(missing_ok=True)
        link.symlink_to(f"{_RELEASES}/{name}")
        link.replace(self.path / CURRENT)
