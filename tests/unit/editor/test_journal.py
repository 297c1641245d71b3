import os
import subprocess
import sys
from pathlib import Path

import pytest

from linli.editor.journal import JOURNAL, Change, ChangedMeanwhile, change_all, finish, unfinished

BEFORE = {"a.yml": b"a", "b.yml": b"b", "old.yml": b"o"}
AFTER = {"a.yml": b"A", "b.yml": b"B", "new.yml": b"N"}
CHANGES = (
    Change("new.yml", None, b"N", 0o640),
    Change("a.yml", b"a", b"A"),
    Change("b.yml", b"b", b"B"),
    Change("old.yml", b"o", None),
)
STOPPED = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
import test_journal
from linli.editor import files, journal
left = int(sys.argv[2])
def counted(real):
    def call(*arguments, **named):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), 9)
        return real(*arguments, **named)
    return call
for name in ("fsync", "fdopen"):
    setattr(files.os, name, counted(getattr(os, name)))
for name in ("replace", "unlink", "chmod"):
    setattr(Path, name, counted(getattr(Path, name)))
journal.change_all(Path(sys.argv[1]), "改名", test_journal.CHANGES)
"""


def project(folder: Path) -> Path:
    for name, data in BEFORE.items():
        (folder / name).write_bytes(data)
    return folder


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix == ".yml"}


def test_all_files_change(tmp_path: Path) -> None:
    change_all(project(tmp_path), "改名", CHANGES)
    assert files_of(tmp_path) == AFTER
    assert (tmp_path / "new.yml").stat().st_mode & 0o777 == 0o640
    assert unfinished(tmp_path) is None
    assert {path.name for path in tmp_path.iterdir()} == set(AFTER)


@pytest.mark.skipif(os.name != "posix", reason="no kill -9 elsewhere")
@pytest.mark.parametrize("steps", range(34))
def test_killed_anywhere_it_is_all_or_nothing_after_the_next_run(steps: int, tmp_path: Path) -> None:
    arguments = [sys.executable, "-c", STOPPED, str(project(tmp_path)), str(steps), str(Path(__file__).parent)]
    subprocess.run(arguments, check=False)  # noqa: S603 - our own interpreter
    assert all(data in {BEFORE.get(name), AFTER.get(name)} for name, data in files_of(tmp_path).items())
    if unfinished(tmp_path) is not None:
        assert unfinished(tmp_path) == "改名"
        finish(tmp_path)
    assert files_of(tmp_path) in (BEFORE, AFTER)
    assert unfinished(tmp_path) is None


def test_a_file_that_was_changed_meanwhile_stops_everything(tmp_path: Path) -> None:
    (project(tmp_path) / "b.yml").write_bytes(b"mine")
    with pytest.raises(ChangedMeanwhile, match=r"b\.yml"):
        change_all(tmp_path, "改名", CHANGES)
    assert files_of(tmp_path) == {**BEFORE, "b.yml": b"mine"}
    assert unfinished(tmp_path) is None


def test_a_file_that_was_changed_since_is_not_finished_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("linli.editor.journal.finish", lambda _root: None)
        change_all(project(tmp_path), "改名", CHANGES)
    (tmp_path / "b.yml").write_bytes(b"mine")
    with pytest.raises(ChangedMeanwhile):
        finish(tmp_path)
    assert files_of(tmp_path) == {**BEFORE, "b.yml": b"mine"}
    assert (tmp_path / JOURNAL).is_file()
    (tmp_path / "b.yml").write_bytes(b"b")
    finish(tmp_path)
    assert files_of(tmp_path) == AFTER
