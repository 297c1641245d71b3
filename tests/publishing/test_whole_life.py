"""The whole life of a profile, from an editor's branch to a rollback, over real servers on this machine."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from folders import COMMUNITY, SOUND, write_project
from repositories import committed, git, repository
from tests.publishing.serving import FakeHost, fetched, hosting, shown

from linli.cli.main import make_cli

NUMBER = 12
TOKEN = "the-token-of-the-workflow"  # noqa: S105 - of a server of our own
PERSON = """\
name: 王梅
summary: 珠海市的一位书记。
posts: [{title: 书记, community: yi}]
sources: [report]
consent: {basis: press, date: 2024-05-06}
"""
NEW = {
    "content/communities/yi.yml": COMMUNITY.replace("甲", "乙"),
    "content/representatives/wang-mei.yml": PERSON,
}
FILES = {**SOUND, "site_config/site.yml": SOUND["site_config/site.yml"] + "share_images: false\n"}


@dataclass(frozen=True)
class World:
    """A bare repository, a clone of an editor, one of the pipeline, and what is shown to people."""

    folder: Path
    editor: Path
    pipeline: Path
    site: str
    previews: str
    host: FakeHost
    api: str

    def linli(self, *arguments: str, root: Path | None = None, code: int = 0, token: str = "") -> str:
        known = {"LINLI_HOST_API": self.api, "LINLI_HOST_REPOSITORY": "o/r", "LINLI_HOST_TOKEN": token or None}
        place = ("--root", str(root or self.pipeline), "--lang", "en")
        done = CliRunner().invoke(make_cli("en"), [*arguments, *place], env=known)
        assert done.exit_code == code, done.output
        return done.output

    def propose(self, branch: str) -> str:
        """What the editor has done becomes a branch and a proposed change; its commit."""
        git(self.editor, "checkout", "-q", "-B", branch)
        head = committed(self.editor)
        git(self.editor, "push", "-qf", "origin", branch)
        self.host.heads[NUMBER] = head
        return head

    def previewed(self, branch: str, head: str, code: int = 0) -> Path:
        """The untrusted stage."""
        git(self.pipeline, "fetch", "-q", "origin", branch)
        out = self.folder / f"artifact-{head[:8]}"
        url = f"{self.previews}/preview/{NUMBER}/"
        options = ("--number", str(NUMBER), "--out", str(out), "--preview-url", url, "--screenshots", "0")
        self.linli("ci", "preview", "--base", "origin/main", "--head", "FETCH_HEAD", *options, code=code)
        return out

    def reported(self, artifact: Path, head: str) -> None:
        """The trusted stage."""
        out, outputs = self.folder / "previews", self.folder / "outputs"
        allow = ("--allow-link", f"{self.previews}/")
        options = (*("--host", "gitea", "--head", head, "--outputs", str(outputs)), *allow)
        self.linli("ci", "receive", str(artifact), "--out", str(out), *options, token=TOKEN)
        found = dict(line.split("=") for line in outputs.read_text(encoding="utf-8").splitlines())
        status = ("--head", found["head"], "--outcome", found["outcome"], "--url", "https://preview.example/12/")
        report = ("--number", found["number"], "--report", str(out / f"report-{NUMBER}.md"))
        self.linli("ci", "comment", "--host", "gitea", *report, *status, token=TOKEN)
        outputs.unlink()

    def merged(self, branch: str) -> None:
        git(self.editor, "checkout", "-q", "main")
        git(self.editor, "merge", "-q", "--no-ff", "-m", "merge", branch)
        git(self.editor, "push", "-q", "origin", "main")
        git(self.pipeline, "pull", "-q", "origin", "main")

    def published(self, code: int = 0) -> str:
        self.linli("build")
        return self.linli("publish", str(self.folder / "www"), code=code)

    def status(self, page: str) -> int:
        return fetched(f"{self.site}/{page}")[0]

    def text(self, page: str) -> str:
        return fetched(f"{self.site}/{page}")[1]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    repository(tmp_path / "first", FILES)
    for name in ("origin.git", "editor", "pipeline"):
        source = tmp_path / ("first" if name == "origin.git" else "origin.git")
        git(tmp_path, "clone", "-q", *(("--bare",) if name == "origin.git" else ()), str(source), name)
    (tmp_path / "previews").mkdir()
    (tmp_path / "www").mkdir()
    host = FakeHost()
    with ExitStack() as stack:
        site = stack.enter_context(shown(tmp_path / "www" / "current"))
        previews = stack.enter_context(shown(tmp_path / "previews"))
        api = stack.enter_context(hosting(host))
        yield World(tmp_path, tmp_path / "editor", tmp_path / "pipeline", site, previews, host, api)


def test_the_whole_life(world: World) -> None:
    world.published()
    assert world.status("communities/jia/") == 200
    assert world.status("communities/yi/") == 404

    a_change_with_a_mistake_is_reported(world)
    the_mended_change_is_previewed(world)
    world.merged("new")
    world.published()
    assert world.status("communities/yi/") == 200
    assert "王梅" in world.text("communities/yi/")

    renamed(world)
    withdrawn(world)
    rolled_back(world)
    assert TOKEN not in "".join(
        path.read_text(encoding="utf-8", errors="replace") for path in world.folder.rglob("*") if path.is_file()
    )


def a_change_with_a_mistake_is_reported(world: World) -> None:
    write_project(world.editor, {**NEW, "content/communities/yi.yml": NEW["content/communities/yi.yml"] + "knd: x\n"})
    head = world.propose("new")
    artifact = world.previewed("new", head, code=1)
    assert not (artifact / "site").exists()
    world.reported(artifact, head)
    (comment,) = world.host.comments[NUMBER]
    assert "content/communities/yi.yml" in comment["body"]
    assert world.host.statuses[head]["state"] == "failure"
    assert fetched(f"{world.previews}/preview/{NUMBER}/")[0] == 404


def the_mended_change_is_previewed(world: World) -> None:
    write_project(world.editor, NEW)
    head = world.propose("new")
    artifact = world.previewed("new", head)
    assert json.loads((artifact / "meta.json").read_text(encoding="utf-8"))["head"] == head
    world.reported(artifact, head)
    (comment,) = world.host.comments[NUMBER]
    assert f"{world.previews}/preview/{NUMBER}/communities/yi/" in comment["body"]
    assert world.host.statuses[head] == {
        "state": "success",
        "target_url": "https://preview.example/12/",
        "description": "The preview is made",
        "context": "linli/preview",
    }
    status, page = fetched(f"{world.previews}/preview/{NUMBER}/communities/yi/")
    assert status == 200
    assert 'class="linli-preview"' in page
    assert '<meta name="robots" content="noindex' in page
    assert world.status("communities/yi/") == 404, "nothing is published before it is merged"


def renamed(world: World) -> None:
    world.linli("rename", "community/yi", "yi-shequ", root=world.editor)
    head = world.propose("rename")
    world.reported(world.previewed("rename", head), head)
    world.merged("rename")
    world.published()
    assert world.status("communities/yi-shequ/") == 200
    old = world.text("communities/yi/")
    assert 'http-equiv="refresh" content="0; url=../yi-shequ/"' in old


def withdrawn(world: World) -> None:
    assert "王梅" in world.text("representatives/wang-mei/")
    world.linli("withdraw", "representative/wang-mei", "--reason", "本人要求", root=world.editor)
    head = world.propose("withdraw")
    world.reported(world.previewed("withdraw", head), head)
    world.merged("withdraw")
    world.published()
    assert world.status("representatives/wang-mei/") == 200
    notice = world.text("representatives/wang-mei/")
    assert "王梅" not in notice
    assert 'name="robots" content="noindex"' in notice
    assert "王梅" not in world.text("communities/yi-shequ/")


def rolled_back(world: World) -> None:
    www = str(world.folder / "www")
    write_project(world.editor, {"content/communities/jia.yml": COMMUNITY.replace("甲社区", "错社区")})
    world.propose("mistake")
    world.merged("mistake")
    world.published()
    assert "错社区" in world.text("communities/jia/")
    world.linli("rollback", www)
    assert "甲社区" in world.text("communities/jia/")
    assert "王梅" not in world.text("representatives/wang-mei/")

    said = world.linli("rollback", www, code=1)
    assert "representatives/wang-mei/" in said, "what was withdrawn does not come back by accident"
    assert "王梅" not in world.text("representatives/wang-mei/")
    world.linli("rollback", www, "--bring-back-withdrawn")
    assert "王梅" in world.text("representatives/wang-mei/")

    releases = world.linli("releases", www).split()
    assert len([word for word in releases if word.startswith("20")]) == 5


def test_a_site_that_fails_leaves_the_published_one(world: World) -> None:
    world.published()
    before = world.text("")
    world.linli("build")
    page = world.pipeline / "site" / "communities" / "jia" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace('href="../../', 'href="../../gone/'), encoding="utf-8")
    said = world.linli("publish", str(world.folder / "www"), code=1)
    assert "communities/jia/index.html" in said
    assert "was not published" in said
    assert world.text("") == before
    assert world.status("communities/jia/") == 200
