"""Small trees, settings and catalogues for tests, made by the same code that reads a project."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from linli.catalogue.build import Catalogue, build
from linli.catalogue.graph import Node
from linli.diagnostics import Diagnostic
from linli.documents import Mapping as Tree
from linli.documents import read
from linli.profiles.kinds import KINDS, Kind
from linli.profiles.profile import Entity
from linli.schema.build import build as build_model
from linli.settings.model import Region, Settings
from linli.settings.options import RulesFile, SectionsFile
from linli.settings.site import Site
from linli.settings.taxonomies import RegionLevel, Theme
from linli.wording import Text, default_labels

TODAY = date(2026, 11, 22)
FILE = "content/communities/jia.yml"
WHAT = Text("社区档案", "community profile")
REQUIRED = {
    "communities": {"name": "{id}", "kind": "community", "region": "guangdong", "summary": "一个社区。"},
    "representatives": {"name": "{id}", "summary": "一位书记。", "posts": "[{{title: 书记}}]"},
    "programs": {"name": "{id}", "kind": "service", "communities": "[]", "summary": "一个项目。"},
    "sources": {"title": "{id}", "publisher": "例报"},
}
"""What a file of each folder must have, in YAML; put behind what a test writes itself."""


def tree_of(text: str, file: str = FILE) -> Tree:
    """The tree of a YAML text without faults."""
    reading = read(file, text.encode())
    assert reading.tree is not None
    assert reading.diagnostics == ()
    return reading.tree


def kind_of(name: str) -> Kind:
    return next(kind for kind in KINDS if name in {kind.name, kind.folder})


def region(
    path: str, level: RegionLevel = RegionLevel.PROVINCE, children: tuple[str, ...] = (), rank: int = 0
) -> Region:
    parent, _, own = path.rpartition("/")
    return Region(path, own, own.title(), level, parent or None, children, rank)


REGIONS = (
    region("guangdong", RegionLevel.PROVINCE, ("guangdong/zhuhai",)),
    region("guangdong/zhuhai", RegionLevel.CITY, ("guangdong/zhuhai/xiangzhou",)),
    region("guangdong/zhuhai/xiangzhou", RegionLevel.DISTRICT),
    region("hubei", RegionLevel.PROVINCE, rank=1),
)


def settings_of(site: str = "", *, disabled: tuple[str, ...] = ()) -> Settings:
    """Settings with two themes and four regions; ``site`` is what site.yml says beyond what it must."""
    tree = tree_of(f"{site}\nname: 例站\ntagline: 一句话。\ndescription: 说明。\n", "site_config/site.yml")
    model = build_model(Site, tree, WHAT).model
    assert model is not None
    theme = {"name_en": "Theme", "summary": "说明。", "summary_en": "Text."}
    return Settings(
        model,
        MappingProxyType({region.path: region for region in REGIONS}),
        MappingProxyType({name: Theme(id=name, name=name, **theme) for name in ("women", "reading")}),
        SectionsFile(),
        RulesFile(disabled=disabled),
        default_labels("zh"),
        MappingProxyType({"site.yml": tree}),
    )


def entity_of(kind: str, identity: str, fields: Mapping[str, Any]) -> Entity:
    return kind_of(kind).model.model_validate({**fields, "id": identity})


def catalogue_of(
    files: Mapping[str, str], settings: Settings | None = None
) -> tuple[Catalogue, tuple[Diagnostic, ...]]:
    """The catalogue of files such as ``communities/jia``, and the problems found in it as a whole.

    What a file must have and a test does not care for is added at its end.
    """
    trees, nodes, known = {}, [], {kind.name: dict[str, str]() for kind in KINDS}
    for name, text in files.items():
        folder, identity = name.split("/")
        kind, file = kind_of(folder), f"content/{name}.yml"
        tree = tree_of(_completed(text, folder, identity), file)
        built = build_model(kind.model, tree, WHAT, given={"id": identity})
        assert built.diagnostics == ()
        assert built.model is not None
        trees[kind.name, identity] = tree
        nodes.append(Node(kind, built.model, file))
        known[kind.name][identity] = nodes[-1].name
    return build(nodes, trees, settings or settings_of(), known=known)


def _completed(text: str, folder: str, identity: str) -> str:
    written = {line.partition(":")[0] for line in text.splitlines()}
    missing = [f"{key}: {value.format(id=identity)}" for key, value in REQUIRED[folder].items() if key not in written]
    return "\n".join(filter(None, [text.rstrip("\n"), *missing])) + "\n"


def places(diagnostics: Iterable[Diagnostic]) -> list[tuple[str, str, int, int]]:
    """Of each problem the code, and the file, line and column that it points at."""
    return [(found.code, found.span.file, found.span.line, found.span.column) for found in diagnostics]


def speaks_both(diagnostic: Diagnostic) -> bool:
    """Whether a problem has words in both languages: Chinese ones in Chinese, the English ones different from them."""
    pairs = (diagnostic.message, diagnostic.help)
    return all(any("\u4e00" <= sign <= "\u9fff" for sign in pair.zh) and pair.en.strip() for pair in pairs)
