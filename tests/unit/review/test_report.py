"""The whole report of small projects."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from folders import COMMUNITY, SOUND, write_project
from hypothesis import given, settings
from hypothesis import strategies as st
from reviewing import committed, git

from linli.editor.revisions import NoRevision
from linli.review.as_html import as_html
from linli.review.as_json import as_json
from linli.review.as_markdown import as_markdown
from linli.review.model import Fate, PageFate, ProfileChange
from linli.review.report import Report, reported

TODAY = date(2026, 11, 25)
PERSON = """\
name: 黄秀芬
summary: 甲社区的一位书记。
posts: [{title: 书记, community: jia}]
sources: [report]
consent: {basis: press, date: 2024}
"""
PROGRAM = """\
name: 议事会
kind: council
communities: [jia]
summary: 甲社区的议事会。
people: [{representative: ren, role: 发起人}]
body: |
  由[黄秀芬](representative:ren)发起。
sources: [report]
"""
WHOLE = {**SOUND, "content/representatives/ren.yml": PERSON, "content/programs/hui.yml": PROGRAM}
JIA, REN, HUI = "content/communities/jia.yml", "content/representatives/ren.yml", "content/programs/hui.yml"


def report_of(folder: Path, before: Mapping[str, str], after: Mapping[str, str | None]) -> Report:
    """The report of a change from files to the same with some changed, or gone (None)."""
    old = write_project(folder / "old", before)
    files = {**before, **{file: text for file, text in after.items() if text is not None}}
    new = write_project(folder / "new", {file: text for file, text in files.items() if after.get(file, "") is not None})
    return reported(new, str(old), None, TODAY)


def fates(report: Report) -> list[tuple[str, Fate]]:
    return [(change.name, change.fate) for change in report.profiles]


def words(change: ProfileChange) -> str:
    return "\n".join(sentence.text.zh for sentence in change.sentences)


def pages(report: Report) -> dict[str, PageFate]:
    return {page.url: page.fate for page in report.pages}


def test_nothing_is_told_where_nothing_changed(tmp_path: Path) -> None:
    report = report_of(tmp_path, WHOLE, {})
    assert report.is_empty
    assert not report.blocks


def test_comments_and_order_in_files_change_nothing(tmp_path: Path) -> None:
    lines = COMMUNITY.splitlines()
    report = report_of(tmp_path, WHOLE, {JIA: "\n".join(["# 说明", *reversed(lines)]) + "\n"})
    assert report.is_empty


def test_an_edit_is_told_with_its_pages(tmp_path: Path) -> None:
    report = report_of(tmp_path, WHOLE, {JIA: COMMUNITY.replace("一个社区", "一个小区")})
    assert fates(report) == [("甲社区", Fate.CHANGED)]
    assert words(report.profiles[0]) == "一句话介绍由“珠海市的一个社区。”改为“珠海市的一个小区。”"
    assert report.pages[0].url == "communities/jia/"
    assert report.pages[0].is_own
    assert pages(report)["communities/"] == PageFate.CHANGED
    assert "programs/" not in pages(report)  # its cards do not show a community's summary
    assert not report.blocks


def test_a_profile_that_is_withdrawn_leaves_a_notice_and_no_reason(tmp_path: Path) -> None:
    report = report_of(tmp_path, WHOLE, {REN: f"{PERSON}status: withdrawn\nwithdrawn_reason: 秘密的原因\n"})
    assert fates(report) == [("黄秀芬", Fate.WITHDRAWN)]
    assert "有 1 份档案链接到它" in words(report.profiles[0])
    assert pages(report)["representatives/ren/"] == PageFate.WITHDRAWN
    assert pages(report)["programs/hui/"] == PageFate.CHANGED
    assert "秘密的原因" not in str(report)


def test_what_readers_do_not_see_is_only_counted(tmp_path: Path) -> None:
    draft = f"{COMMUNITY}status: draft\nbody: 秘密的草稿\n".replace("甲社区", "秘密的社区")
    before = {**WHOLE, "content/communities/mi.yml": draft}
    report = report_of(tmp_path, before, {"content/communities/mi.yml": draft.replace("草稿\n", "草稿改了\n")})
    assert (report.profiles, report.hidden, report.pages) == ((), 1, ())
    assert "秘密" not in str(report)
    assert "mi.yml" not in str(report)


def test_a_mistake_in_a_draft_is_told_without_its_words(tmp_path: Path) -> None:
    draft = f"{COMMUNITY}status: draft\nbody: 见[秘密](program:secret-id)\n".replace("甲社区", "秘密的社区")
    report = report_of(tmp_path, WHOLE, {"content/communities/mi.yml": draft})
    (found,) = report.new
    assert (found.code, found.is_error, found.file) == ("dangling-reference", True, None)
    assert report.blocks
    assert "secret-id" not in str(report)
    assert "秘密" not in str(report)


def test_a_draft_that_is_published_is_told_as_something_new(tmp_path: Path) -> None:
    draft = f"{PROGRAM}status: draft\ninternal_note: 秘密\n".replace("甲社区的", "草稿里的")
    report = report_of(tmp_path, {**WHOLE, HUI: draft}, {HUI: PROGRAM})
    assert fates(report) == [("议事会", Fate.SHOWN)]
    assert "原来不公开，现在公开" in words(report.profiles[0])
    assert "人物：黄秀芬（发起人）" in words(report.profiles[0])
    assert "草稿里" not in str(report)
    assert pages(report)["programs/hui/"] == PageFate.ADDED


def test_a_person_whose_consent_ends_is_not_public_any_more(tmp_path: Path) -> None:
    report = report_of(tmp_path, WHOLE, {REN: PERSON.replace("date: 2024}", "date: 2024, withdrawn_on: 2026-11-01}")})
    assert fates(report) == [("黄秀芬", Fate.HIDDEN)]
    assert "公开依据没有了" in words(report.profiles[0])
    assert pages(report)["representatives/ren/"] == PageFate.REMOVED
    report = report_of(tmp_path / "two", WHOLE, {REN: f"{PERSON}status: draft\n"})
    assert "改成了草稿" in words(report.profiles[0])


def test_deleting_what_others_refer_to_breaks_links(tmp_path: Path) -> None:
    report = report_of(tmp_path, WHOLE, {REN: None})
    assert fates(report) == [("黄秀芬", Fate.REMOVED)]
    assert [(found.text.zh, found.count) for found in report.new] == [
        ("人物、正文里还引用着“黄秀芬”，但那份档案已经没有了（2 处）", 2)
    ]
    assert report.dead_links == 2
    assert report.blocks


def test_a_renamed_profile_is_one_profile_and_its_references_are_no_changes(tmp_path: Path) -> None:
    moved: dict[str, str | None] = {
        JIA: None,
        "content/communities/yi.yml": f"{COMMUNITY}redirect_from: [jia]\n",
        REN: PERSON.replace("jia", "yi"),
        HUI: PROGRAM.replace("jia", "yi"),
    }
    report = report_of(tmp_path, WHOLE, moved)
    assert fates(report) == [("甲社区", Fate.RENAMED)]
    assert "旧网址会自动转过去" in words(report.profiles[0])
    assert (report.profiles[0].url, report.profiles[0].published) == ("communities/yi/", "communities/jia/")
    (page,) = (page for page in report.pages if page.url == "communities/yi/")
    assert (page.fate, page.former) == (PageFate.MOVED, "communities/jia/")
    assert "communities/jia/" not in pages(report)


def test_without_a_word_of_its_former_id_the_old_address_is_dead(tmp_path: Path) -> None:
    moved: dict[str, str | None] = {JIA: None, "content/communities/yi.yml": COMMUNITY}
    others = {REN: PERSON.replace("jia", "yi"), HUI: PROGRAM.replace("jia", "yi")}
    report = report_of(tmp_path, WHOLE, {**moved, **others})
    assert fates(report) == [("甲社区", Fate.RENAMED)]
    assert "旧网址会失效" in words(report.profiles[0])
    assert pages(report)["communities/jia/"] == PageFate.REMOVED
    (warning,) = (found for found in report.new if found.code == "dead-address")
    assert (warning.is_error, warning.name, warning.file) == (False, "甲社区", "content/communities/yi.yml")
    assert "communities/jia/" in warning.text.zh
    assert "“jia”" in warning.help.zh
    assert "linli rename" in warning.help.zh
    assert not report.blocks


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([], ["yi"], [("甲社区", Fate.RENAMED)]),
        (["bing"], ["yi"], [("甲社区", Fate.ADDED), ("甲社区", Fate.REMOVED), ("甲社区", Fate.REMOVED)]),
        ([], ["yi", "bing"], [("甲社区", Fate.ADDED), ("甲社区", Fate.ADDED), ("甲社区", Fate.REMOVED)]),
    ],
)
def test_only_one_that_went_and_one_that_came_are_the_same(
    before: list[str], after: list[str], expected: list[tuple[str, Fate]], tmp_path: Path
) -> None:
    old = {**SOUND, **{f"content/communities/{one}.yml": COMMUNITY for one in before}}
    new = {JIA: None, **{f"content/communities/{one}.yml": None for one in before}}
    report = report_of(tmp_path, old, {**new, **{f"content/communities/{one}.yml": COMMUNITY for one in after}})
    assert sorted(fates(report)) == expected


def test_a_namesake_who_is_somebody_else_is_no_renamed_profile(tmp_path: Path) -> None:
    other = """\
