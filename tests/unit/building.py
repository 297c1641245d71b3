"""Builds in this process, through MkDocs, as ``mkdocs build`` does them."""

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig

import linli
from linli.assembly.site_build import SiteBuild
from linli.mkdocs_plugins.profiles import ProfilesPlugin

DEFAULTS = Path(linli.__file__).parent / "assembly/mkdocs.yml"
CONFIG = """\
INHERIT: {defaults}
docs_dir: content/pages
plugins: {{linli: {{{options}}}}}
"""


def built(project: Path, site: Path, *, strict: bool = False, **options: object) -> SiteBuild:
    """Build a project with options of the plugin; what the build says of itself."""
    config, plugin = configured(project, site, strict=strict, **options)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return plugin.build


def configured(
    project: Path, site: Path, *, strict: bool = False, **options: object
) -> tuple[MkDocsConfig, ProfilesPlugin]:
    """The configuration of a project, and the plugin in it."""
    (project / "content" / "pages").mkdir(exist_ok=True)
    written = ", ".join(f"{name}: {str(value).lower()}" for name, value in options.items())
    (project / "mkdocs.yml").write_text(CONFIG.format(defaults=DEFAULTS, options=written), encoding="utf-8")
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(site), strict=strict)
    plugin = config.plugins["linli"]
    assert isinstance(plugin, ProfilesPlugin)
    return config, plugin


class Preview:
    """Builds one after another, as ``mkdocs serve`` does them."""

    def __init__(self, project: Path, site: Path) -> None:
        self.project, self.site = project, site
        config, self.plugin = configured(project, site)
        config.plugins.on_startup(command="serve", dirty=False)

    def build(self) -> None:
        config, plugin = configured(self.project, self.site)
        assert plugin is self.plugin  # MkDocs keeps plugins that have to do with starting
        build(config)


def files_of(site: Path) -> dict[str, bytes]:
    """All files of a built site."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}
