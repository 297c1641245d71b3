"""A project whose preview is served, and its form editor in a browser."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from folders import SOUND, write_project
from playwright.sync_api import Browser, Locator, Page, expect

PERSON = """\
# yaml-language-server: $schema=../../site_config/schemas/representative.schema.json
name: 李桂英  # 来源里就是这样写

summary: 甲社区党委书记，说话算数。
posts:
  # 现任
  - title: 社区党委书记
    organisation: 甲社区党委
    community: jia   # 关联
metrics:
  - label: 户数
    value: 5300   # 约数见来源
    qualifier: 约
    unit: 户
  # 第二个
  - label: 区号
    text: "0571"
  - label: 开门
    text: '10:30'
    as_of: 2024-05-01
  - label: 停电
    text: "no"
body: |
  正文里提到[甲社区](community:jia)。[^report]

  | 年 | 户 |
  | --- | --- |
  | 2024 | 5300 |
sources: [report]
consent: {basis: press, date: 2024-05-06}
"""
PROGRAM = """\
name: 议事会
kind: council
communities: [jia]  # 在这里
summary: 由李桂英推动。
# 谁在做
people:
  - representative: li-guiying
    role: 推动成立
body: |
  由[李桂英](representative:li-guiying)推动。[^report]
sources: [report]
"""
FILES = {
    **SOUND,
    "content/representatives/li-guiying.yml": PERSON,
    "content/programs/yishihui.yml": PROGRAM,
    "content/communities/yi.yml": SOUND["content/communities/jia.yml"].replace("甲社区", "乙社区") + "part_of: jia\n",
}
MAIN = "from linli.cli.main import main; main()"
PERSON_FILE = "content/representatives/li-guiying.yml"


def git(project: Path, *arguments: str) -> str:
    told = ("-c", "user.name=mei", "-c", "user.email=mei@example.org", "-c", "core.quotepath=off")
    command = ["git", "-C", str(project), *told, *arguments]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout  # noqa: S603 - a fixed command


def free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        port: int = opened.getsockname()[1]
        return port


@dataclass
class Served:
    """A project and the process that serves its preview."""

    project: Path
    base: str
    process: subprocess.Popen[bytes]

    def changes(self) -> list[str]:
        """The lines by which the content differs from what was committed."""
        git(self.project, "add", "--all", "--intent-to-add")
        lines = git(self.project, "diff", "--unified=0", "--", "content").splitlines()
        return [line for line in lines if re.match(r"[-+](?!--|\+\+)", line)]

    def restore(self) -> None:
        git(self.project, "reset", "--hard", "-q")
        git(self.project, "clean", "-fdq", "content")

    def check(self) -> str:
        command = [sys.executable, "-P", "-c", MAIN, "check", "--root", str(self.project)]
        ended = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")  # noqa: S603 - our own
        return "" if ended.returncode == 0 else ended.stdout + ended.stderr

    def text(self, file: str) -> str:
        return (self.project / file).read_text(encoding="utf-8")


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    project = write_project(folder / "project", {**FILES, ".gitignore": ".cache/\nsite/\n"})
    git(project, "init", "-q", "-b", "main")
    git(project, "add", "--all")
    git(project, "commit", "-qm", "all")
    port = free_port()
    command = [sys.executable, "-P", "-c", MAIN, "serve", "--address", f"127.0.0.1:{port}", "--root", str(project)]
    with (folder / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)  # noqa: S603 - our own
    base = f"http://127.0.0.1:{port}/"
    try:
        wait_for(base, folder / "serve.log")
        yield Served(project, base, process)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        shutil.rmtree(project)


def wait_for(base: str, log: Path) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(base, timeout=5).close()  # noqa: S310 - our own server
        except urllib.error.URLError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(log.read_text(encoding="utf-8"))


@dataclass
class Editor:
    """The form editor in a browser, and what went wrong there."""

    page: Page
    base: str
    problems: list[str] = field(default_factory=list)
    allowed: tuple[str, ...] = ()

    def listen(self) -> None:
        self.page.on("pageerror", lambda error: self.problems.append(f"page error: {error}"))
        self.page.on("request", lambda request: self._request(request.url))

    def _request(self, url: str) -> None:
        if not url.startswith((self.base, "data:", "blob:", *self.allowed)):
            self.problems.append(f"asks elsewhere: {url}")

    def violations(self) -> list[str]:
        found: list[str] = self.page.evaluate("window.violations")
        return found

    def open(self, way: str) -> None:
        self.page.goto("about:blank")
        self.page.goto(f"{self.base}admin/#/collections/{way}")

    def field(self, path: str) -> Locator:
        return self.page.locator(f'[data-key-path="{path}"]').first

    def box(self, path: str) -> Locator:
        return self.field(path).locator("input, textarea").first

    def words(self) -> str:
        """All that is said on the page, to those who see it and those who hear it; icons are words of a font."""
        said: str = self.page.evaluate(WORDS)
        return said

    def item(self, path: str, number: int) -> Locator:
        """An item of a list, from 0."""
        return self.field(path).locator(".item-wrapper").nth(number)

    def see(self, path: str) -> Locator:
        """Go to a field: those that nobody has come to yet are not drawn."""
        self.page.mouse.move(300, 600)
        for _ in range(60):
            if self.field(path).count():
                break
            self.page.mouse.wheel(0, 500)
            self.page.wait_for_timeout(50)
        self.field(path).scroll_into_view_if_needed()
        return self.field(path)

    def unfold(self, path: str) -> None:
        """Open the items of a list."""
        self.see(path).get_by_role("button", name="全部展开").click()
        self.box(f"{path}.0.label").wait_for()

    def add(self, path: str) -> None:
        """Add an item to a list, by keyboard: items that are still moving would move the button away from the mouse."""
        self.see(path).get_by_role("button", name=re.compile("^添加")).last.press("Enter")

    def choose(self, path: str, option: str) -> None:
        self.see(path).get_by_text(option, exact=True).click()

    def slug(self) -> Locator:
        """The box for the id of a new entry."""
        return self.page.get_by_text("编号就是网址的最后一段").locator("xpath=following::input[1]")

    def menu(self, entry: str) -> None:
        """Choose from what can be done with an entry."""
        self.page.get_by_role("button", name="显示编辑器选项").click()
        self.page.get_by_role("menuitem", name=entry).click()

    def set_status(self, status: str) -> None:
        """Move what is reviewed to another column; the menu does nothing while the host's answer is still awaited."""
        shown = self.page.get_by_role("button", name=re.compile("^状态："))
        for wait in (2_000, 4_000, 8_000):
            shown.click()
            self.page.get_by_role("menuitemradio", name=status).click()
            with suppress(AssertionError):
                expect(shown).to_have_text(re.compile(status), timeout=wait)
                return
        expect(shown).to_have_text(re.compile(status))

    def save(self, button: str = "保存") -> None:
        self.page.get_by_role("button", name=button, exact=True).click()

    def saved(self) -> None:
        """Save, and wait until that is told."""
        self.save()
        self.page.get_by_text("条目已保存").wait_for()


WORDS = """() => {
    const said = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (node.nodeType === Node.ELEMENT_NODE) {
            said.push(...["aria-label", "title", "placeholder", "alt"].map(name => node.getAttribute(name) ?? ""));
        } else if (!node.parentElement.closest(".material-symbols-outlined, style, script, noscript, .font-loader")) {
            said.push(node.textContent.trim());
        }
    }
    return said.filter(Boolean).join("\\n");
}"""
COUNT = """
    window.violations = [];
    document.addEventListener("securitypolicyviolation", event => window.violations.push(
        `${event.effectiveDirective} ${event.blockedURI}`));
"""


@contextmanager
def editing(browser: Browser, base: str, locale: str = "zh-CN", *, allowed: tuple[str, ...] = ()) -> Iterator[Editor]:
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, locale=locale)
    context.set_default_timeout(10_000)
    context.add_init_script(COUNT)
    try:
        editor = Editor(context.new_page(), base, allowed=allowed)
        editor.listen()
        yield editor
        assert editor.problems == []
        assert editor.violations() == []
    finally:
        context.close()
