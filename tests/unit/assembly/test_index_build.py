"""The search index over several builds, whatever became of what they remember."""

from collections.abc import Callable
from pathlib import Path

import pytest
from building import built, files_of
from folders import COMMUNITY, SOUND, write_project

from linli.assembly.store import CACHE, Store
from linli.search.shards import Shards

_EDITED = "content/communities/place-3.yml"


def project_of(folder: Path) -> Path:
    files = {f"content/communities/place-{n}.yml": COMMUNITY.replace("甲", f"甲{n}") for n in range(30)}
    return write_project(folder, {**SOUND, **files})


def edited(project: Path) -> None:
    write_project(project, {_EDITED: COMMUNITY.replace("甲", "甲3").replace("一个社区。", "一个别人没有说过的社区。")})


def shelf_of(store: Store, name: str, site: Path) -> str:
    assert store.shelf(f"{name} {site}"), name
    return f"{name} {site}"


def lose(name: str) -> Callable[[Store, Path], None]:
    def losing(store: Store, site: Path) -> None:
        shelf = shelf_of(store, name, site)
        store.put(shelf, {}, list(store.shelf(shelf)))

    return losing


def spoil(name: str) -> Callable[[Store, Path], None]:
    def spoiling(store: Store, site: Path) -> None:
        shelf = shelf_of(store, name, site)
        store.put(shelf, {key: ["what nobody has written"] for key in store.shelf(shelf)})

    return spoiling


def change_words(_store: Store, site: Path) -> None:
    (site / "search/words/0.json").write_bytes(b"{}")


def remove_page(_store: Store, site: Path) -> None:
    (site / "search/pages/1.json").unlink()


def leave(_store: Store, _site: Path) -> None:
    """Nothing happens."""


@pytest.mark.parametrize(
    "happens",
    [
        leave,
        *(act(name) for act in (lose, spoil) for name in ("summaries", "bodies")),
        lose("index"),
        change_words,
        remove_page,
    ],
)
def test_an_edit_gives_the_index_of_a_build_from_nothing(
    tmp_path: Path, happens: Callable[[Store, Path], None]
) -> None:
    project = project_of(tmp_path / "project")
    built(project, project / "site", jobs=1)
    store = Store(project / CACHE)
    happens(store, project / "site")
    store.close()
    edited(project)
    built(project, project / "site", jobs=1)
    fresh = project_of(tmp_path / "fresh")
    edited(fresh)
    built(fresh, fresh / "site", jobs=1)
    assert files_of(project / "site") == files_of(fresh / "site")


def test_words_of_other_profiles_are_not_collected_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = project_of(tmp_path)
    built(project, project / "site", jobs=1)
    edited(project)
    monkeypatch.setattr(Shards, "of", None)
    built(project, project / "site", jobs=1)


def test_bodies_of_former_versions_are_dropped(tmp_path: Path) -> None:
    project = project_of(tmp_path)
    counts = []
    for _ in range(3):
        built(project, project / "site", jobs=1)
        store = Store(project / CACHE)
        counts.append([len(store.shelf(f"{name} {project / 'site'}")) for name in ("summaries", "bodies")])
        store.close()
        edited(project)
    assert counts[0] == counts[1] == counts[2]
    assert counts[0][0] == counts[0][1] > 0
