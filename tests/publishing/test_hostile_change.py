"""Changes by strangers that try to run something: each is refused, or is data and nothing else."""

import json
import os
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from folders import COMMUNITY, SOUND, write_project
from markdown_it import MarkdownIt
from repositories import committed, git, repository

import linli
from linli.cli.main import make_cli

GOOD = {"content/communities/yi.yml": COMMUNITY.replace("甲", "乙")}
CODE = "import pathlib, os; pathlib.Path(os.environ.get('CANARY', {canary!r})).write_text('ran')\n"


class Trap:
    """A repository of the pipeline in which everything that runs leaves a mark."""

    def __init__(self, folder: Path) -> None:
        self.canary = folder / "canary"
        self.out = folder / "out"
        script = folder / "bite"
        script.write_text(f"#!/bin/sh\ntouch {self.canary}\ncat\n", encoding="utf-8")
        script.chmod(0o755)
        self.root = repository(
            folder / "pipeline", {**SOUND, "mkdocs.yml": MKDOCS, "content/pages/about.md": "# 关于\n"}
        )
        for name in ("post-checkout", "post-merge", "reference-transaction", "post-index-change"):
            hook = self.root / ".git" / "hooks" / name
            hook.parent.mkdir(exist_ok=True)
            hook.symlink_to(script)
        for name in ("filter.bite.smudge", "filter.bite.clean", "filter.bite.process", "diff.bite.textconv"):
            git(self.root, "config", name, str(script))
        git(self.root, "config", "diff.bite.command", str(script))
        git(self.root, "config", "diff.external", str(script))
        self.editor = folder / "editor"
        git(folder, "clone", "-q", str(self.root), "editor")
        self.canary.unlink(missing_ok=True)  # Git runs hooks for what the test itself does

    def code(self) -> str:
        return CODE.format(canary=str(self.canary))

    def propose(self) -> Result:
        """Preview what the editor's folder holds now."""
        git(self.editor, "checkout", "-qb", "change")
        head = committed(self.editor)
        git(self.root, "fetch", "-q", str(self.editor), "change")
        self.canary.unlink(missing_ok=True)
        return self.preview(head)

    def preview(self, head: str) -> Result:
        arguments = ("--base", "main", "--head", head, "--number", "7", "--out", str(self.out))
        place = ("--root", str(self.root), "--lang", "en")
        result = CliRunner().invoke(make_cli("en"), ["ci", "preview", "--screenshots", "0", *arguments, *place])
        assert not isinstance(result.exception, Exception), result.exception
        return result

    def codes(self) -> set[str]:
        report = json.loads((self.out / "report.json").read_text(encoding="utf-8"))
        return {one["code"] for one in report["new"]}


MKDOCS = "INHERIT: {defaults}\ndocs_dir: content/pages\nplugins: {{linli: {{}}}}\n".format(
    defaults=json.dumps(os.fspath(Path(linli.__file__).parent / "assembly" / "mkdocs.yml"))
)
Attack = Callable[[Trap], None]


@pytest.fixture
def trap(tmp_path: Path) -> Iterator[Trap]:
    trap = Trap(tmp_path)
    yield trap
    assert not trap.canary.exists(), "something of the change was run"
    assert not (trap.root / "content/communities/yi.yml").exists(), "the change was checked out"


def write(trap: Trap, files: dict[str, str]) -> None:
    write_project(trap.editor, {**GOOD, **files})


def workflow(trap: Trap) -> None:
    write(trap, {".github/workflows/preview.yml": "on: push\njobs: {a: {runs-on: x, steps: [{run: touch canary}]}}\n"})


def hooks(trap: Trap) -> None:
    write(trap, {"mkdocs.yml": f"{MKDOCS}hooks: [hook.py]\n", "hook.py": trap.code()})


def conftest(trap: Trap) -> None:
    write(trap, {"conftest.py": trap.code(), "sitecustomize.py": trap.code()})


def template(trap: Trap) -> None:
    write(trap, {"site_config/theme/main.html": "{{ cycler.__init__.__globals__.os.system('touch canary') }}"})


