from pathlib import Path
from typing import Any

import pytest
from builders import settings_of
from building import built, files_of
from folders import SOUND, write_project

from linli.editor.bridge import FormFiles
from linli.editor.bridge_server import Bridge
from linli.mkdocs_plugins.form_editor import WithFormEditor, hosts_of, is_loopback

EDITOR = "url: https://example.cn/base/\neditor: {where: %s, host: github, repository: a/b}\n"


def asked(path: str, folder: Path, host: str = "127.0.0.1:8000") -> tuple[str, bytes]:
    answers: list[str] = []

    def site(_: dict[str, Any], start: Any) -> list[bytes]:  # noqa: ANN401 - WSGI's own
        start("200 OK", [])
        return [b"site"]

    bridge = Bridge(FormFiles(write_project(folder)), hosts_of("127.0.0.1", 8000), "zh")
    app = WithFormEditor(site, "/base/", bridge, settings_of)
    environ = {"PATH_INFO": path, "HTTP_HOST": host, "REQUEST_METHOD": "GET"}
    data = b"".join(app(environ, lambda status, _: answers.append(status)))
    return answers[0], data


def test_the_editor_is_beside_the_site(tmp_path: Path) -> None:
    assert asked("/base/communities/", tmp_path) == ("200 OK", b"site")
    assert asked("/base/administration/", tmp_path) == ("200 OK", b"site")
    assert asked("/base/admin", tmp_path)[0] == "302 Found"
    assert b"data-told" in asked("/base/admin/", tmp_path)[1]
    assert b'"collections"' in asked("/base/admin/config.json", tmp_path)[1]
    assert asked("/base/admin/program/index.js", tmp_path)[0] == "200 OK"
    assert asked("/base/admin/../mkdocs.yml", tmp_path)[0] == "404 Not Found"
    assert asked("/base/admin/api/files", tmp_path)[0] == "403 Forbidden"


def test_under_another_name_not_even_its_page_is_given(tmp_path: Path) -> None:
    assert asked("/base/admin/", tmp_path, "evil.example:8000") == ("403 Forbidden", b"")


def test_this_machine_is_known_by_its_names() -> None:
    assert [is_loopback(host) for host in ("127.0.0.1", "localhost", "::1", "[::1]", "127.1.2.3")] == [True] * 5
    assert [is_loopback(host) for host in ("0.0.0.0", "192.168.1.2", "example.cn", "")] == [False] * 4  # noqa: S104 - a name
    assert hosts_of("::1", 80) == {"[::1]:80", "127.0.0.1:80", "localhost:80"}


@pytest.mark.parametrize(
    ("where", "preview", "there"),
    [("nowhere", True, False), ("preview", False, False), ("preview", True, True), ("site", False, True)],
)
def test_a_built_site_has_the_editor_where_its_owner_says(
    where: str, *, preview: bool, there: bool, tmp_path: Path
) -> None:
    site = SOUND["site_config/site.yml"] + EDITOR % where
    project = write_project(tmp_path / "project", {**SOUND, "site_config/site.yml": site})
    built(project, tmp_path / "site", preview=preview)
    files = files_of(tmp_path / "site")
    assert ("admin/index.html" in files) == there
    page = files["communities/jia/index.html"].decode()
    assert ("https://example.cn/base/admin/#/collections/communities/entries/jia" in page) == there
    if there:
        assert b"https://api.github.com" in files["admin/index.html"]
        assert b"livereload" not in files["admin/index.html"]
    if there and not preview:
        assert b"Content-Security-Policy: frame-ancestors 'none'\n" in files["_headers"]
