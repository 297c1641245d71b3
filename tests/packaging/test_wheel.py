"""The package as others get it: built without a network, installed in a new environment, used outside this project."""

import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path
from textwrap import dedent
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
FOLDERS: Final = (".ci", "content", "docs", "plugins", "site_config", "tests")
FILES: Final = (
    ".gitignore", "LICENSE", "Makefile", "NOTICE", "README.md", "mkdocs.yml", "pyproject.toml",
    "requirements.lock", "requirements-test.lock",
)  # fmt: skip
GENERATED: Final = frozenset({"__pycache__", "node_modules", ".hypothesis", ".cache"})
PROJECT: Final = {
    "content/communities/xihu.yml": """\
        name: 西湖社区
        kind: community
        region: zhejiang
        summary: 湖边的一个社区。
        themes: [reading]
        """,
    "site_config/regions.yml": """\
        regions:
          - id: zhejiang
            name: 浙江省
            name_en: Zhejiang
            level: province
        """,
    "site_config/themes.yml": """\
        themes:
          - id: reading
            name: 读书
            name_en: Reading
            summary: 一起读书。
            summary_en: Reading together.
        """,
}


def run(folder: Path, *command: str | Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(  # noqa: S603 - our own commands
        command, cwd=folder, env=environment, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def files_below(folder: Path) -> set[str]:
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if GENERATED.isdisjoint(path.parts)}


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked source archive."""
    folder = tmp_path_factory.mktemp("sdist")
    run(ROOT, sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder)
    (archive,) = folder.glob("linli-*.tar.gz")
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")
    return folder / archive.name.removesuffix(".tar.gz")


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, made from the source archive."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sdist, sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    (built,) = folder.glob("linli-*-py3-none-any.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and, from the one that runs the tests, the dependencies but not Linli."""
    folder = tmp_path_factory.mktemp("environment")
    run(folder, sys.executable, "-m", "venv", "--without-pip", ".")
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder)}))
    # Python reads no .pth files in a folder that another .pth names, so an editable Linli there stays unseen.
    dependencies = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "dependencies.pth").write_text("\n".join(sorted(dependencies)), encoding="utf-8")
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--python",
        folder / "bin" / "python",
    ]
    run(folder, *pip, "install", "--no-index", "--no-deps", wheel)
    return folder


@pytest.fixture(scope="module")
def project(environment: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one community, the region and theme it names, and nothing else, built by the installed package."""
    folder = tmp_path_factory.mktemp("project")
    for name, text in PROJECT.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    run(folder, environment / "bin" / "linli", "build")
    return folder


def test_source_archive_has_what_building_and_testing_need(sdist: Path) -> None:
    needed = {f"{folder}/{name}" for folder in FOLDERS for name in files_below(ROOT / folder)}
    assert needed.union(FILES) - files_below(sdist) == set()


def test_source_archive_keeps_scripts_runnable(sdist: Path) -> None:
    scripts = [ROOT / ".ci" / "run", *(ROOT / "tests" / "tools").iterdir()]
    runnable = [path.relative_to(ROOT) for path in scripts if path.is_file() and os.access(path, os.X_OK)]
    assert len(runnable) > 1
    assert [path for path in runnable if not os.access(sdist / path, os.X_OK)] == []


def test_wheel_has_the_whole_package_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]
    assert set(names) == {f"linli/{name}" for name in files_below(ROOT / "plugins" / "linli")}
    for needed in ("theme/main.html", "wording/labels/zh.yml", "assembly/mkdocs.yml"):
        assert f"linli/{needed}" in names


def test_wheel_carries_licence_and_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        about = {name.partition(".dist-info/")[2]: name for name in archive.namelist()}
        assert {"licenses/LICENSE", "licenses/NOTICE"} <= about.keys()
        assert "linli = linli.cli.main:main" in archive.read(about["entry_points.txt"]).decode()


def test_installed_package_is_the_one_from_the_wheel(environment: Path, tmp_path: Path) -> None:
    place = run(tmp_path, environment / "bin" / "python", "-c", "import linli; print(linli.__file__)")
    assert Path(place.strip()).is_relative_to(environment)


def test_content_alone_becomes_a_site(project: Path) -> None:
    page = project / "site" / "communities" / "xihu" / "index.html"
    html = page.read_text(encoding="utf-8")
    assert re.search(r"<h1[^>]*>\s*西湖社区", html)
    assert "linli-layout-profile" in html
    loaded = [
        page.parent / link for link in re.findall(r'(?:stylesheet" href|script type="module" src)="([^"]+)"', html)
    ]
    assert {path.suffix for path in loaded if path.name.startswith("linli.")} == {".css", ".js"}
    assert [path for path in loaded if not path.is_file()] == []


def test_building_leaves_the_project_as_it_was(project: Path) -> None:
    assert {name for name in files_below(project) if not name.startswith("site/")} == set(PROJECT)
