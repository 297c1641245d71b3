from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from folders import COMMUNITY, SOUND, write_project

from linli.cli.main import make_cli

PERSON = "name: 人\nsummary: 人。\nposts: [{title: 书记}]\nsources: [report]\nconsent:\n  basis: press\n  date: 2024\n"
FILES = {**SOUND, "content/representatives/ren.yml": PERSON}


def withdraw(root: Path, *arguments: str, lang: str = "zh") -> Result:
    return CliRunner().invoke(make_cli("zh"), ["withdraw", *arguments, "--root", str(root), "--lang", lang])


def test_a_person_is_taken_down_and_what_that_means_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    root = write_project(tmp_path, FILES)
    result = withdraw(root, "representative/ren", "--reason", "本人要求：撤下", "--consent")
    assert result.exit_code == 0
    text = (root / "content/representatives/ren.yml").read_text(encoding="utf-8")
    assert (
        text
        == PERSON.replace("summary", "status: withdrawn\nwithdrawn_reason: 本人要求：撤下\nsummary")
        + "  withdrawn_on: 2026-01-01\n"
    )
    for words in ("此页已撤下", "Git 的历史", "git filter-repo"):
        assert words in result.output
    assert CliRunner().invoke(make_cli("zh"), ["check", "--root", str(root)]).exit_code == 0


def test_where_the_name_still_stands_in_words_is_listed(tmp_path: Path) -> None:
    words = {
        "content/communities/yi.yml": COMMUNITY.replace("甲社区", "乙社区")
        + "body: |\n  在[甲社区](community:jia)旁。\n",
        "content/pages/about.md": "# 关于\n\n甲社区。\n",
    }
    result = withdraw(write_project(tmp_path, {**FILES, **words}), "community/jia", "--reason", "错")
    assert "2 处" in result.output
    assert "  content/communities/yi.yml:7\n  content/pages/about.md:3\n" in result.output


def test_in_english_too(tmp_path: Path) -> None:
    result = withdraw(write_project(tmp_path, FILES), "source/report", "--reason", "Wrong.", lang="en")
    assert "Git's history still holds" in result.output


def test_a_dry_run_changes_nothing(tmp_path: Path) -> None:
    root = write_project(tmp_path, FILES)
    result = withdraw(root, "community/jia", "--reason", "错", "--dry-run")
    assert "+status: withdrawn" in result.output
    assert (root / "content/communities/jia.yml").read_text(encoding="utf-8") == COMMUNITY


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--reason", " "], "一行"),
        (["--reason", "一\n二"], "一行"),
        (["--reason", "长" * 201], "200"),
        (["--reason", "错", "--consent"], "没有 consent"),
    ],
)
def test_what_cannot_be_done_is_said(arguments: list[str], words: str, tmp_path: Path) -> None:
    root = write_project(tmp_path, FILES)
    result = withdraw(root, "community/jia", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert (root / "content/communities/jia.yml").read_text(encoding="utf-8") == COMMUNITY
