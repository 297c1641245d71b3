"""What a preview does beyond showing the site's files."""

import atexit
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from linli.assembly.clock import build_day
from linli.assembly.content import Content, salvaged
from linli.assembly.first_look import edited, look_first
from linli.assembly.maker import Maker
from linli.assembly.preview import NOTICE, SCRIPT, STYLE, PreviewPages, notice, preview_file
from linli.assembly.site_build import SiteBuild
from linli.assembly.store import Memory, Passing
from linli.diagnostics import Diagnostic
from linli.mkdocs_plugins.editing import EditingPlugin
from linli.mkdocs_plugins.looks import Looks
from linli.mkdocs_plugins.messages import NOT_RENEWED
from linli.mkdocs_plugins.reading import refusal
from linli.mkdocs_plugins.stopping import said_when_stopped
from linli.mkdocs_plugins.watching import notice_at_once
from linli.pages.page import Page
from linli.pages.recipe import Recipe
from linli.search.cache import Cache

_LOG: Final = get_plugin_logger("linli")


class ServingPlugin(EditingPlugin):  # type: ignore[no-untyped-call]  # MkDocs' own
    """The part of the plugin that a preview's server has to do with."""

    memory: Memory
    searched: Cache
    held: ExitStack

    looks: Looks
    maker: Maker | None = None
    """What the pages of the last build were made with."""

    build: SiteBuild
    made: dict[str, Page]
    changed: dict[str, date | None]
    is_plain: bool

    content: Content
    """What is shown."""

    read: Content
    """What was read last, errors and all."""

    good: Content | None = None
    """The content of the last time without errors."""

    found: list[Diagnostic]
    """All problems of the last reading and making."""

    failure = ""
    """Why the last build ended before its time."""

    def on_startup(self, *, command: str, **_: Any) -> None:  # noqa: ANN401 - MkDocs' own
        """Remember what runs. A plugin with this event also lives on from one rebuild of a preview to the next."""
        self.is_preview = command == "serve"
        self.memory = Passing()
        self.held = ExitStack()
        atexit.register(self.held.close)
        self.searched = Cache()
        self.found = []
        self.looks = Looks()
        if command == "build":
            self.held.enter_context(said_when_stopped(self.config.language))

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> LiveReloadServer:  # noqa: ANN401
        """Give the server what it serves besides the site's files; let it go on when a build fails.

        MkDocs' own server answers nothing any more then, until a build succeeds.
        """
        base = server.mount_path
        server.set_app(self.looks.beside(self._with_notice(server.get_app() or server.serve_request, base), base))
        server.builder = self._going_on(server.builder)
        self.serve_forms(server, config)
        notice_at_once(server, config)
        return server

    def look_first(self, before: Content | None, aside: Path) -> None:
        """Show the pages of the profiles that were edited since ``before``, while the build of all others goes on."""
        if before is None or self.maker is None or self.read.errors or before.catalogue.graph.settings != self.settings:
            return
        pages = look_first(self.content, edited(before, self.content), self.maker, aside, build_day())
        if pages:
            self.looks.begin(pages, self.maker.publication.target)

    def to_show(self, read: Content) -> Content:
        """What is shown of what was ``read``: all of it, or in a preview with errors what there was before these.

        A preview that begins with errors shows what of it has none.
        """
        self.read, self.found = read, list(read.diagnostics)
        if not read.errors:
            self.good = read
            return read
        return self.good or salvaged(read)

    def tell(self, problems: Sequence[Diagnostic]) -> None:
        """Refuse what has such ``problems``, by PluginError; a preview goes on, and shows them."""
        if not problems:
            return
        if not self.is_preview:
            raise refusal(problems, self.root, self.config.language)
        self.found.extend(problems)
        _LOG.error(str(refusal(problems, self.root, self.config.language)))

    def add_preview_files(self, files: Files, config: MkDocsConfig) -> None:
        """What a preview has beyond a site; its pages too where MkDocs itself makes pages."""
        files.append(File.generated(config, STYLE, content=preview_file(STYLE)))
        if self.is_preview:
            script = ExtraScriptValue(SCRIPT)
            script.type = "module"
            config.extra_javascript.append(script)
            files.append(File.generated(config, SCRIPT, content=preview_file(SCRIPT)))
        if self.is_plain:
            for page in self._preview_pages(files):
                self.made[page.file], self.changed[page.file] = page, None
                files.append(File.generated(config, page.file, content=page.text))

    def make_preview_pages(self, maker: Maker, files: Files) -> None:
        """Make the pages that only previews have, which are about all the others."""
        for page in self._preview_pages(files):
            made = maker.make(Recipe(page.url, partial(_same, page)))
            self.build.files.update(file for file, _, _ in made.outputs)

    def _preview_pages(self, files: Files) -> Iterator[Page]:
        site = self.build.plan.catalogue.graph.settings.site
        has_forms = self.editor_address is not None
        pages = PreviewPages(self.read, self.found, site.edit_address, has_forms, build_day())
        found = pages.pages(self.build.plan.catalogue)
        return (page for page in found if files.get_file_from_path(page.file) is None)

    def _going_on(self, build: Callable[[], None]) -> Callable[[], None]:
        """A build that leaves the last pages where they are when it fails, and says why."""

        def built() -> None:
            self.failure = ""
            if self.maker is not None:
                self.looks.start(self.maker.publication.target)
            try:
                build()
            except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it is, the server must go on
                self.failure = self.failure or str(error).strip() or type(error).__name__
                _LOG.error(NOT_RENEWED.to(self.config.language).format(error=self.failure))
            finally:
                self.looks.end()

        return built

    def _with_notice(self, app: WSGIApplication, base: str) -> WSGIApplication:
        """The server's ``app``, and at one address below ``base`` what is wrong in the content."""

        def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            if environ.get("PATH_INFO") != f"{base}{NOTICE}":
                return app(environ, start_response)
            data = notice(self.found, self.failure, self.config.language)
            headers = [("Content-Type", "application/json; charset=utf-8"), ("Cache-Control", "no-store")]
            start_response("200 OK", [*headers, ("Content-Length", str(len(data)))])
            return [data]

        return answer


def _same(page: Page) -> Page:
    return page
