"""Reading a project: settings, files, profiles, catalogue, rules, in one run that names every problem."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from linli.assembly.articles import check_articles
from linli.assembly.manual import check_options
from linli.assembly.pictures import check_pictures
from linli.catalogue.build import Catalogue, build
from linli.catalogue.graph import Key, Node
from linli.diagnostics import Diagnostic, Severity, Span
from linli.documents import CONTENT_FOLDER, ContentFile, Mapping, Scalar, discover, read_file
from linli.documents.problems import too_many_files
from linli.profiles.kinds import KINDS, Kind
from linli.rules.registry import check_rules
from linli.schema.build import build as build_model
from linli.settings.load import load_settings
from linli.wording import Text


@dataclass(frozen=True, slots=True)
class Content:
    """A project's catalogue, and everything that is wrong in it, sorted."""

    catalogue: Catalogue
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The problems that keep the site from being published."""
        return tuple(found for found in self.diagnostics if found.severity == Severity.ERROR)


@dataclass(slots=True)
class _Reading:
    """What has been read so far. ``known`` has the ids of all files, with names where those could be read."""

    nodes: list[Node]
    trees: dict[Key, Mapping]
    known: dict[str, dict[str, str]]
    diagnostics: list[Diagnostic]


def load_content(root: Path, today: date) -> Content:
    """Read and check the project at ``root``. Problems are returned, never raised."""
    settings, diagnostics = load_settings(root)
    reading = _Reading([], {}, {kind.name: {} for kind in KINDS}, [*diagnostics, *check_options(settings)])
    folders = {kind.folder: kind for kind in KINDS}
    found = discover(root, tuple(folders))
    reading.diagnostics.extend(found.diagnostics)
    is_too_much = len(found.files) > settings.site.most_profiles
    if is_too_much:
        span = Span.of_file(CONTENT_FOLDER)
        reading.diagnostics.append(too_many_files(span, len(found.files), settings.site.most_profiles))
    for file in () if is_too_much else found.files:
        _read_file(file, folders[file.folder], reading)
    catalogue, problems = build(reading.nodes, reading.trees, settings, known=reading.known)
    reading.diagnostics.extend(problems)
    reading.diagnostics.extend(check_articles(catalogue))
    reading.diagnostics.extend(check_pictures(root, catalogue))
    reading.diagnostics.extend(check_rules(catalogue, today))
    return Content(catalogue, tuple(sorted(set(reading.diagnostics), key=lambda found: found.order)))


def _read_file(file: ContentFile, kind: Kind, reading: _Reading) -> None:
    reading.known[kind.name][file.id] = ""
    raw = read_file(file.path, file.file)
    reading.diagnostics.extend(raw.diagnostics)
    if raw.tree is None:
        return
    reading.known[kind.name][file.id] = _name(raw.tree)
    reading.trees[kind.name, file.id] = raw.tree
    what = Text(f"{kind.title.zh}档案", f"{kind.title.en} profile")
    built = build_model(kind.model, raw.tree, what, given={"id": file.id}, complete=raw.complete)
    reading.diagnostics.extend(built.diagnostics)
    if built.model is not None:
        reading.nodes.append(Node(kind, built.model, file.file))


def _name(tree: Mapping) -> str:
    """What a profile or source is called, as written; nothing if that cannot be read."""
    entry = tree.entry("name") or tree.entry("title")
    return entry.value.text if entry and isinstance(entry.value, Scalar) else ""