def plugin(trap: Trap) -> None:
    write(trap, {"plugins/linli/__init__.py": trap.code()})


def script(trap: Trap) -> None:
    write(trap, {"content/pages/sw.js": "fetch('/')", "content/pages/about.md": "<script>alert(1)</script>"})


def attributes(trap: Trap) -> None:
    write(trap, {".gitattributes": "* filter=bite diff=bite\n"})


def moved_away(trap: Trap) -> None:
    write(trap, {})
    (trap.editor / "mkdocs.yml").rename(trap.editor / "content/communities/mkdocs.yml")


@pytest.mark.parametrize(
    "attack",
    [workflow, hooks, conftest, template, plugin, script, attributes, moved_away],
    ids=lambda one: one.__name__,
)
def test_code_beside_content_is_refused(attack: Attack, trap: Trap) -> None:
    attack(trap)
    result = trap.propose()
    assert result.exit_code == 1
    assert {"mixed-change", "outside-content"} <= trap.codes()
    assert "Make two contributions" in result.output.replace("&#43;", "+")
    assert not (trap.out / "site").exists()


def test_code_alone_is_for_maintainers(trap: Trap) -> None:
    write_project(trap.editor, {"mkdocs.yml": f"{MKDOCS}hooks: [hook.py]\n", "hook.py": trap.code()})
    assert trap.propose().exit_code == 3
    assert json.loads((trap.out / "meta.json").read_text(encoding="utf-8"))["outcome"] == "maintainer"
    assert not (trap.out / "site").exists()


def link(trap: Trap) -> None:
    (trap.editor / "content/communities/passwd.yml").symlink_to("/etc/passwd")


def linked_folder(trap: Trap) -> None:
    (trap.editor / "content/media").symlink_to("/etc")


def program(trap: Trap) -> None:
    write(trap, {"content/media/a.png": "#!/bin/sh\n"})
    (trap.editor / "content/media/a.png").chmod(0o755)


def submodule(trap: Trap) -> None:
    git(trap.editor, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},content/media/sub")


def giant_profile(trap: Trap) -> None:
    write(trap, {"content/communities/bing.yml": "#" * 600_000})


def giant_picture(trap: Trap) -> None:
    write(trap, {"content/media/a.png": "x" * 22_000_000})


def control_characters(trap: Trap) -> None:
    write(trap, {"content/communities/a\x1b[2J\n::error::b.yml": COMMUNITY})


def backslash(trap: Trap) -> None:
    write(trap, {"content/communities/..\\..\\x.yml": COMMUNITY})


def many(trap: Trap) -> None:
    write(trap, {f"content/communities/c{number}.yml": COMMUNITY for number in range(501)})


@pytest.mark.parametrize(
    ("attack", "code"),
    [
        (link, "not-a-plain-file"),
        (linked_folder, "outside-content"),
        (program, "not-a-plain-file"),
        (submodule, "not-a-plain-file"),
        (giant_profile, "file-too-big"),
        (giant_picture, "file-too-big"),
        (control_characters, "unsafe-name"),
        (backslash, "unsafe-name"),
        (many, "too-many-changes"),
    ],
    ids=lambda one: getattr(one, "__name__", one),
)
def test_what_is_no_plain_small_file_is_refused(attack: Attack, code: str, trap: Trap) -> None:
    write_project(trap.editor, GOOD)
    if attack is submodule:
        git(trap.editor, "checkout", "-qb", "change")
        attack(trap)
        git(trap.editor, "commit", "-qm", "submodule")
        head = git(trap.editor, "rev-parse", "HEAD")
        git(trap.root, "fetch", "-q", str(trap.editor), "change")
        trap.canary.unlink(missing_ok=True)
        result = trap.preview(head)
    else:
        attack(trap)
        result = trap.propose()
    assert result.exit_code == 1
    assert code in trap.codes()
    assert "root:" not in result.output
    assert "\x1b" not in result.output
    assert not any(line.startswith("::error") for line in result.output.splitlines())
    assert not (trap.out / "site").exists()


