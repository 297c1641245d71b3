"""The pictures of the editors' guide: the real program and the real preview of a copy of this project."""

import html
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Page, sync_playwright
from tests.browser.previewing import previewed

import linli

ROOT = Path(__file__).parents[2]
DEFAULTS = Path(linli.__file__).parent / "assembly" / "mkdocs.yml"
TO = ROOT / "content" / "pages" / "contribute" / "pictures"
WIDTH, HEIGHT, LARGEST = 1000, 660, 60_000
"""Of pictures: pixels, and bytes."""
FILE = "content/communities/maosheng.yml"
WRITTEN, MISTAKEN = "women]", "woman]"
SUMMARY, EDITED = "的社区，与澳门一墙之隔", "的社区，紧邻澳门"
LOADED = 60_000
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 20px 24px; background: #fff; color: #1c1c1c }
pre { margin: 0; font: 17px/1.6 "Noto Sans Mono CJK SC", "Sarasa Mono SC", monospace; white-space: pre-wrap }
b { color: #0b5c4a }
</style>"""


@contextmanager
def chromium() -> Iterator[Page]:
    """A page of the size of the pictures, light and in Chinese."""
    found = subprocess.run([ROOT / "tests" / "tools" / "chromium"], capture_output=True, check=True, encoding="utf-8")  # noqa: S603 - our own script
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=["--no-sandbox"])
        size = {"width": WIDTH, "height": HEIGHT}
        yield browser.new_page(viewport=size, locale="zh-CN", color_scheme="light", reduced_motion="reduce")  # type: ignore[arg-type]
        browser.close()


def keep(page: Page, name: str) -> None:
    """Write what ``page`` shows as a small picture."""
    page.wait_for_timeout(1500)  # fonts and what moves
    picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
    picture.thumbnail((WIDTH, WIDTH))
    edge = (0, 0, picture.width - 1, picture.height - 1)
    ImageDraw.Draw(picture).rectangle(edge, outline="#b8b2a6")  # else it cannot be told from the page around it
    file = TO / f"{name}.webp"
    for quality in (80, 65, 50, 35):
        picture.save(file, quality=quality, method=6)
        if file.stat().st_size < LARGEST:
            return
    sys.exit(f"{file} 太大（{file.stat().st_size} 字节）。 is too large.")


def change(project: Path, old: str, new: str) -> None:
    """Edit the community as somebody with a text editor would."""
    file = project / FILE
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def terminal(page: Page, project: Path) -> None:
    """What ``linli check`` writes about the mistake."""
    command = [sys.executable, "-c", "from linli.cli.main import main; main()", "check", FILE]
    said = subprocess.run(command, cwd=project, capture_output=True, check=False, encoding="utf-8").stdout  # noqa: S603 - our own
    page.set_content(f"{TERMINAL}<pre><b>$ linli check {FILE}</b>\n{html.escape(said.rstrip())}</pre>")
    page.set_viewport_size({"width": WIDTH, "height": page.evaluate("document.documentElement.offsetHeight")})
    keep(page, "check")
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})


def preview(page: Page, project: Path, address: str) -> None:
    """The preview while there is a mistake, and after it was mended."""
    page.goto(f"{address}communities/maosheng/")
    change(project, WRITTEN, MISTAKEN)
    page.locator(".linli-notice").wait_for(timeout=LOADED)
    keep(page, "preview")
    page.goto(f"{address}problems/")
    page.locator("main section").first.evaluate("one => one.scrollIntoView({block: 'end'})", timeout=LOADED)
    keep(page, "problems")
    change(project, MISTAKEN, WRITTEN)
    change(project, SUMMARY, EDITED)
    page.goto(f"{address}communities/maosheng/")
    page.locator("main").get_by_text("紧邻澳门").first.wait_for(timeout=LOADED)
    keep(page, "edited")
    change(project, EDITED, SUMMARY)


def forms(page: Page, address: str) -> None:
    """The form editor, with a profile open."""
    page.set_viewport_size({"width": 1280, "height": 840})
    page.goto(f"{address}admin/#/collections/communities/entries/maosheng")
    page.locator('[data-key-path="name"]').first.wait_for(timeout=LOADED)
    keep(page, "forms")


def main() -> None:
    """Take all pictures."""
    TO.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium() as page:
        project = Path(folder) / "project"
        for name in ("content", "site_config"):
            shutil.copytree(ROOT / name, project / name)
        (project / "mkdocs.yml").write_text(f"INHERIT: {DEFAULTS}\ndocs_dir: content/pages\n", encoding="utf-8")
        change(project, WRITTEN, MISTAKEN)
        terminal(page, project)
        change(project, MISTAKEN, WRITTEN)
        with previewed(project) as address:
            preview(page, project, address)
            forms(page, address)


if __name__ == "__main__":
    main()
