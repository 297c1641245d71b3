from dataclasses import replace
from pathlib import Path

import pytest
from folders import write_project
from tests.search.corpus import documents

from linli.publishing.verifying.search import check_search
from linli.search.index import build_index
from linli.search.limits import Limits


@pytest.fixture(params=["one file of names", "many"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The search of an invented site, small or large enough to have its names in many files."""
    limits = Limits() if request.param != "many" else replace(Limits(), names=10, bucket=5)
    found = documents(60)
    pages = {f"{one.url}index.html": b"" for one in found}
    return write_project(tmp_path, {**build_index(found, "例站", limits=limits), **pages, "search/index.html": b""})


def problems(site: Path) -> list[str]:
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    return [one.message.en for one in check_search(site, files)]


def test_a_whole_index_passes(site: Path) -> None:
    assert problems(site) == []


def test_names_that_are_lost_are_found_out(site: Path) -> None:
    names = site / "search" / "names"
    if names.is_dir():
        next(names.iterdir()).unlink()
    else:
        (site / "search" / "names.json").unlink()
    assert problems(site)


def test_names_that_cannot_be_read_are_found_out(site: Path) -> None:
    names = site / "search" / "names"
    for file in names.iterdir() if names.is_dir() else [site / "search" / "names.json"]:
        file.write_text("[", encoding="utf-8")
    assert problems(site)


def test_an_index_of_another_format_is_found_out(site: Path) -> None:
    index = site / "search" / "index.json"
    index.write_text(index.read_text(encoding="utf-8").replace('"format":', '"formerly":'), encoding="utf-8")
    assert problems(site) == ["The search index is missing or cannot be read"]


def test_a_site_without_a_page_for_searching_needs_no_index(site: Path) -> None:
    (site / "search" / "index.html").unlink()
    (site / "search" / "index.json").unlink()
    assert problems(site) == []