def test_the_trap_bites_whoever_checks_the_change_out(trap: Trap) -> None:
    inner_attributes(trap)
    trap.propose()
    git(trap.root, "checkout", "-q", "FETCH_HEAD")
    assert trap.canary.exists()
    trap.canary.unlink()
    git(trap.root, "checkout", "-qf", "main")
    trap.canary.unlink()


def data_that_looks_like_code(trap: Trap) -> None:
    names = ("conftest.py", "sitecustomize.py", "usercustomize.py", "yaml.py", "mkdocs.py")
    write(trap, {f"content/communities/{name}": trap.code() for name in names})


def inner_attributes(trap: Trap) -> None:
    write(trap, {"content/communities/.gitattributes": "* filter=bite diff=bite export-subst\n"})


def inner_modules(trap: Trap) -> None:
    write(trap, {"content/media/.gitmodules": '[submodule "x"]\n\tpath = x\n\turl = ext::sh -c "touch canary"\n'})


@pytest.mark.parametrize(
    "attack", [data_that_looks_like_code, inner_attributes, inner_modules], ids=lambda one: one.__name__
)
def test_in_a_folder_of_content_there_is_only_content(attack: Attack, trap: Trap) -> None:
    attack(trap)
    assert trap.propose().exit_code == 1
    assert trap.codes() == {"not-content"}
    assert not (trap.out / "site").exists()


def test_attributes_of_the_base_change_nothing_of_the_change(trap: Trap) -> None:
    write_project(trap.root, {".gitattributes": "* filter=bite diff=bite text=auto ident export-subst\n"})
    committed(trap.root, "attributes")
    git(trap.editor, "pull", "-q", "origin", "main")
    write(trap, {"content/communities/yi.yml": GOOD["content/communities/yi.yml"] + "notes: [一 $Id$ $Format$]\n"})
    assert trap.propose().exit_code == 0
    page = unescape((trap.out / "site/communities/yi/index.html").read_text(encoding="utf-8"))
    assert "$Id$ $Format" in page


def test_a_tag_of_yaml_runs_nothing(trap: Trap) -> None:
    payload = f"name: !!python/object/apply:os.system ['touch {trap.canary}']\n"
    write(trap, {"content/communities/bing.yml": payload + COMMUNITY.partition("\n")[2]})
    assert trap.propose().exit_code == 1
    assert "yaml-tag" in trap.codes()


def test_words_of_the_change_act_neither_in_pages_nor_in_the_report(trap: Trap) -> None:
    evil = "<img src=x onerror=alert(1)> @everyone ![点](https://evil.example) #1"
    write(trap, {"content/communities/yi.yml": f"{COMMUNITY}'{evil}': 1\n"})
    trap.propose()
    report = (trap.out / "report.md").read_text(encoding="utf-8")
    assert "evil.example" in report
    shown = MarkdownIt("commonmark").render(report)
    for acting in ("<img", "@everyone", '="https://evil', " #1"):
        assert acting not in shown


def test_secrets_of_the_machine_are_not_handed_to_the_build(trap: Trap, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hook of the base (trusted code) tells what the build's surroundings are."""
    seen = trap.out.with_name("seen")
    hook = f"import json, os, pathlib\npathlib.Path({str(seen)!r}).write_text(json.dumps(dict(os.environ)))\n"
    write_project(trap.root, {"mkdocs.yml": f"{MKDOCS}hooks: [hook.py]\n", "hook.py": hook})
    committed(trap.root, "a hook")
    git(trap.editor, "pull", "-q", "origin", "main")
    for name in ("GITHUB_TOKEN", "LINLI_HOST_TOKEN", "AWS_SECRET_ACCESS_KEY", "CI_JOB_TOKEN", "MY_SECRET"):
        monkeypatch.setenv(name, "s3cret-value")
    write(trap, {})
    assert trap.propose().exit_code == 0
    told = seen.read_text(encoding="utf-8")
    assert "s3cret-value" not in told
    assert json.loads(told)["HOME"] != os.environ.get("HOME")
