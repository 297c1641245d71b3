"""What a preview does beyond showing the site's files."""

import atexit
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin

from linli.assembly.store import Memory, Passing
from linli.mkdocs_plugins.options import ProfilesConfig
from linli.search.cache import Cache


class ServingPlugin(BasePlugin[ProfilesConfig]):  # type: ignore[no-untyped-call]  # MkDocs' own
    """The part of the plugin that a preview's server has to do with."""

    root: Path
    memory: Memory
    searched: Cache
    held: ExitStack
    is_preview = False

    def on_startup(self, *, command: str, **_: Any) -> None:  # noqa: ANN401 - MkDocs' own
        """Remember what runs. A plugin with this event also lives on from one rebuild of a preview to the next."""
        self.is_preview = command == "serve"
        self.memory = Passing()
        self.held = ExitStack()
        atexit.register(self.held.close)
        self.searched = Cache()

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:  # noqa: ANN401 - the same
        """Give the server what it serves besides the site's files."""
        return server
