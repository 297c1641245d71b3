"""Profiles that are remembered: what is read anew, and that it is the same either way."""

from datetime import date
from pathlib import Path

import pytest
from folders import COMMUNITY, FAULTY, SOUND, write_project

from linli.assembly import profiles_read
from linli.assembly.content import load_content
from linli.assembly.read_profile import ReadProfile, read_profile
from linli.assembly.store import Store
from linli.documents import ContentFile
from linli.profiles.kinds import Kind

TODAY = date(2026, 1, 1)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []

    def noted(file: ContentFile, data: bytes, kind: Kind) -> ReadProfile:
        found.append(file.file)
        return read_profile(file, data, kind)

    monkeypatch.setattr(profiles_read, "read_profile", noted)
    return found


def same(project: Path, store: Path) -> None:
    memory = Store(store)
    remembered, anew = load_content(project, TODAY, memory), load_content(project, TODAY)
    memory.close()
    assert remembered.diagnostics == anew.diagnostics
    assert dict(remembered.catalogue.graph.nodes) == dict(anew.catalogue.graph.nodes)


def test_only_what_has_changed_is_read(tmp_path: Path, read: list[str]) -> None:
    project, store = write_project(tmp_path / "project", FAULTY), tmp_path / "store.sqlite"
    same(project, store)
    assert len(read) == 3
    read.clear()
    same(project, store)
    assert read == []
    write_project(project, {"content/communities/yi.yml": COMMUNITY, "content/communities/new.yml": COMMUNITY})
    (project / "content/communities/jia.yml").unlink()
    same(project, store)
    assert sorted(read) == ["content/communities/new.yml", "content/communities/yi.yml"]


def test_a_damaged_memory_is_read_over(tmp_path: Path, read: list[str]) -> None:
    project, store = write_project(tmp_path / "project", SOUND), tmp_path / "store.sqlite"
    same(project, store)
    memory = Store(store)
    memory.put("profiles", {name: [key, ["nonsense"]] for name, (key, _) in memory.shelf("profiles").items()})
    memory.close()
    read.clear()
    same(project, store)
    assert len(read) == 2
