"""The report of a realistic change of the real content, as a reviewer reads it.

``UPDATE_CASES=1 pytest tests/review`` writes what is given now; read it before committing, as somebody who never saw
YAML.
"""

import os
from datetime import date
from pathlib import Path

import pytest
from reviewing import change_really, real_project

from linli.review.as_json import as_json
from linli.review.as_markdown import MARKER, as_markdown
from linli.review.model import Fate
from linli.review.report import Report, reported

FOLDER = Path(__file__).parent
TODAY = date(2026, 11, 25)
PREVIEW = "https://linli.example.org/preview/12/"


@pytest.fixture(name="report", scope="module")
def reported_change(tmp_path_factory: pytest.TempPathFactory) -> Report:
    root = change_really(real_project(tmp_path_factory.mktemp("real")))
    return reported(root, "main", None, TODAY, preview_url=PREVIEW)


@pytest.mark.parametrize("form", ["report.zh.md", "report.en.md", "report.json"])
def test_the_report_reads_as_it_should(form: str, report: Report) -> None:
    given = {
        "report.zh.md": lambda: as_markdown(report, "zh"),
        "report.en.md": lambda: as_markdown(report, "en"),
        "report.json": lambda: as_json(report),
    }[form]()
    if os.environ.get("UPDATE_CASES"):
        (FOLDER / form).write_text(given, encoding="utf-8")
    assert given == (FOLDER / form).read_text(encoding="utf-8")


def test_it_tells_of_everything_that_was_done(report: Report) -> None:
    assert [(change.name, change.fate) for change in report.profiles] == [
        ("尖東社區", Fate.CHANGED),
        ("茂盛社区", Fate.CHANGED),
        ("萬科金域藍灣", Fate.RENAMED),
        ("鲁彩萍", Fate.WITHDRAWN),
        ("杨斌", Fate.CHANGED),
        ("张楠", Fate.REMOVED),
        ("茂盛社区晨读角", Fate.ADDED),
        ("茂盛社区妇女第二次代表大会", Fate.CHANGED),
    ]
    assert report.blocks
    assert (report.errors, report.dead_links) == (3, 2)


def test_it_is_found_again_to_be_updated(report: Report) -> None:
    for language in ("zh", "en"):
        text = as_markdown(report, language)
        assert text.startswith(f"{MARKER}\n")
        assert text.count(MARKER) == 1
