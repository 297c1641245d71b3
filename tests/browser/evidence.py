"""What the accessibility statement rests on: the page tests of this run, and the file that records them."""

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

import yaml
from playwright.sync_api import Browser, Page
from tests.browser import axe
from tests.browser.visit import PAGES, visit
from tests.conftest import ROOT, run

from linli.settings.accessibility import Check, Mode

FILE: Final = ROOT / "site_config" / "accessibility.yml"
COMMAND: Final = "UPDATE_EVIDENCE=1 .venv/bin/pytest tests/browser/test_accessibility.py -k evidence"
STANDARD: Final = "WCAG 2.2 AA"
UPDATING: Final = bool(os.environ.get("UPDATE_EVIDENCE"))
Findings = Mapping[Mode, Mapping[str, list[axe.Finding]]]
"""What was found in each mode on each type of page."""

LARGE_TEXT: Final = "try { localStorage.setItem('linli:text', 'large') } catch {}"
OPTIONS: Final[Mapping[Mode, dict[str, Any]]] = {
    Mode.LIGHT: {"color_scheme": "light"},
    Mode.LIGHT_WIDE: {"color_scheme": "light", "viewport": {"width": 1280, "height": 800}},
    Mode.DARK: {"color_scheme": "dark"},
    Mode.LARGE_TEXT: {"color_scheme": "light"},
}
HERE: Final = "tests/browser/test_accessibility.py"
CHECKS: Final[Mapping[Check, tuple[str, ...]]] = {
    Check.KEYBOARD: (
        "tests/browser/test_reading.py::test_profile_is_reached_by_keyboard",
        "tests/browser/test_reading.py::test_the_keyboard_goes_through_a_whole_page_and_is_always_seen",
        "tests/browser/test_browsing.py::test_choices_are_made_with_the_keyboard_alone",
        "tests/browser/test_comfort.py::test_panels_close_by_escape_and_by_a_click_elsewhere",
    ),
    Check.ZOOM_400: (f"{HERE}::test_at_400_percent_nothing_is_lost",),
    Check.REFLOW_320: ("tests/browser/test_pages.py::test_page_never_scrolls_sideways",),
    Check.NO_JAVASCRIPT: ("tests/browser/test_pages.py::test_page_needs_no_javascript",),
    Check.TARGET_SIZE: (f"{HERE}::test_targets_are_large_or_far_apart",),
    Check.REDUCED_MOTION: (f"{HERE}::test_nothing_moves_where_that_is_not_wanted",),
    Check.CONTRAST: ("tests/browser/test_pages.py::test_words_stand_out",),
    Check.HTML_VALIDITY: ("tests/site/test_validity.py::test_pages_are_valid",),
}
"""The tests that hold what the statement says of each check. They are part of this suite, which fails when they do."""

LIMITS: Final = [
    {
        "zh": "来源链接通向别的网站，那些网页是否无障碍，本站无法保证。",
        "en": "Links to sources lead to other sites, whose accessibility is not in our hands.",
    },
]
HEADER: Final = f"""\
# 无障碍声明所依据的测试结果，由测试写成；“已知不足”（known_limits）与“用户试用”（user_testing）由人来写，重写时保留。
# 重写：{COMMAND}
# The test results that the accessibility statement rests on, written by the tests. Known limits (known_limits) and
# user testing (user_testing) are for people to write, and are kept when the rest is written anew by the command above.
"""


@contextmanager
def opened(browser: Browser, address: str, mode: Mode, **options: Any) -> Iterator[Page]:  # noqa: ANN401 - the library's
    """A page in a context of its own, as a reader in that mode has it."""
    with visit(browser, address, **{"reduced_motion": "reduce", **OPTIONS[mode], **options}) as visited:
        if mode is Mode.LARGE_TEXT:
            visited.page.context.add_init_script(LARGE_TEXT)
        yield visited.page


def measure(browser: Browser, address: str) -> Findings:
    """Open every page in every mode, and run the rules on it."""
    found: dict[Mode, dict[str, list[axe.Finding]]] = {}
    for mode in Mode:
        with opened(browser, address, mode) as page:
            found[mode] = {}
            for name, way in PAGES.items():
                answer = page.goto(address + way, wait_until="load")
                assert answer is None or answer.ok or name == "not-found", f"there is no page at /{way}"
                found[mode][name] = axe.findings(page)
    return found


def measured_pages(findings: Findings) -> list[dict[str, Any]]:
    """The pages as the file records them."""
    return [
        {
            "type": name,
            "address": f"/{way}",
            "modes": [mode.value for mode in findings],
            "violations": sum(len(found[name]) for found in findings.values()),
        }
        for name, way in PAGES.items()
    ]


def recorded() -> dict[str, Any]:
    """The file as it is; nothing, where there is none."""
    text = FILE.read_text(encoding="utf-8") if FILE.is_file() else ""
    return dict(yaml.safe_load(text) or {})


def record(findings: Findings, browser: Browser) -> None:
    """Write the file anew, with what people wrote in it kept."""
    old = recorded()
    outcomes = _outcomes()
    new = {
        "tested_on": datetime.now(UTC).date().isoformat(),
        "standard": STANDARD,
        "axe": axe.version(),
        "browser": f"Chromium {browser.version.partition('.')[0]}",
        "pages": measured_pages(findings),
        "checks": [
            {"id": check.value, "result": "passed" if all(outcomes.get(test) for test in tests) else "failed"}
            for check, tests in CHECKS.items()
        ],
        "user_testing": old.get("user_testing"),
        "known_limits": old.get("known_limits", LIMITS),
    }
    written = {name: value for name, value in new.items() if value is not None}
    text = yaml.safe_dump(written, allow_unicode=True, sort_keys=False, width=1000, default_flow_style=None)
    FILE.write_text(HEADER + text.replace(f"'{new['tested_on']}'", str(new["tested_on"])), encoding="utf-8")


def _outcomes() -> dict[str, bool]:
    """Whether each of the tests of ``CHECKS`` passes, with all its parameters, in a run of their own."""
    tests = sorted({test for tests in CHECKS.values() for test in tests})
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        ended = run(
            Path(sys.executable).name, "-m", "pytest", "-p", "no:cacheprovider", f"--junit-xml={report}", *tests
        )
        assert report.is_file(), ended.stdout
        cases = list(ET.parse(report).getroot().iter("testcase"))  # noqa: S314 - our own file
    passed: dict[str, bool] = {}
    for case in cases:
        file = case.attrib["classname"].replace(".", "/") + ".py"
        test = f"{file}::{case.attrib['name'].partition('[')[0]}"
        passed[test] = passed.get(test, True) and not len(case)
    return passed
