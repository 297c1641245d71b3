"""The plugin as people run it: ``mkdocs build`` in a project's folder."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from elements import Document, read_html
from folders import COMMUNITY, FAULTY, SOUND, write_project

import linli

CONFIG = f"""\
INHERIT: {Path(linli.__file__).parent / "assembly/mkdocs.yml"}
site_name: 不用
docs_dir: content/pages
plugins: {{linli: {{}}}}
"""
HAND_WRITTEN = {
    "content/pages/about.md": "---\ntitle: 关于 <b>我们</b>\n---\n\n# 关于我们\n",
    "content/pages/communities/jia/index.md": "# 手写的一页\n\n[首页](../../index.md)\n",
}
OWN_WORDS = """\
name: 例站 & "站" <i>
tagline: 一句话。
description: 说明 "><script>alert(1)</script>
url: https://a.example/linli/
edit_url: https://a.example/edit/main/
organisation: 甲 & 乙
licence: CC BY 4.0
contact: office@a.example
icp: {number: 粤ICP备1号, url: "https://beian.example/?a=1&b=2"}
police: {number: 粤公网安备2号}
"""
HOSTILE = '"><img src=x onerror=alert(1)>&amp;'
HOSTILE_PROFILE = f"""\
name: '{HOSTILE}社区'
kind: community
region: guangdong/zhuhai
summary: '{HOSTILE}简介'
sources: [report]
milestones: [{{date: 2018, title: '{HOSTILE}事'}}]
body: |
  ## {HOSTILE}标题

  {HOSTILE}正文

  ## 甲
"""


def build(folder: Path, files: dict[str, str], *, strict: bool = True) -> subprocess.CompletedProcess[str]:
    write_project(folder, {"mkdocs.yml": CONFIG, **files})
    (folder / "content/pages").mkdir(exist_ok=True)
    return subprocess.run(  # noqa: S603 - our own interpreter and arguments
        [sys.executable, "-m", "mkdocs", "build", *(["--strict"] if strict else [])],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": "1760000000"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def html(folder: Path, page: str) -> str:
    return (folder / "site" / page / "index.html").read_text(encoding="utf-8")


def read(folder: Path, page: str) -> Document:
    return read_html(html(folder, page))


@pytest.fixture(name="built", scope="module")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with words of its own, hand-written pages and hostile text, built once."""
    folder = tmp_path_factory.mktemp("built")
    hostile = {"content/communities/e.yml": HOSTILE_PROFILE, "site_config/site.yml": OWN_WORDS}
    ended = build(folder, {**SOUND, **HAND_WRITTEN, **hostile})
    assert ended.returncode == 0, ended.stdout
    return folder


def test_content_with_errors_is_refused_with_its_problems(tmp_path: Path) -> None:
    ended = build(tmp_path, FAULTY)
    assert ended.returncode != 0
    assert "content/communities/yi.yml:2:1" in ended.stdout
    assert "不是社区档案的字段" in ended.stdout
    assert "Traceback" not in ended.stdout
    assert not (tmp_path / "site").exists()


def test_problems_are_told_in_the_language_of_the_option_and_warnings_stop_nothing(tmp_path: Path) -> None:
    person = "name: 人\nsummary: 人。\nposts: [{title: 书记}]\nsources: [report]\n"
    config = CONFIG.replace("linli: {}", "linli: {language: en}")
    ended = build(tmp_path, {**SOUND, "mkdocs.yml": config, "content/representatives/ren.yml": person})
    assert ended.returncode == 0
    assert "has no consent" in ended.stdout
    assert not (tmp_path / "site/representatives/ren").exists()


@pytest.mark.parametrize("option", ["language: fr", "root: nowhere", "unknown: 1"])
def test_options_that_make_no_sense_are_refused(option: str, tmp_path: Path) -> None:
    ended = build(tmp_path, {**SOUND, "mkdocs.yml": CONFIG.replace("linli: {}", f"linli: {{{option}}}")})
    assert ended.returncode != 0
    assert option.partition(":")[0] in ended.stdout


