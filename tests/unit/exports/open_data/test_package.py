"""The data package: Frictionless itself reads it, and what the tables hold at their worst."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from builders import TODAY, catalogue_of, settings_of

from linli.catalogue.public import public
from linli.exports.open_data.files import open_data

WORST = {
    "communities/jia": "name: '=1+1'\npart_of: yi\nfounded: 1999-05\n"
    "teams: [{name: 甲, size: {label: 人, text: 近四成}}]\n"
    "councils: [{name: 乙, levels: ['-', '+甲']}]\nthemes: [women]\nbody: |\n  @一\n\n  \"二\",三\n"
    "milestones: [{date: XXXX-07-22, title: 节}]\n"
    "metrics: [{label: 数, value: -1.50, parts: [{label: 甲, value: 1}]}]\n",
    "communities/yi": "",
    "programs/bing": "communities: [jia, yi]\nmodel: {formula: 1+N, parts: [{symbol: N, meaning: 众, members: [丁]}]}\n"
    "phone: 0756-1234567\n",
    "sources/bao": "url: https://a.example/\ntitle_is_descriptive: true\nauthors: [{name: 甲}]\n",
}


def described(folder: Path, site: str = "", site_url: str | None = None) -> Any:  # noqa: ANN401 - JSON
    """The data package of the worst tables, written into a folder."""
    catalogue = public(catalogue_of(WORST, settings_of(site))[0], TODAY)
    for one in open_data(catalogue, site_url):
        (folder / one.file.removeprefix("data/")).write_bytes(one.make())
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def test_frictionless_accepts_it(tmp_path: Path) -> None:
    described(tmp_path)
    ended = subprocess.run(  # noqa: S603 - our own arguments
        [Path(sys.executable).with_name("frictionless"), "validate", "--json", str(tmp_path / "datapackage.json")],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_words_are_those_of_the_models(tmp_path: Path) -> None:
    package = described(tmp_path)
    (metrics,) = [one for one in package["resources"] if one["name"] == "metrics"]
    assert (metrics["title"], metrics["path"]) == ("数字", "metrics.csv")
    fields = {field["name"]: field for field in metrics["schema"]["fields"]}
    assert fields["value"]["type"] == "number"
    assert fields["label"]["title"] == "指标名称"
    assert fields["label"]["constraints"] == {"required": True}
    assert "约" in fields["qualifier"]["constraints"]["enum"]
    assert metrics["schema"]["primaryKey"] == ["page", "position"]
    assert {"fields": ["source"], "reference": {"resource": "sources", "fields": ["id"]}} in (
        metrics["schema"]["foreignKeys"]
    )
    (parts,) = [one for one in package["resources"] if one["name"] == "metrics-parts"]
    outer = {"resource": "metrics", "fields": ["page", "position"]}
    assert {"fields": ["page", "metrics_position"], "reference": outer} in parts["schema"]["foreignKeys"]


@pytest.mark.parametrize(
    ("words", "name", "path"),
    [
        ("文字采用 CC BY 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-NC-SA 3.0", "CC-BY-NC-SA-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
        ("CC0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ],
)
def test_a_licence_that_is_known(tmp_path: Path, words: str, name: str, path: str) -> None:
    package = described(tmp_path, f"licence: {words}", "https://a.example/")
    assert package["licenses"] == [{"name": name, "path": path, "title": words}]
    assert package["homepage"] == "https://a.example/data/"


def test_a_licence_that_is_not_known_is_told_in_words(tmp_path: Path) -> None:
    package = described(tmp_path, "licence: 仅供内部使用")
    assert "licenses" not in package
    assert "仅供内部使用" in package["description"]
    assert "homepage" not in package
