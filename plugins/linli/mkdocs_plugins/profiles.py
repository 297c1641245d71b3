"""The MkDocs plugin: profiles become pages."""

import logging
from contextlib import closing
from functools import partial
from os.path import relpath
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

from linli.assembly.asked import asked_jobs, asks_for_search
from linli.assembly.clock import build_day
from linli.assembly.framing.policy import Policy
from linli.assembly.hosting import host_files
from linli.assembly.maker import Maker, no_document
from linli.assembly.plan import plan_site
from linli.assembly.publication import Publication
from linli.assembly.site_build import SiteBuild
from linli.assembly.store import CACHE, Store
from linli.assembly.workshop import workshop
from linli.assembly.written import Written
from linli.catalogue.collecting import uncollected
from linli.exports.structured.of_page import about
from linli.mkdocs_plugins.compiled import COMPILED
from linli.mkdocs_plugins.configuring import (
    attached,
    configure,
    count_warnings,
    keep_what_is_loaded,
    others_change_pages,
    policy_of,
    remove_refused,
)
from linli.mkdocs_plugins.made_file import MadeFile
from linli.mkdocs_plugins.messages import CANNOT, MADE, WAITING
from linli.mkdocs_plugins.navigation import main_pages
from linli.mkdocs_plugins.previewing import compared_preview, with_report
from linli.mkdocs_plugins.reading import read_content
from linli.mkdocs_plugins.serving import ServingPlugin
from linli.mkdocs_plugins.theme import frame_facts, frame_of, theme_tools
from linli.pages.recipe import Recipe
from linli.settings.model import Settings

_LOG: Final = get_plugin_logger("linli")


