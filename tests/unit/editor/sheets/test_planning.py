"""Whole sheets: what is wrong is named by cell, and the rest comes out right."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from folders import SOUND, write_project
from staff_sheets import HEADER_ROW, Person, people, staff_workbook

from linli.diagnostics import Diagnostic, Severity
from linli.documents import read
from linli.editor.canonical import canonical
from linli.editor.document import document_of
from linli.editor.sheets.base import Base
from linli.editor.sheets.cells import Value
from linli.editor.sheets.csv_table import csv_table
from linli.editor.sheets.headers import find_headers
from linli.editor.sheets.opening import open_table
from linli.editor.sheets.planning import Plan, Request, make_plan
from linli.editor.sheets.table import Table, letters
from linli.profiles.kinds import KINDS
from linli.schema.tree import plain

TODAY = date(2026, 1, 1)
COMMUNITY, REPRESENTATIVE, PROGRAM, SOURCE = KINDS
PERSON = """\
# yaml-language-server: $schema=../../site_config/schemas/representative.schema.json
# 这个人的档案
name: '曾丽'  # 姓名
summary: 社区书记。
posts:
  - title: 书记 # 现任
    community: jia
sources: [report]
own: 自己的
consent:
  basis: press
  date: 2024
"""
PROJECT = {**SOUND, "content/representatives/zeng-li.yml": PERSON.replace("own: 自己的\n", "")}


def planned(root: Path, table: Table, kind: str = "representative", **defaults: Value) -> Plan:
    found = next(one for one in KINDS if one.name == kind)
    given: dict[tuple[str | int, ...], Value] = {tuple(name.split("__")): value for name, value in defaults.items()}
    return make_plan(Request(table, find_headers(table, found), found, given), Base.load(root, TODAY))


def sheet(*lines: str) -> Table:
    return csv_table("表.csv", "\n".join(lines).encode())


def places(problems: tuple[Diagnostic, ...], severity: Severity = Severity.ERROR) -> list[tuple[str, str]]:
    return [(f"{letters(one.span.column)}{one.span.line}", one.code) for one in problems if one.severity == severity]


def said(plan: Plan, file: str) -> Mapping[str, Any]:
    data = next(change.after for change in plan.changes if change.file.endswith(file))
    tree = read("x.yml", data or b"").tree
    assert tree is not None
    return dict(plain(tree))


@pytest.fixture(scope="module", name="staff")
def sheet_of_three_hundred(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Person], Plan]:
    folder = tmp_path_factory.mktemp("staff")
    rows = list(people())
    table = open_table(staff_workbook(folder / "人员.xlsx", rows), "人员.xlsx")
    return rows, planned(write_project(folder / "project"), table)


def test_every_problem_of_three_hundred_people_is_named_by_its_cell(staff: tuple[list[Person], Plan]) -> None:
    rows, plan = staff
    wanted = {cell: code for person in rows for cell, code in person.wrong.items()}
    assert len(wanted) == 14
    assert dict(places(plan.problems)) == wanted
    assert len(places(plan.problems)) == len(wanted)
    assert plan.bad_rows == tuple(person.row for person in rows if person.wrong)
    message = next(one.message for one in plan.problems if one.code == "no-result")
    assert message.zh.startswith("工作表“骨干名单”第 58 行 D 列（D58）：")
    assert message.en.startswith("sheet “骨干名单”, row 58, column D (D58): ")


def test_what_is_not_imported_is_named_too(staff: tuple[list[Person], Plan]) -> None:
    _, plan = staff
    assert (f"O{HEADER_ROW}", "unknown-column") in places(plan.problems, Severity.WARNING)
    assert "核对日期" in next(one.help.zh for one in plan.problems if one.code == "unknown-column")
    assert len(places(plan.problems, Severity.INFO)) == 30


def test_the_rest_of_three_hundred_people_comes_out_right(staff: tuple[list[Person], Plan]) -> None:
    rows, plan = staff
    assert plan.is_possible
    assert (plan.rows, plan.new, len(plan.changes)) == (300, 286, 286)
    made = {}
    for change in plan.changes:
        assert change.before is None
        assert change.after is not None
        document = document_of(change.file, change.after)
        assert canonical(document, REPRESENTATIVE) == document.text
        assert "13900" not in document.text
        assert "藏" not in document.text
        values = said(plan, change.file)
        made[values["name"]] = values
    for person in rows:
        if person.wrong:
            continue
        basis = {"公职": "public-office", "新闻报道": "press", "书面同意": "written"}
        written = str(person.cells["J"]).strip()
        post = {"title": person.cells["D"].strip(), "organisation": "甲社区居委会", "community": "jia"}
        assert made[person.name] == {
            "name": person.name,
            "summary": f"{person.name}是甲社区的居民骨干。",
            "posts": [{**post, **({"since": person.since} if person.since else {})}],
            "sources": ["report"],
            "consent": {"basis": basis.get(written, written), "date": "2024-05-06"},
        }


def test_a_profile_is_found_by_name_and_keeps_its_comments(tmp_path: Path) -> None:
    root = write_project(tmp_path, PROJECT)
    plan = planned(root, sheet("姓名,职务,单位,主题,正文", '曾　丽,主任,甲社区居委会,妇女与家庭,"一段。\n\n二段。"'))
    assert plan.problems == ()
    (change,) = plan.changes
    assert change.after is not None
    assert change.after.decode() == PROJECT["content/representatives/zeng-li.yml"].replace(
        "书记 # 现任\n    community: jia\n", "主任 # 现任\n    organisation: 甲社区居委会\n    community: jia\n"
    ).replace("社区书记。\n", "社区书记。\nthemes: [women]\n").replace(
        "sources: ", "body: |\n  一段。\n\n  二段。\nsources: "
    )


def test_an_empty_cell_changes_nothing_and_a_word_clears(tmp_path: Path) -> None:
    root = write_project(tmp_path, PROJECT)
    assert planned(root, sheet("编号,姓名,一句话介绍,来源", "zeng-li,曾丽,,")).changes == ()
    plan = planned(root, sheet("编号,姓名,来源,社区", "zeng-li,曾丽芳,（清空）,(clear)"))
    assert {one.code for one in plan.problems} == {"unsourced-fact"}
    values = said(plan, "zeng-li.yml")
    assert values["name"] == "曾丽芳"
    assert "sources" not in values
    assert values["posts"] == [{"title": "书记"}]


def test_what_must_be_there_cannot_be_cleared(tmp_path: Path) -> None:
    plan = planned(write_project(tmp_path, PROJECT), sheet("姓名,简介", "曾丽,（清空）"))
    assert places(plan.problems) == [("B2", "missing-cell")]
    assert plan.changes == ()


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (("姓名,简介,职务", "甲乙,一。,书记", "甲乙,二。,主任"), [("A3", "same-row")]),
        (("姓名,编号,简介", "曾丽,zeng-li,一。", "曾丽,,二。"), [("A3", "same-row")]),
        (("姓名,编号,简介,职务", "曾丽,zeng-ly,一。,书记"), [("B2", "other-id")]),
        (("姓名,编号,简介,职务", "王芳,Wang,一。,书记"), [("B2", "no-id")]),
        (("姓名,简介,职务", ",一。,书记"), [("A2", "missing-cell")]),
        (("姓名,简介,职务", "王芳,,"), [("B2", "missing-cell"), ("C2", "missing-cell")]),
        (("姓名,简介", "王芳,一。", "李红,二。"), [("A1", "missing-column")]),
        (("姓名,简介,单位", "王芳,一。,居委会"), [("A1", "missing-column")]),
        (("姓名,简介,职务,电话", "王芳,请打13800138000。,书记,1"), [("B2", "mobile-number")]),
        (
            ("姓名,简介,职务,社区", "王芳,请打13800138000。,书记,乙社区"),
            [("B2", "mobile-number"), ("D2", "unknown-name")],
        ),
        (("姓名,简介,职务,隶属地区", "王芳,一。,书记,1"), []),
        (("姓名,简介,职务,地区,主题", "王芳,一。,书记,珠海市,妇女与家庭；women"), []),
        (("姓名,简介,职务,地区", "王芳,一。,书记,广东省珠海市"), []),
    ],
)
def test_what_is_wrong_is_said_at_its_cell(
    lines: tuple[str, ...], wanted: list[tuple[str, str]], tmp_path: Path
) -> None:
    plan = planned(write_project(tmp_path, PROJECT), sheet(*lines))
    assert places(plan.problems) == wanted
    assert len(plan.changes) + len(plan.bad_rows) == len(lines) - 1
    assert bool(plan.bad_rows) == bool(wanted)


def test_several_profiles_of_a_name_are_told_apart_by_id(tmp_path: Path) -> None:
    root = write_project(
        tmp_path, {**PROJECT, "content/representatives/zeng-li-2.yml": PROJECT["content/representatives/zeng-li.yml"]}
    )
    plan = planned(root, sheet("姓名,简介", "曾丽,新的。"))
    assert places(plan.problems) == [("A2", "several-profiles")]
    assert "zeng-li-2" in plan.problems[0].message.zh
    plan = planned(root, sheet("姓名,编号,简介", "曾丽,zeng-li-2,新的。"))
    assert [change.file for change in plan.changes] == ["content/representatives/zeng-li-2.yml"]


def test_people_without_a_ground_are_said_once_and_one_value_goes_for_all(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    table = sheet("姓名,简介,职务", "王芳,一。,书记", "李红,二。,主任")
    plan = planned(root, table)
    assert [one.message.en for one in plan.problems if one.code == "missing-ground"] == [
        "row 1: the sheet has no ground; 2 people will not be shown yet"
    ]
    plan = planned(root, table, consent__basis="press", consent__date="2024", sources=["report"])
    assert plan.problems == ()
    assert said(plan, "wang-fang.yml")["consent"] == {"basis": "press", "date": "2024"}


def test_rows_refer_to_each_other_by_name_and_go_together(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    lines = (
        "名称,类型,地区,隶属,简介,来源",
        "丙小区,小区,珠海市,乙社区,一。,例报",
        "乙社区,社区,珠海市,甲社区,二。,report",
    )
    table = sheet(*(line.replace("例报", "邻里的一天") for line in lines))
    plan = planned(root, table, "community")
    assert plan.problems == ()
    assert said(plan, "bing.yml")["part_of"] == "yi"
    broken = sheet(lines[0], lines[1].replace("例报", "report"), lines[2].replace("珠海市", "无锡"))
    plan = planned(root, broken, "community")
    assert [place for place, _ in places(plan.problems)] == ["D2", "C3"]
    assert plan.changes == ()


def test_a_source_gets_an_id_of_its_publisher_and_year(tmp_path: Path) -> None:
    plan = planned(write_project(tmp_path), sheet("标题,媒体,日期", "一,南粤女声,2023年10月23日"), "source")
    assert [change.file for change in plan.changes] == ["content/sources/nanyue-nusheng-2023.yml"]
    assert said(plan, "2023.yml") == {"title": "一", "publisher": "南粤女声", "date": "2023-10-23"}


def test_two_posts_stand_in_repeated_columns(tmp_path: Path) -> None:
    table = sheet("姓名,简介,职务,单位,职务,单位,资料来源", "王芳,一。,书记,居委会,委员,妇联,report")
    values = said(planned(write_project(tmp_path), table), "wang-fang.yml")
    assert values["posts"] == [
        {"title": "书记", "organisation": "居委会"},
        {"title": "委员", "organisation": "妇联"},
    ]


def test_what_was_wrong_before_is_nobodys_problem_here(tmp_path: Path) -> None:
    faulty = PERSON.replace("community: jia", "community: weg")
    root = write_project(tmp_path, {**SOUND, "content/representatives/zeng-li.yml": faulty})
    plan = planned(root, sheet("姓名,简介", "曾丽,新的。"))
    assert plan.problems == ()
    assert len(plan.changes) == 1


def test_a_file_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    root = write_project(tmp_path, {**SOUND, "content/representatives/zeng-li.yml": "name: 曾丽\nname: 曾丽\n"})
    plan = planned(root, sheet("姓名,简介,职务", "曾丽,新的。,书记"))
    assert places(plan.problems) == [("A2", "not-changeable")]
    assert plan.changes == ()
