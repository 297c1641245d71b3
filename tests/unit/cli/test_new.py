from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from folders import write_project

from linli.cli.main import make_cli
from linli.editor.canonical import canonical
from linli.editor.project import profile_files

PERSON = ["--name", "曾丽", "--summary", "书记。", "--post", "社区书记", "--community", "甲社区", "--source", "例报"]
GROUND = ["--basis", "public-office", "--consent-date", "2024-05-06"]


def new(root: Path, *arguments: str, answers: list[str] | None = None, lang: str = "zh") -> Result:
    given = None if answers is None else "\n".join(answers) + "\n"
    return CliRunner().invoke(make_cli("zh"), ["new", *arguments, "--root", str(root), "--lang", lang], input=given)


@pytest.fixture(name="at_terminal")
def somebody_at_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linli.cli.new.is_interactive", lambda: True)


def read(root: Path, file: str) -> str:
    return (root / "content" / file).read_text(encoding="utf-8")


def is_sound(root: Path) -> bool:
    in_form = all(
        canonical(one.open(), one.kind) == one.open().text
        for one in profile_files(root)
        if "jia" not in one.id and one.id != "report"
    )
    return in_form and CliRunner().invoke(make_cli("zh"), ["check", "--root", str(root)]).exit_code == 0


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_community_of_options(lang: str, tmp_path: Path) -> None:
    root = write_project(tmp_path)
    options = [
        "--name",
        "丙：社区",
        "--kind",
        "community",
        "--region",
        "zhuhaishi",
        "--summary",
        "一。",
        "--source",
        "report",
    ]
    assert new(root, "community", *options, lang=lang).exit_code == 2
    options[5] = "珠海市"
    result = new(root, "community", *options, "--theme", "women", lang=lang)
    assert result.exit_code == 0, result.output
    assert "content/communities/bing.yml" in result.output
    text = read(root, "communities/bing.yml")
    assert text.startswith(
        "# yaml-language-server: $schema=../../site_config/schemas/community.schema.json\nname: 丙：社区\n"
    )
    assert "region: guangdong/zhuhai\nsummary: 一。\nthemes: [women]\nsources: [report]\n" in text
    assert "# founded" in text
    assert is_sound(root)


def test_a_person_of_options(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    assert new(root, "representative", *PERSON, *GROUND).exit_code == 0
    text = read(root, "representatives/zeng-li.yml")
    assert "posts:\n  - title: 社区书记\n    community: jia\n" in text
    assert "consent:\n  basis: public-office\n  date: 2024-05-06\n" in text
    assert is_sound(root)


def test_a_program_and_a_source_of_options(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    assert new(root, "source", "--title", "一", "--publisher", "南粤女声", "--date", "2023-10-23").exit_code == 0
    options = ["--name", "读书会", "--kind", "activity", "--community", "jia", "--summary", "一。"]
    assert new(root, "program", *options, "--source", "report", "--source", "南粤女声", "--draft").exit_code == 0
    assert "status: draft\n" in read(root, "programs/dushu-hui.yml")
    assert "communities: [jia]\n" in read(root, "programs/dushu-hui.yml")
    assert "sources: [report, nanyue-nusheng-2023]\n" in read(root, "programs/dushu-hui.yml")
    assert is_sound(root)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["community", "--name", "丙"], 2, "缺少：--kind --region --summary"),
        (["representative", *PERSON, "--basis", "press"], 2, "缺少：--consent-date"),
        (["representative", *PERSON, "--minor"], 1, "未成年人不能有档案"),
        (["representative", *PERSON, "--publisher", "x"], 2, "人物档案没有 --publisher 这一项"),
        (["representative", *PERSON, "--basis", "hearsay"], 2, "可以写：public-office, press, written"),
        (["representative", *PERSON, *GROUND[:3], "昨天"], 2, "--consent-date：“昨天”不是可以识别的日期"),
        (["representative", *PERSON, "--community", "jia"], 2, "--community 只能写一次"),
        (["representative", *PERSON[:-1], "例保"], 2, "相近的有：邻里的一天"),
        (["representative", *PERSON, "--id", "Zeng"], 2, "不能作编号"),
        (
            ["community", "--name", "甲", "--kind", "city", "--region", "珠海市", "--summary", "一。", "--id", "jia"],
            2,
            "已经用在",
        ),
        (["community", "--name", "甲\n乙"], 2, "--name：这里只能写一行"),
    ],
)
def test_what_is_wrong_or_missing_is_said_and_nothing_written(
    arguments: list[str], code: int, words: str, tmp_path: Path
) -> None:
    root = write_project(tmp_path)
    result = new(root, *arguments)
    assert result.exit_code == code
    assert words in result.stderr
    assert len(profile_files(root)) == 2


