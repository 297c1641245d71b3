"""Pages that were made ahead are shown before the server would show them."""

import json
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from linli.mkdocs_plugins.looks import Looks


def waiting_server(_environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    start("200 OK", [])
    return [b"the server's own"]


def asked(looks: Looks, path: str, query: str = "") -> bytes:
    app: Any = looks.beside(waiting_server, "/a/")
    return b"".join(app({"PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": "GET"}, lambda *_: None))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site/communities/jia").mkdir(parents=True)
    (tmp_path / "site/communities/jia/index.html").write_text("<p>甲</p>", encoding="utf-8")
    (tmp_path / "secret").write_text("s", encoding="utf-8")
    return tmp_path / "site"


def test_files_are_shown_while_others_are_made_and_by_the_server_otherwise(site: Path) -> None:
    looks = Looks()
    page = "/a/communities/jia/"
    assert asked(looks, page) == b"the server's own"
    looks.begin(["communities/jia/"], site)
    assert asked(looks, page) == "<p>甲</p>".encode()
    assert asked(looks, "/a/communities/yi/") == b"the server's own"
    looks.end()
    assert asked(looks, page) == b"the server's own"


@pytest.mark.parametrize("path", ["/a/../secret", "/a//../secret", "/secret", "/b/communities/jia/"])
def test_nothing_beyond_the_site_is_shown(site: Path, path: str) -> None:
    looks = Looks()
    looks.begin(["communities/jia/"], site)
    assert asked(looks, path) == b"the server's own"


def test_who_waits_is_told(site: Path) -> None:
    looks = Looks()
    assert json.loads(asked(looks, "/a/looks.json", "after=NaN")) == {"count": 0, "pages": [], "done": True}
    told: list[Any] = []
    waiting = threading.Thread(target=lambda: told.append(json.loads(asked(looks, "/a/looks.json", "after=0"))))
    waiting.start()
    looks.begin(["communities/jia/"], site)
    waiting.join(10)
    assert told == [{"count": 1, "pages": ["communities/jia/"], "done": False}]
    looks.end()
    assert json.loads(looks.after(1)) == {"count": 2, "pages": [], "done": True}
    assert json.loads(looks.after(2, patience=0.01))["count"] == 2


def test_an_end_without_a_beginning_is_no_news() -> None:
    looks = Looks()
    looks.end()
    assert looks.count == 0


def test_nobody_waits_for_what_is_about_to_be_made(site: Path) -> None:
    looks = Looks()
    looks.start(site)
    assert asked(looks, "/a/communities/jia/") == "<p>甲</p>".encode()
    assert looks.count == 0
    looks.end()
    assert looks.count == 1, "who came meanwhile may load the page again"
