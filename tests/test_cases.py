"""Golden cases: each YAML file below ``cases/`` is a small project with what it must give.

``files``        the project, by path; a default ``site_config/`` is there unless the case has its own
``encodings``    of files that are not UTF-8
``language``     of messages (default zh)
``diagnostics``  what the terminal shows; "" where nothing may be wrong
``pages``        the whole text of some pages, by path
``outputs``      the whole text of some files for machines, by path; lines end in line feeds, without a byte-order mark
``described``    what some pages say in schema.org's vocabulary, by address
``absent``       words that no page may hold, nor any of the outputs

``UPDATE_CASES=1 pytest tests/test_cases.py`` writes what is given now into the files; read it before committing.
"""

import json
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from linli.assembly.content import Content, load_content
from linli.assembly.report import report
from linli.assembly.site import Site, assemble
from linli.catalogue.public import PublicCatalogue, public
from linli.exports.beside import beside
from linli.exports.structured.of_page import about

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 1, 1)
MADE = {"pages", "absent", "outputs", "described"}
DEFAULTS = {
    "site_config/regions.yml": (CASES / "regions.yml").read_text(encoding="utf-8"),
    "site_config/themes.yml": (CASES / "themes.yml").read_text(encoding="utf-8"),
}


def case_files() -> list[Path]:
    return sorted(CASES.glob("*/*.yml"))


@pytest.mark.parametrize("file", case_files(), ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_case(file: Path, tmp_path: Path) -> None:
    case = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert {"diagnostics", *MADE} & case.keys(), "a case must expect something"
    write_project(case, tmp_path)
    content = load_content(tmp_path, TODAY)
    site = assemble(tmp_path, content, TODAY) if MADE & case.keys() else Site((), {})
    given = given_by(case, content, site, tmp_path)
    if os.environ.get("UPDATE_CASES"):
        update(file, case, given)
    assert given == {name: case.get(name, {}) for name in given}
    machines = [*given.get("outputs", {}).values(), *given.get("described", {}).values()]
    text = "\n".join([*(page.text for page in site.pages), *machines])
    assert [words for words in case.get("absent", []) if words in text] == []


def write_project(case: Mapping[str, Any], folder: Path) -> None:
    for name, text in {**DEFAULTS, **case["files"]}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode(case.get("encodings", {}).get(name, "utf-8")))


def given_by(case: Mapping[str, Any], content: Content, site: Site, folder: Path) -> dict[str, Any]:
    given: dict[str, Any] = {}
    if "diagnostics" in case:
        shown = report(content.diagnostics, folder, case.get("language", "zh"))
        given["diagnostics"] = shown.strip("\n") + "\n" if content.diagnostics else ""
    if "pages" in case:
        texts = {page.file: page.text for page in site.pages}
        given["pages"] = {name: texts.get(name) for name in case["pages"]}
    if {"outputs", "described"} & case.keys():
        catalogue, url = public(content.catalogue, TODAY), content.catalogue.graph.settings.site.url
        nodes = catalogue.graph.nodes.values()
        files = {**site.files, **{name: data for node in nodes for name, data in beside(node, catalogue, url)}}
        given["outputs"] = {name: as_text(files[name]) for name in case.get("outputs", {})}
        given["described"] = {one: described(one, catalogue, url) for one in case.get("described", {})}
    return given


def as_text(data: bytes) -> str:
    return data.decode("utf-8-sig").replace("\r\n", "\n")


def described(url: str, catalogue: PublicCatalogue, site_url: str | None) -> str:
    things = about(url, catalogue, site_url).things
    return json.dumps(things, ensure_ascii=False, indent=2) + "\n"


class Literal(str):
    """Text that is written as a block."""

    __slots__ = ()


class Dumper(yaml.SafeDumper):
    """Writes block texts."""


Dumper.add_representer(Literal, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|"))


def update(file: Path, case: dict[str, Any], given: dict[str, Any]) -> None:
    case.update(given)
    written = {name: literal(value) for name, value in case.items()}
    file.write_text(yaml.dump(written, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")


def literal(value: object) -> object:
    if isinstance(value, str):
        return Literal(value) if "\n" in value else value
    return {name: literal(inner) for name, inner in value.items()} if isinstance(value, dict) else value