name: 黄秀芬
summary: 在另一座城市里教孩子们画画的老师，与前一位毫无关系。
posts: [{title: 教师, community: jia}]
sources: [report]
consent: {basis: press, date: 2025}
"""
    files = {name: text for name, text in WHOLE.items() if name != HUI}
    report = report_of(tmp_path, files, {REN: None, "content/representatives/fen.yml": other})
    assert sorted(fates(report)) == [("黄秀芬", Fate.ADDED), ("黄秀芬", Fate.REMOVED)]
    assert not any(found.code == "dead-address" for found in report.new)


def test_only_ones_own_errors_block(tmp_path: Path) -> None:
    faulty = {**WHOLE, JIA: f"{COMMUNITY}fouded: 2019\n"}
    report = report_of(tmp_path, faulty, {HUI: PROGRAM.replace("的议事会。", "的一个议事会。")})
    assert (report.new, report.old, report.blocks) == ((), 1, False)
    report = report_of(tmp_path / "two", faulty, {JIA: COMMUNITY})
    assert [found.code for found in report.resolved] == ["unknown-field"]
    report = report_of(tmp_path / "three", faulty, {HUI: f"{PROGRAM}nonsense: 1\n"})
    assert report.blocks
    assert [found.name for found in report.new] == ["议事会"]


def test_of_a_faulty_file_what_can_be_read_is_told(tmp_path: Path) -> None:
    text = COMMUNITY.replace("一个社区", "一个小区") + "photos: [{file: a.jpg}, {file: b.jpg}]\n"
    report = report_of(tmp_path, WHOLE, {JIA: text})
    assert "改为“珠海市的一个小区。”" in words(report.profiles[0])
    assert "“照片”里有错误" in words(report.profiles[0])
    assert [(found.text.zh, found.count) for found in report.new] == [("2 张照片缺少说明", 2)]
    assert "删去" not in words(report.profiles[0])
    report = report_of(tmp_path / "two", WHOLE, {JIA: "name: [\n"})
    assert ("甲社区", Fate.UNREADABLE) in fates(report)
    assert report.blocks


def test_a_region_that_is_not_there_does_not_hide_what_changed(tmp_path: Path) -> None:
    report = report_of(tmp_path, WHOLE, {JIA: COMMUNITY.replace("zhuhai", "zuhai").replace("一个社区", "一个小区")})
    assert fates(report) == [("甲社区", Fate.CHANGED)]
    assert "改为“珠海市的一个小区。”" in words(report.profiles[0])
    assert "所在地区由“珠海市”改为“guangdong/zuhai（没有这个地区）”" in words(report.profiles[0])
    assert [(found.name, found.code) for found in report.new] == [("甲社区", "unknown-region")]
    text = COMMUNITY.replace("甲", "乙").replace("zhuhai", "zuhai")
    report = report_of(tmp_path / "two", WHOLE, {"content/communities/yi.yml": text})
    assert fates(report) == [("乙社区", Fate.ADDED)]


def test_circles_do_not_keep_it_from_being_told(tmp_path: Path) -> None:
    after = {
        JIA: f"{COMMUNITY}part_of: yi\n",
        "content/communities/yi.yml": f"{COMMUNITY}part_of: jia\n".replace("甲", "乙"),
    }
    report = report_of(tmp_path, WHOLE, after)
    assert "补上隶属：乙社区" in words(report.profiles[0])
    assert report.blocks


def test_other_files_are_named(tmp_path: Path) -> None:
    before = {**WHOLE, "content/pages/about.md": "# 关于\n", "content/pages/old.md": "# 旧\n"}
    after: dict[str, str | None] = {
        "content/pages/about.md": "# 关于\n\n见[旧页](old.md)、[甲](communities/jia/index.md)。\n",
        "content/pages/old.md": None,
        "site_config/site.yml": "name: 例站\ntagline: 另一句话。\ndescription: 说明。\n",
        JIA: None,
        REN: None,
        HUI: None,
    }
    report = report_of(tmp_path, before, after)
    assert {(change.file, change.fate) for change in report.files} == {
        ("content/pages/about.md", PageFate.CHANGED),
        ("content/pages/old.md", PageFate.REMOVED),
        ("site_config/site.yml", PageFate.CHANGED),
    }
    assert {(link.page, link.target) for link in report.links} == {
        ("about/", "old/"),
        ("about/", "communities/jia/"),
    }
    assert pages(report)["about/"] == PageFate.CHANGED
    assert pages(report)["old/"] == PageFate.REMOVED
    assert pages(report)[""] == PageFate.CHANGED


def test_sides_are_revisions_too_and_what_came_into_the_base_meanwhile_is_not_the_change_s(tmp_path: Path) -> None:
    root = committed(write_project(tmp_path, WHOLE))
    git(root, "checkout", "-q", "-b", "mine")
    write_project(root, {HUI: PROGRAM.replace("的议事会。", "的一个议事会。")})
    committed(root)
    git(root, "checkout", "-q", "main")
    write_project(root, {JIA: COMMUNITY.replace("一个社区", "一个小区")})
    committed(root)
    for base, head in (("main", "mine"), ("main~1", "mine")):
        assert fates(reported(root, base, head, TODAY)) == [("议事会", Fate.CHANGED)]
    assert fates(reported(root, "main~1", None, TODAY)) == [("甲社区", Fate.CHANGED)]
    for one, other in (("nonsense", None), ("main", "nonsense"), ("--help", None), ("main", "-x")):
        with pytest.raises(NoRevision):
            reported(root, one, other, TODAY)


EDITS = st.lists(
    st.tuples(
        st.sampled_from(
            [JIA, REN, HUI, "content/sources/report.yml", "site_config/regions.yml", "site_config/site.yml"]
        ),
        st.sampled_from(["drop", "double", "cut", "status: draft", "part_of: jia", "x: [", "photos: [{file: a}]"]),
        st.integers(0, 12),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=15)
@given(EDITS)
def test_no_slip_of_an_editor_stops_it(edits: list[tuple[str, str, int]]) -> None:
    after = dict(WHOLE)
    for file, what, place in edits:
        lines = after[file].splitlines()
        here = min(place, len(lines) - 1)
        changed = {"drop": [], "double": lines[here : here + 1] * 2, "cut": [lines[here][: place + 3]] if lines else []}
        lines[here : here + 1] = changed.get(what, [what])
        after[file] = "\n".join(lines) + "\n"
    with TemporaryDirectory() as folder:
        old, new = write_project(Path(folder) / "old", WHOLE), write_project(Path(folder) / "new", after)
        for one, other in ((old, new), (new, old)):
            report = reported(other, str(one), None, TODAY)
            assert as_markdown(report, "zh") != as_markdown(report, "en")
            assert as_html(report, "zh")
            assert json.loads(as_json(report))["blocks"] == report.blocks
