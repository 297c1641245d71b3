"""The MkDocs plugin: profiles become pages."""

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from os.path import relpath
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from linli.assembly.clock import build_day
from linli.assembly.content import Content, load_content
from linli.assembly.framing.headers import FILE as HEADERS
from linli.assembly.framing.headers import headers_file
from linli.assembly.framing.policy import PREVIEW, Policy
from linli.assembly.maker import Maker
from linli.assembly.plan import hashed_files, plan_site
from linli.assembly.publication import Publication
from linli.assembly.report import report
from linli.assembly.site_build import SiteBuild
from linli.assembly.store import CACHE, Store
from linli.assembly.workshop import workshop
from linli.mkdocs_plugins.configuring import attached, configure, is_unused, others_change_pages, policy_of
from linli.mkdocs_plugins.made_file import MadeFile
from linli.mkdocs_plugins.options import ProfilesConfig
from linli.mkdocs_plugins.theme import frame_facts, frame_of, theme_tools
from linli.pages.page import Page
from linli.pages.recipe import Recipe
from linli.search.cache import Cache
from linli.settings.model import Settings
from linli.wording import Text

_LOG: Final = get_plugin_logger("linli")
_WAITING: Final = Text(
    "另一次生成正在写这个网站，等它结束……", "Another build is writing this site; waiting for it to end …"
)


class ProfilesPlugin(BasePlugin[ProfilesConfig]):  # type: ignore[no-untyped-call]  # the same
    """Reads the profiles beside ``mkdocs.yml``, refuses those with errors, makes their pages and puts them in place."""

    root: Path
    made: dict[str, Page]
    changed: dict[str, date | None]
    build: SiteBuild
    nav: Navigation
    written: list[str]
    searched: Cache
    held: ExitStack
    store: Store
    target: str
    good: Content | None = None
    is_preview = False

    def on_startup(self, *, command: str, **_: Any) -> None:  # noqa: ANN401 - MkDocs' own
        """Remember what runs. A plugin with this event also lives on from one rebuild of a preview to the next."""
        self.is_preview = command == "serve"
        self.searched = Cache()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; take over what the site's own settings say; work beside the last site."""
        self.root = Path(self.config.root or Path(config.config_file_path).parent)
        self.store = Store(self.root / CACHE)
        self._read()
        configure(config, self.settings, self.root)
        self.target = config.site_dir
        self.held = ExitStack()
        config.site_dir = str(self.held.enter_context(workshop(Path(self.target), self._wait)))
        return config

    def _wait(self) -> None:
        _LOG.info(_WAITING.to(self.config.language))

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

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the pages, where the site's owner has not written one by hand under the same name."""
        for file in filter(is_unused, list(files)):
            files.remove(file)
        if problems := attached(files, config, self.config.attachments, self.root):
            shown = f"\n{report(problems, self.root, self.config.language)}"
            raise PluginError(shown)
        plan = plan_site(self.root, self.content, build_day())
        for note in plan.notes:
            _LOG.info(note.to(self.config.language))
        for name, data in plan.files.items():
            files.append(File.generated(config, name, content=data))
        if not self._is_marked:  # whoever shows a stranger's change must not take headers from it
            data = headers_file(str(self._policy(config)), hashed_files(plan.files))
            files.append(File.generated(config, HEADERS, content=data))
        recipes = [recipe for recipe in plan.recipes if files.get_file_from_path(recipe.file) is None]
        publication = Publication(Path(self.target), Path(config.site_dir), in_place=self.is_preview)
        self.build = SiteBuild(self.root, plan, recipes, publication, self.store, self.searched, self.config.jobs)
        self.made, self.changed = {}, {}
        self.is_plain = self.config.plain or others_change_pages(config)
        for recipe in recipes:
            files.append(self._plain_file(recipe, config) if self.is_plain else MadeFile(recipe.url, config))
        if config.nav is None:
            config.nav = [{escape(title): file} for title, file in self._navigation(recipes, files)]
        pages = files.documentation_pages()
        self.written = [file.url for file in pages if file.src_uri not in self.made]
        for file in pages:
            file.inclusion = InclusionLevel.NOT_IN_NAV  # where the navigation does not name it, that is meant
        return files

    def _plain_file(self, recipe: Recipe, config: MkDocsConfig) -> File:
        page = self.made[recipe.file] = recipe.make()
        self.changed[recipe.file] = self.build.plan.updated(recipe.shows)
        return File.generated(config, page.file, content=page.text)

    def _navigation(self, recipes: Iterable[Recipe], files: Files) -> Iterator[tuple[str, str]]:
        """Titles and files of the main pages, made and written by hand."""
        labels = self.settings.labels
        for recipe in recipes:
            page = recipe.make() if recipe.url.count("/") <= 1 else None
            if page is not None and page.in_navigation:
                yield (labels("nav.home") if page.file == "index.md" else page.title), page.file
        if files.get_file_from_path("about.md") is not None:
            yield labels("nav.about"), "about.md"

    @property
    def _is_marked(self) -> bool:
        return self.is_preview or self.config.preview or PREVIEW in os.environ

    def _policy(self, config: MkDocsConfig) -> Policy:
        return policy_of(config, self.settings, is_served=self.is_preview)

    def on_nav(self, nav: Navigation, **_: Any) -> Navigation:  # noqa: ANN401 - MkDocs' own
        """Remember the navigation, which every page's frame shows."""
        self.nav = nav
        return nav

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, **_: Any) -> MkDocsPage:  # noqa: ANN401 - MkDocs' own
        """Let each page be edited where it comes from: in the YAML file, not in generated Markdown."""
        made = self.made.get(page.file.src_uri)
        if made is None:
            page.edit_url = self._edit(Path(relpath(Path(config.docs_dir, page.file.src_uri), self.root)).as_posix())
        else:
            page.edit_url = self._edit(made.edit_file or "")
            for name, value in {"is_pictured": made.poster is not None, "changed": self.changed[made.file]}.items():
                setattr(page, name, value)  # as pages of ours have it
        return page

    def _edit(self, file: str) -> str | None:
        """Where a content file is changed."""
        base = self.settings.site.edit_url
        return f"{base.rstrip('/')}/{file}" if base and file else None

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, **_: Any) -> str:  # noqa: ANN401 - MkDocs' own
        """Make title and description harmless."""
        page.meta.update({name: escape(page.meta[name]) for name in ("title", "description") if name in page.meta})
        return markdown

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme's templates the site's words, settings and tools; make the pages."""
        env.trim_blocks = env.lstrip_blocks = True
        config.theme.static_templates.discard("sitemap.xml")  # ours has dates, and is as long as is allowed
        build = self.build
        tools = theme_tools(build.plan, files, config, self._policy(config), is_preview=self._is_marked)
        env.globals["linli"] = tools
        frame = None if self.is_plain else frame_of(env, self.nav, files, config, tools)
        maker = Maker(build.plan, frame, build.publication, config.site_url, self._edit, build.documents())
        build.make(maker, frame_facts(self.nav, config, tools))
        if self.config.search:
            build.index()
        return env

    def on_post_build(self, *, config: MkDocsConfig, **_: Any) -> None:  # noqa: ANN401 - MkDocs' own
        """Put the site in the place of the last one."""
        self.build.finish(config.site_url, self.written)
        self.held.close()
        self.store.close()
        config.site_dir = self.target  # what runs after a build, such as an upload, finds it there

    def on_build_error(self, **_: Any) -> None:  # noqa: ANN401 - MkDocs' own
        """Leave the last site as it is."""
        if hasattr(self, "held"):
            self.held.close()
