import gzip
import threading
from collections.abc import Iterator
from functools import partial
from http.client import HTTPConnection, HTTPResponse
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from tests.bench.lighthouse.serve import HOST, Host

STYLE = "a { color: red }\n" * 100


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[HTTPConnection]:
    site = tmp_path / "site"
    (site / "about").mkdir(parents=True)
    for name, text in {
        "index.html": "首页",
        "about/index.html": "关于",
        "404.html": "没有",
        "style.css": STYLE,
    }.items():
        (site / name).write_text(text, encoding="utf-8")
    (tmp_path / "secret.html").write_text("别处", encoding="utf-8")
    with ThreadingHTTPServer((HOST, 0), partial(Host, folder=site)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        connected = HTTPConnection(HOST, server.server_port)
        yield connected
        connected.close()
        server.shutdown()
        thread.join()


def answer(connection: HTTPConnection, way: str, encoding: str = "gzip") -> tuple[HTTPResponse, bytes]:
    connection.request("GET", way, headers={"Accept-Encoding": encoding})
    response = connection.getresponse()
    return response, response.read()


def test_pages_are_found_by_their_folders_and_asked_for_again(connection: HTTPConnection) -> None:
    for way, words in {"/": "首页", "/about/": "关于", "/about/?x=1": "关于"}.items():
        response, body = answer(connection, way, "identity")
        assert (response.status, body.decode()) == (200, words)
        assert response.headers["Cache-Control"] == "no-cache"
        assert response.headers["Content-Type"] == "text/html; charset=utf-8"


def test_texts_are_compressed_for_those_who_can_read_that_and_kept(connection: HTTPConnection) -> None:
    response, body = answer(connection, "/style.css")
    assert response.headers["Content-Encoding"] == "gzip"
    assert response.headers["Cache-Control"] == "public, max-age=31536000"
    assert gzip.decompress(body).decode() == STYLE
    response, body = answer(connection, "/style.css", "identity")
    assert response.headers["Content-Encoding"] is None
    assert body.decode() == STYLE


def test_the_connection_is_kept(connection: HTTPConnection) -> None:
    answer(connection, "/")
    before = connection.sock
    answer(connection, "/about/")
    assert connection.sock is before


def test_a_folder_without_its_slash_leads_to_it(connection: HTTPConnection) -> None:
    response, _ = answer(connection, "/about")
    assert (response.status, response.headers["Location"]) == (301, "/about/")


@pytest.mark.parametrize("way", ["/gone/", "/../secret.html", "/%2e%2e/secret.html"])
def test_what_is_not_there_is_not_found(connection: HTTPConnection, way: str) -> None:
    response, body = answer(connection, way, "identity")
    assert (response.status, body.decode()) == (404, "没有")