class ProfilesPlugin(ServingPlugin):  # type: ignore[no-untyped-call]  # MkDocs leaves its hook untyped
    """Reads the profiles beside ``mkdocs.yml``, refuses those with errors, makes their pages and puts them in place."""

    root: Path
    nav: Navigation
    written: dict[str, Written]
    warnings: CountHandler
    target: str

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; take over what the site's own settings say; work beside the last site."""
        self.root = Path(self.config.root or Path(config.config_file_path).parent)
        self.held.enter_context(uncollected())
        if not self.is_preview:
            self.memory = self.held.enter_context(closing(Store(self.root / CACHE)))
        before = self.content if self.is_preview and hasattr(self, "content") else None
        self.content = self.to_show(
            read_content(self.root, self.config.language, self.memory, is_served=self.is_preview)
        )
        configure(config, self.settings, self.root)
        self.note_editor(config)
        self.warnings = count_warnings()
        self.held.callback(logging.getLogger("mkdocs").removeHandler, self.warnings)
        self.target = config.site_dir
        config.site_dir = str(
            self.held.enter_context(workshop(Path(self.target), partial(_LOG.info, WAITING.to(self.config.language))))
        )
        self.look_first(before, Path(config.site_dir))
        return config

    @property
    def settings(self) -> Settings:
        """What the site's owner has set."""
        return self.content.catalogue.graph.settings

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the pages, where the site's owner has not written one by hand under the same name."""
        keep_what_is_loaded(files, config)
        refused = attached(files, config, self.config.attachments, self.root)
        self.tell(refused)
        remove_refused(files, config, refused)
        self.preview = compared_preview(self.root, self.content, self.config.language)
        by_hand = [file.url for file in files.documentation_pages()]
        plan = with_report(plan_site(self.root, self.content, build_day(), by_hand), self.preview)
        for note in plan.notes:
            _LOG.info(note.to(self.config.language))
        made = {**plan.files, **self.editor_files(config)}
        if not self.is_marked:  # whoever shows a stranger's change must not take headers from it
            policy = str(self._policy(config))
            made.update(host_files(plan, policy, config.site_url, by_hand, has_editor=self.has_editor))
        for name, data in made.items():
            files.append(File.generated(config, name, content=data))
        recipes = [recipe for recipe in plan.recipes if files.get_file_from_path(recipe.file) is None]
        publication = Publication(Path(self.target), Path(config.site_dir), in_place=self.is_preview)
        jobs = self.config.jobs or asked_jobs()
        self.build = SiteBuild(self.root, plan, recipes, publication, self.memory, self.searched, jobs)
        self.build.export(config.site_url, frozenset(file.dest_uri for file in files))
        self.made, self.changed = {}, {}
        self.is_plain = self.config.plain or others_change_pages(config)
        if self.is_marked:
            self.add_preview_files(files, config)
        for recipe in recipes:
            files.append(self._plain_file(recipe, config) if self.is_plain else MadeFile(recipe.url, config))
        if config.nav is None:
            config.nav = [{escape(title): file} for title, file in main_pages(recipes, files, self.settings.labels)]
        pages = files.documentation_pages()
        self.written = {file.url: self._written(file) for file in pages if file.src_uri not in self.made}
        for file in pages:
            file.inclusion = InclusionLevel.NOT_IN_NAV  # where the navigation does not name it, that is meant
        return files

    def _written(self, file: File) -> Written:
        place = Path(relpath(file.abs_src_path, self.root)).as_posix() if file.abs_src_path else None
        return Written(file.src_uri, place, file.content_string)

    def _plain_file(self, recipe: Recipe, config: MkDocsConfig) -> File:
        page = self.made[recipe.file] = recipe.make()
        self.changed[recipe.file] = self.build.plan.updated(recipe.shows)
        return File.generated(config, page.file, content=page.text)

    def _policy(self, config: MkDocsConfig) -> Policy:
        return policy_of(config, self.settings, is_served=self.is_preview)

    def on_nav(self, nav: Navigation, **_: Any) -> Navigation:  # noqa: ANN401 - MkDocs' own
        """Remember the navigation, which every page's frame shows."""
        self.nav = nav
        return nav

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, **_: Any) -> MkDocsPage:  # noqa: ANN401 - MkDocs' own
        """Let each page be edited where it comes from: in the YAML file, not in generated Markdown."""
        made = self.made.get(page.file.src_uri)
        own: dict[str, Any] = {}
        if made is not None or page.is_homepage:
            own["about"] = about(page.url, self.build.plan.catalogue, config.site_url)
        if made is None:
            file = Path(relpath(Path(config.docs_dir, page.file.src_uri), self.root)).as_posix()
            page.edit_url = self.edit_address(file)
        else:
            page.edit_url = self.edit_address(made.edit_file or "")
            own |= {"is_pictured": made.poster is not None, "changed": self.changed[made.file]}
        for name, value in own.items():
            setattr(page, name, value)  # as pages of ours have it
        return page

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, **_: Any) -> str:  # noqa: ANN401 - MkDocs' own
        """Make title and description harmless."""
        page.meta.update({name: escape(page.meta[name]) for name in ("title", "description") if name in page.meta})
        return markdown

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme's templates the site's words, settings and tools; make the pages."""
        env.trim_blocks = env.lstrip_blocks = True
        env.bytecode_cache = COMPILED
        config.theme.static_templates.discard("sitemap.xml")  # ours has dates, and is as long as is allowed
        build = self.build
        tools = theme_tools(build.plan, files, config, self._policy(config), self.preview, is_preview=self.is_marked)
        env.globals["linli"] = tools
        frame = None if self.is_plain else frame_of(env, self.nav, files, config, tools)
        is_searched = self.config.search and asks_for_search()
        documents = build.documents() if is_searched else no_document
        maker = self.maker = Maker(build.plan, frame, build.publication, config.site_url, self.edit_address, documents)
        problems = build.make(maker, frame_facts(self.nav, config, tools, is_plain=self.is_plain))
        self.tell(problems)
        if self.is_marked and not self.is_plain:
            self.make_preview_pages(maker, files)
        _LOG.info(MADE.to(self.config.language).format(made=build.made, kept=len(build.recipes) - build.made))
        if is_searched:
            build.index()
        return env

    def on_post_build(self, *, config: MkDocsConfig, **_: Any) -> None:  # noqa: ANN401 - MkDocs' own
        """Put the site in the place of the last one; not where MkDocs is about to refuse it for its warnings."""
        if not (config.strict and self.warnings.counts):
            self.build.finish(config.site_url, self.written)
        self.held.close()
        self.looks.end()
        config.site_dir = self.target  # what runs after a build, such as an upload, finds it there

    def on_build_error(self, *, error: Exception, **_: Any) -> None:  # noqa: ANN401 - MkDocs' own
        """Leave the last site as it is. Raises PluginError where a file could not be read or written."""
        self.held.close()
        self.looks.end()
        self.failure = str(error)
        if isinstance(error, OSError):
            raise PluginError(CANNOT.to(self.config.language).format(error=error)) from error
