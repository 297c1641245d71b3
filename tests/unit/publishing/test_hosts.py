import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.publishing.serving import FakeHost, hosting

from linli.cli.main import make_cli
from linli.publishing.commenting import NIGHTLY, put_comment, put_issue
from linli.publishing.hosts.chosen import HOSTS, chosen
from linli.publishing.hosts.client import Client, HostFailure
from linli.publishing.hosts.github import GitHub
from linli.publishing.hosts.gitlab import GitLab
from linli.publishing.hosts.host import Host
from linli.review.as_markdown import MARKER

HEAD = "a" * 40


@pytest.fixture(params=["github", "gitea", "gitlab"])
def both(request: pytest.FixtureRequest) -> Iterator[tuple[Host, FakeHost]]:
    fake = FakeHost(is_gitlab=request.param == "gitlab")
    fake.heads[7] = HEAD
    with hosting(fake) as api:
        known = {"LINLI_HOST_API": api, "LINLI_HOST_REPOSITORY": "o/r", "LINLI_HOST_TOKEN": "t"}
        yield chosen(request.param, {**known, "LINLI_HOST_USER": fake.user}), fake


def test_there_is_one_comment_and_it_is_updated(both: tuple[Host, FakeHost]) -> None:
    host, fake = both
    assert put_comment(host, 7, f"{MARKER}\n一\n")
    assert not put_comment(host, 7, f"{MARKER}\n二\n")
    assert not put_comment(host, 7, f"{MARKER}\n二\n")
    assert [one["body"] for one in fake.comments[7]] == [f"{MARKER}\n二\n"]
    assert len([one for one in fake.asked if one.startswith(("PATCH", "PUT"))]) == 1


def test_somebody_else_s_comment_with_the_marker_is_not_ours(both: tuple[Host, FakeHost]) -> None:
    host, fake = both
    fake.comments[7] = [fake.note(1, f"{MARKER}\nall is well", "stranger")]
    put_comment(host, 7, f"{MARKER}\n一\n")
    assert [one["body"] for one in fake.comments[7]] == [f"{MARKER}\nall is well", f"{MARKER}\n一\n"]


def test_the_one_issue_is_opened_updated_and_closed(both: tuple[Host, FakeHost]) -> None:
    host, fake = both
    assert put_issue(host, "夜", "好", is_needed=False) is None
    assert put_issue(host, "夜", "一", is_needed=True) == 1
    assert put_issue(host, "夜", "二", is_needed=True) == 1
    (issue,) = fake.issues
    assert (issue["body"], issue["state"]) == (f"{NIGHTLY}\n二", "open")
    assert put_issue(host, "夜", "好", is_needed=False) == 1
    assert issue["state"] == "closed"
    assert put_issue(host, "夜", "三", is_needed=True) == 2


def test_the_head_and_status_of_a_change(both: tuple[Host, FakeHost]) -> None:
    host, fake = both
    assert host.head_of(7) == HEAD
    host.set_status(HEAD, is_good=False, url="https://preview.example/", words="x" * 500)
    said = fake.statuses[HEAD]
    assert said["state"] in {"failure", "failed"}
    assert "linli/preview" in {said.get("context"), said.get("name")}
    assert len(said["description"]) < 300
    with pytest.raises(HostFailure) as failure:
        host.head_of(8)
    assert "404" in failure.value.what.zh


def test_a_host_that_is_busy_is_asked_again(both: tuple[Host, FakeHost]) -> None:
    host, fake = both
    assert isinstance(host, (GitHub, GitLab))
    waited: list[float] = []
    patient = type(host)(Client(host.client.api, host.client.headers, (1.0, 2.0), waited.append), _place(host))
    fake.failures = [503, 429]
    assert patient.head_of(7) == HEAD
    assert waited == [1.0, 2.0]
    fake.failures = [500, 500, 500]
    with pytest.raises(HostFailure):
        patient.head_of(7)
    fake.failures = [500]
    with pytest.raises(HostFailure):
        patient.comment(7, "a comment that may be there already is not written twice")
    assert fake.failures == []
    fake.failures = [401]
    with pytest.raises(HostFailure) as failure:
        patient.head_of(7)
    assert "token" in failure.value.what.en
    assert fake.failures == []


def _place(host: GitHub | GitLab) -> str:
    return host.project if isinstance(host, GitLab) else host.repository


def test_nobody_is_waited_for_who_is_not_there() -> None:
    client = Client("http://127.0.0.1:1", {}, (), lambda _: None)
    with pytest.raises(HostFailure) as failure:
        client.get("/user")
    assert "127.0.0.1:1" in failure.value.what.zh


def test_a_token_is_sent_encrypted_only() -> None:
    for api in ("http://git.example.org/api", "ftp://x", "file:///etc/passwd"):
        with pytest.raises(HostFailure):
            Client(api, {"Authorization": "t"})


@pytest.mark.parametrize("name", HOSTS)
def test_what_the_environment_lacks_is_named(name: str) -> None:
    with pytest.raises(HostFailure) as failure:
        chosen(name, {"LINLI_HOST_API": "https://x", "LINLI_HOST_REPOSITORY": "o/r"})
    assert "LINLI_HOST_TOKEN" in failure.value.what.en


def test_on_github_a_workflow_s_own_token_cannot_ask_who_it_is() -> None:
    known = {"GITHUB_API_URL": "https://api.github.com", "GITHUB_REPOSITORY": "o/r", "GITHUB_TOKEN": "t"}
    assert chosen("github", known).me() == "github-actions[bot]"


def comment(report: Path, *options: str, **known: str) -> tuple[int, str]:
    arguments = ("ci", "comment", "--host", "gitea", "--number", "7", "--report", str(report), "--lang", "en", *options)
    result = CliRunner().invoke(make_cli("en"), arguments, env=known)
    return result.exit_code, result.output


def test_the_command_comments_and_says_so(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text("## 报告\n", encoding="utf-8")
    fake = FakeHost()
    with hosting(fake) as api:
        known = {"LINLI_HOST_API": api, "LINLI_HOST_REPOSITORY": "o/r", "LINLI_HOST_TOKEN": "t"}
        options = ("--head", HEAD, "--outcome", "problems", "--url", "https://preview.example/")
        assert comment(report, *options, **known) == (0, "The comment is written.\n")
        assert comment(report, **known) == (0, "The comment is up to date.\n")
        assert fake.statuses[HEAD]["state"] == "failure"
        assert comment(report, "--url", "javascript:alert(1)", **known)[0] == 2
        fake.failures = [403]
        code, said = comment(report, **known)
        assert code == 2
        assert "may not do that" in said
    assert fake.comments[7][0]["body"] == f"{MARKER}\n## 报告\n"
    assert set(fake.tokens) == {"token t"}
    assert json.dumps(fake.comments).count(MARKER) == 1
