"""A site that is put in the place of the last one: whole, and with the files that did not change."""

import os
import threading
from pathlib import Path

import pytest

from linli.assembly.publication import Publication
from linli.assembly.workshop import workshop


def tree(folder: Path) -> dict[str, str]:
    return {file.relative_to(folder).as_posix(): file.read_text() for file in folder.rglob("*") if file.is_file()}


def publish(target: Path, files: dict[str, str], others: dict[str, str] | None = None, *, in_place: bool) -> None:
    with workshop(target, lambda: None) as aside:
        publication = Publication(target, aside, in_place=in_place)
        for name, text in (others or {}).items():
            (aside / name).parent.mkdir(parents=True, exist_ok=True)
            (aside / name).write_text(text)
        for name, text in files.items():
            publication.write(name, text.encode())
        publication.finish(files.keys())


@pytest.fixture(params=[False, True], ids=["swapped", "in place"])
def in_place(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def test_a_site_is_what_was_made_last(tmp_path: Path, in_place: bool) -> None:  # noqa: FBT001 - a fixture
    target = tmp_path / "site"
    publish(target, {"a/index.html": "1", "b/c/index.html": "2"}, {"theme/x.css": "t"}, in_place=in_place)
    assert tree(target) == {"a/index.html": "1", "b/c/index.html": "2", "theme/x.css": "t"}
    publish(target, {"a/index.html": "1", "d/index.html": "3"}, {"theme/y.css": "u"}, in_place=in_place)
    assert tree(target) == {"a/index.html": "1", "d/index.html": "3", "theme/y.css": "u"}
    assert not (target / "b").exists()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["site"]


def test_what_stays_the_same_keeps_its_time(tmp_path: Path, in_place: bool) -> None:  # noqa: FBT001
    target = tmp_path / "site"
    publish(target, {"a.html": "1", "b.html": "2"}, {"x.css": "t"}, in_place=in_place)
    for name in ("a.html", "b.html", "x.css"):
        os.utime(target / name, (1, 1))
    publish(target, {"a.html": "1", "b.html": "3"}, {"x.css": "t"}, in_place=in_place)
    times = {name: (target / name).stat().st_mtime for name in ("a.html", "b.html", "x.css")}
    assert (times["a.html"], times["x.css"]) == (1, 1)
    assert times["b.html"] > 1


def test_a_file_is_kept_only_while_it_is_the_same(tmp_path: Path, in_place: bool) -> None:  # noqa: FBT001
    target = tmp_path / "site"
    publish(target, {"a.html": "1"}, in_place=in_place)
    with workshop(target, lambda: None) as aside:
        publication = Publication(target, aside, in_place=in_place)
        size, time = (target / "a.html").stat().st_size, (target / "a.html").stat().st_mtime_ns
        assert publication.keep("a.html", size, time)
        assert not publication.keep("a.html", size, time + 1)
        assert not publication.keep("a.html", size + 1, time)
        assert not publication.keep("none.html", size, time)
        publication.finish({"a.html"})
    assert tree(target) == {"a.html": "1"}


def test_a_build_that_fails_leaves_the_last_site_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish(target, {"a.html": "1"}, in_place=False)

    def fail() -> None:
        with workshop(target, lambda: None) as aside:
            Publication(target, aside).write("a.html", b"2")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert tree(target) == {"a.html": "1"}
    assert sorted(one.name for one in tmp_path.iterdir()) == ["site"]


def test_what_a_killed_build_left_is_swept_away(tmp_path: Path) -> None:
    target = tmp_path / "site"
    left = tmp_path / ".site.linli" / "next"
    left.mkdir(parents=True)
    (left / "half.html").write_text("ha")
    publish(target, {"a.html": "1"}, in_place=False)
    assert tree(target) == {"a.html": "1"}


def test_a_site_taken_away_by_a_killed_build_comes_back(tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish(target, {"a.html": "1"}, in_place=False)
    (tmp_path / ".site.linli").mkdir()
    target.rename(tmp_path / ".site.linli" / "next-last")
    with pytest.raises(ZeroDivisionError), workshop(target, lambda: None):
        raise ZeroDivisionError
    assert tree(target) == {"a.html": "1"}


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    target, waited = tmp_path / "site", threading.Event()
    second = threading.Thread(target=lambda: workshop(target, waited.set).__enter__(), daemon=True)
    with workshop(target, lambda: None) as aside:
        (aside / "a").write_text("mine")
        second.start()
        assert waited.wait(10)
        assert (aside / "a").read_text() == "mine"
    second.join(10)
    assert not second.is_alive()
