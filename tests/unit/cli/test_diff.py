import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from folders import COMMUNITY, SOUND, write_project
from PIL import Image
from reviewing import committed

from linli.cli.main import make_cli

JIA = "content/communities/jia.yml"


def diff(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(make_cli("zh"), ["diff", "--root", str(root), *arguments])


@pytest.fixture(name="root")
def edited_project(tmp_path: Path) -> Path:
    root = committed(write_project(tmp_path / "root", SOUND))
    return write_project(root, {JIA: COMMUNITY.replace("甲社区", "乙社区")})


@pytest.mark.parametrize("form", ["terminal", "markdown", "html", "json"])
def test_each_form_tells_of_the_change(form: str, root: Path) -> None:
    result = diff(root, "main", "--format", form)
    assert result.exit_code == 0, result.output
    assert "名称由“甲社区”改为“乙社区”" in result.output
    assert "\x1b[" not in result.output


def test_only_new_errors_are_a_failure(root: Path) -> None:
    write_project(root, {JIA: f"{COMMUNITY}fouded: 2019\n"})
    result = diff(root, "main")
    assert result.exit_code == 1
    assert "fouded" in result.output
    committed(root)
    assert diff(root, "main").exit_code == 0


def test_a_folder_is_a_side_as_well(root: Path, tmp_path: Path) -> None:
    other = write_project(tmp_path / "other", SOUND)
    assert "甲社区" in diff(root, str(other)).output
    assert "由“乙社区”改为“甲社区”" in diff(root, str(root), str(other)).output
    assert "由“甲社区”改为“乙社区”" not in diff(root, "main", "main").output


def test_what_cannot_be_compared_is_said(root: Path, tmp_path: Path) -> None:
    result = diff(root, "nonsense")
    assert (result.exit_code, "nonsense" in result.stderr) == (2, True)
    (tmp_path / "plain" / "content").mkdir(parents=True)
    assert diff(tmp_path / "plain", "main").exit_code == 2
    result = diff(root, "main", "--out", str(tmp_path / "nowhere" / "report.md"))
    assert (result.exit_code, "report.md" in result.stderr) == (2, True)


def test_it_can_be_written_into_a_file(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    result = diff(root, "main", "--format", "json", "--out", str(out), "--preview-url", "https://a.example/p")
    assert (result.exit_code, result.output) == (0, "")
    assert json.loads(out.read_text(encoding="utf-8"))["previewUrl"] == "https://a.example/p/"


def sites(folder: Path) -> tuple[str, ...]:
    page = "<html><head><title>a</title></head><body><h1>{}</h1></body></html>"
    for name, words in (("old", "甲"), ("new", "乙乙")):
        write_project(folder / name, {"communities/jia/index.html": page.format(words)})
    return "--base-site", str(folder / "old"), "--head-site", str(folder / "new")


def test_screenshots_stand_beside_the_report(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "chromium"
    painting = tmp_path / "painting.py"
    painting.write_text(
        "import sys, urllib.request\n"
        "from PIL import Image\n"
        "at = next(one.partition('=')[2] for one in sys.argv if one.startswith('--screenshot='))\n"
        "page = urllib.request.urlopen(sys.argv[-1]).read()\n"
        "image = Image.new('RGB', (360, 2000), 'white')\n"
        "image.putpixel((5, 900), (len(page), 0, 0))\n"
        "image.save(at)\n",
        encoding="utf-8",
    )
    program.write_text(f'#!/bin/sh\nexec {sys.executable} {painting} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(program))
    out = tmp_path / "out" / "report.html"
    out.parent.mkdir()
    result = diff(root, "main", "--format", "html", "--out", str(out), "--screenshots", "2", *sites(tmp_path))
    assert result.exit_code == 0, result.output
    assert 'src="screenshots/01-before.webp"' in out.read_text(encoding="utf-8")
    for name in ("01-before.webp", "01-after.webp"):
        with Image.open(out.parent / "screenshots" / name) as image:
            assert (image.width, image.height) == (360, 1200)
    assert len(list((out.parent / "screenshots").iterdir())) == 2


def test_without_a_browser_or_sites_there_are_no_screenshots(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert diff(root, "main", "--screenshots", "2").exit_code == 2
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr("linli.review.screenshots._PROGRAMS", ())
    out = tmp_path / "report.md"
    result = diff(root, "main", "--format", "markdown", "--out", str(out), "--screenshots", "2", *sites(tmp_path))
    assert result.exit_code == 0
    assert "没有 Chromium" in result.stderr
    assert "改动前后的样子" not in out.read_text(encoding="utf-8")
