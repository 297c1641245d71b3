import json

from publishing import published

from linli.catalogue.freshness import Freshness
from linli.catalogue.provenance import Commit, Provenance
from linli.exports.build_file import build_file

COMMIT = Commit("0123456789abcdef0123456789abcdef01234567", "2026-11-22T23:30:00+08:00", is_clean=False)
FILES = {"communities/jia": "", "communities/yi": "status: archived", "communities/hidden": "status: draft"}


def made(commit: Commit | None) -> dict[str, object]:
    found: dict[str, object] = json.loads(
        build_file(published(FILES), Provenance(commit, {"Linli": "1.2"}, 21, 4, Freshness(3, 2, 1), 42))
    )
    return found


def test_machines_learn_what_readers_do() -> None:
    assert made(COMMIT) == {
        "site": "例站",
        "commit": {"id": COMMIT.id, "short": "0123456789", "date": COMMIT.moment, "clean": False},
        "pages": 42,
        "counts": {
            "community": {"published": 1, "archived": 1},
            **{kind: {"published": 0, "archived": 0} for kind in ("representative", "program", "source")},
        },
        "checks": {"rules": 21, "errors": 0, "warnings": 4},
        "freshness": {"current": 3, "due": 2, "unchecked": 1},
        "versions": {"Linli": "1.2"},
    }


def test_where_there_is_no_commit_that_is_said() -> None:
    assert made(None)["commit"] is None
