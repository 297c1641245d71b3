"""What a build remembers for the next one: a SQLite file that may be lost, damaged or foreign without any harm.

Every value is kept with a digest of itself and of its name, so that what is read is what was written, for the same
thing; everything else is as if it were not there. SQLite keeps a crash or a second build from leaving half of a change.
"""

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final, Protocol

from linli.assembly.fingerprint import of_program

CACHE: Final = ".cache/linli/store.sqlite"
"""Where a project keeps it."""

_DIGEST: Final = 16
_PATIENCE: Final = 30
"""Seconds that a build waits for another one to finish writing."""

_SCHEMA: Final = "CREATE TABLE kept (shelf TEXT, name TEXT, value BLOB, PRIMARY KEY (shelf, name)) WITHOUT ROWID"


class Memory(Protocol):
    """What a build can be given to remember by: a store, or a preview's own memory.

    ``keeps_objects`` says that values of any type come back as they are; else they are what JSON can write.
    """

    keeps_objects: bool

    def shelf(self, shelf: str) -> dict[str, Any]:
        """Everything on a shelf that is sound, by name."""

    def get(self, shelf: str, name: str) -> Any:  # noqa: ANN401 - any value
        """A value, or None."""

    def put(self, shelf: str, values: Mapping[str, Any], removed: Iterable[str] = ()) -> None:
        """Keep values, and drop others, all at once or not at all."""


class Passing:
    """A memory that ends with the process."""

    keeps_objects = True

    def __init__(self) -> None:
        """With nothing in it."""
        self._shelves: dict[str, dict[str, Any]] = {}

    def shelf(self, shelf: str) -> dict[str, Any]:
        """Everything on a shelf, by name."""
        return dict(self._shelves.get(shelf, {}))

    def get(self, shelf: str, name: str) -> Any:  # noqa: ANN401 - any value
        """A value, or None."""
        return self._shelves.get(shelf, {}).get(name)

    def put(self, shelf: str, values: Mapping[str, Any], removed: Iterable[str] = ()) -> None:
        """Keep values, and drop others."""
        kept = self._shelves.setdefault(shelf, {})
        kept.update(values)
        for name in removed:
            kept.pop(name, None)


class Store:
    """Values that JSON can write, by shelf and name."""

    keeps_objects = False

    def __init__(self, file: Path) -> None:
        """Open the store, or begin one. Where nothing can be kept, nothing is, and all goes on."""
        self._file = file
        self._connection = (
            self._opened() or self._begun_anew() or _prepared(sqlite3.connect(":memory:", isolation_level=None))
        )

    def _opened(self) -> sqlite3.Connection | None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            (self._file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
            return _prepared(sqlite3.connect(self._file, timeout=_PATIENCE, isolation_level=None))
        except (OSError, sqlite3.Error):
            return None

    def _begun_anew(self) -> sqlite3.Connection | None:
        """A new store in the place of one that cannot be used."""
        for ending in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                self._file.with_name(f"{self._file.name}{ending}").unlink()
        return self._opened()

    def shelf(self, shelf: str) -> dict[str, Any]:
        """Everything on a shelf that is sound, by name."""
        try:
            rows = self._connection.execute("SELECT name, value FROM kept WHERE shelf = ?", (shelf,)).fetchall()
        except sqlite3.Error:
            return {}
        return {name: value for name, data in rows if (value := _read(shelf, name, data)) is not None}

    def get(self, shelf: str, name: str) -> Any:  # noqa: ANN401 - any value
        """A value, or None."""
        try:
            row = self._connection.execute(
                "SELECT value FROM kept WHERE shelf = ? AND name = ?", (shelf, name)
            ).fetchone()
        except sqlite3.Error:
            return None
        return None if row is None else _read(shelf, name, row[0])

    def put(self, shelf: str, values: Mapping[str, Any], removed: Iterable[str] = ()) -> None:
        """Keep values, and drop others, all at once or not at all."""
        rows = [(shelf, name, _written(shelf, name, value)) for name, value in values.items()]
        with contextlib.suppress(sqlite3.Error):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
                self._connection.executemany(
                    "DELETE FROM kept WHERE shelf = ? AND name = ?", [(shelf, name) for name in removed]
                )
                self._connection.execute("COMMIT")
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Let go of the file."""
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    """A connection to a store of our form, begun where there is none. Raises sqlite3.Error where it is another's."""
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        form = _form()
        if found == 0:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(_SCHEMA)
            connection.execute(f"PRAGMA user_version = {form}")
            connection.execute("COMMIT")
            found = form
        _check_form(found)
        connection.execute("SELECT count(*) FROM kept WHERE shelf = ''").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _form() -> int:
    """What tells stores of this very program from others, whose values may mean something else; never 0."""
    return int.from_bytes(of_program()[:3]) + 1


def _check_form(found: int) -> None:
    if found != _form():
        raise sqlite3.DatabaseError


def _seal(shelf: str, name: str, payload: bytes) -> bytes:
    return blake2b(f"{shelf}\0{name}\0".encode() + payload, digest_size=_DIGEST).digest()


def _written(shelf: str, name: str, value: Any) -> bytes:  # noqa: ANN401
    payload = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return _seal(shelf, name, payload) + payload


def _read(shelf: str, name: str, data: Any) -> Any:  # noqa: ANN401
    if not isinstance(data, bytes) or data[:_DIGEST] != _seal(shelf, name, data[_DIGEST:]):
        return None
    try:
        return json.loads(data[_DIGEST:])
    except (ValueError, RecursionError):
        return None
