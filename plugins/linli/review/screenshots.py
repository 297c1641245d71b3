"""Screenshots of changed pages before and after, by a browser of this machine, if it has one."""

import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Final

from PIL import Image, ImageChops

from linli.review.model import PageChange, PageFate, Report, Screenshot

SCREENSHOTS: Final = "screenshots"
"""The folder of the pictures, beside the report."""

WIDTH: Final = 360
"""Pixels: a telephone's."""

_TALLEST: Final = 6000
_SHOWN: Final = 1200
"""Pixels of a page's height that are loaded, and that are shown."""

_TRIES: Final = 3
"""For every picture that is wanted, how many pages are looked at, since some look the same."""

_ABOVE: Final = 80
"""Pixels that are shown above the first thing that differs."""

_MARK: Final = re.compile(rb'<p class="linli-preview"[^>]*>.*?</p>', re.DOTALL)
"""What marks a page as that of a preview."""

_SECONDS: Final = 60
"""For one picture; for all of them, no more are begun after as many seconds for each one that is wanted."""

_PROGRAMS: Final = (
    *("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def browser() -> str | None:
    """Where this machine's Chromium is, or the one that the environment's ``CHROMIUM`` names; None without one."""
    asked = os.environ.get("CHROMIUM")
    return next((found for name in [*([asked] if asked else []), *_PROGRAMS] if (found := shutil.which(name))), None)


def with_screenshots(report: Report, program: str, sites: tuple[Path, Path], folder: Path, most: int) -> Report:
    """The report with pictures of the first ``most`` changed pages of two built sites, before and after.

    They are written into ``folder``, which is to be beside the report. A page that looks the same on both sides has
    none. Raises OSError where the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    pages = [page for page in report.pages if page.fate not in {PageFate.WITHDRAWN, PageFate.REMOVED}]
    shots: list[Screenshot] = []
    end = monotonic() + most * _SECONDS
    with _served(sites[0]) as before, _served(sites[1]) as after:
        for page in pages[: _TRIES * most]:
            taken = _taken(program, before, after, page) if len(shots) < most and monotonic() < end else None
            if taken is not None and taken.is_something:
                shots.append(_kept(taken, page, len(shots) + 1, folder))
    return replace(report, screenshots=tuple(shots))


@dataclass(frozen=True, slots=True)
class _Taken:
    before: Image.Image | None
    after: Image.Image | None

    @property
    def is_something(self) -> bool:
        return self.before is not None or self.after is not None


def _taken(program: str, before: "_Served", after: "_Served", page: PageChange) -> _Taken:
    """The pictures of a page from shortly above the first difference; none where there is no difference to be seen."""
    old, new = _shot(program, before, page.former or page.url), _shot(program, after, page.url)
    if old is None or new is None:
        return _Taken(*(None if one is None else _cut(one, 0) for one in (old, new)))
    top = _first_difference(old, new)
    return _Taken(None, None) if top is None else _Taken(_cut(old, top), _cut(new, top))


def _kept(taken: _Taken, page: PageChange, number: int, folder: Path) -> Screenshot:
    names: list[str | None] = []
    for side, image in (("before", taken.before), ("after", taken.after)):
        name = f"{number:02}-{side}.webp"
        names.append(None if image is None else f"{SCREENSHOTS}/{name}")
        if image is not None:
            image.save(folder / name, "WEBP", quality=80)
    return Screenshot(page.title, page.url, *names)


def _first_difference(old: Image.Image, new: Image.Image) -> int | None:
    """The row of pixels from which two pictures differ; None where they are the same."""
    height = min(old.height, new.height)
    box = ImageChops.difference(old.crop((0, 0, WIDTH, height)), new.crop((0, 0, WIDTH, height))).getbbox()
    if box is not None:
        return int(box[1])
    return None if old.height == new.height else height


def _cut(image: Image.Image, top: int) -> Image.Image:
    start = max(0, min(top - _ABOVE, image.height - _SHOWN))
    return image.crop((0, start, WIDTH, min(image.height, start + _SHOWN)))


def _shot(program: str, served: "_Served", url: str) -> Image.Image | None:
    """The picture of a page; None where there is no such page, or the browser fails."""
    if not (served.site / url / "index.html").is_file():
        return None
    with TemporaryDirectory(prefix="linli-", ignore_cleanup_errors=True) as folder:
        picture = Path(folder) / "page.png"
        command = [
            program,
            "--headless",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--no-first-run",
            f"--user-data-dir={folder}/profile",
            f"--window-size={WIDTH},{_TALLEST}",
            f"--screenshot={picture}",
            *(["--no-sandbox"] if _is_root() else []),
            f"{served.address}{url}",
        ]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603 - our own arguments
            data = picture.read_bytes()
        except (OSError, subprocess.SubprocessError):
            return None
    with Image.open(BytesIO(data), formats=("PNG",)) as image:
        return image.convert("RGB")


def _is_root() -> bool:
    """Whether we are root, as which containers run, and who cannot have the browser's sandbox."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


class _Handler(SimpleHTTPRequestHandler):
    """Serves a site without what marks its pages as those of a preview, which is a difference of every page."""

    def do_GET(self) -> None:
        """Send a page, or any other file."""
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        if page.suffix != ".html" or not page.is_file():
            super().do_GET()
            return
        data = _MARK.sub(b"", page.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass(frozen=True, slots=True)
class _Served:
    site: Path
    address: str


@contextmanager
def _served(site: Path) -> Iterator[_Served]:
    """A site at an address of this machine alone."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield _Served(site, f"http://127.0.0.1:{server.server_port}/")
        finally:
            server.shutdown()
            thread.join()