def test_a_page_written_by_hand_takes_the_place_of_a_made_one(built: Path) -> None:
    text = read(built, "communities/jia").text
    assert "手写的一页" in text
    assert "珠海市的一个社区" not in text


def test_every_page_says_its_own_address(built: Path) -> None:
    for page in ("", "communities/jia", "regions/guangdong", "about"):
        links = [link["href"] for link in read(built, page).attributes("link") if link.get("rel") == "canonical"]
        assert links == [f"https://a.example/linli/{page}{'/' if page else ''}"]


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("communities/e", "content/communities/e.yml"),
        ("sources/report", "content/sources/report.yml"),
        ("communities/jia", "content/pages/communities/jia/index.md"),
        ("about", "content/pages/about.md"),
        ("timeline", None),
    ],
)
def test_a_page_is_edited_in_the_file_that_makes_it(page: str, file: str | None, built: Path) -> None:
    edits = [link["href"] for link in read(built, page).attributes("a") if link.get("rel") == "edit"]
    assert edits == ([f"https://a.example/edit/main/{file}"] if file else [])


def test_the_site_s_own_words_are_shown_as_they_are(built: Path) -> None:
    home = read(built, "")
    (description,) = [meta["content"] for meta in home.attributes("meta") if meta.get("name") == "description"]
    assert description == '说明 "><script>alert(1)</script>'
    assert '例站 & "站" <i>' in home.text
    assert "i" not in home.tags
    assert '例例站 & "站" <i>首页' in home.text, "the seal, the name and where the link leads"


@pytest.mark.parametrize(
    "page", ["communities/e", "communities", "timeline", "sources/report", "regions/guangdong", "about"]
)
def test_no_text_becomes_an_element_anywhere_on_a_page(page: str, built: Path) -> None:
    document = read(built, page)
    assert [image for image in document.attributes("img") if image.get("src") == "x"] == []
    assert [found for _, found in document.elements if any(name.startswith("on") for name in found)] == []
    assert "<script>alert" not in html(built, page)
    assert "b" not in document.tags


def test_hostile_words_are_shown_in_title_description_contents_and_text(built: Path) -> None:
    document = read(built, "communities/e")
    assert f'{HOSTILE}社区 - 例站 & "站" <i>' in document.text
    (description,) = [meta["content"] for meta in document.attributes("meta") if meta.get("name") == "description"]
    assert description == f"{HOSTILE}简介"
    # An entity in an article is what it stands for, as always in Markdown; it is no text of a field.
    assert document.text.count('"><img src=x onerror=alert(1)>&标题') >= 2
    identities = document.values("id")
    assert len(identities) == len(set(identities))


def test_what_scripts_load_holds_hostile_words_as_text(built: Path) -> None:
    fragments = [json.loads(file.read_text(encoding="utf-8")) for file in (built / "site/search/pages").glob("*.json")]
    cards = read_html("".join(fragment["card"] for fragment in fragments))
    assert set(cards.tags) == {"li", "span", "div", "p", "a"}
    assert f"{HOSTILE}社区" in cards.text
    assert any(f"{HOSTILE}简介" in fragment["text"] for fragment in fragments)


def navigation(folder: Path) -> list[str]:
    match = re.search(r'<nav class="linli-nav"[^>]*>(.*?)</nav>', html(folder, ""), re.DOTALL)
    assert match is not None
    return re.findall(r"\S+", read_html(match[1]).text)


def test_the_navigation_is_made_of_the_pages_there_are(built: Path) -> None:
    assert navigation(built) == ["首页", "社区", "人物", "项目", "地区", "主题", "大事记", "来源", "关于"]


def test_a_site_may_speak_english_and_name_its_own_navigation(tmp_path: Path) -> None:
    site = "name: Site\ntagline: A line.\ndescription: About.\nlanguage: en\n"
    ended = build(tmp_path, {**SOUND, "site_config/site.yml": site})
    assert ended.returncode == 0, ended.stdout
    assert navigation(tmp_path)[:4] == ["Home", "Communities", "People", "Programs"]
    assert next(read(tmp_path, "").attributes("html"))["lang"] == "en"
    config = f"{CONFIG}nav: [{{甲: communities/jia/index.md}}]\n"
    assert build(tmp_path, {"mkdocs.yml": config}).returncode == 0
    assert navigation(tmp_path) == ["甲"]


