"""How much a build does, counted and not timed: what grows with the site, and what an edit costs."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from building import built
from folders import COMMUNITY, SOUND, write_project

from linli.assembly import index_build, maker, profiles_read
from linli.assembly.store import Store
from linli.search.shards import Shards

PERSON = """\
name: 王{number}
summary: 一个人。
posts: [{{title: 书记, community: place-{number}}}]
consent: {{basis: press, date: 2024}}
sources: [report]
"""


def project_of(folder: Path, count: int) -> Path:
    files = {f"content/communities/place-{n}.yml": COMMUNITY.replace("甲", f"甲{n}") for n in range(count)}
    files |= {f"content/representatives/one-{n}.yml": PERSON.format(number=n) for n in range(count)}
    return write_project(folder, {**SOUND, **files, "site_config/site.yml": SOUND["site_config/site.yml"]})


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    found: Counter[str] = Counter()

    def count(holder: Any, name: str) -> None:  # noqa: ANN401 - any module or class
        real = getattr(holder, name)

        def counted(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401
            found[name] += 1
            return real(*arguments, **named)

        monkeypatch.setattr(holder, name, counted)

    for holder, name in (
        (profiles_read, "read_profile"),
        (maker, "convert"),
        (maker, "part"),
        (index_build, "index_of"),
    ):
        count(holder, name)
    count(Shards, "of")
    count(Store, "get")
    count(Store, "shelf")
    count(Store, "put")
    return found


def work(project: Path, counts: Counter[str]) -> dict[str, int]:
    counts.clear()
    built(project, project / "site", jobs=1)
    return dict(counts)


def test_a_first_build_does_everything_once(tmp_path: Path, counts: Counter[str]) -> None:
    done = {size: work(project_of(tmp_path / str(size), size), counts) for size in (10, 20)}
    for size, found in done.items():
        assert found["read_profile"] == 2 * size + 2
        assert found["part"] == 2 * size + 1
        assert found["index_of"] == 1
    assert done[20]["convert"] - done[10]["convert"] == 20, "a page a profile, and no more"
    assert done[20]["shelf"] == done[10]["shelf"] <= 5
    assert done[20]["put"] == done[10]["put"] <= 6


def test_a_build_of_nothing_new_makes_nothing(tmp_path: Path, counts: Counter[str]) -> None:
    project = project_of(tmp_path, 20)
    work(project, counts)
    found = work(project, counts)
    assert {name: found.get(name, 0) for name in ("convert", "part", "index_of")} == {
        "convert": 0,
        "part": 0,
        "index_of": 0,
    }
    assert found.get("read_profile", 0) == 0


def test_an_edit_makes_what_shows_it_and_no_more(tmp_path: Path, counts: Counter[str]) -> None:
    few = {}
    for size in (20, 40):
        project = project_of(tmp_path / str(size), size)
        work(project, counts)
        edited = PERSON.format(number=3).replace("一个人", "另一个人")
        write_project(project, {"content/representatives/one-3.yml": edited})
        few[size] = work(project, counts)
    assert few[20] | {"read_profile": 0} == few[40] | {"read_profile": 0}
    assert few[40].get("of", 0) == 0, "the words of one profile are changed, not those of all collected"
    assert few[40]["convert"] <= 16
    assert few[40]["part"] <= 3
