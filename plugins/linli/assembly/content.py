"""Reading a project: settings, files, profiles, catalogue, rules, in one run that names every problem."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from linli.assembly.articles import check_articles
from linli.assembly.manual import check_options
from linli.assembly.pictures import check_pictures
from linli.assembly.profiles_read import read_profiles
from linli.assembly.read_profile import ReadProfile, Trees
from linli.assembly.report import lines_below
from linli.assembly.store import Memory
from linli.catalogue.build import Catalogue, build
from linli.catalogue.collecting import uncollected
from linli.catalogue.graph import graph_of
from linli.diagnostics import Diagnostic, Severity, Span
from linli.documents import CONTENT_FOLDER, discover
from linli.documents.problems import too_many_files
from linli.profiles.kinds import KINDS
from linli.rules.registry import check_rules
from linli.settings.load import load_settings
from linli.settings.model import FOLDER as SETTINGS_FOLDER
from linli.settings.model import Settings


@dataclass(frozen=True, slots=True)
class Content:
    """A project's catalogue, and everything that is wrong in it, sorted."""

    catalogue: Catalogue
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The problems that keep the site from being published."""
        return tuple(found for found in self.diagnostics if found.severity == Severity.ERROR)


def salvaged(content: Content) -> Content:
    """What of a project with errors can be shown all the same: profiles without any; none where the settings have some.

    What refers to a profile that is left out leads nowhere.
    """
    wrong = {found.span.file for found in content.errors}
    graph = content.catalogue.graph
    is_set = not any(file.startswith(f"{SETTINGS_FOLDER}/") for file in wrong)
    kept = [node for node in graph.nodes.values() if is_set and node.file not in wrong]
    return replace(content, catalogue=replace(content.catalogue, graph=graph_of(kept, graph.settings)))


def load_content(root: Path, today: date, memory: Memory | None = None) -> Content:
    """Read and check the project at ``root``. Problems are returned, never raised.

    With a ``memory`` only files are read that are not as they were.
    """
    with uncollected():
        return _loaded(root, today, memory)


def _loaded(root: Path, today: date, memory: Memory | None) -> Content:
    settings, diagnostics = load_settings(root)
    found = discover(root, tuple(kind.folder for kind in KINDS))
    files, most = found.files, settings.site.most_profiles
    too_many = [too_many_files(Span.of_file(CONTENT_FOLDER), len(files), most)] if len(files) > most else []
    profiles = [] if too_many else read_profiles(files, memory)
    content = checked(root, today, settings, profiles)
    every = {*diagnostics, *found.diagnostics, *too_many, *content.diagnostics}
    return Content(content.catalogue, tuple(sorted(every, key=lambda found: found.order)))


def checked(root: Path, today: date, settings: Settings, profiles: Sequence[ReadProfile]) -> Content:
    """The content of the project at ``root``, made of its settings and its profiles: all that needs the whole."""
    known: dict[str, dict[str, str]] = {kind.name: {} for kind in KINDS}
    for profile in profiles:
        known[profile.kind.name][profile.file.id] = profile.name
    nodes = [node for profile in profiles if (node := profile.node) is not None]
    catalogue, problems = build(nodes, Trees(iter(profiles)), settings, known=known)
    catalogue = replace(catalogue, lines=lines_below(root))
    found = {
        *check_options(settings),
        *chain.from_iterable(profile.diagnostics for profile in profiles),
        *problems,
        *check_articles(catalogue),
        *check_pictures(root, catalogue),
        *check_rules(catalogue, today),
    }
    return Content(catalogue, tuple(sorted(found, key=lambda found: found.order)))
