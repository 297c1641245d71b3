"""What builds remember: right, or as if it were not there."""

import sqlite3
from pathlib import Path

import pytest

from linli.assembly.store import Store

VALUES = {"a": ["x", [["file", 1, 2]], None], "乙": {"字": 1}}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "store.sqlite"


def kept(file: Path, shelf: str = "pages") -> dict[str, object]:
    store = Store(file)
    found = store.shelf(shelf)
    store.close()
    return found


def keep(file: Path) -> None:
    store = Store(file)
    store.put("pages", VALUES)
    store.close()


def test_values_come_back_until_they_are_dropped(file: Path) -> None:
    keep(file)
    assert kept(file) == VALUES
    assert kept(file, "other") == {}
    store = Store(file)
    assert store.get("pages", "乙") == VALUES["乙"]
    assert store.get("pages", "none") is None
    store.put("pages", {"c": 3}, removed=["a"])
    assert store.shelf("pages") == {"c": 3, "乙": VALUES["乙"]}
    store.close()


@pytest.mark.parametrize("damage", [b"", b"not a database at all", b"SQLite format 3\0" + bytes(5000)])
def test_a_damaged_file_is_an_empty_store_that_works(file: Path, damage: bytes) -> None:
    keep(file)
    file.write_bytes(damage)
    assert kept(file) == {}
    keep(file)
    assert kept(file) == VALUES


def test_every_damaged_byte_loses_values_but_never_changes_one(file: Path) -> None:
    keep(file)
    sound = file.read_bytes()
    for place in range(0, len(sound), 97):
        for ending in ("-wal", "-shm"):
            file.with_name(file.name + ending).unlink(missing_ok=True)
        file.write_bytes(sound[:place] + bytes([sound[place] ^ 0x55]) + sound[place + 1 :])
        assert kept(file).items() <= VALUES.items()


def test_a_store_of_another_form_or_with_values_for_other_names_is_not_believed(file: Path) -> None:
    keep(file)
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE kept SET name = 'c' WHERE name = 'a'")
    connection.close()
    assert kept(file) == {"乙": VALUES["乙"]}
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert kept(file) == {}


def test_where_nothing_can_be_kept_all_goes_on(tmp_path: Path) -> None:
    (tmp_path / "deep").write_text("a file where the folder should be", encoding="utf-8")
    keep(tmp_path / "deep" / "store.sqlite")
    assert kept(tmp_path / "deep" / "store.sqlite") == {}


def test_two_builds_may_keep_at_once(file: Path) -> None:
    one, other = Store(file), Store(file)
    one.put("pages", {"a": 1})
    other.put("pages", {"b": 2})
    assert one.shelf("pages") == other.shelf("pages") == {"a": 1, "b": 2}
    one.close()
    other.close()
