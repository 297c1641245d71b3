"""What is exported and imported unchanged changes nothing, whatever profiles say."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from folders import SOUND, write_project
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sheet_projects import profile_texts

from linli.documents import values
from linli.editor.sheets.base import Base
from linli.editor.sheets.exporting import Sheet, sheet_of
from linli.editor.sheets.headers import How, find_headers
from linli.editor.sheets.opening import table_of
from linli.editor.sheets.planning import Plan, Request, make_plan
from linli.editor.sheets.writing import csv_of, workbook_of
from linli.profiles.kinds import KINDS, Kind
from linli.schema.build import valid
from linli.wording import LANGUAGES, Language

TODAY = date(2026, 11, 22)
ROOT = Path(__file__).parents[4]
SLOW = [HealthCheck.too_slow, HealthCheck.filter_too_much]
WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""Making a profile smaller takes minutes, and a profile is readable as it is."""

PERSON = "name: 曾丽\nsummary: 一。\nposts: [{title: 书记}]\n"
PROGRAM = "name: 读书会\nkind: team\ncommunities: [jia]\nsummary: 一。\n"
PROJECT = {**SOUND, "content/representatives/zeng-li.yml": PERSON, "content/programs/dushu.yml": PROGRAM}


def imported(base: Base, sheet: Sheet, data: bytes, ending: str) -> Plan:
    table = table_of(f"a.{ending}", data)
    headers = find_headers(table, sheet.kind)
    assert [one.column for one in headers.matches] == list(sheet.columns)
    assert {one.how for one in headers.matches} == {How.KNOWN}
    return make_plan(Request(table, headers, sheet.kind, {}), base)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_profile_of_this_repository_is_carried_whole(kind: Kind, lang: Language) -> None:
    base = Base.load(ROOT, TODAY)
    sheet = sheet_of(base, kind, lang)
    assert sheet.left_out == ()
    for data, ending in ((csv_of(sheet), "csv"), (workbook_of([sheet], lang), "xlsx")):
        plan = imported(base, sheet, data, ending)
        assert (plan.changes, plan.problems, plan.rows) == ((), (), len(base.of_kind(kind)))


@given(st.sampled_from(KINDS), st.sampled_from(LANGUAGES), st.sampled_from(["csv", "xlsx"]), st.data())
@settings(max_examples=60, suppress_health_check=SLOW, phases=WITHOUT_SHRINKING)
def test_any_profile_comes_back_unchanged(kind: Kind, lang: Language, ending: str, drawn: st.DataObject) -> None:
    files = {f"content/{kind.folder}/x{number}.yml": drawn.draw(profile_texts(kind)) for number in range(2)}
    with tempfile.TemporaryDirectory() as folder:
        base = Base.load(write_project(Path(folder), {**PROJECT, **files}), TODAY)
        assert base.of_kind(kind)["x1"].model is not None
        sheet = sheet_of(base, kind, lang)
        plan = imported(base, sheet, csv_of(sheet) if ending == "csv" else workbook_of([sheet], lang), ending)
    assert plan.changes == ()
    assert plan.bad_rows == ()
    assert plan.rows == len(sheet.rows)


@given(st.sampled_from(KINDS), st.data())
@settings(max_examples=30, suppress_health_check=SLOW, phases=WITHOUT_SHRINKING)
def test_what_cells_say_makes_the_same_profile_elsewhere(kind: Kind, drawn: st.DataObject) -> None:
    text = drawn.draw(profile_texts(kind))
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        base = Base.load(write_project(Path(folder), {**PROJECT, f"content/{kind.folder}/x1.yml": text}), TODAY)
        sheet = sheet_of(base, kind, "zh")
        empty = Base.load(write_project(Path(other), PROJECT), TODAY)
        plan = imported(empty, sheet, csv_of(sheet), "csv")
    changes = {change.file: change.after for change in plan.changes}
    own = {row for row, _ in enumerate(sheet.rows, 2) if sheet.rows[row - 2][0] == "x1"}
    if not sheet.left_out and not own & set(plan.bad_rows):
        assert list(changes) == [f"content/{kind.folder}/x1.yml"]
        made = values(changes[f"content/{kind.folder}/x1.yml"] or b"")
        assert made is not None
        said = values(text.encode())
        assert said is not None
        assert valid(kind.model, made, {"id": "x1"}) == valid(kind.model, said, {"id": "x1"})


def test_what_a_cell_cannot_say_is_left_empty_and_named(tmp_path: Path) -> None:
    body = "字" * 40_000
    files = {**PROJECT, "content/representatives/zeng-li.yml": f"{PERSON}other_names: [a；b, 无]\nbody: {body}\n"}
    base = Base.load(write_project(tmp_path, files), TODAY)
    sheet = sheet_of(base, KINDS[1], "zh")
    assert {(file, column.name) for file, column in sheet.left_out} == {("content/representatives/zeng-li.yml", "body")}
    assert imported(base, sheet, csv_of(sheet), "csv").changes == ()
