"""From the corpus that generators are compared with to a project of ours: the same words and links, no more.

``python -m tests.bench.convert CORPUS PROJECT`` reads ``communities/``, ``representatives/`` and ``programs/`` of the
neutral corpus (one YAML file a profile) and writes a whole project. Only files whose content differs are written.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import yaml

from linli.han import reading

_POSTS: Final = "2026-01-01"
_STATUS: Final = {"筹备中": "2027", "已完成": "2025"}
_KINDS: Final = ("communities", "representatives", "programs")


_Tree = dict[tuple[str, str], Any]
"""Id and name of a place, and the tree below it."""


class _Regions:
    """The places of the corpus as a tree; the ids are spelled from their names."""

    def __init__(self) -> None:
        self.tree: _Tree = {}

    def path(self, names: list[str]) -> str:
        """The path of a district; the streets below it have no page of their own in any generator."""
        steps, level = list[str](), self.tree
        for name in names[:3]:
            steps.append("-".join(reading(name)))
            level = level.setdefault((steps[-1], name), {})
        return "/".join(steps)

    def written(self, tree: _Tree | None = None, depth: int = 0) -> list[dict[str, Any]]:
        """As ``regions.yml`` has them."""
        return [
            {
                "id": identity,
                "name": name,
                "name_en": identity.title(),
                "level": ("province", "city", "district")[depth],
                **({"children": self.written(below, depth + 1)} if below else {}),
            }
            for (identity, name), below in (self.tree if tree is None else tree).items()
        ]


def convert(corpus: Path, project: Path) -> None:
    """Write the project. Raises KeyError where the corpus lacks a field that all its profiles have."""
    read = {kind: [_read(file) for file in sorted((corpus / kind).iterdir())] for kind in _KINDS}
    _tell_programs(read)
    regions, themes = _Regions(), dict[str, str]()
    for kind, entries in read.items():
        for entry in entries:
            profile = dict(_MAKERS[kind](entry, regions, themes))
            _write(project / "content" / kind / f"{entry['id']}.yml", _dumped(profile))
    _write(project / "site_config" / "regions.yml", _dumped({"regions": regions.written()}))
    listed = [
        {"id": identity, "name": name, "name_en": identity.title(), "summary": name, "summary_en": name}
        for name, identity in themes.items()
    ]
    _write(project / "site_config" / "themes.yml", _dumped({"themes": listed}))
    _write(project / "site_config" / "site.yml", _SITE)
    _write(project / "site_config" / "rules.yml", _RULES)


def _read(file: Path) -> dict[str, Any]:
    return dict(yaml.load(file.read_text("utf-8"), yaml.CSafeLoader))


def _tell_programs(read: dict[str, list[dict[str, Any]]]) -> None:
    """People of the corpus name their programs and programs their people; ours do the latter."""
    programs = {entry["id"]: entry for entry in read["programs"]}
    for entry in read["representatives"]:
        for identity in entry.get("programs", ()):
            people = programs[identity]["people"]
            if all(one["person"] != entry["id"] for one in people):
                people.append({"person": entry["id"]})


WITHOUT_PICTURES: Final = "share_images: false\n"
"""The setting by which a site makes no pictures for sharing, since no other generator makes any."""

_SITE: Final = f"""\
name: 社区展示
tagline: 社区、代表和项目
description: 社区展示
url: https://example.org/
most_profiles: 1000000
{WITHOUT_PICTURES}"""
_RULES: Final = "disabled: [unsourced-fact]\n"
"""The corpus does not say which source a fact is from; hundreds of warnings would be measured instead of the work."""


def _community(entry: dict[str, Any], regions: _Regions, themes: dict[str, str]) -> Iterator[tuple[str, Any]]:
    yield "name", entry["name"]
    yield "kind", "community"
    yield "region", regions.path(entry["region"])
    yield from _common(entry, themes)


def _representative(entry: dict[str, Any], regions: _Regions, themes: dict[str, str]) -> Iterator[tuple[str, Any]]:
    del regions
    yield "name", entry["name"]
    yield "posts", [{"title": post["title"], "community": post["community"]} for post in entry["posts"]]
    if entry.get("honours"):
        yield "honours", [{"title": title} for title in entry["honours"]]
    yield "consent", {"basis": "public-office", "scope": ["page"], "date": _POSTS}
    yield from _common(entry, themes)


def _program(entry: dict[str, Any], regions: _Regions, themes: dict[str, str]) -> Iterator[tuple[str, Any]]:
    del regions
    yield "name", entry["name"]
    yield "kind", "service"
    yield "communities", entry["communities"]
    yield (
        "people",
        [
            {"representative": one["person"]} | ({"role": one["role"]} if "role" in one else {})
            for one in entry["people"]
        ],
    )
    yield "started", entry["started"]
    yield from _common(entry, themes)
    yield "notes", [entry["status"]]


_MAKERS: Final = {"communities": _community, "representatives": _representative, "programs": _program}


def _common(entry: dict[str, Any], themes: dict[str, str]) -> Iterator[tuple[str, Any]]:
    yield "summary", entry["summary"]
    for name in entry.get("themes", ()):
        themes.setdefault(name, "-".join(reading(name)))
    if entry.get("themes"):
        yield "themes", [themes[name] for name in entry["themes"]]
    if entry.get("metrics"):
        yield "metrics", entry["metrics"]
    yield "body", entry["body"]
    if entry.get("sources"):
        yield (
            "links",
            [
                {"title": f"{one['title']}，{one['publisher']}，{one['date']}", "url": one["url"]}
                for one in entry["sources"]
            ],
        )


def _dumped(value: dict[str, Any]) -> str:
    return yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000)


def _write(file: Path, text: str) -> None:
    if file.exists() and file.read_text("utf-8") == text:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


if __name__ == "__main__":
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
