"""What builds make for machines, beside pages that are written by hand and generated ones."""

import json
from pathlib import Path

import pytest
from building import built, files_of
from folders import SOUND, write_project
from vocabulary import blocks


def project(folder: Path, **own: str) -> Path:
    """A project with some pages written by hand."""
    site = SOUND["site_config/site.yml"] + "url: https://a.example/\n"
    pages = {f"content/pages/{name}.md": text for name, text in own.items()}
    return write_project(folder, {**SOUND, "site_config/site.yml": site, **pages})


@pytest.mark.parametrize("plain", [False, True])
def test_a_home_page_written_by_hand_is_the_sites_too(tmp_path: Path, *, plain: bool) -> None:
    built(project(tmp_path, index="# 欢迎\n", about="# 关于\n"), tmp_path / "site", strict=True, plain=plain)
    files = files_of(tmp_path / "site")
    (home,), (about,) = (blocks(files[name].decode()) for name in ("index.html", "about/index.html"))
    assert [one["@type"] for one in home["@graph"]] == ["WebPage", "WebSite"]
    assert [one["@type"] for one in about["@graph"]] == ["WebPage", "BreadcrumbList"]


def test_a_page_of_the_data_written_by_hand_has_its_files(tmp_path: Path) -> None:
    built(project(tmp_path, data="# 数据\n"), tmp_path / "site", strict=True)
    files = files_of(tmp_path / "site")
    assert "数据</h1>" in files["data/index.html"].decode()
    assert [one["id"] for one in json.loads(files["data/communities.json"])] == ["jia"]


def test_sizes_are_told_again_when_files_have_grown(tmp_path: Path) -> None:
    folder = project(tmp_path)
    built(folder, tmp_path / "site")
    before = files_of(tmp_path / "site")
    (folder / "content/communities/yi.yml").write_text(SOUND["content/communities/jia.yml"].replace("甲", "乙"))
    built(folder, tmp_path / "site")
    after = files_of(tmp_path / "site")
    assert len(after["data/communities.csv"]) > len(before["data/communities.csv"])
    assert f"{len(after['data/communities.csv'])} B" in after["data/index.html"].decode()
    kept = built(folder, tmp_path / "site")
    assert kept.made == 0
    assert files_of(tmp_path / "site") == after
