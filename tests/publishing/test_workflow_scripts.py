"""The scripts in the workflow files, run as the hosts would run them."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from folders import COMMUNITY, SOUND
from repositories import branch, git, repository
from tests.conftest import ROOT
from tests.publishing.serving import FakeHost, hosting

from linli.review.as_markdown import MARKER

FILES = {**SOUND, "site_config/site.yml": SOUND["site_config/site.yml"] + "share_images: false\n"}
YI = "content/communities/yi.yml"
CHANGES = {
    "good": {YI: COMMUNITY.replace("甲", "乙")},
    "faulty": {YI: COMMUNITY.replace("kind", "kin")},
    "mixed": {YI: COMMUNITY.replace("甲", "乙"), "mkdocs.yml": "site_name: x\n"},
    "code": {"mkdocs.yml": "site_name: x\n"},
}
MAKE = """\
#!/bin/sh
mkdir -p .venv/bin
printf '#!/bin/sh\\nexec {python} -P -c "from linli.cli.main import main; main()" "$@"\\n' > .venv/bin/linli
chmod +x .venv/bin/linli
"""


class Runner:
    """A machine with a clone of the base, a code host, and what its workflows find in their environment."""

    def __init__(self, folder: Path, host: FakeHost, api: str) -> None:
        self.folder, self.host = folder, host
        self.origin = repository(folder / "origin", FILES)
        self.workspace = folder / "workspace"
        git(folder, "clone", "-q", str(self.origin), "workspace")
        commands = folder / "commands"
        commands.mkdir()
        (commands / "make").write_text(MAKE.format(python=sys.executable), encoding="utf-8")
        (commands / "make").chmod(0o755)
        self.outputs = folder / "outputs"
        self.environment = {
            **{name: os.environ[name] for name in ("PATH", "PYTHONPATH", "HOME", "LANG") if name in os.environ},
            "PATH": f"{commands}:{os.environ['PATH']}",
            "LINLI_LANG": "en",
            "GITHUB_OUTPUT": str(self.outputs),
            "RUNNER_TEMP": str(folder / "temp"),
            "GITHUB_API_URL": api,
            "GITHUB_REPOSITORY": "o/r",
            "LINLI_HOST_USER": host.user,
        }

    def propose(self, name: str) -> str:
        """A change with its references as hosts make them; its commit."""
        head = branch(self.origin, name, CHANGES[name])
        for reference in ("refs/pull/12/head", "refs/merge-requests/12/head"):
            git(self.origin, "update-ref", reference, head)
        self.host.heads[12] = head
        return head

    def run(self, script: str, folder: Path, values: Mapping[str, str]) -> int:
        done = subprocess.run(  # noqa: S603
            ["bash", "-eo", "pipefail", "-c", script],  # noqa: S607 - as hosts do
            cwd=folder,
            env={**self.environment, **values},
            capture_output=True,
            text=True,
            check=False,
        )
        sys.stdout.write(done.stdout + done.stderr)
        return done.returncode

    def steps(self, path: str, job: str, known: Mapping[str, str]) -> Iterator[tuple[str, int]]:
        """Run the scripts of a job until one fails, with its expressions' values; each with its exit code."""
        flow = yaml.load((ROOT / path).read_text(encoding="utf-8"), yaml.BaseLoader)["jobs"][job]  # noqa: S506
        for step in flow["steps"]:
            if "run" not in step:
                continue
            values = {**flow.get("env", {}), **step.get("env", {})}
            code = self.run(step["run"], self.workspace, {name: self.value(one, known) for name, one in values.items()})
            yield step["run"], code
            if code:
                return

    def value(self, written: str, known: Mapping[str, str]) -> str:
        outputs = self.outputs.read_text(encoding="utf-8").splitlines() if self.outputs.exists() else []
        told = {f"steps.received.outputs.{name}": value for name, _, value in (line.partition("=") for line in outputs)}
        return re.sub(r"\$\{\{ (.+?) \}\}", lambda found: {**known, **told}[found[1]], written)


