"""The open data of the site, as others will read it."""

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.conftest import ROOT
from tests.site.html import Document

FOLDERS = ("communities", "representatives", "programs", "sources")


@pytest.fixture(name="data", scope="module")
def data_folder(site: Path) -> Path:
    return site / "data"


def validated(package: Path) -> Any:  # noqa: ANN401 - JSON
    """What Frictionless says of a data package."""
    ended = subprocess.run(  # noqa: S603 - our own arguments
        [Path(sys.executable).with_name("frictionless"), "validate", "--json", str(package)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.stdout.startswith("{"), ended.stdout + ended.stderr
    return json.loads(ended.stdout)


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def test_frictionless_accepts_the_package(data: Path) -> None:
    report = validated(data / "datapackage.json")
    assert report["valid"], json.dumps(report, ensure_ascii=False)[:2000]
    described = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    assert {resource["path"] for resource in described["resources"]} == {file.name for file in data.glob("*.csv")}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("metrics.csv", ",communities/", ",nowhere/"),
        ("posts.csv", "representatives/yang-bin/", "representatives/nobody/"),
        ("communities.csv", ",published,", ",hidden,"),
    ],
)
def test_frictionless_does_judge(data: Path, tmp_path: Path, file: str, old: str, new: str) -> None:
    for path in data.iterdir():
        if path.is_file():
            (tmp_path / path.name).write_bytes(path.read_bytes())
    text = (tmp_path / file).read_bytes()
    planted = text.replace(old.encode(), new.encode(), 1) if old.encode() in text else text + b"nowhere/,1,x\r\n"
    (tmp_path / file).write_bytes(planted)
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:  # so that it looks at the rows, and not at the digest alone
        resource.pop("hash")
        resource.pop("bytes")
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert not validated(tmp_path / "datapackage.json")["valid"]


def test_all_profiles_are_in_it(data: Path, pages: dict[str, Document]) -> None:
    listed = {f"{row['page']}index.html" for row in rows_of(data / "pages.csv")}
    files = {
        f"{folder}/{file.stem}/index.html" for folder in FOLDERS for file in (ROOT / "content" / folder).glob("*.yml")
    }
    assert listed == files & set(pages)
    for folder in FOLDERS:
        whole = json.loads((data / f"{folder}.json").read_text(encoding="utf-8"))
        assert [one["id"] for one in whole] == [row["id"] for row in rows_of(data / f"{folder}.csv")]
        assert len(whole) == sum(path.startswith(folder) for path in listed)


def test_values_are_those_of_the_files(data: Path) -> None:
    (row,) = [row for row in rows_of(data / "communities.csv") if row["id"] == "maosheng"]
    written = yaml.safe_load((ROOT / "content/communities/maosheng.yml").read_text(encoding="utf-8"))
    assert row["name"] == written["name"]
    assert row["body"] == written["body"].strip()
    metrics = [row for row in rows_of(data / "metrics.csv") if row["page"] == "communities/maosheng/"]
    assert [one["label"] for one in metrics] == [one["label"] for one in written["metrics"]]


def test_spreadsheets_know_the_encoding_and_the_lines(data: Path) -> None:
    for file in data.glob("*.csv"):
        assert file.read_bytes().startswith(b"\xef\xbb\xbf"), file.name
        assert file.read_bytes().endswith(b"\r\n"), file.name


def test_the_page_tells_every_column(data: Path, pages: dict[str, Document]) -> None:
    page = pages["data/index.html"]
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    told = [element.words for element in page.all("strong", within="linli-table")]
    assert told == [field["name"] for resource in package["resources"] for field in resource["schema"]["fields"]]
    rows = [element.words for element in page.all("tr", within="linli-table")]
    for resource in package["resources"]:
        count = len(rows_of(data / resource["path"]))
        (row,) = [row for row in rows if row.split()[:1] == [resource["path"]]]
        size = (data / resource["path"]).stat().st_size
        assert str(count) in row.split(), row
        assert (f"{size} B" if size < 1000 else f"{-(-size // 1000)} kB") in row, row


def test_every_file_is_on_the_page(data: Path, pages: dict[str, Document]) -> None:
    links = {link.attributes["href"] for link in pages["data/index.html"].all("a", within="linli-table")}
    assert links == {file.name for file in data.iterdir() if file.suffix in {".csv", ".json"}}


def test_profiles_have_their_file(site: Path, pages: dict[str, Document]) -> None:
    with_data = {path for path, page in pages.items() if page.all("link", rel="alternate", type="application/json")}
    expected = {f"{row['page']}index.html" for row in rows_of(site / "data" / "pages.csv")}
    assert with_data == expected
    for path in expected:
        found = json.loads((site / path).with_suffix(".json").read_text(encoding="utf-8"))
        assert found["page"].endswith(path.removesuffix("index.html"))
        assert (found["format"], found["version"]) == ("linli-profile", 1)


def test_the_foot_of_every_page_leads_there(pages: dict[str, Document]) -> None:
    title = pages["data/index.html"].all("h1")[0].words
    for path, page in pages.items():
        assert title in [link.words for link in page.all("a", within="linli-foot")], path
