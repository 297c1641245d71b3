"""A realistic change of the real content, for the review report: what editors do in a week, with two mistakes."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import linli
from linli.editor.journal import change_all
from linli.editor.project import profile_files
from linli.editor.rename import plan_renaming
from linli.editor.withdraw import withdrawn

ROOT = Path(linli.__file__).parents[2]
PROGRAM = """\
name: 茂盛社区晨读角
kind: activity
communities: [maosheng]
summary: 茂盛社区国学馆门前的清晨读书活动，大人带着孩子一起读。
themes: [gba]
people:
  - representative: yang-bin
    role: 发起人
metrics:
  - label: 每次到场的家庭
    value: 12
    qualifier: 约
    unit: 户
milestones:
  - date: 2023-09
    title: 第一次晨读
body: |
  晨读角设在[社区国学馆](program:maosheng-guoxueguan)门前，周末早上开放。[^nanyue-nusheng-2023]

  读什么由孩子们自己选，大人轮流领读。[^nanyue-nusheng-2023]
sources: [nanyue-nusheng-2023]
verified_on: 2026-11-22
"""


def git(root: Path, *arguments: str) -> str:
    """Run Git in a folder, as somebody whom no configuration of this machine knows; what it says."""
    name = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    command = ["git", "-C", str(root), *name, *arguments]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout  # noqa: S603


def committed(root: Path) -> Path:
    """Put all of a folder into a new commit of its repository, which is begun where there is none."""
    if not (root / ".git").exists():
        git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "一")
    return root


def real_project(folder: Path) -> Path:
    """A repository with the real content."""
    for name in ("content", "site_config"):
        shutil.copytree(ROOT / name, folder / name)
    return committed(folder)


def edit(root: Path, file: str, *pairs: tuple[str, str]) -> None:
    """Replace stretches of a file, each of which it must hold once."""
    path = root / "content" / file
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, (file, old, text.count(old))
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def rename(root: Path, file: str, new: str) -> None:
    """Give a profile another id, as ``linli rename`` does."""
    profile = next(one for one in profile_files(root) if one.file == f"content/{file}")
    change_all(root, "rename", plan_renaming(root, profile, new))


def withdraw(root: Path, file: str, reason: str) -> None:
    """Take a profile down, as ``linli withdraw`` does."""
    profile = next(one for one in profile_files(root) if one.file == f"content/{file}")
    profile.path.write_bytes(withdrawn(profile, profile.open(), reason))


def edit_maosheng(root: Path) -> None:
    """A figure, a sentence of the article, a new council's level."""
    edit(
        root,
        "communities/maosheng.yml",
        ("text: 近四成\n", "text: 近五成\n"),
        ("10余万元启动资金一周就筹齐", "15万元启动资金三天就筹齐"),
        ("      - 楼栋\n", "      - 楼栋\n      - 楼层\n"),
        ("  - name: 社区国学馆\n    text: 为孩子举办传统文化、国学经典和家风家教活动。\n", ""),
    )


def edit_yang_bin(root: Path) -> None:
    """A post, the summary, the date on which all was checked."""
    edit(
        root,
        "representatives/yang-bin.yml",
        ("  - title: 社区党委书记\n", "  - title: 社区党委第一书记\n    since: 2024-03\n"),
        ("summary: 珠海市香洲区拱北街道茂盛社区党委书记、", "summary: 珠海市香洲区拱北街道茂盛社区党委第一书记、"),
        ("verified_on: 2026-11-22", "verified_on: 2026-11-24"),
    )


def add_a_program(root: Path) -> None:
    """A new profile."""
    (root / "content/programs/maosheng-chendujiao.yml").write_text(PROGRAM, encoding="utf-8")


def delete_a_person(root: Path) -> None:
    """A profile that another one still refers to."""
    (root / "content/representatives/zhang-nan.yml").unlink()


def rename_a_community(root: Path) -> None:
    """A profile with another id."""
    rename(root, "communities/jinyu-lanwan.yml", "wanke-jinyu-lanwan")


def withdraw_a_person(root: Path) -> None:
    """A profile that was taken down."""
    withdraw(root, "representatives/lu-caiping.yml", "本人要求撤下")


def break_a_reference(root: Path) -> None:
    """An id that is misspelt."""
    edit(
        root,
        "programs/maosheng-funu-di-er-ci-daibiao-dahui.yml",
        ("representative: yang-bin\n", "representative: yang-bing\n"),
        ("value: 33\n", "value: 35\n"),
    )


def add_a_photograph_without_words(root: Path) -> None:
    """A photograph that nobody who cannot see it will know of."""
    edit(root, "communities/jiandong.yml", ("sources: [", "photos:\n  - file: jiandong.jpg\nsources: ["))


EDITS: tuple[Callable[[Path], None], ...] = (
    edit_maosheng,
    edit_yang_bin,
    add_a_program,
    delete_a_person,
    rename_a_community,
    withdraw_a_person,
    break_a_reference,
    add_a_photograph_without_words,
)


def change_really(root: Path) -> Path:
    """Make the whole change."""
    for one in EDITS:
        one(root)
    return root
