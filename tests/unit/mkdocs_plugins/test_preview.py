from pathlib import Path

import pytest
from folders import COMMUNITY, SOUND, write_project
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from linli.mkdocs_plugins.profiles import ProfilesPlugin

FILE = "content/communities/jia.yml"
BROKEN = "name: 坏\nfouded: 2020\n"


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


def test_a_preview_does_not_begin_with_errors_and_a_build_never_goes_on_with_them(tmp_path: Path) -> None:
    for command in ("serve", "build"):
        plugin, config = started(tmp_path / command, command)
        (tmp_path / command / FILE).write_text(BROKEN, encoding="utf-8")
        with pytest.raises(PluginError, match="unknown-field"):
            plugin.on_config(config)
    plugin, config = started(tmp_path / "again", "build")
    plugin.on_config(config)
    (tmp_path / "again" / FILE).write_text(BROKEN, encoding="utf-8")
    with pytest.raises(PluginError):
        plugin.on_config(config)
