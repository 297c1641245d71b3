import gc
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from building import CONFIG, DEFAULTS, built, files_of
from folders import COMMUNITY, SOUND, write_project
from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer

from linli.diagnostics import Severity
from linli.mkdocs_plugins.profiles import ProfilesPlugin

FILE = "content/communities/jia.yml"
SITE = "name: 例站\ntagline: 一句话。\ndescription: 说明。\nurl: https://a.example/\nshare_images: false\n"
BROKEN = "name: 坏\nfouded: 2020\n"


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """Builds that are begun here are not finished, and what they hold is not let go."""
    yield
    gc.enable()


def started(folder: Path, command: str) -> tuple[ProfilesPlugin, MkDocsConfig]:
    write_project(folder, {**SOUND, "content/pages/about.md": "# 关于\n", "mkdocs.yml": "site_name: 例\n"})
    config = load_config(str(folder / "mkdocs.yml"), docs_dir=str(folder / "content/pages"), theme="material")
    plugin = ProfilesPlugin()
    plugin.load_config({}, config.config_file_path)
    plugin.on_startup(command=command, dirty=False)
    return plugin, config


def names(plugin: ProfilesPlugin) -> list[str]:
    return [node.name for node in plugin.content.catalogue.graph.of_kind("community")]


def test_a_running_preview_keeps_the_last_good_content(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    plugin, config = started(tmp_path, "serve")
    plugin.on_config(config)
    before = names(plugin)
    (tmp_path / FILE).write_text(BROKEN, encoding="utf-8")
    plugin.on_config(config)
    assert names(plugin) == before
    assert "unknown-field" in caplog.text
    (tmp_path / FILE).write_text(COMMUNITY.replace("甲", "新"), encoding="utf-8")
    plugin.on_config(config)
    assert any("新" in name for name in names(plugin))


def test_a_build_never_goes_on_with_errors(tmp_path: Path) -> None:
    plugin, config = started(tmp_path / "again", "build")
    plugin.on_config(config)
    (tmp_path / "again" / FILE).write_text(BROKEN, encoding="utf-8")
    with pytest.raises(PluginError, match="unknown-field"):
        plugin.on_config(config)


@pytest.mark.parametrize("file", [FILE, "site_config/themes.yml"])
def test_a_preview_that_begins_with_errors_shows_what_has_none(file: str, tmp_path: Path) -> None:
    plugin, config = started(tmp_path, "serve")
    write_project(tmp_path, {"content/communities/yi.yml": COMMUNITY.replace("甲", "乙")})
    whole = (tmp_path / file).read_text(encoding="utf-8")
    (tmp_path / file).write_text(BROKEN, encoding="utf-8")
    plugin.on_config(config)
    assert names(plugin) == (["乙社区"] if file == FILE else [])
    assert "unknown-field" in {one.code for one in plugin.found}
    (tmp_path / file).write_text(whole, encoding="utf-8")
    plugin.on_config(config)
    assert sorted(names(plugin)) == sorted(["甲社区", "乙社区"])
    assert plugin.found == []


def server_of(
    plugin: ProfilesPlugin, config: MkDocsConfig, build: Callable[[], None], folder: Path
) -> LiveReloadServer:
    server = LiveReloadServer(build, "127.0.0.1", 0, str(folder), mount_path="/a/b/")
    plugin.on_serve(server, config)
    return server


def asked(server: LiveReloadServer, path: str) -> tuple[str, bytes]:
    told: list[str] = []
    app = server.get_app()
    assert app is not None
    environ: dict[str, Any] = {"PATH_INFO": path, "REQUEST_METHOD": "GET"}

    def start(status: str, _headers: object, _error: object = None, /) -> Callable[[bytes], object]:
        told.append(status)
        return bytes

    answer = app(environ, start)
    data = b"".join(answer)
    getattr(answer, "close", bool)()
    return told[0], data


def test_the_server_tells_what_is_wrong_and_goes_on_after_a_build_that_failed(tmp_path: Path) -> None:
    plugin, config = started(tmp_path / "project", "serve")
    (tmp_path / "project" / FILE).write_text(BROKEN, encoding="utf-8")
    plugin.on_config(config)
    (tmp_path / "page.txt").write_text("页", encoding="utf-8")

    def failing() -> None:
        raise PluginError("没有写成")

    server = server_of(plugin, config, failing, tmp_path)
    server.builder()
    status, data = asked(server, "/a/b/problems.json")
    told = json.loads(data)
    assert status == "200 OK"
    assert told["failure"] == "预览没有更新：没有写成"
    assert told["errors"] == len([one for one in plugin.found if one.severity == Severity.ERROR]) > 0
    assert told["problems"][0]["place"].startswith(f"{FILE}:")
    assert asked(server, "/a/b/page.txt") == ("200 OK", "页".encode())
    assert asked(server, "/problems.json")[0].startswith("404")
    server.server_close()


def test_what_may_not_be_published_is_left_out_of_a_preview_and_told(tmp_path: Path) -> None:
    for command in ("serve", "build"):
        project = tmp_path / command
        write_project(project, {**SOUND, "content/pages/about.md": "# 关于\n", "content/pages/x.svg": "<svg/>"})
        (project / "mkdocs.yml").write_text(CONFIG.format(defaults=DEFAULTS, options=""), encoding="utf-8")
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(tmp_path / f"{command}-site"))
        plugin = config.plugins["linli"]
        assert isinstance(plugin, ProfilesPlugin)
        config.plugins.on_startup(command=command, dirty=False)
        if command == "build":
            with pytest.raises(Abort):
                build(config)
            continue
        build(config)
        site = tmp_path / "serve-site"
        assert not (site / "x.svg").exists()
        text = (site / "problems/index.html").read_text(encoding="utf-8")
        assert "content/pages/x.svg" in text
        assert "active-file" in text
        assert (site / "stale/index.html").is_file()


@pytest.mark.parametrize("plain", [False, True])
def test_only_previews_have_the_pages_of_problems_and_of_what_is_due(tmp_path: Path, *, plain: bool) -> None:
    project = write_project(tmp_path / "project", {**SOUND, "site_config/site.yml": SITE})
    built(project, tmp_path / "public", plain=plain)
    public = files_of(tmp_path / "public")
    built(project, tmp_path / "preview", plain=plain, preview=True)
    preview = files_of(tmp_path / "preview")
    pages = {f"{page}/index.html" for page in ("problems", "stale")}
    assert {name for name in preview.keys() - public.keys() if name.endswith((".html", ".css", ".mjs"))} == {
        *pages,
        "assets/preview/problems.css",
    }
    for page in pages:
        assert b"noindex" in preview[page]
        assert page.removesuffix("index.html").encode() not in preview["sitemap.xml"].replace(
            b"contribute/problems/", b""
        )
    assert b"assets/preview" not in b"".join(public.values())
    assert "从未核对" in preview["stale/index.html"].decode()
