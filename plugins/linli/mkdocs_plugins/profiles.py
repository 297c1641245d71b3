"""The MkDocs plugin: profiles become pages."""

from collections.abc import Iterable, Iterator
from os.path import relpath
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, Dir, Optional
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

import linli
from linli.assembly.assets import FAVICON
from linli.assembly.clock import build_day
from linli.assembly.content import Content, load_content
from linli.assembly.report import report
from linli.assembly.site import Site, assemble
from linli.mkdocs_plugins.theme import theme_values
from linli.pages.markdown import LinliExtension
from linli.pages.page import Page
from linli.search.cache import Cache
from linli.settings.model import Settings
from linli.wording import LANGUAGES

_LOG: Final = get_plugin_logger("linli")
_EXTENSIONS: Final = ("attr_list", "def_list", "md_in_html", "tables", "toc")
_THEME_FAVICON: Final = "assets/images/favicon.png"
_UNUSED: Final = ("assets/javascripts/", "assets/stylesheets/palette", _THEME_FAVICON)
"""Files of the theme below our own that no page loads."""

_THEME: Final = Path(linli.__file__).parent / "theme"


class ProfilesConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves its hook untyped
    """The plugin's options in ``mkdocs.yml``."""

    language = Choice(LANGUAGES, default="zh")
    """The language of messages to editors."""

    root = Optional(Dir(exists=True))
    """The project's folder; that of the configuration file where it is not given."""


class ProfilesPlugin(BasePlugin[ProfilesConfig]):  # type: ignore[no-untyped-call]  # the same
    """Reads the profiles beside ``mkdocs.yml``, refuses those with errors, and hands MkDocs the pages."""

    root: Path
    edit_files: dict[str, str]
    site: Site
    searched: Cache
    good: Content | None = None
    is_preview = False

    def on_startup(self, *, command: str, **_: Any) -> None:  # noqa: ANN401 - MkDocs' own
        """Remember what runs. A plugin with this event also lives on from one rebuild of a preview to the next."""
        self.is_preview = command == "serve"
        self.searched = Cache()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; take over what the site's own settings say."""
        self.root = Path(self.config.root or Path(config.config_file_path).parent)
        self._read()
        self._configure(config)
        return config

    def _read(self) -> None:
        """Read the content. What has errors is refused; a preview that is running keeps showing the last good one."""
        content = load_content(self.root, build_day())
        if content.diagnostics:
            shown = f"\n{report(content.diagnostics, self.root, self.config.language)}"
            if not content.errors:
                _LOG.info(shown)
            elif self.is_preview and self.good is not None:
                _LOG.error(shown)
                return
            else:
                raise PluginError(shown)
        self.good = content

    @property
    def content(self) -> Content:
        """The content that is shown. Raises RuntimeError before any has been read."""
        if self.good is None:
            raise RuntimeError
        return self.good

    @property
    def settings(self) -> Settings:
        """What the site's owner has set."""
        return self.content.catalogue.graph.settings

    def _configure(self, config: MkDocsConfig) -> None:
        settings = self.settings
        # The theme inserts these, and titles and descriptions of pages, into its HTML as they are.
        config.site_name = escape(settings.site.name)
        config.site_description = escape(settings.site.description)
        config.site_url = config.site_url or settings.site.url
        if config.theme["favicon"] == _THEME_FAVICON:
            config.theme["favicon"] = FAVICON
        own = self.root / "site_config" / "theme"
        config.theme.dirs[:0] = [str(folder) for folder in (own, _THEME) if folder.is_dir()]
        config.markdown_extensions = list(dict.fromkeys([*config.markdown_extensions, *_EXTENSIONS]))
        config.markdown_extensions.append(LinliExtension())  # type: ignore[arg-type]  # an instance serves as well
        config.watch.extend(str(self.root / folder) for folder in ("content", "site_config"))

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the pages, where the site's owner has not written one by hand under the same name."""
        self.edit_files = {}
        for file in filter(_is_unused, list(files)):
            files.remove(file)
        site = assemble(self.root, self.content, build_day(), self.searched)
        self.site = site
        for note in site.notes:
            _LOG.info(note.to(self.config.language))
        for name, data in site.files.items():
            files.append(File.generated(config, name, content=data))
        for page in site.pages:
            if files.get_file_from_path(page.file) is None:
                files.append(File.generated(config, page.file, content=page.text))
                self.edit_files[page.file] = page.edit_file or ""
        if config.nav is None:
            config.nav = [{escape(title): file} for title, file in self._navigation(site.pages, files)]
        for file in files.documentation_pages():
            file.inclusion = InclusionLevel.NOT_IN_NAV  # where the navigation does not name it, that is meant
        return files

    def _navigation(self, pages: Iterable[Page], files: Files) -> Iterator[tuple[str, str]]:
        """Titles and files of the main pages, made and written by hand."""
        labels = self.settings.labels
        for page in pages:
            if page.in_navigation:
                yield (labels("nav.home") if page.file == "index.md" else page.title), page.file
        if files.get_file_from_path("about.md") is not None:
            yield labels("nav.about"), "about.md"

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, **_: Any) -> MkDocsPage:  # noqa: ANN401 - MkDocs' own
        """Let each page be edited where it comes from: in the YAML file, not in generated Markdown."""
        source = page.file.src_uri
        written = Path(relpath(Path(config.docs_dir, source), self.root)).as_posix()
        file = self.edit_files.get(source, written)
        base = self.settings.site.edit_url
        page.edit_url = f"{base.rstrip('/')}/{file}" if base and file else None
        return page

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, **_: Any) -> str:  # noqa: ANN401 - MkDocs' own
        """Make title and description harmless."""
        page.meta.update({name: escape(page.meta[name]) for name in ("title", "description") if name in page.meta})
        return markdown

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme's templates the site's words, settings and tools; leave out the blank lines between tags."""
        env.trim_blocks = env.lstrip_blocks = True
        env.globals["linli"] = theme_values(self.settings, self.site, files, config)
        return env


def _is_unused(file: File) -> bool:
    """Whether a file comes from the theme below our own and no page loads it."""
    return (
        (file.src_uri.startswith(_UNUSED) or file.src_uri.endswith(".map"))
        and file.src_dir is not None
        and "material" in Path(file.src_dir).parts
    )
