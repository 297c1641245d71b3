import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from folders import write_project

from linli.editor.bridge import FormFiles
from linli.editor.bridge_server import Bridge

HOST = "127.0.0.1:8000"
FILE = "content/communities/jia.yml"


class Asked:
    """An answer of the bridge."""

    def __init__(
        self, bridge: Bridge, method: str, name: str, query: str = "", body: bytes = b"", **headers: str
    ) -> None:
        environ = {
            "REQUEST_METHOD": method,
            "QUERY_STRING": query,
            "HTTP_HOST": HOST,
            "HTTP_X_LINLI_TOKEN": bridge.token,
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": BytesIO(body),
            **headers,
        }
        self.status = ""
        self.headers: dict[str, str] = {}
        chunks = bridge({key: value for key, value in environ.items() if value}, self.start, name)
        self.data = b"".join(chunks)

    def start(self, status: str, headers: list[tuple[str, str]]) -> None:
        self.status, self.headers = status, dict(headers)

    @property
    def json(self) -> Any:  # noqa: ANN401 - JSON
        return json.loads(self.data)


@pytest.fixture
def bridge(tmp_path: Path) -> Bridge:
    return Bridge(FormFiles(write_project(tmp_path)), frozenset({HOST, "localhost:8000"}), "zh")


def test_the_page_of_this_server_reads_and_writes(bridge: Bridge) -> None:
    listed = Asked(bridge, "GET", "files")
    assert listed.status == "200 OK"
    assert listed.headers["Cache-Control"] == "no-store"
    before = listed.json[FILE]["digest"]
    written = Asked(bridge, "PUT", "file", f"path={FILE}", b"name: x\n", HTTP_IF_MATCH=f'"{before}"')
    assert Asked(bridge, "GET", "file", f"path={FILE}").data == b"name: x\n"
    after = written.json["digest"]
    moved = Asked(bridge, "POST", "move", f"path={FILE}&to=content/communities/bing.yml", HTTP_IF_MATCH=f'"{after}"')
    assert moved.status == "200 OK"
    assert (
        Asked(bridge, "DELETE", "file", "path=content/communities/bing.yml", HTTP_IF_MATCH=f'"{after}"').status
        == "200 OK"
    )


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_X_LINLI_TOKEN": ""},
        {"HTTP_X_LINLI_TOKEN": "guessed"},
        {"HTTP_HOST": "evil.example:8000"},
        {"HTTP_HOST": ""},
        {"HTTP_ORIGIN": "https://evil.example"},
        {"HTTP_ORIGIN": "null"},
        {"HTTP_SEC_FETCH_SITE": "cross-site"},
        {"HTTP_SEC_FETCH_SITE": "same-site"},
    ],
)
def test_nobody_else_does(headers: dict[str, str], bridge: Bridge) -> None:
    for method, name in (("GET", "files"), ("PUT", "file")):
        asked = Asked(bridge, method, name, f"path={FILE}", b"name: evil\n", **headers)
        assert asked.status == "403 Forbidden"
        assert asked.json == {"reason": "这个请求不是从本机的表单编辑页发出的。"}
    assert b"evil" not in bridge.files.read(FILE)


def test_what_was_changed_meanwhile_is_told(bridge: Bridge) -> None:
    asked = Asked(bridge, "PUT", "file", f"path={FILE}", b"name: x\n", HTTP_IF_MATCH='"0"')
    assert asked.status == "412 Precondition Failed"
    assert asked.json == {"reason": "文件在打开之后被改过。"}


def test_half_a_file_is_not_written(bridge: Bridge) -> None:
    before = Asked(bridge, "GET", "files").json[FILE]["digest"]
    for length in ("100", "", "-1", "99999999"):
        asked = Asked(
            bridge, "PUT", "file", f"path={FILE}", b"name", HTTP_IF_MATCH=f'"{before}"', CONTENT_LENGTH=length
        )
        assert asked.status[0] == "4"
    assert Asked(bridge, "GET", "files").json[FILE]["digest"] == before


def test_what_is_not_there_is_told(bridge: Bridge) -> None:
    assert Asked(bridge, "GET", "secrets").status == "404 Not Found"
    assert Asked(bridge, "GET", "file", "path=content/communities/none.yml").status == "404 Not Found"
    assert Asked(bridge, "DELETE", "file", "path=content/communities/none.yml").status == "404 Not Found"
    assert Asked(bridge, "GET", "file", "path=mkdocs.yml").status == "403 Forbidden"