@pytest.fixture
def runner(tmp_path: Path) -> Iterator[Runner]:
    host = FakeHost()
    with hosting(host) as api:
        yield Runner(tmp_path, host, api)


def expressions(head: str) -> dict[str, str]:
    token = {"secrets.GITHUB_TOKEN": "t", "github.token": "t"}
    change = {"github.event.pull_request.number": "12", "github.event.pull_request.head.sha": head}
    after = {"head_sha": head, "html_url": "https://git.example/o/r/actions/runs/1"}
    return {**token, **change, **{f"github.event.workflow_run.{name}": value for name, value in after.items()}}


def codes(steps: Iterator[tuple[str, int]]) -> list[int]:
    return [code for _, code in steps]


@pytest.mark.parametrize(
    ("change", "last", "state"),
    [("good", 0, "success"), ("faulty", 1, "failure"), ("mixed", 1, "failure"), ("code", 0, "success")],
)
def test_github_previews_and_then_reports(change: str, last: int, state: str, runner: Runner) -> None:
    head = runner.propose(change)
    assert codes(runner.steps(".github/workflows/preview.yml", "preview", expressions(head)))[-1] == last
    artifact = runner.folder / "temp" / "preview"
    artifact.parent.mkdir()
    (runner.workspace / "preview").rename(artifact)  # what the two steps with artifacts do
    assert set(codes(runner.steps(".github/workflows/preview-report.yml", "report", expressions(head)))) == {0}
    (comment,) = runner.host.comments[12]
    assert comment["body"].startswith(MARKER)
    assert runner.host.statuses[head]["state"] == state
    assert (runner.workspace / "public/preview/12/communities/yi/index.html").is_file() == (change == "good")
    assert git(runner.workspace, "rev-parse", "HEAD") == git(runner.origin, "rev-parse", "main")


def test_github_reports_nothing_of_a_preview_that_claims_another_number(runner: Runner) -> None:
    head = runner.propose("good")
    codes(runner.steps(".github/workflows/preview.yml", "preview", expressions(head)))
    artifact = runner.folder / "temp" / "preview"
    artifact.parent.mkdir()
    (runner.workspace / "preview").rename(artifact)
    facts = artifact / "meta.json"
    facts.write_text(facts.read_text(encoding="utf-8").replace('"number": 12', '"number": 7'), encoding="utf-8")
    runner.host.heads[7] = "7" * 40
    assert codes(runner.steps(".github/workflows/preview-report.yml", "report", expressions(head)))[-1] == 1
    assert runner.host.comments == {}
    assert not (runner.workspace / "public/preview").exists()


@pytest.mark.parametrize(("change", "state"), [("good", "success"), ("faulty", "failure"), ("code", "success")])
def test_gitea_does_both_in_one_job(change: str, state: str, runner: Runner) -> None:
    head = runner.propose(change)
    assert set(codes(runner.steps(".gitea/workflows/preview.yml", "preview", expressions(head)))) == {0}
    assert len(runner.host.comments[12]) == 1
    assert runner.host.statuses[head]["state"] == state
    assert (runner.workspace / "public/preview/12/communities/yi/index.html").is_file() == (change == "good")


@pytest.mark.parametrize(("change", "last"), [("good", 0), ("mixed", 1), ("code", 0)])
def test_gitlab_previews_without_checking_out(change: str, last: int, runner: Runner) -> None:
    head = runner.propose(change)
    jobs: Any = yaml.load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
    (runner.folder / "origin.git").symlink_to(runner.origin)
    known = {
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_MERGE_REQUEST_PROJECT_URL": str(runner.folder / "origin"),
        "CI_MERGE_REQUEST_IID": "12",
    }
    builds = runner.folder / "builds"
    builds.mkdir()
    assert runner.run("\n".join(jobs["preview"]["script"]), builds, known) == last
    assert head in (builds / "preview" / "meta.json").read_text(encoding="utf-8")
    assert (builds / "preview/site").is_dir() == (change == "good")
    assert git(builds / "base", "rev-parse", "HEAD") == git(runner.origin, "rev-parse", "main")