def test_without_a_ground_the_person_is_not_shown_and_that_is_said(tmp_path: Path) -> None:
    result = new(write_project(tmp_path), "representative", *PERSON)
    assert result.exit_code == 0
    assert "暂时不会公开" in result.stderr


def test_the_same_name_is_noticed_and_gets_another_id(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    options = ["--name", "甲社区", "--kind", "community", "--region", "guangdong/zhuhai", "--summary", "一。"]
    result = new(root, "community", *options)
    assert "已有同名的档案 content/communities/jia.yml" in result.stderr
    assert (root / "content/communities/jia-2.yml").is_file()


def test_a_dry_run_only_shows(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    assert "name: 曾丽" in new(root, "representative", *PERSON, "--dry-run").output
    assert len(profile_files(root)) == 2


@pytest.mark.usefixtures("at_terminal")
def test_somebody_is_asked_and_helped_to_find(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    answers = [
        *("", "丙社区"),  # the name is needed
        *("9", "2"),  # the kind, by number
        *("没有", "zhu", "9", "0", "zh", "1"),  # the region: nothing, not among those shown, by initials
        *("jia",),  # what it is a part of, by its id
        *("", "一。"),
        *("fu", "1", ""),  # themes, by pinyin
        "",  # nobody
        *("例报", ""),  # sources, by publisher
        *("甲", "jia", "bing-shequ"),  # the id
    ]
    result = new(root, "community", answers=answers)
    assert result.exit_code == 0, result.output
    assert "编号（文件名，小写字母、数字、连字符） [bing]" in result.output
    text = read(root, "communities/bing-shequ.yml")
    fields = "name: 丙社区\nkind: community\nregion: guangdong/zhuhai\npart_of: jia\nsummary: 一。\nthemes: [women]\n"
    assert f"{fields}sources: [report]\n\n# " in text
    assert is_sound(root)


@pytest.mark.usefixtures("at_terminal")
def test_a_minor_is_refused_before_anything_is_asked(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    result = new(root, "representative", answers=["y"])
    assert result.exit_code == 1
    assert "不写名字" in result.stderr
    assert len(profile_files(root)) == 2


@pytest.mark.usefixtures("at_terminal")
def test_what_a_ground_is_gets_explained(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    answers = ["n", "1", "", "2024-05-06", ""]
    result = new(
        root,
        "representative",
        *PERSON,
        "--region",
        "珠海市",
        "--theme",
        "women",
        "--organisation",
        "党委",
        answers=answers,
    )
    assert result.exit_code == 0, result.output
    assert "public-office：担任公职" in result.output
    assert "consent:\n  basis: public-office\n  scope: [page]\n  date: 2024-05-06\n" in read(
        root, "representatives/zeng-li.yml"
    )


@pytest.mark.usefixtures("at_terminal")
def test_somebody_goes_back_and_sees_all_there_is(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    answers = ["<", "丁社区", "<", "丙社区", "？", "2", "2"]  # nothing is before the first; the kind is a choice
    answers += ["?", "1", "", "一。", "", "", "", "＜", "?", "1", "", ""]  # back from the id to the sources
    result = new(root, "community", answers=answers)
    assert result.exit_code == 0, result.output
    assert "输入 < 退回上一项" in result.output
    text = read(root, "communities/bing.yml")
    assert "name: 丙社区\n" in text
    assert "sources: [report]\n" in text
    assert is_sound(root)


@pytest.mark.parametrize("stopped_at", [["丙 社区"], ["丙 社区", "2"]])
@pytest.mark.usefixtures("at_terminal")
def test_who_stops_is_told_how_to_go_on_and_nothing_is_written(stopped_at: list[str], tmp_path: Path) -> None:
    root = write_project(tmp_path)
    result = new(root, "community", answers=stopped_at)  # the input ends there
    assert result.exit_code == 130
    assert "已停下，没有写任何文件。" in result.stderr
    command = "linli new community --name '丙 社区'" + " --kind community" * (len(stopped_at) > 1)
    assert result.stderr.rstrip().endswith(command)
    assert len(profile_files(root)) == 2


def test_of_several_with_one_name_the_id_is_asked_for(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    options = ["--name", "甲社区", "--kind", "community", "--region", "guangdong/zhuhai", "--summary", "一。"]
    assert new(root, "community", *options).exit_code == 0
    result = new(root, "representative", *PERSON)
    assert result.exit_code == 2
    assert "叫“甲社区”的不止一个，请在 --community 后面写编号" in result.stderr


def test_what_to_do_next_with_a_source_is_to_name_it(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    result = new(root, "source", "--title", "一", "--publisher", "南粤女声", "--date", "2023-10-23")
    assert "sources: [nanyue-nusheng-2023]" in result.output
