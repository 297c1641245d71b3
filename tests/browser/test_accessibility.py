"""Every type of page in every mode against the rules of accessibility, and the statement against what was found."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from tests.browser import axe
from tests.browser.evidence import (
    CHECKS,
    COMMAND,
    UPDATING,
    Findings,
    measure,
    measured_pages,
    opened,
    record,
    recorded,
)
from tests.browser.visit import PAGES
from tests.conftest import ROOT

from linli.settings.accessibility import Check, Mode
from linli.wording import LANGUAGES, default_labels

# Where tests are spread over several workers in groups, the pages are measured by one of them only.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("accessibility")]

PLANTED = """
() => {
    document.querySelector("h1").insertAdjacentHTML("afterend", '<img src="data:,"><p>看不清的字</p>');
    // The page's policy allows no style in HTML.
    Object.assign(document.querySelector("h1 ~ p").style, { color: "#ccc", background: "#fff" });
    document.documentElement.removeAttribute("lang");
}
"""
HELD = """
async () => {
    scrollTo({top: 300, behavior: "instant"});
    await new Promise(requestAnimationFrame);
    const isHeld = element => element !== null
        && (["fixed", "sticky"].includes(getComputedStyle(element).position) || isHeld(element.parentElement));
    const points = [...Array(innerHeight).keys()];
    return points.filter(y => isHeld(document.elementFromPoint(innerWidth / 2, y))).length / innerHeight;
}
"""
MOVING = """
() => {
    const long = times => times.split(",").some(time => parseFloat(time) > .02);
    const moves = /all|transform|translate|scale|rotate|top|left|right|bottom|margin|width|height|inset/;
    const named = (element, part) => `${element.tagName}.${element.className}${part}`;
    const moving = style => (style.animationName !== "none" && long(style.animationDuration))
        || (moves.test(style.transitionProperty) && long(style.transitionDuration));
    const found = [];
    if (getComputedStyle(document.documentElement).scrollBehavior === "smooth") found.push("smooth scrolling");
    for (const element of document.querySelectorAll("body, body *")) {
        if (!element.checkVisibility()) continue;
        for (const part of ["", "::before", "::after"]) {
            if (moving(getComputedStyle(element, part || null))) found.push(named(element, part));
        }
    }
    return [...new Set(found)];
}
"""


@pytest.fixture(scope="session")
def findings(browser: Browser, address: str) -> Findings:
    return measure(browser, address)


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with opened(browser, address, Mode.LIGHT) as opened_page:
        yield opened_page


def test_the_checker_checks(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(PLANTED)
    found = {finding.rule: finding for finding in axe.findings(page)}
    assert {"image-alt", "color-contrast", "html-has-lang"} <= found.keys()
    assert found["image-alt"].impact == "critical"
    assert "img" in found["image-alt"].target
    assert "alt" in str(found["image-alt"])


def test_the_modes_are_what_they_say(browser: Browser, address: str) -> None:
    sizes = {}
    for mode in Mode:
        with opened(browser, address, mode) as page:
            page.goto(address)
            sizes[mode] = page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")
            dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
            assert dark == (mode is Mode.DARK)
    assert sizes[Mode.LARGE_TEXT] > sizes[Mode.LIGHT]


@pytest.mark.parametrize("mode", Mode)
def test_no_page_breaks_a_rule(findings: Findings, mode: Mode) -> None:
    broken = [f"{name}: {finding}" for name, found in findings[mode].items() for finding in found]
    assert broken == [], "\n".join(["", *broken])


def test_what_readers_open_and_find_breaks_no_rule_either(browser: Browser, address: str) -> None:
    """Results, chosen filters, open panels and data tables, in light and dark."""
    broken = []
    states = {
        "programs/?region=guangdong/foshan&kind=program/team": ".linli-facets summary",
        "programs/?kind=program/works&theme=gba": ".linli-display summary",
        "search/?q=议事": ".linli-facets summary",
        "search/?q=没有这样的东西": ".linli-display summary",
        "communities/jiandong/": ".linli-share summary, .linli-data summary",
        "timeline/": ".linli-data summary",
    }
    for mode in (Mode.LIGHT, Mode.DARK):
        with opened(browser, address, mode) as page:
            for way, panels in states.items():
                page.goto(address + way)
                if "?" in way:
                    page.locator(".linli-status").wait_for()
                for panel in page.locator(panels).all():
                    panel.click()
                broken += [f"{way} {mode}: {finding}" for finding in axe.findings(page)]
    assert broken == [], "\n".join(["", *broken])


def test_statement_rests_on_the_evidence_of_this_run(findings: Findings, browser: Browser) -> None:
    if UPDATING:
        record(findings, browser)
    evidence = recorded()
    assert evidence, f"no evidence; make it: {COMMAND}"
    assert evidence["pages"] == measured_pages(findings), f"the evidence is out of date: {COMMAND}"
    assert [check["id"] for check in evidence["checks"]] == [check.value for check in Check], COMMAND
    assert [check["id"] for check in evidence["checks"] if check["result"] != "passed"] == [], COMMAND


def test_every_check_of_the_evidence_is_a_test() -> None:
    assert list(CHECKS) == list(Check)
    for test in (test for tests in CHECKS.values() for test in tests):
        file, _, name = test.partition("::")
        assert re.search(rf"^def {name}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE), test


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_type_of_the_evidence_has_a_label(language: str) -> None:
    words = {name for name in default_labels("zh" if language == "zh" else "en").words if ".types." in name}
    assert [name for name in PAGES if f"accessibility.types.{name}" not in words] == []


def test_at_400_percent_nothing_is_lost(browser: Browser, address: str) -> None:
    """A window of 1280 × 1024 at 400% has 320 × 256 pixels of the page's own (WCAG 1.4.10)."""
    lost = []
    window = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
    with opened(browser, address, Mode.LIGHT, **window) as page:
        for name, way in PAGES.items():
            page.goto(address + way)
            if page.evaluate("document.documentElement.scrollWidth > 320"):
                lost.append(f"{name} scrolls sideways")
            if page.evaluate(HELD) > 0.5:
                lost.append(f"{name}: half the window is taken by what does not scroll")
    assert lost == []


def test_targets_are_large_or_far_apart(page: Page, address: str) -> None:
    """24 × 24 pixels, or a circle of that size around each that touches no other (WCAG 2.5.8)."""
    found = []
    for name, way in PAGES.items():
        page.goto(address + way)
        found += [f"{name}: {finding}" for finding in axe.findings(page, ["target-size"])]
    assert found == []


def test_nothing_moves_where_that_is_not_wanted(page: Page, address: str) -> None:
    moving = {}
    for name, way in PAGES.items():
        page.goto(address + way)
        moving[name] = page.evaluate(MOVING)
    assert {name: found for name, found in moving.items() if found} == {}
