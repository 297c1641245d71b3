"""The accessibility rules of axe-core, run on a page that is open in the browser."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page
from tests.conftest import ROOT

FOLDER = ROOT / "tests" / "tools" / "node_modules" / "axe-core"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

_RUN = """
async only => (await axe.run(document, {runOnly: only, resultTypes: ["violations"], elementRef: false})).violations
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a part of a page breaks."""

    rule: str
    impact: str
    target: str
    summary: str

    def __str__(self) -> str:
        return f"{self.rule} ({self.impact}): {self.target}\n    {self.summary}"


def version() -> str:
    return str(json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["version"])


def findings(page: Page, rules: Sequence[str] = ()) -> list[Finding]:
    """What breaks the ``rules``, or else every rule of the standard and of good practice."""
    # Not a script element: what a page lets its own scripts do is no concern of its examiner.
    page.evaluate((FOLDER / "axe.min.js").read_text(encoding="utf-8"))
    only = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": TAGS}
    return [finding for violation in page.evaluate(_RUN, only) for finding in _findings(violation)]


def _findings(violation: dict[str, Any]) -> Iterator[Finding]:
    for node in violation["nodes"]:
        # Inside a frame or a shadow tree, the target is the way there.
        target = " → ".join(str(step) for step in node["target"])
        summary = "; ".join(line.strip() for line in node["failureSummary"].splitlines() if line.strip())
        yield Finding(violation["id"], violation["impact"] or "unknown", target, summary)