def test_a_site_may_have_templates_of_its_own(tmp_path: Path) -> None:
    own = {"site_config/theme/linli/footer.html": "<p>{{ linli.site.name }} {{ linli.t('nav.home') }} 自己的页脚</p>"}
    ended = build(tmp_path, {**SOUND, **own, "content/communities/jia.yml": COMMUNITY})
    assert ended.returncode == 0, ended.stdout
    assert "例站 首页 自己的页脚" in read(tmp_path, "").text


def test_the_site_has_only_files_of_the_theme_that_pages_load(built: Path) -> None:
    files = {file.relative_to(built / "site").as_posix() for file in (built / "site/assets").rglob("*.*")}
    assert not any("javascripts" in file or "palette" in file for file in files)
    assert any(file.startswith("assets/stylesheets/main.") for file in files)
    assert next(link["href"] for link in read(built, "").attributes("link") if link["rel"] == "icon").endswith(".svg")
    assert "例" in (built / "site/assets/favicon.svg").read_text(encoding="utf-8")


def test_the_footer_names_who_is_responsible_and_the_filings(built: Path) -> None:
    document = read(built, "communities/e")
    for words in ("主办：甲 & 乙", "内容许可：CC BY 4.0", "联系：office@a.example", "粤ICP备1号", "粤公网安备2号"):
        assert words in document.text
    links = [link["href"] for link in document.attributes("a")]
    assert "https://beian.example/?a=1&b=2" in links


def test_a_mistake_is_reported_by_letter_where_there_is_no_page_for_it(built: Path) -> None:
    (letter,) = [link["href"] for link in read(built, "sources/report").attributes("a") if "mailto:" in link["href"]]
    assert letter.startswith("mailto:office@a.example?subject=%E7%BA%A0%E9%94%99")
    assert letter.endswith("body=https%3A%2F%2Fa.example%2Flinli%2Fsources%2Freport%2F")


def test_a_preview_for_others_says_so_and_takes_no_headers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    renamed = {**SOUND, "content/communities/jia.yml": f"{COMMUNITY}redirect_from: [lao-jia]\n"}
    for_hosts = {"_headers", "_redirects", "redirects.map"}
    assert build(tmp_path, renamed).returncode == 0
    assert for_hosts <= {file.name for file in (tmp_path / "site").iterdir()}
    monkeypatch.setenv("LINLI_PREVIEW", "1")
    assert build(tmp_path, renamed).returncode == 0
    assert not for_hosts & {file.name for file in (tmp_path / "site").iterdir()}
    for page in ("index.html", "communities/jia/index.html", "404.html"):
        text = (tmp_path / "site" / page).read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex, nofollow">' in text
        assert 'class="linli-preview"' in text
        assert "unsafe-inline" not in text


def test_files_that_would_act_are_refused_unless_the_owner_names_them(tmp_path: Path) -> None:
    files = {**SOUND, "content/pages/about.md": "# 关于\n", "content/pages/evil.html": "<script>1</script>"}
    refused = build(tmp_path, files)
    assert refused.returncode != 0
    assert "content/pages/evil.html" in refused.stdout + (refused.stderr or "")
    assert "Traceback" not in refused.stdout
    named = CONFIG.replace("{linli: {}}", "{linli: {attachments: [evil.html]}}")
    assert build(tmp_path, {**files, "mkdocs.yml": named}).returncode == 0
    assert (tmp_path / "site/evil.html").is_file()


def test_every_page_has_its_policy_first(tmp_path: Path) -> None:
    former = f"{COMMUNITY}redirect_from: [old]\n"
    assert build(tmp_path, {**SOUND, "content/communities/jia.yml": former}).returncode == 0
    pages = [path.read_text(encoding="utf-8") for path in (tmp_path / "site").rglob("*.html")]
    assert len(pages) > 5
    for text in pages:
        assert re.search(r'<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"', text)
