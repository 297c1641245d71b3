from pathlib import Path

import pytest
from building import built, files_of
from elements import read_html
from folders import COMMUNITY, SOUND, write_project
from mkdocs.exceptions import Abort
from reviewing import committed

SITE = "name: 例站\ntagline: 一句话。\ndescription: 说明。\nurl: https://a.example/linli/\n"
FILES = {**SOUND, "site_config/site.yml": SITE, "content/pages/about.md": "# 关于\n"}
JIA, YI = "content/communities/jia.yml", "content/communities/yi.yml"


def banner(site: Path, page: str) -> tuple[list[str], str]:
    """Where the banner of a page leads, and its words."""
    html = (site / page / "index.html").read_text(encoding="utf-8")
    start = html.index('<aside class="linli-preview"')
    found = read_html(html[start : html.index("</aside>", start) + 8])
    own = ("problems/", "stale/")
    return [way for way in found.values("href") if not way.endswith(own)], found.text


@pytest.fixture(name="root")
def changed_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LINLI_PREVIEW_BASE", "main")
    root = committed(write_project(tmp_path / "root", FILES))
    (root / JIA).unlink()
    moved = f"{COMMUNITY}redirect_from: [jia]\n".replace("一个社区", "一个小区")
    return write_project(root, {YI: moved, "content/communities/bing.yml": COMMUNITY.replace("甲", "丙")})


def test_every_page_of_a_preview_leads_to_its_published_version_and_to_the_report(root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    built(root, site)
    base = "https://a.example/linli/"
    assert banner(site, "")[0] == [base, "preview-report/"]
    assert banner(site, "about")[0] == [f"{base}about/", "../preview-report/"]
    assert banner(site, "communities/yi")[0] == [f"{base}communities/jia/", "../../preview-report/"]
    assert banner(site, "contribute/fields")[0] == [f"{base}contribute/fields/", "../../preview-report/"]
    ways, words = banner(site, "communities/bing")
    assert ways == ["../../preview-report/"]
    assert "还没有公开的版本" in words
    for file, data in files_of(site).items():
        if file.endswith(".html") and b"linli-frame" in data:
            assert b'content="noindex, nofollow"' in data, file
            assert b"linli-preview" in data, file


def test_the_report_is_a_page_of_the_preview(root: Path, tmp_path: Path) -> None:
    built(root, tmp_path / "site")
    html = (tmp_path / "site/preview-report/index.html").read_text(encoding="utf-8")
    page = read_html(html)
    for words in ("可以发布", "丙社区（社区，新增）", "甲社区（社区，换了网址）", "改为“珠海市的一个小区。”"):
        assert words in page.text
    assert "../communities/yi/" in page.values("href")
    assert html.count("<h1") == 1
    assert banner(tmp_path / "site", "preview-report")[0] == []


def test_a_site_that_is_published_has_neither(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for asked in (None, ""):
        if asked is None:
            monkeypatch.delenv("LINLI_PREVIEW_BASE")
        else:
            monkeypatch.setenv("LINLI_PREVIEW_BASE", asked)
        site = tmp_path / f"site{asked}"
        built(root, site)
        assert not (site / "preview-report").exists()
        assert b"linli-preview" not in b"".join(data for name, data in files_of(site).items() if name.endswith(".html"))


def test_a_preview_without_a_base_leads_to_what_is_published_at_the_same_address(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LINLI_PREVIEW_BASE")
    built(root, tmp_path / "site", preview=True)
    assert banner(tmp_path / "site", "communities/yi")[0] == ["https://a.example/linli/communities/yi/"]


def test_a_folder_can_be_the_base_and_what_is_not_there_is_said(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("LINLI_PREVIEW_BASE", str(write_project(tmp_path / "base", FILES)))
    built(root, tmp_path / "site")
    assert (tmp_path / "site/preview-report/index.html").is_file()
    monkeypatch.setenv("LINLI_PREVIEW_BASE", "nonsense")
    with pytest.raises(Abort):
        built(root, tmp_path / "site")
    assert "nonsense" in caplog.text


def test_pages_are_the_same_the_long_way(root: Path, tmp_path: Path) -> None:
    built(root, tmp_path / "quick")
    built(root, tmp_path / "plain", plain=True)
    for page in ("communities/yi", "communities/bing", "about", "preview-report", ""):
        assert banner(tmp_path / "quick", page) == banner(tmp_path / "plain", page)
    report = "preview-report/index.html"
    quick, plain = ((tmp_path / way / report).read_text(encoding="utf-8") for way in ("quick", "plain"))
    assert read_html(quick).text == read_html(plain).text


def test_a_preview_that_is_built_again_is_the_same_as_one_from_nothing(root: Path, tmp_path: Path) -> None:
    built(root, tmp_path / "site")
    committed(root)
    write_project(root, {YI: f"{COMMUNITY}redirect_from: [jia]\n".replace("甲", "乙")})
    again = built(root, tmp_path / "site")
    assert again.made > 0
    built(root, tmp_path / "fresh")
    first, second = files_of(tmp_path / "site"), files_of(tmp_path / "fresh")
    assert first.keys() == second.keys()
    assert {name for name in first if first[name] != second[name]} == set()
