"""Under the content security policy every page does all that it does, and nothing else runs."""

import pytest
from playwright.sync_api import Browser
from tests.browser.visit import PAGES, Visit, visit

pytestmark = pytest.mark.browser

COUNT = """
    window.violations = [];
    document.addEventListener("securitypolicyviolation", event => window.violations.push(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""
PRESS = """
    for (const what of ["summary", ".linli-display input", "button.linli-copy"]) {
        for (const element of document.querySelectorAll(what)) if (element.checkVisibility()) element.click();
    }
"""
INJECT = """
    const box = document.createElement("div");
    box.innerHTML = '<img src="/nothing.png" onerror="window.fired = 1"><b style="color: red">x</b>';
    document.body.append(box);
    const script = document.createElement("script");
    script.textContent = "window.fired = 2";
    document.body.append(script);
    box.innerHTML += '<iframe srcdoc="<script>parent.fired = 3</script>"></iframe><form action="https://evil.example/">';
"""


def watched(visited: Visit) -> Visit:
    visited.page.context.add_init_script(COUNT)
    return visited


def violations(visited: Visit) -> list[str]:
    found: list[str] = visited.page.evaluate("window.violations")
    return found


def used(visited: Visit) -> None:
    """Open every panel, choose every choice of the display, ask for suggestions, press what can be pressed here."""
    page = visited.page
    page.evaluate(PRESS)
    box = page.locator("input[name=q]:visible").first
    if box.count():
        box.fill("社区")
        found = ".linli-card" if "/search/" in page.url else "[role=option]"
        page.locator(f"{found}:visible").first.wait_for()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(50)


@pytest.mark.parametrize("name", PAGES)
def test_pages_keep_to_their_policy(name: str, browser: Browser, address: str) -> None:
    with visit(browser, address, viewport={"width": 1280, "height": 900}) as visited:
        watched(visited).go(PAGES[name])
        used(visited)
        assert visited.page.evaluate("document.documentElement.className") == "js"
        assert violations(visited) == []
        # The address bar's own copy is refused where nobody has allowed the clipboard; that is no matter of the policy.
        assert [problem for problem in visited.problems if "Security Policy" in problem] == []


def test_searching_keeps_to_the_policy(browser: Browser, address: str) -> None:
    with visit(browser, address, viewport={"width": 1280, "height": 900}) as visited:
        watched(visited).go("search/?q=议事")
        visited.page.locator(".linli-card:visible, [class*=result]:visible").first.wait_for()
        used(visited)
        visited.page.keyboard.press("Enter")
        visited.page.wait_for_timeout(500)
        assert violations(visited) == []
        assert visited.problems == []


def test_what_somebody_slips_in_neither_runs_nor_loads(browser: Browser, address: str) -> None:
    with visit(browser, address) as visited:
        watched(visited).go(PAGES["community"])
        visited.page.evaluate(INJECT)
        visited.page.wait_for_timeout(500)
        assert visited.page.evaluate("window.fired") is None
        blocked = {violation.split()[0] for violation in violations(visited)}
        assert blocked >= {"script-src-attr", "script-src-elem", "style-src-attr"}
