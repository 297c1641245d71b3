import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from linli.editor.files import write_new, write_whole

OLD, NEW = b"old " * 50_000, b"newer " * 50_000
WRITER = """
import sys
from pathlib import Path
from linli.editor.files import write_whole
path, old, new = Path(sys.argv[1]), b"old " * 50_000, b"newer " * 50_000
print("ready", flush=True)
while True:
    write_whole(path, new)
    write_whole(path, old)
"""


@pytest.mark.skipif(os.name != "posix", reason="no kill -9 elsewhere")
def test_a_program_that_is_killed_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    path = tmp_path / "jia.yml"
    path.write_bytes(OLD)
    found = set()
    for attempt in range(12):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)  # noqa: S603
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(0.01 + attempt * 0.003)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        found.add(path.read_bytes())
    assert found <= {OLD, NEW}
    assert all(one.name == "jia.yml" or (one.name[0], one.suffix) == (".", ".part") for one in tmp_path.iterdir())


def test_what_a_killed_program_left_is_cleared_away_later(tmp_path: Path) -> None:
    path, old, young = tmp_path / "a[1].yml", tmp_path / ".a[1].yml.x.part", tmp_path / ".a[1].yml.y.part"
    for left in (old, young):
        left.write_bytes(b"half")
    os.utime(old, (time.time() - 3600,) * 2)
    write_whole(path, NEW)
    assert sorted(tmp_path.iterdir()) == sorted([path, young])


@pytest.mark.skipif(os.name != "posix", reason="no such permissions elsewhere")
def test_permissions_stay(tmp_path: Path) -> None:
    path = tmp_path / "jia.yml"
    path.write_bytes(OLD)
    for mode in (0o600, 0o664, 0o444):
        path.chmod(mode)
        write_whole(path, NEW)
        assert path.stat().st_mode & 0o777 == mode
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "new.yml", NEW)
        write_new(tmp_path / "newer.yml", NEW)
    finally:
        os.umask(before)
    assert {(tmp_path / name).stat().st_mode & 0o777 for name in ("new.yml", "newer.yml")} == {0o640}


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.yml").write_bytes(OLD)
    (tmp_path / "link.yml").symlink_to("real.yml")
    write_whole(tmp_path / "link.yml", NEW)
    assert (tmp_path / "link.yml").is_symlink()
    assert (tmp_path / "real.yml").read_bytes() == NEW


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "jia.yml"
    path.write_bytes(OLD)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, NEW)
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("has_links", [True, False])
def test_a_new_file_never_takes_the_place_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_links: bool
) -> None:
    def no_links(_path: Path, _target: Path) -> None:
        raise OSError(95, "Operation not supported")

    if not has_links:
        monkeypatch.setattr(Path, "hardlink_to", no_links)
    path = tmp_path / "jia.yml"
    write_new(path, OLD)
    with pytest.raises(FileExistsError):
        write_new(path, NEW)
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]
