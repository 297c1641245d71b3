"""What the theme's templates are given beyond what MkDocs gives them, from what MkDocs knows."""

from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Final

import mkdocs
from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_build_datetime

from linli.assembly.assets import assets
from linli.assembly.fingerprint import fingerprint
from linli.assembly.framing.frames import Frames
from linli.assembly.framing.page_view import PageView
from linli.assembly.framing.policy import Policy
from linli.assembly.framing.tools import Tools
from linli.assembly.plan import Plan
from linli.assembly.preview import STYLE
from linli.assembly.sharing import TOUCH
from linli.catalogue import urls
from linli.review.outline import FILE
from linli.review.preview import Preview

_FOOT: Final = (
    ("nav.about", urls.ABOUT),
    ("nav.contribute", urls.CONTRIBUTE),
    ("footer.data", urls.DATA),
    ("footer.accessibility", urls.ACCESSIBILITY),
    ("footer.status", urls.STATUS),
)
"""Titles and addresses of the pages that the footer leads to, where there are such pages."""


def theme_tools(
    plan: Plan, files: Files, config: MkDocsConfig, policy: Policy, preview: Preview | None, *, is_preview: bool
) -> Tools:
    """The tools for one site."""
    labels = plan.catalogue.graph.settings.labels
    return Tools(
        plan.catalogue.graph.settings,
        styles=[*_theme_style(files), assets()["style"].file, *([STYLE] if is_preview else [])],
        foot=[(labels(key), url) for key, url in _FOOT if _has_page(files, url)],
        search_first=plan.search_first,
        has_pictures=plan.fonts is not None,
        site_url=config.site_url or "",
        latest=plan.updated(),
        policy=str(policy),
        is_preview=is_preview,
        published=preview.published if preview else {},
        changes=FILE if preview else None,
        touch_icon=TOUCH.file if TOUCH.file in plan.files else "",
    )


def frame_of(
    env: Environment, nav: Navigation, files: Files, config: MkDocsConfig, tools: Tools
) -> Callable[[PageView], str]:
    """How a page that was made gets the theme's frame: drawn once for many where only our own templates have a say."""
    written = files.documentation_pages()

    def draw(page: PageView) -> str:
        context: Any = get_context(nav, written, config, page)  # type: ignore[arg-type]  # it looks like MkDocs' own
        return env.get_template("main.html").render(context)

    if has_own_templates(config):
        return draw
    deepest = max((url.count("/") for url in _linked(nav)), default=1)
    return Frames(draw, tools, deepest=deepest).drawn


def frame_facts(nav: Navigation, config: MkDocsConfig, tools: Tools, *, is_plain: bool) -> object:
    """All that frames depend on beyond our own program and ``site_config/``: when it is the same, so are they."""
    items = [(item.title, getattr(item, "url", ""), _below(item)) for item in nav.items]
    scripts = [str(script) for script in config.extra_javascript]
    names = (config.site_name, config.site_description, config.site_url, config.theme["favicon"])
    own = (
        tools.styles,
        tools.foot,
        tools.search_first,
        tools.has_pictures,
        tools.policy,
        tools.is_preview,
        tools.touch_icon,
    )
    beside = tools.changes, fingerprint(sorted(tools.published.items())).hex()
    # Nobody knows what templates of the site's own ask for: any setting, and what time it is.
    unknown = (config.user_configs, get_build_datetime().isoformat()) if has_own_templates(config) else None
    return is_plain, items, names, config.extra_css, scripts, own, beside, unknown, mkdocs.__version__


def _below(item: Any) -> list[Any]:  # noqa: ANN401 - any item of a navigation
    return [(one.title, getattr(one, "url", ""), _below(one)) for one in item.children or ()]


def has_own_templates(config: MkDocsConfig) -> bool:
    """Whether templates of the site itself come before ours."""
    ours = config.theme.dirs.index(str(THEME))
    return any(next(Path(folder).rglob("*.html"), None) for folder in config.theme.dirs[:ours])


THEME: Final = Path(__file__).parents[1] / "theme"
"""The folder of our own templates."""

STYLESHEETS: Final = "assets/stylesheets/main.*.css"
"""What pages load of the theme below our own."""


def _linked(nav: Navigation) -> Iterator[str]:
    """The addresses that every frame leads to."""
    yield from (page.url for page in nav.pages)
    yield from (url for _, url in _FOOT)


def _theme_style(files: Files) -> Iterator[str]:
    """The style sheet of the theme below our own, whose name changes with every version of it."""
    return (file.src_uri for file in files if fnmatch(file.src_uri, STYLESHEETS))


def _has_page(files: Files, url: str) -> bool:
    return any(files.get_file_from_path(f"{url.rstrip('/')}{ending}") for ending in (".md", "/index.md"))
