"""The structured data of every page of the site, read by schema.org's own vocabulary."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.conftest import ROOT
from tests.site.html import Document
from vocabulary import BLOCK, blocks, judged, things

BASE: str = yaml.safe_load((ROOT / "site_config" / "site.yml").read_text(encoding="utf-8"))["url"]
FOLDERS = {"communities": "community", "representatives": "representative", "programs": "program", "sources": "source"}


@pytest.fixture(name="graphs", scope="module")
def all_graphs(site: Path, content_pages: dict[str, Document]) -> dict[str, Any]:
    """The one block of each page, by the page's path."""
    found = {path: blocks((site / path).read_text(encoding="utf-8")) for path in content_pages}
    assert {path: len(several) for path, several in found.items() if len(several) != 1} == {}
    return {path: block for path, (block,) in found.items()}


def test_it_is_of_the_vocabulary(graphs: Mapping[str, Any], tmp_path: Path) -> None:
    assert judged(graphs, tmp_path) == []


def test_the_vocabulary_does_judge(graphs: Mapping[str, Any], tmp_path: Path) -> None:
    def changed(old: str, new: str) -> Any:  # noqa: ANN401 - JSON
        text = json.dumps(graphs["representatives/yang-bin/index.html"])
        assert old in text
        return json.loads(text.replace(old, new, 1))

    planted = {
        "property": changed('"jobTitle"', '"jobTitles"'),
        "inner property": changed('"roleName"', '"roleTitle"'),
        "type": changed('"Person"', '"Human"'),
        "value": changed('"position": 1', '"position": {}'),
        "sound": graphs["index.html"],
    }
    assert {found.partition(":")[0] for found in judged(planted, tmp_path)} == planted.keys() - {"sound"}


def test_every_profile_is_a_thing_of_its_own(graphs: Mapping[str, Any]) -> None:
    count = 0
    for path, graph in graphs.items():
        folder, *rest = path.split("/")
        if folder in FOLDERS and len(rest) == 2:
            count += 1
            page, main, *_ = graph["@graph"]
            assert main["@id"] == f"{BASE}{path.removesuffix('index.html')}#{FOLDERS[folder]}"
            assert page["mainEntity"] == {"@id": main["@id"]}
    assert count > 100


def test_pages_have_their_trail(graphs: Mapping[str, Any], content_pages: dict[str, Document]) -> None:
    for path, graph in graphs.items():
        trails = [one for one in graph["@graph"] if one["@type"] == "BreadcrumbList"]
        steps = [element.words for element in content_pages[path].all("li", within="linli-trail")]
        names = [step["name"] for trail in trails for step in trail["itemListElement"]]
        assert names == steps, path


def test_addresses_lead_to_pages(graphs: Mapping[str, Any], site: Path) -> None:
    found = {
        str(one[name]).partition("#")[0]
        for graph in graphs.values()
        for one in things(graph)
        for name in ("@id", "url", "item", "contentUrl")
        if str(one.get(name, "")).startswith(BASE)
    }
    assert len(found) > 100
    files = [address.removeprefix(BASE) for address in sorted(found)]
    assert [
        file for file in files if not (site / (file if file and file[-1] != "/" else f"{file}index.html")).is_file()
    ] == []


def test_nobody_can_be_reached_by_it(graphs: Mapping[str, Any]) -> None:
    private = {"telephone", "email", "faxNumber", "contactPoint", "birthDate", "birthPlace", "homeLocation"}
    assert [path for path, graph in graphs.items() for one in things(graph) if private & one.keys()] == []


def test_nothing_in_it_can_end_it(site: Path, graphs: Mapping[str, Any]) -> None:
    for path in graphs:
        (text,) = BLOCK.findall((site / path).read_text(encoding="utf-8"))
        assert not set(text) & set("<>&\u2028\u2029"), path
