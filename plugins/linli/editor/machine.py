"""What a machine needs for a project, what it has of that, and how to get the rest."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from linli.assembly.sharing import find_fonts
from linli.wording import Text

_PYTHON: Final = (3, 11)
_PINNED: Final = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)([ ]*;)?", re.MULTILINE)
"""A package with its version, and whether it is meant for some machines only."""

_FOLDERS: Final = ("", "content", "site_config", "site", ".cache")
_BROWSERS: Final = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable"),
)
_NO_REMEDY: Final = Text("", "")


class Level(StrEnum):
    """How a finding is: fine; something that only some need is missing; something that all need is."""

    GOOD = "good"
    NOTE = "note"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found out of one thing, and what to do about it."""

    level: Level
    what: Text
    remedy: Text = _NO_REMEDY


def examined(root: Path) -> Iterator[Finding]:
    """Everything that was looked at, for the project at ``root``."""
    for examine in (_python, _packages, _fonts, _git, _browser, _writable):
        yield from examine(root)


def _python(_root: Path) -> Iterator[Finding]:
    name = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info >= _PYTHON:
        yield Finding(Level.GOOD, Text(f"Python {name} 可用", f"Python {name} will do"))
        return
    yield Finding(
        Level.BAD,
        Text(f"Python {name} 太旧", f"Python {name} is too old"),
        Text("请装 Python 3.11 以上：python.org/downloads。", "Install Python 3.11 or newer: python.org/downloads."),
    )


def _packages(root: Path) -> Iterator[Finding]:
    lock = root / "requirements.lock"
    if not lock.is_file():
        yield Finding(
            Level.GOOD, Text("没有锁定文件，不核对程序包的版本", "There is no lock file to compare packages with")
        )
        return
    pinned = _pinned(lock.read_text(encoding="utf-8", errors="replace"))
    wrong = [
        f"{name} {have or '—'} ≠ {wanted[0]}"
        for name, wanted in pinned.items()
        if (have := _installed(name)) not in wanted
    ]
    if not wrong:
        count = len(pinned)
        yield Finding(
            Level.GOOD, Text(f"{count} 个程序包与锁定的版本一致", f"{count} packages are of the locked versions")
        )
        return
    shown = "; ".join(wrong[:5]) + (" …" if len(wrong) > 5 else "")  # noqa: PLR2004 - about two lines
    yield Finding(
        Level.NOTE,
        Text(
            f"{len(wrong)} 个程序包与锁定的版本不同：{shown}",
            f"{len(wrong)} packages are not of the locked version: {shown}",
        ),
        Text(
            "请运行 make site，或 pip install --require-hashes -r requirements.lock。",
            "Run make site, or pip install --require-hashes -r requirements.lock.",
        ),
    )


def _pinned(lock: str) -> dict[str, list[str | None]]:
    """The versions of each package that are right here: of several, each is for some machines, and so may be none."""
    found: dict[str, list[str | None]] = {}
    for name, wanted, is_for_some in _PINNED.findall(lock):
        found.setdefault(name, [None] if is_for_some else []).insert(0, wanted)
    return found


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _fonts(_root: Path) -> Iterator[Finding]:
    if find_fonts() is not None:
        yield Finding(Level.GOOD, Text("有中文字体，可以生成分享图片", "There are Chinese fonts for share images"))
        return
    yield Finding(
        Level.NOTE,
        Text("没有中文字体，不会生成分享图片", "There are no Chinese fonts, so no share images will be made"),
        Text(
            "Debian、Ubuntu：apt-get install -y fonts-noto-cjk；苹果和 Windows 自带。",
            "Debian, Ubuntu: apt-get install -y fonts-noto-cjk; macOS and Windows have some.",
        ),
    )


def _git(root: Path) -> Iterator[Finding]:
    git = shutil.which("git")
    install = Text("请装 Git：git-scm.com/downloads。", "Install Git: git-scm.com/downloads.")
    if git is None:
        yield Finding(Level.NOTE, Text("没有 Git：没有“最近更新”", "There is no Git: no “latest changes”"), install)
        return
    shallow = subprocess.run(  # noqa: S603 - a program of this machine with our own arguments
        [git, "-C", str(root), "rev-parse", "--is-shallow-repository"], check=False, capture_output=True, text=True
    ).stdout.strip()
    if shallow == "false":
        yield Finding(Level.GOOD, Text("有 Git 和完整的历史", "There is Git, with the whole history"))
    elif shallow == "true":
        yield Finding(
            Level.NOTE,
            Text("Git 的历史不完整：没有“最近更新”", "Git has only the latest history: no “latest changes”"),
            Text("请运行 git fetch --unshallow。", "Run git fetch --unshallow."),
        )
    else:
        yield Finding(
            Level.NOTE,
            Text("有 Git，但项目不在仓库里", "There is Git, but the project is in no repository"),
            Text("请在项目文件夹里运行 git init。", "Run git init in the project's folder."),
        )


def _browser(_root: Path) -> Iterator[Finding]:
    caches = [Path(os.environ[name]) for name in ("PLAYWRIGHT_BROWSERS_PATH",) if os.environ.get(name)]
    caches += [Path.home() / ".cache/ms-playwright", Path.home() / "Library/Caches/ms-playwright"]
    if any(map(shutil.which, _BROWSERS)) or any(list(cache.glob("chromium*")) for cache in caches if cache.is_dir()):
        yield Finding(Level.GOOD, Text("有 Chromium，可以运行浏览器测试", "There is a Chromium for browser tests"))
        return
    yield Finding(
        Level.NOTE,
        Text(
            "没有 Chromium：编辑和生成网站不受影响，只是不能运行浏览器测试",
            "There is no Chromium; only browser tests need it",
        ),
        Text("改程序的人请运行 make test，它会准备好。", "Who changes the program runs make test, which gets it."),
    )


def _writable(root: Path) -> Iterator[Finding]:
    places = [root / name for name in _FOLDERS if (root / name).exists()]
    wrong = [str(place) for place in places if not os.access(place, os.W_OK)]
    if not wrong:
        yield Finding(Level.GOOD, Text("项目文件夹可以写入", "The project's folders can be written to"))
        return
    shown = ", ".join(wrong)
    yield Finding(
        Level.BAD,
        Text(f"不能写入：{shown}", f"These cannot be written to: {shown}"),
        Text("请检查文件夹的权限和所有者。", "See to the permissions and the owner of the folders."),
    )
