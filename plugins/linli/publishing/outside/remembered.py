"""What earlier nights found out, so that sites are asked seldom and one bad night alarms nobody."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from linli.editor.files import write_whole
from linli.publishing.outside.checking import State, Verdict

FILE: Final = ".cache/links.json"
_VERSION: Final = 1
_FRESH: Final = 7
"""Days for which a good answer holds."""

_SURE: Final = 2
"""Nights after which a page counts as lost."""


@dataclass(frozen=True, slots=True)
class Memory:
    """The last verdict on each address, its day, and on how many checks in a row it was bad."""

    known: Mapping[str, tuple[Verdict, date, int]]

    @classmethod
    def read(cls, root: Path) -> "Memory":
        """What is remembered in a project; nothing where that cannot be read."""
        try:
            found: Any = json.loads((root / FILE).read_bytes())
            entries = found["links"] if found["version"] == _VERSION else {}
            known = {
                url: (Verdict(url, State(state), said), date.fromisoformat(day), int(bad))
                for url, (state, said, day, bad) in entries.items()
            }
        except (OSError, ValueError, KeyError, TypeError):
            known = {}
        return cls(known)

    def due(self, urls: Iterable[str], today: date) -> tuple[str, ...]:
        """The addresses that are to be asked for today."""
        return tuple(url for url in urls if not self._is_fresh(url, today))

    def _is_fresh(self, url: str, today: date) -> bool:
        if url not in self.known:
            return False
        verdict, day, _ = self.known[url]
        return verdict.state in {State.GOOD, State.UNTOLD, State.MOVED} and 0 <= (today - day).days < _FRESH

    def with_verdicts(self, verdicts: Iterable[Verdict], urls: Collection[str], today: date) -> "Memory":
        """The memory after another night, of the addresses that there are."""
        known = {url: one for url, one in self.known.items() if url in urls}
        for verdict in verdicts:
            bad = known[verdict.url][2] if verdict.url in known else 0
            is_bad = verdict.state in {State.GONE, State.UNREACHABLE}
            known[verdict.url] = verdict, today, bad + 1 if is_bad else 0
        return Memory(known)

    def lost(self) -> tuple[Verdict, ...]:
        """The pages that were not there on several checks in a row."""
        return tuple(verdict for verdict, _, bad in self.known.values() if bad >= _SURE)

    def moved(self) -> tuple[Verdict, ...]:
        """The pages that have moved for good."""
        return tuple(verdict for verdict, _, _ in self.known.values() if verdict.state == State.MOVED)

    def write(self, root: Path) -> None:
        """Keep it for the next night. Raises OSError."""
        links = {url: [one.state.value, one.said, day.isoformat(), bad] for url, (one, day, bad) in self.known.items()}
        (root / FILE).parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"version": _VERSION, "links": links}, ensure_ascii=False, indent=0, sort_keys=True)
        write_whole(root / FILE, text.encode())
