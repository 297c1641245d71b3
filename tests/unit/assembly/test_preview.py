import json
import time
from pathlib import Path

import pytest
from builders import TODAY
from folders import COMMUNITY, SOUND, write_project

from linli.assembly.content import Content, load_content, salvaged
from linli.assembly.preview import NOTICE, SCRIPT, STYLE, PreviewPages, notice, preview_file
from linli.catalogue.public import public
from linli.diagnostics import Diagnostic, Severity, Span
from linli.pages.page import Page
from linli.pages.problem_list import MOST
from linli.wording import Text

WRONG = COMMUNITY.replace("summary", "summry")
FILES = {
    **SOUND,
    "content/communities/yi.yml": COMMUNITY.replace("甲", "乙")
    + "verified_on: 2020\nwaivers: [{rule: stale, field: verified_on, reason: 旧闻不会变。}]\n",
    "content/communities/bing.yml": COMMUNITY.replace("甲", "丙") + "verified_on: 2021\n",
    "content/communities/wu.yml": "name: [\n",
    "content/communities/zzz.yml": WRONG,
    "site_config/site.yml": "name: 例\ntagline: 一。\ndescription: 二。\nedit_url: https://git.example/edit/\n",
}


def pages(content: Content, found: tuple[Diagnostic, ...], *, has_forms: bool = False) -> list[Page]:
    site = content.catalogue.graph.settings.site
    made = PreviewPages(content, found, site.edit_address, has_forms, TODAY)
    return list(made.pages(public(content.catalogue, TODAY)))


@pytest.fixture(name="content")
def content_with_problems(tmp_path: Path) -> Content:
    return load_content(write_project(tmp_path, FILES), TODAY)


def test_every_problem_is_there_with_its_remedy_and_where_it_is_mended(content: Content) -> None:
    problems, _ = pages(content, content.diagnostics)
    text = problems.markdown
    for words in ("<mark>summry</mark>", "您是否想写 summary？", "#unknown-field", "第 4 行", "旧闻不会变。"):
        assert words in text
    assert text.count('class="linli-problem linli-is-') == len(
        [one for one in content.diagnostics if one.severity != Severity.INFO]
    )
    assert "https&#58;//git.example/edit/content/communities/zzz.yml" in text
    assert text.index("communities/zzz.yml") < text.index("communities/bing.yml"), "errors come first"
    assert "admin/" not in text


def test_where_there_are_forms_profiles_that_can_be_read_lead_to_theirs(content: Content) -> None:
    problems, due = pages(content, content.diagnostics, has_forms=True)
    assert "../admin/&#35;/collections/community/entries/zzz" in problems.markdown
    assert "entries/wu" not in problems.markdown
    assert "entries/bing" in due.markdown


def test_what_is_due_is_listed_with_what_was_never_checked(content: Content) -> None:
    _, due = pages(content, content.diagnostics)
    assert due.markdown.index("乙社区") < due.markdown.index("丙社区") < due.markdown.index("甲社区")
    assert "2022-01-01 到期（2021 核对）" in due.markdown


def test_a_ruined_project_does_not_make_a_page_without_end(content: Content) -> None:
    many = tuple(
        Diagnostic("bad-id", Severity.ERROR, Span("content/x.yml", line, 1, line, 1), Text("一", "a"), Text("二", "b"))
        for line in range(2, MOST + 12)
    )
    problems, _ = pages(content, many)
    assert problems.markdown.count('class="linli-problem linli-is-') == MOST
    assert "另有 10 项没有列出" in problems.markdown
    assert f"{MOST + 10} 个错误" in problems.markdown


def test_few_problems_cost_next_to_nothing(content: Content) -> None:
    pages(content, content.diagnostics)
    begin = time.process_time()
    pages(content, content.diagnostics)
    assert time.process_time() - begin < 0.5


def test_what_can_be_shown_has_no_errors_in_its_own_file(content: Content) -> None:
    kept = salvaged(content)
    assert {node.entity.id for node in kept.catalogue.graph.of_kind("community")} == {"jia", "yi", "bing"}


def test_the_notice_names_the_first_errors(content: Content) -> None:
    told = json.loads(notice(content.diagnostics, "", "zh"))
    assert told["errors"] == len(content.errors)
    assert 0 < len(told["problems"]) <= 3
    assert told["failure"] == ""
    assert told["page"] == "problems/"
    assert json.loads(notice((), "disk full", "en"))["failure"] == "The preview could not be renewed: disk full"


def test_the_files_of_previews_are_there() -> None:
    assert NOTICE in preview_file(SCRIPT).decode()
    assert b".linli-notice" in preview_file(STYLE)
