"""Where people change what a site says: in forms or in its repository."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger

from linli.assembly.asked import asks_for_preview
from linli.assembly.form_editor import FOLDER, editor_files, entry_way, is_published
from linli.editor.bridge import FormFiles
from linli.editor.bridge_server import Bridge
from linli.forms.configuration import Place
from linli.mkdocs_plugins.form_editor import WithFormEditor, hosts_of, is_loopback
from linli.mkdocs_plugins.messages import EDITOR, NO_EDITOR
from linli.mkdocs_plugins.options import ProfilesConfig
from linli.settings.model import Settings

_LOG: Final = get_plugin_logger("linli")


class EditingPlugin(BasePlugin[ProfilesConfig]):  # type: ignore[no-untyped-call]  # MkDocs' own
    """The part of the plugin that knows the form editor."""

    root: Path
    is_preview = False
    editor_address: str | None = None
    """Where the form editor is; None where there is none, or nobody knows the address of the site."""

    @property
    def settings(self) -> Settings:
        """What the site's owner has set, as it was read last."""
        raise NotImplementedError

    @property
    def is_marked(self) -> bool:
        """Whether the site is a preview, on this machine or for others."""
        return self.is_preview or self.config.preview or asks_for_preview()

    @property
    def has_editor(self) -> bool:
        """Whether the form editor is among the files of the site that is built."""
        return not self.is_preview and is_published(self.settings, is_preview=self.is_marked)

    def edit_address(self, file: str) -> str | None:
        """Where a content file is changed: in the form editor, where that knows it, else in the repository."""
        way = entry_way(file)
        if self.editor_address is not None and way is not None:
            return f"{self.editor_address}{way}"
        return self.settings.site.edit_address(file)

    def note_editor(self, config: MkDocsConfig) -> None:
        """Remember where the form editor will be. Others than this machine must not reach the files of a preview."""
        host, _ = config.dev_addr
        is_there = is_loopback(str(host)) if self.is_preview else self.has_editor and bool(config.site_url)
        self.editor_address = urljoin(config.site_url or "/", FOLDER) if is_there else None

    def editor_files(self, config: MkDocsConfig) -> Mapping[str, bytes]:
        """The files of the form editor that are published with the site."""
        if not self.has_editor:
            return {}
        place = Place(urlsplit(config.site_url or "/").path or "/")
        return {f"{FOLDER}{name}": data for name, data in editor_files(self.settings, place).items()}

    def serve_forms(self, server: LiveReloadServer, config: MkDocsConfig) -> None:
        """Give a preview's server the form editor beside the site's files."""
        language = self.config.language
        if self.editor_address is None:
            _LOG.info(NO_EDITOR.to(language))
            return
        host, port = config.dev_addr
        bridge = Bridge(FormFiles(self.root), hosts_of(str(host), port), language)
        site: Any = server.get_app()
        server.set_app(WithFormEditor(site, server.mount_path, bridge, lambda: self.settings))
        _LOG.info(EDITOR.to(language).format(address=self.editor_address))
