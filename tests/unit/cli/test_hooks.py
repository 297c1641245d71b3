"""The hooks, run as pre-commit runs them: the entry, then the changed files that match, where they are wanted."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from folders import COMMUNITY, SOUND, write_project

from linli.cli.main import make_cli
from linli.profiles.kinds import KINDS

ROOT = Path(__file__).parents[3]
SHARED = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
(LOCAL,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
FILE = "content/communities/jia.yml"
UNTIDY = "summary: 珠海市的一个社区。\nname: 甲社区\nkind: community\nregion: guangdong/zhuhai\nsources: [report]\n"


def run(hook: dict[str, Any], changed: list[str], monkeypatch: pytest.MonkeyPatch, folder: Path) -> int | None:
    """The exit code; None where nothing of what changed is the hook's concern."""
    matching = [file for file in changed if re.search(hook["files"], file)]
    if not matching:
        return None
    program, *arguments = shlex.split(hook["entry"])
    assert Path(program).name == "linli"
    monkeypatch.chdir(folder)
    names = matching if hook.get("pass_filenames", True) else []
    return CliRunner().invoke(make_cli("zh"), [*arguments, *names]).exit_code


@pytest.mark.parametrize("hook", [*SHARED, *LOCAL["hooks"]], ids=lambda hook: hook["entry"])
def test_what_is_sound_passes_and_what_is_not_does_not(
    hook: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    project = write_project(tmp_path, SOUND)
    CliRunner().invoke(make_cli("zh"), ["fmt", "--root", str(project)])
    assert run(hook, [FILE], monkeypatch, project) == 0
    assert run(hook, ["README.md"], monkeypatch, project) is None
    wrong = COMMUNITY.replace("summary", "summry") if "check" in hook["id"] else UNTIDY
    (project / FILE).write_text(wrong, encoding="utf-8")
    assert run(hook, [FILE], monkeypatch, project) == 1


@pytest.mark.parametrize("hook", [*SHARED, *LOCAL["hooks"]], ids=lambda hook: hook["entry"])
def test_files_of_every_kind_are_their_concern(hook: dict[str, Any]) -> None:
    assert all(re.search(hook["files"], f"content/{kind.folder}/a.yml") for kind in KINDS)
