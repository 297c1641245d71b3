import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from folders import write_project

from linli.publishing.folder import CURRENT, Folder
from linli.publishing.releases import CannotPublish, name_of

PAGE = "<!doctype html><html lang=zh><main><h1>甲</h1></main></html>"
NOTICE = '<!doctype html><html lang=zh><meta name="robots" content="noindex"><p>已撤下</p></html>'
MOVED = '<meta http-equiv="refresh" content="0; url=../b/"><meta name="robots" content="noindex">'
FILES = {"index.html": PAGE, "a/index.html": PAGE, "style.css": "a {}", "_headers": "x"}


def site(folder: Path, files: Mapping[str, str]) -> Path:
    return write_project(folder / f"site{len(list(folder.iterdir()))}", files)


@pytest.fixture
def place(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "www", lambda: None)


def read(place: Folder, file: str = "index.html") -> str:
    return (place.path / CURRENT / file).read_text(encoding="utf-8")


def test_a_release_is_shown_at_once_and_shares_what_stayed(place: Folder, tmp_path: Path) -> None:
    place.publish(site(tmp_path, FILES), 5)
    first = (place.path / CURRENT / "style.css").stat()
    place.publish(site(tmp_path, {**FILES, "index.html": "二"}), 5)
    assert read(place) == "二"
    assert (place.path / CURRENT / "style.css").stat().st_ino == first.st_ino
    assert not os.path.isabs(os.readlink(place.path / CURRENT))  # noqa: PTH115, PTH117 - the folder may be moved
    assert sorted(path.name for path in place.path.iterdir()) == ["current", "releases"]


def test_the_same_again_is_no_release(place: Folder, tmp_path: Path) -> None:
    assert place.publish(site(tmp_path, FILES), 5)
    assert place.publish(site(tmp_path, FILES), 5) is None
    assert len(place.releases()) == 1


def test_the_oldest_releases_go_but_never_the_one_shown(place: Folder, tmp_path: Path) -> None:
    for number in range(4):
        place.publish(site(tmp_path, {**FILES, "index.html": str(number)}), 3)
    assert len(place.releases()) == 3
    place.rollback(place.releases()[0].name, brings_back=False)
    assert read(place) == "1"
    place.publish(site(tmp_path, {**FILES, "index.html": "x"}), 1)
    assert [one.is_current for one in place.releases()] == [True]
    assert read(place) == "x"


def test_older_releases_can_be_removed_without_a_new_one(place: Folder, tmp_path: Path) -> None:
    place.publish(site(tmp_path, FILES), 5)
    place.publish(site(tmp_path, {**FILES, "index.html": "二"}), 5)
    assert place.publish(site(tmp_path, {**FILES, "index.html": "二"}), 1) is None
    assert [one.is_current for one in place.releases()] == [True]


def test_a_clock_that_goes_back_does_not_turn_the_order_around() -> None:
    last = "20990101T000000999Z-0123456789abcdef"
    assert name_of("f" * 64, last) == f"20990101T000001000Z-{'f' * 16}"
    assert name_of("f" * 64) < last


def test_one_goes_back_step_by_step_and_forward_by_name(place: Folder, tmp_path: Path) -> None:
    names = [place.publish(site(tmp_path, {**FILES, "index.html": str(number)}), 5) for number in range(3)]
    assert place.rollback(None, brings_back=False) == names[1]
    assert place.rollback(None, brings_back=False) == names[0]
    with pytest.raises(CannotPublish):
        place.rollback(None, brings_back=False)
    with pytest.raises(CannotPublish):
        place.rollback("../../etc", brings_back=False)
    assert place.rollback(names[2], brings_back=False) == names[2]
    assert read(place) == "2"


def test_what_was_withdrawn_stays_so(place: Folder, tmp_path: Path) -> None:
    place.publish(site(tmp_path, FILES), 5)
    place.publish(site(tmp_path, {**FILES, "a/index.html": NOTICE}), 5)
    with pytest.raises(CannotPublish) as refused:
        place.rollback(None, brings_back=False)
    assert "  a/" in refused.value.what.zh
    assert read(place, "a/index.html") == NOTICE
    place.rollback(None, brings_back=True)
    assert read(place, "a/index.html") == PAGE


def test_a_page_that_has_moved_was_not_withdrawn(place: Folder, tmp_path: Path) -> None:
    place.publish(site(tmp_path, FILES), 5)
    place.publish(site(tmp_path, {**FILES, "a/index.html": MOVED}), 5)
    place.rollback(None, brings_back=False)
    assert read(place, "a/index.html") == PAGE


def test_a_folder_with_other_things_is_left_alone(place: Folder, tmp_path: Path) -> None:
    write_project(place.path, {"important.txt": "x"})
    with pytest.raises(CannotPublish) as refused:
        place.publish(site(tmp_path, FILES), 5)
    assert str(place.path) in refused.value.what.en
    assert [path.name for path in place.path.iterdir()] == ["important.txt"]


def test_a_disk_that_is_full_leaves_the_last_release(
    place: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.publish(site(tmp_path, FILES), 5)
    new = site(tmp_path, {**FILES, "index.html": "二"})

    def full(*_: object) -> tuple[int, int]:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("linli.publishing.folder.Publication.write", full)
        with pytest.raises(CannotPublish) as refused:
            place.publish(new, 5)
    assert "No space left" in refused.value.what.en
    assert read(place) == PAGE
    assert len(place.releases()) == 1
    place.publish(new, 5)
    assert read(place) == "二"
