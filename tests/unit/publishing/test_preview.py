import json
from pathlib import Path

import pytest
from builders import TODAY
from click.testing import CliRunner
from folders import COMMUNITY, FAULTY, SOUND, write_project
from repositories import branch, committed, git, repository

from linli.cli.main import make_cli
from linli.publishing.objects import NoCommit, blobs, commit_of, contents
from linli.publishing.preview import Outcome, Preview, hand_on, make_preview

YI = "content/communities/yi.yml"
GOOD = COMMUNITY.replace("甲", "乙")


def previewed(root: Path, head: str, url: str | None = None) -> tuple[Preview, Path]:
    site = root.parent / f"site-{head[:8]}"
    return make_preview(root, ("main", head), site, TODAY, url), site


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path / "p", {**SOUND, YI: GOOD})


def test_what_a_change_deletes_is_gone_and_what_it_does_not_touch_is_the_base_s_own(root: Path) -> None:
    git(root, "checkout", "-qb", "change")
    (root / YI).unlink()
    head = committed(root)
    git(root, "checkout", "-q", "main")
    write_project(root, {"content/communities/jia.yml": COMMUNITY.replace("甲社区", "新社区")})
    committed(root, "meanwhile")
    made, site = previewed(root, head)
    assert made.outcome == Outcome.READY
    assert not (site / "communities/yi").exists()
    assert "新社区" in (site / "communities/jia/index.html").read_text(encoding="utf-8")


def test_a_file_that_both_have_changed_is_named(root: Path) -> None:
    head = branch(root, "change", {YI: GOOD.replace("乙社区", "我的社区")})
    write_project(root, {YI: GOOD.replace("乙社区", "他的社区")})
    committed(root, "meanwhile")
    made, site = previewed(root, head)
    assert "我的社区" in (site / "communities/yi/index.html").read_text(encoding="utf-8")
    assert "The main branch has changed these files too" in made.report.as_markdown("en")


def test_only_a_change_s_own_errors_are_its_fault(tmp_path: Path) -> None:
    root = repository(tmp_path / "p", FAULTY)
    head = branch(root, "change", {"content/communities/bing.yml": GOOD})
    made, site = previewed(root, head)
    assert (made.outcome, made.report.blocks) == (Outcome.PROBLEMS, False)
    assert "main branch has errors of its own" in made.report.as_markdown("en")
    assert not site.exists()
    mended = branch(root, "mend", {YI: GOOD})
    made, site = previewed(root, mended)
    assert made.outcome == Outcome.READY
    assert "2 earlier problems are solved" in made.report.as_markdown("en")


def test_a_renamed_file_keeps_its_problems(tmp_path: Path) -> None:
    root = repository(tmp_path / "p", FAULTY)
    git(root, "checkout", "-qb", "change")
    git(root, "mv", YI, "content/communities/bing.yml")
    head = committed(root)
    git(root, "checkout", "-q", "main")
    made, _ = previewed(root, head)
    assert not made.report.blocks


def test_a_base_whose_pages_have_faults_is_not_the_change_s_fault(root: Path) -> None:
    write_project(root, {"site_config/theme/main.html": '{% extends "base.html" %}{% block content %}<a href="x/"></a>'
                         '{% endblock %}'})  # fmt: skip
    committed(root, "a template")
    made, _ = previewed(root, branch(root, "change", {YI: GOOD + "notes: [一句。]\n"}))
    assert made.outcome == Outcome.READY, made.report.as_markdown("en")


def test_the_report_is_for_people_and_programs(root: Path, tmp_path: Path) -> None:
    head = branch(root, "change", {YI: GOOD + "knd: 1\n"})
    made, _ = previewed(root, head, "https://preview.example/7/")
    hand_on(made, tmp_path / "out", 7, "zh")
    facts = json.loads((tmp_path / "out/meta.json").read_text(encoding="utf-8"))
    assert facts == {
        "version": 1,
        "number": 7,
        "base": commit_of(root, "main"),
        "head": head,
        "outcome": "problems",
    }
    report = json.loads((tmp_path / "out/report.json").read_text(encoding="utf-8"))
    assert [one["code"] for one in report["new"]] == ["unknown-field"]
    assert "这份投稿有错误" in (tmp_path / "out/report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["nowhere", "--output=x", "main:mkdocs.yml", ""])
def test_what_git_does_not_know_is_no_change(name: str, root: Path, tmp_path: Path) -> None:
    with pytest.raises(NoCommit):
        previewed(root, name)
    out = tmp_path / "out"
    arguments = ["ci", "preview", "--root", str(root), "--base", "main", f"--head={name}", "--out", str(out)]
    result = CliRunner().invoke(make_cli("zh"), arguments)
    assert result.exit_code == 2
    assert "Git" in result.stderr
    assert not (tmp_path / "x").exists()


def test_a_folder_that_is_in_use_is_left_alone(root: Path, tmp_path: Path) -> None:
    write_project(tmp_path / "out", {"mine.txt": "x"})
    arguments = [
        "ci",
        "preview",
        "--root",
        str(root),
        "--base",
        "main",
        "--head",
        "main",
        "--out",
        str(tmp_path / "out"),
    ]
    assert CliRunner().invoke(make_cli("zh"), arguments).exit_code == 2
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_files_come_to_the_byte_and_links_do_not_come(root: Path) -> None:
    data = b"a\r\n\x00\xff$Id$\n"
    write_project(root, {"content/media/a b\n.bin": data, ".gitattributes": "* text=auto ident\n"})
    (root / "content/link").symlink_to("/etc/passwd")
    commit = committed(root)
    found = blobs(root, commit, "content")
    assert "content/link" not in found
    wanted = found["content/media/a b\n.bin"]
    assert [(blob.size, read) for blob, read in contents(root, [wanted])] == [(len(data), data)]
