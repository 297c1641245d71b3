"""The form editor of a published site, with a git host: drafts, review, publishing."""

import re
from pathlib import Path

import pytest
from folders import write_project
from playwright.sync_api import Browser
from tests.browser.conftest import serve
from tests.browser.forms import FILES, PERSON_FILE, editing, git
from tests.browser.git_host import git_host
from tests.browser.small import CONFIG, build_site

pytestmark = pytest.mark.browser

PERSON = "representatives/entries/li-guiying"
SITE = """\
editor:
  where: site
  host: github
  repository: mei/site
  api_url: {api}
"""


def test_drafts_are_reviewed_and_published_on_a_git_host(browser: Browser, tmp_path: Path) -> None:
    project = write_project(tmp_path / "project", FILES)
    git(project, "init", "-q", "-b", "main")
    git(project, "add", "--all")
    git(project, "commit", "-qm", "all")
    with git_host(tmp_path / "host.git", project) as (host, api):
        with (project / "site_config/site.yml").open("a", encoding="utf-8") as settings:
            settings.write(SITE.format(api=api))
        (project / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
        (project / "content/pages").mkdir(exist_ok=True)
        with serve(build_site(project)) as base, editing(browser, base, allowed=(api,)) as editor:
            editor.open(PERSON)
            editor.page.get_by_role("button", name="使用访问令牌登录").click()
            editor.page.locator("input[type=password], dialog input").first.fill("a-token")
            editor.page.get_by_role("button", name="登录", exact=True).click()
            editor.field("name").wait_for()
            editor.unfold("metrics")
            editor.box("metrics.0.value").fill("5301")
            editor.save()
            editor.page.get_by_role("alertdialog").get_by_role("button", name="提交审核").click()
            editor.page.get_by_role("gridcell", name="审核中").wait_for()
            assert host.requests[0].labels == ["linli/pending_review"]
            assert "value: 5300 " in host.show(PERSON_FILE)
            assert "value: 5301   # 约数见来源" in host.show(PERSON_FILE, host.requests[0].branch)
            # A copy of what was being written is kept in the browser, and may outlive its saving for a moment.
            kept = editor.page.get_by_role("alertdialog").filter(has_text="恢复草稿")
            editor.page.add_locator_handler(kept, lambda found: found.get_by_role("button", name="放弃").click())
            editor.page.get_by_role("gridcell", name="李桂英（").click()
            editor.set_status("就绪")
            editor.page.get_by_role("button", name=re.compile("^发布")).click()
            editor.page.get_by_role("alertdialog").get_by_role("button", name="发布").click()
            for _ in range(100):
                if host.requests[0].state == "merged":
                    break
                editor.page.wait_for_timeout(100)
            assert (host.requests[0].state, host.unknown) == ("merged", [])
            changed = host.git("diff", "--unified=0", "main^1", "main").splitlines()
            assert [line for line in changed if re.match(r"[-+](?!--|\+\+)", line)] == [
                "-    value: 5300   # 约数见来源",
                "+    value: 5301   # 约数见来源",
            ]
            assert host.head(host.requests[0].branch) is None
        assert host.unknown == []
