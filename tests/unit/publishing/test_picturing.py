"""Screenshots in a preview: in its report page, as files that the trusted stage takes, and as links in the comment."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from builders import TODAY
from folders import COMMUNITY, SOUND
from hostile_report import hostile_report
from PIL import Image
from repositories import branch, repository

from linli.publishing import picturing
from linli.publishing.artifact import Bounds, Suspicious, opened
from linli.publishing.building import Built, build_preview
from linli.publishing.preview import Outcome, hand_on, make_preview
from linli.publishing.receiving import look_through, scripts_of
from linli.publishing.reporting import PlainReport
from linli.publishing.review_report import ReviewReport
from linli.publishing.verifying.site import verify
from linli.review import screenshots
from linli.wording import Text

JIA = "content/communities/jia.yml"
URL = "https://preview.example/7/"
SITE = SOUND["site_config/site.yml"]
PAINTING = """\
import sys, urllib.request
from PIL import Image
at = next(one.partition('=')[2] for one in sys.argv if one.startswith('--screenshot='))
page = urllib.request.urlopen(sys.argv[-1]).read()
image = Image.new('RGB', (360, 2000), 'white')
image.putpixel((5, 900), (len(page) % 251, 0, 0))
image.save(at)
"""


@pytest.fixture(name="root")
def edited_project(tmp_path: Path) -> Path:
    return repository(tmp_path / "p", {**SOUND, "site_config/site.yml": f"{SITE}share_images: false\n"})


@pytest.fixture(name="browser")
def painter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A browser that paints how long a page is."""
    painting, program = tmp_path / "painting.py", tmp_path / "chromium"
    painting.write_text(PAINTING, encoding="utf-8")
    program.write_text(f'#!/bin/sh\nexec {sys.executable} {painting} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(program))
    return program


@pytest.mark.usefixtures("browser")
def test_pictures_are_in_the_preview_and_pass_the_trusted_stage(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[Path] = []

    def building(project: Path, site: Path, base: Path | None = None) -> Built:
        built.append(project)
        return build_preview(project, site, base)

    monkeypatch.setattr(picturing, "build_preview", building)
    out = tmp_path / "out"
    head = branch(root, "change", {JIA: COMMUNITY.replace("甲社区", "一个新社区")})
    made = make_preview(root, ("main", head), out / "site", TODAY, URL, screenshots=1)
    hand_on(made, out, 7, "zh")
    assert made.outcome == Outcome.READY, made.report.as_markdown("en")
    assert len(built) == 1
    folder = out / "site/preview-report"
    page = (folder / "index.html").read_text(encoding="utf-8")
    for name in ("01-before.webp", "01-after.webp"):
        assert f'src="screenshots/{name}"' in page
        with Image.open(folder / "screenshots" / name) as image:
            assert (image.format, image.width, image.height) == ("WEBP", 360, 1200)
    assert verify(out / "site", is_preview=True) == ()
    with opened(out, Bounds()) as files:
        received = look_through(files, scripts_of(root / "content"), [URL], Bounds())
    assert "preview-report/screenshots/01-after.webp" in received.files
    assert f"]({URL}preview-report/screenshots/01-after.webp" in received.report
    assert "![" not in received.report
    (folder / "screenshots/01-after.webp").write_bytes(b"<script>alert(1)</script>")
    with opened(out, Bounds()) as files, pytest.raises(Suspicious):
        look_through(files, scripts_of(root / "content"), [URL], Bounds())


def test_without_a_browser_or_a_wish_the_base_is_not_even_built(
    tmp_path: Path, browser: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picturing, "build_preview", lambda *_: pytest.fail("the base was built for nothing"))
    report, base = replace(hostile_report(), screenshots=()), picturing.BaseSite(tmp_path, tmp_path / "base-site")
    assert screenshots.browser() == str(browser)
    assert picturing.pictured(report, base, tmp_path / "site", 0, "zh") is report
    monkeypatch.setattr(picturing, "browser", lambda: None)
    assert picturing.pictured(report, base, tmp_path / "site", 3, "zh") is report
    assert not (tmp_path / "site").exists()


def test_a_base_that_cannot_be_built_is_tried_once(
    tmp_path: Path, browser: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[Path] = []

    def failing(project: Path, *_: Path) -> Built:
        tries.append(project)
        return Built(is_made=False, log="")

    monkeypatch.setattr(picturing, "build_preview", failing)
    base = picturing.BaseSite(tmp_path, tmp_path / "base-site")
    assert browser.is_file()
    for _ in range(2):
        assert picturing.pictured(hostile_report(), base, tmp_path / "site", 3, "zh") == hostile_report()
    assert tries == [tmp_path]


def test_a_comment_of_no_known_address_does_not_speak_of_pictures() -> None:
    plain = PlainReport(Text("好", "Good"))
    known = ReviewReport(plain, hostile_report()).as_markdown("en")
    unknown = ReviewReport(plain, replace(hostile_report(), preview_url=None)).as_markdown("en")
    assert ("Before and after" in known, "Before and after" in unknown) == (True, False)
