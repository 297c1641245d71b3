"""What the site's own settings make of MkDocs' configuration."""

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import CountHandler, get_theme_dir

from linli.assembly.assets import FAVICON
from linli.assembly.attachments import check_attachments
from linli.assembly.framing.policy import Policy
from linli.diagnostics import Diagnostic
from linli.mkdocs_plugins.theme import STYLESHEETS, THEME, has_own_templates
from linli.pages.markdown import LinliExtension
from linli.settings.model import Settings

_EXTENSIONS: Final = ("attr_list", "def_list", "md_in_html", "tables", "toc")
_THEME_FAVICON: Final = "assets/images/favicon.png"
_UNUSED: Final = ("assets/javascripts/", "assets/stylesheets/palette", _THEME_FAVICON)
"""Files of the theme below our own that no page loads."""

_PAGE_EVENTS: Final = ("pre_page", "page_markdown", "page_content", "page_context", "post_page")


def configure(config: MkDocsConfig, settings: Settings, root: Path) -> None:
    """Let the site be called what its owner says, have our theme and our Markdown, and watch its folders."""
    # The theme inserts these, and titles and descriptions of pages, into its HTML as they are.
    config.site_name = escape(settings.site.name)
    config.site_description = escape(settings.site.description)
    config.site_url = config.site_url or settings.site.url
    if config.theme["favicon"] == _THEME_FAVICON:
        config.theme["favicon"] = FAVICON
    own = root / "site_config" / "theme"
    config.theme.dirs[:0] = [str(folder) for folder in (own, THEME) if folder.is_dir()]
    if needs_ours_only(config):
        config.theme.dirs.remove(_below_ours(config))
    config.markdown_extensions = list(dict.fromkeys([*config.markdown_extensions, *_EXTENSIONS]))
    config.markdown_extensions.append(LinliExtension())  # type: ignore[arg-type]  # an instance serves as well
    config.watch.extend(str(root / folder) for folder in ("content", "site_config"))


def policy_of(config: MkDocsConfig, settings: Settings, *, is_served: bool) -> Policy:
    """What pages may load: our own files, what ``mkdocs.yml`` names, and the indexes of the sites searched as well."""
    loaded = [str(file) for file in (*config.extra_css, *config.extra_javascript)]
    return Policy(settings.site.search_sites, loaded, is_served=is_served)


def attached(files: Files, config: MkDocsConfig, allowed: Iterable[str], root: Path) -> tuple[Diagnostic, ...]:
    """What is wrong with the files beside hand-written pages, other than those that ``mkdocs.yml`` names itself."""
    folder = Path(config.docs_dir)
    named = [*config.extra_css, *config.extra_javascript, *allowed, config.theme.get("logo"), config.theme["favicon"]]
    own = [file.src_uri for file in files if file.src_dir and Path(file.src_dir) == folder]
    place = folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder.name
    return tuple(check_attachments(folder, own, {str(name) for name in named}, place))


def remove_refused(files: Files, config: MkDocsConfig, refused: Iterable[Diagnostic]) -> None:
    """Leave out the files beside hand-written pages that must not be published."""
    names = [one.span.file for one in refused]
    for file in list(files):
        is_beside_pages = file.src_dir is not None and Path(file.src_dir) == Path(config.docs_dir)
        if is_beside_pages and any(name.endswith(f"/{file.src_uri}") for name in names):
            files.remove(file)


def needs_ours_only(config: MkDocsConfig) -> bool:
    """Whether only our own templates are asked for anything.

    MkDocs goes through all files of a theme at every build; of the 14,000 below ours, pages then load one.
    """
    return list(config.plugins) == ["linli"] and not has_own_templates(config)


def keep_what_is_loaded(files: Files, config: MkDocsConfig) -> None:
    """Of the theme below our own, keep what pages load; add it, where MkDocs does not look for it itself."""
    for file in filter(_is_unused, list(files)):
        files.remove(file)
    below = _below_ours(config)
    if below in config.theme.dirs:
        return
    for path in sorted(Path(below).glob(STYLESHEETS)):
        name = path.relative_to(below).as_posix()
        files.append(File(name, below, config.site_dir, config.use_directory_urls))


def _below_ours(config: MkDocsConfig) -> str:
    """The folder of the theme on which ours is built."""
    return get_theme_dir(str(config.theme.name))


def _is_unused(file: File) -> bool:
    """Whether a file comes from the theme below our own and no page loads it."""
    return (
        (file.src_uri.startswith(_UNUSED) or file.src_uri.endswith(".map"))
        and file.src_dir is not None
        and "material" in Path(file.src_dir).parts
    )


def others_change_pages(config: MkDocsConfig) -> bool:
    """Whether plugins other than ours have a say in single pages, which they can have only in MkDocs' own way."""
    return any(
        name != "linli" and any(_has_event(plugin, f"on_{event}") for event in _PAGE_EVENTS)
        for name, plugin in config.plugins.items()
    )


def _has_event(plugin: object, event: str) -> bool:
    return callable(getattr(plugin, event, None))


def count_warnings() -> CountHandler:
    """A counter of what MkDocs and its plugins warn of from now on; whoever asks for it removes it again."""
    counter = CountHandler()
    counter.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(counter)
    return counter
