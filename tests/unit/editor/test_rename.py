from pathlib import Path

import pytest
from folders import COMMUNITY, SOUND, write_project

from linli.editor.document import NotEditable
from linli.editor.journal import change_all
from linli.editor.project import ProfileFile, profile_files
from linli.editor.rename import Taken, plan_renaming

FILES = {
    **SOUND,
    "content/communities/jia.yml": "# 头\n" + COMMUNITY,
    "content/communities/jia-yi.yml": COMMUNITY + "part_of: 'jia' # 上级\n",
    "content/representatives/ren.yml": """\
name: 人
summary: 人。
posts:
- {title: 书记, community: "jia"}
- title: 主任   # 兼
  community:  jia
sources: [report]
body: |
  在[甲](community:jia)，不在[乙](community:jia-yi)。[^report][^report2]

  见[甲](program:jia)。
""",
    "content/programs/jia.yml": "name: 项\nkind: service\ncommunities: [jia, jia-yi]\nsummary: 一。\nnotes: [jia]\n"
    'body: "在[甲](community:jia)。[^report]"\n',
    "site_config/site.yml": "# 站\nname: 例站\ntagline: 一句话。\ndescription: 说明。\n"
    "featured:\n  communities: [jia-yi, jia]\n",
    "content/pages/about.md": "[甲](../communities/jia/index.md) "
    "[乙](communities/jia-yi/) [丙](communities/jia.html) jia\n",
}


def found(root: Path, kind: str, identity: str) -> ProfileFile:
    return next(one for one in profile_files(root) if (one.kind.name, one.id) == (kind, identity))


def renamed(root: Path, kind: str, old: str, new: str) -> dict[str, str]:
    change_all(root, "改名", plan_renaming(root, found(root, kind, old), new))
    return {name: text for name, text in texts(root).items() if text != FILES.get(name)}


def texts(root: Path) -> dict[str, str]:
    paths = [path for folder in ("content", "site_config") for path in (root / folder).rglob("*") if path.is_file()]
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def test_an_id_changes_everywhere_and_nothing_else_does(tmp_path: Path) -> None:
    changed = renamed(write_project(tmp_path, FILES), "community", "jia", "bing")
    assert changed == {
        "content/communities/bing.yml": f"# 头\n{COMMUNITY}redirect_from: [jia]\n",
        "content/communities/jia-yi.yml": COMMUNITY + "part_of: 'bing' # 上级\n",
        "content/representatives/ren.yml": FILES["content/representatives/ren.yml"]
        .replace('"jia"', '"bing"')
        .replace("  jia", "  bing")
        .replace("community:jia)", "community:bing)"),
        "content/programs/jia.yml": FILES["content/programs/jia.yml"]
        .replace("[jia, ", "[bing, ")
        .replace("community:jia)", "community:bing)"),
        "site_config/site.yml": FILES["site_config/site.yml"].replace(", jia]", ", bing]"),
        "content/pages/about.md": FILES["content/pages/about.md"]
        .replace("/jia/", "/bing/")
        .replace("/jia.html", "/bing.html"),
    }
    assert not (tmp_path / "content/communities/jia.yml").exists()


def test_citations_follow_a_source(tmp_path: Path) -> None:
    changed = renamed(write_project(tmp_path, FILES), "source", "report", "paper")
    assert changed["content/sources/paper.yml"] == FILES["content/sources/report.yml"] + "redirect_from: [report]\n"
    assert "[^paper][^report2]" in changed["content/representatives/ren.yml"]
    assert "sources: [paper]" in changed["content/representatives/ren.yml"]
    assert "[^paper]" in changed["content/programs/jia.yml"]


def test_back_again_the_former_id_is_the_other_one(tmp_path: Path) -> None:
    root = write_project(tmp_path, FILES)
    renamed(root, "community", "jia", "bing")
    changed = renamed(root, "community", "bing", "jia")
    assert changed == {"content/communities/jia.yml": f"# 头\n{COMMUNITY}redirect_from: [bing]\n"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("redirect_from: [a]\n", "redirect_from: [a, jia]\n"),
        ("redirect_from:\n- a # 一\n", "redirect_from:\n- a # 一\n- jia\n"),
        ("redirect_from: [a, bing]\n", "redirect_from: [a, jia]\n"),
        ("redirect_from: []\n", "redirect_from: [jia]\n"),
        ("redirect_from:\n", "redirect_from: [jia]\n"),
        ("redirect_from: [jia, bing]\n", "redirect_from: [jia]\n"),
    ],
)
def test_former_ids_are_kept(before: str, after: str, tmp_path: Path) -> None:
    root = write_project(tmp_path, {**FILES, "content/communities/jia.yml": COMMUNITY + before})
    assert renamed(root, "community", "jia", "bing")["content/communities/bing.yml"] == COMMUNITY + after


def test_an_id_that_somebody_has_or_had_is_not_given(tmp_path: Path) -> None:
    had = {**FILES, "content/communities/yi.yml": COMMUNITY + "redirect_from: [lao]\n"}
    root = write_project(tmp_path, had)
    for new, file in (("jia-yi", "jia-yi.yml"), ("lao", "yi.yml"), ("jia", "jia.yml")):
        with pytest.raises(Taken, match=file):
            plan_renaming(root, found(root, "community", "jia"), new)
    assert plan_renaming(root, found(root, "program", "jia"), "lao")


def test_a_faulty_file_that_names_it_stops_everything(tmp_path: Path) -> None:
    root = write_project(tmp_path, {**FILES, "content/programs/bad.yml": "communities: [jia\n"})
    with pytest.raises(NotEditable, match=r"bad\.yml"):
        plan_renaming(root, found(root, "community", "jia"), "bing")
    assert plan_renaming(root, found(root, "source", "report"), "paper")


def test_an_id_written_in_escapes_is_not_missed(tmp_path: Path) -> None:
    text = 'name: 人\nsummary: 人。\nposts: []\nbody: "[甲](community:j\\u0069a)"\n'
    root = write_project(tmp_path, {**FILES, "content/representatives/ren.yml": text + "# jia\n"})
    with pytest.raises(NotEditable, match=r"ren\.yml"):
        plan_renaming(root, found(root, "community", "jia"), "bing")
