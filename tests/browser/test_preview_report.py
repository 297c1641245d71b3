"""The preview's report in a real browser: hostile words in every field of a change do nothing but stand there."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from folders import REGIONS, THEMES, write_project
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser
from projects import GROUND, IDS, KINDS, filled
from reviewing import EDITS, add_a_photograph_without_words, break_a_reference, delete_a_person, real_project
from tests.browser import axe
from tests.browser.conftest import CHROMIUM, serve
from tests.browser.small import CONFIG
from tests.browser.test_canaries import BODY, CANARIES, sown, turns, unharmed
from tests.browser.visit import visit

from linli.review.as_html import as_html
from linli.review.report import reported
from linli.review.screenshots import with_screenshots

pytestmark = pytest.mark.browser
TODAY = date(2026, 11, 25)
FOLDERS = dict(zip(KINDS, ("communities", "representatives", "programs", "sources"), strict=True))


@settings(max_examples=1, phases=[Phase.generate], database=None, derandomize=True)
@given(st.data())
def fill(files: dict[str, str], state: int, data: st.DataObject) -> None:
    """Files of profiles with a canary in the place of every text; another one in each ``state``."""
    turn = turns()
    for _ in range(state):
        next(turn)
    for kind in KINDS:
        for identity in IDS[kind]:
            fields = sown(filled(kind, identity, cast("st.DrawFn", data.draw)), f"mark-{identity}", turn)
            if kind == "representative":
                fields["consent"] = {**GROUND, "note": next(turn)}
            for never in ("photos", "part_of", "related"):
                fields.pop(never, None)
            if kind != "source":
                fields["body"] = f"{BODY}\n\n{next(turn)}"
            fields["status"] = "published"
            files[f"content/{FOLDERS[kind]}/{identity}.yml"] = json.dumps(fields, ensure_ascii=False)


def project(folder: Path, state: int, *, is_whole: bool = False) -> Path:
    """A project of such profiles. Unless it ``is_whole``, some are missing, others in each state."""
    files: dict[str, str] = {}
    fill(files, state)
    names = {"name": CANARIES[0], "tagline": CANARIES[1], "description": CANARIES[2]}
    site = {**names, "url": "https://linli.example/", "share_images": False}
    kept = [name for place, name in enumerate(sorted(files)) if is_whole or (place + state) % 5]
    return write_project(
        folder,
        {
            **{name: files[name] for name in kept},
            "mkdocs.yml": CONFIG,
            "content/pages/about.md": f"# 关于\n\n{state}\n",
            "site_config/site.yml": json.dumps(site, ensure_ascii=False),
            "site_config/regions.yml": REGIONS.replace("珠海市", "<script>window.fired=10</script>市"),
            "site_config/themes.yml": THEMES.replace("妇女与家庭", "'\"><img src=x onerror=window.fired=11>'"),
        },
    )


def preview(root: Path, base: str, site: Path) -> None:
    """Build a preview that is compared with ``base``."""
    ended = subprocess.run(  # noqa: S603 - our own interpreter and arguments
        [sys.executable, "-c", "from linli.cli.main import main; main()", "build", "--base", base, "--site", str(site)],
        cwd=root,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stdout


def test_no_word_of_a_change_is_taken_for_a_program(browser: Browser, tmp_path: Path) -> None:
    base, head = project(tmp_path / "base", 0), project(tmp_path / "head", 3)
    report = reported(head, str(base), None, TODAY)
    pages = {"own.html": as_html(report, "zh"), "own-en.html": as_html(report, "en")}
    site = write_project(tmp_path / "site", pages)
    with serve(site) as address, visit(browser, address) as visited:
        visited.go("own.html")
        assert visited.problems == []
        style = "getComputedStyle(document.body).maxWidth"
        assert visited.page.evaluate(style) != "none", "the page's own policy must know its style sheet"
    with serve(site) as address, visit(browser, address, bypass_csp=True) as visited:
        for page in pages:
            visited.go(page)
            assert visited.page.content().count("金丝雀") > 20
            unharmed(visited, page)


def test_the_report_inside_a_preview_is_as_harmless(browser: Browser, tmp_path: Path) -> None:
    root, base = project(tmp_path / "root", 0, is_whole=True), project(tmp_path / "base", 3, is_whole=True)
    preview(root, str(base), tmp_path / "site")
    with serve(tmp_path / "site") as address, visit(browser, address, bypass_csp=True) as visited:
        visited.go("preview-report/")
        assert visited.page.locator("del, ins").count() > 0
        assert visited.page.content().count("金丝雀") > 5
        unharmed(visited, "preview-report/")


@pytest.fixture(name="sites", scope="module")
def real_sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """The real content changed in ways that bring no errors: the project, and its sites before and after."""
    root = real_project(tmp_path_factory.mktemp("real"))
    folder = tmp_path_factory.mktemp("sites")
    preview(root, "HEAD", folder / "old")
    for edit in EDITS:
        if edit not in (delete_a_person, break_a_reference, add_a_photograph_without_words):
            edit(root)
    preview(root, "main", folder / "new")
    return root, folder / "old", folder / "new"


def test_a_preview_keeps_its_policy_and_fits_a_telephone(browser: Browser, sites: tuple[Path, Path, Path]) -> None:
    with serve(sites[2]) as address, visit(browser, address) as visited:
        for page in ("preview-report/", "representatives/yang-bin/", "programs/maosheng-chendujiao/"):
            visited.go(page)
            assert visited.problems == []
            assert visited.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page
            assert visited.page.locator(".linli-preview").is_visible()
            found = "\n".join(str(finding) for finding in axe.findings(visited.page))
            assert found == "", page
        visited.go("representatives/yang-bin/")
        visited.page.locator(".linli-preview a", has_text="改了什么").click()
        assert visited.page.url.endswith("/preview-report/")
        visited.page.locator("main a", has_text="茂盛社区晨读角").first.click()
        assert visited.page.locator("h1").inner_text() == "茂盛社区晨读角"


def test_screenshots_show_what_differs(sites: tuple[Path, Path, Path], tmp_path: Path) -> None:
    root, old, new = sites
    program = subprocess.run([CHROMIUM], capture_output=True, encoding="utf-8", check=True).stdout.strip()  # noqa: S603 - our own script
    report = reported(root, "main", None, TODAY, base_site=old, head_site=new)
    pictured = with_screenshots(report, program, (old, new), tmp_path / "screenshots", 2)
    assert [shot.url for shot in pictured.screenshots] == ["communities/maosheng/", "representatives/yang-bin/"]
    for shot in pictured.screenshots:
        assert shot.before is not None
        assert shot.after is not None
        assert (tmp_path / shot.before).read_bytes() != (tmp_path / shot.after).read_bytes()
