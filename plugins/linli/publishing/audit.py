"""Asking whether packages that are locked are known to be vulnerable, where that can be asked."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

_PROGRAM: Final = "pip-audit"
_OPTIONS: Final = ("--disable-pip", "--no-deps", "--progress-spinner", "off", "--format", "json")
_SECONDS: Final = 600


@dataclass(frozen=True, slots=True)
class Hole:
    """A known hole in a package: its names, and the versions without it."""

    package: str
    names: tuple[str, ...]
    mended_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """The holes that are known, or that nothing could be found out (``holes`` is None)."""

    packages: int
    holes: tuple[Hole, ...] | None


def audited(locks: Sequence[Path]) -> Audit:
    """Ask pip-audit about lock files. Where it is not there or gets no answer, nothing is proved."""
    program = shutil.which(_PROGRAM)
    if program is None:
        return Audit(0, None)
    reports: list[Any] = []
    with TemporaryDirectory(prefix="linli-") as folder:
        for place, lock in enumerate(locks):
            report = Path(folder) / f"{place}.json"
            command = [program, "--requirement", str(lock), *_OPTIONS, "--output", str(report)]
            try:
                subprocess.run(command, check=False, capture_output=True, timeout=_SECONDS)  # noqa: S603 - as found above
                reports += json.loads(report.read_bytes())["dependencies"]
            except (OSError, ValueError, KeyError, subprocess.SubprocessError):
                return Audit(0, None)
    return told(reports)


def told(dependencies: Sequence[Any]) -> Audit:
    """What pip-audit's list of dependencies tells; one that it could not look up proves nothing of the whole."""
    holes = tuple(hole for one in dependencies for hole in _holes(one))
    is_known = bool(dependencies) and not any("skip_reason" in one for one in dependencies)
    return Audit(len(dependencies), holes if is_known or holes else None)


def _holes(one: Any) -> Iterator[Hole]:  # noqa: ANN401 - JSON
    for hole in one.get("vulns", ()):
        names = (str(hole["id"]), *map(str, hole.get("aliases", ())))
        yield Hole(f"{one['name']} {one.get('version', '')}".strip(), names, tuple(hole.get("fix_versions", ())))
