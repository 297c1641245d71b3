"""Runs Lighthouse on pages of a site that is served, and prints what it found.

``measure.py ADDRESS REPORTS PAGE…``; CHROME_PATH names the browser. Ends with 1 where a page stays below what is asked.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median_low
from typing import Any, Final

HERE: Final = Path(__file__).parent
RUNS: Final = 3
ASKED: Final[Mapping[str, int]] = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
FIGURES: Final[Mapping[str, tuple[str, str]]] = {
    "FCP ms": ("first-contentful-paint", "{:.0f}"),
    "LCP ms": ("largest-contentful-paint", "{:.0f}"),
    "TBT ms": ("total-blocking-time", "{:.0f}"),
    "CLS": ("cumulative-layout-shift", "{:.3f}"),
    "bytes": ("total-byte-weight", "{:,.0f}"),
}
FLAGS: Final = (
    "--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
)
Report = dict[str, Any]


def report(address: str, file: Path) -> Report:
    """Run Lighthouse once: a telephone on a slow network, as it simulates them unless told otherwise."""
    command: list[str | Path] = [
        "node",
        HERE / "node_modules" / "lighthouse" / "cli" / "index.js",
        address,
        f"--chrome-flags={FLAGS}",
    ]
    options = ["--quiet", "--no-enable-error-reporting", "--output=json", f"--output-path={file}"]
    only = f"--only-categories={','.join(ASKED)}"
    ended = subprocess.run(  # noqa: S603 - our own program and arguments
        [*command, *options, only], capture_output=True, encoding="utf-8", check=False
    )
    if ended.returncode or not file.is_file():
        sys.exit(f"Lighthouse failed on {address}:\n{ended.stdout}{ended.stderr}")
    found: Report = json.loads(file.read_text(encoding="utf-8"))
    if found.get("runtimeError"):
        sys.exit(f"Lighthouse failed on {address}: {found['runtimeError']['message']}")
    return found


def score(found: Report, category: str) -> int:
    """The score of a category, of 100."""
    return round((found["categories"][category]["score"] or 0) * 100)


def middle(reports: Sequence[Report]) -> Report:
    """The report with the median of the performances."""
    scores = [score(found, "performance") for found in reports]
    return reports[scores.index(median_low(scores))]


def row(page: str, found: Report) -> list[str]:
    """A line of the table."""
    figures = [shape.format(found["audits"][audit].get("numericValue", 0)) for audit, shape in FIGURES.values()]
    return [f"/{page}", *(str(score(found, category)) for category in ASKED), *figures]


def failing(found: Report) -> list[str]:
    """The audits that lower a score, with what they point at."""
    lines = []
    for category in ASKED:
        for reference in found["categories"][category]["auditRefs"]:
            audit = found["audits"][reference["id"]]
            if (
                reference["weight"]
                and audit["score"] is not None
                and audit["score"] < (0.9 if category == "performance" else 1)
            ):
                lines.append(
                    f"    {category}: {audit['id']}: {audit['title']} {audit.get('displayValue', '')}".rstrip()
                )
                lines += [f"        {_item(item)}" for item in audit.get("details", {}).get("items", [])[:5]]
    return lines


def _item(item: Mapping[str, Any]) -> str:
    node = item.get("node", {})
    words = [node.get("selector"), node.get("snippet"), item.get("url"), item.get("description"), item.get("href")]
    return " ".join(str(word) for word in words if word)[:200] or json.dumps(item, ensure_ascii=False)[:200]


def table(rows: Sequence[Sequence[str]]) -> str:
    """The rows in columns, the first to the left and the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        [
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
        ]
        for cells in rows
    ]
    return "\n".join("  ".join(line) for line in lines)


def main() -> None:
    """Measure the pages that the command line names."""
    address, folder, *pages = sys.argv[1:]
    found: dict[str, Report] = {}
    for page in pages:
        name = page.strip("/").replace("/", "-") or "home"
        runs = [report(address + page, Path(folder, f"{name}-{number}.json")) for number in range(1, RUNS + 1)]
        found[page] = middle(runs)
    head = ["page", *ASKED, *FIGURES]
    sys.stdout.write(table([head, *(row(page, one) for page, one in found.items())]) + "\n")
    below = {
        page: [category for category, asked in ASKED.items() if score(one, category) < asked]
        for page, one in found.items()
    }
    for page, one in found.items():
        if lines := failing(one):
            sys.stdout.write("\n".join([f"/{page}", *lines, ""]))
    if any(below.values()):
        sys.exit(
            "Below what is asked: " + "; ".join(f"/{page}: {', '.join(few)}" for page, few in below.items() if few)
        )


if __name__ == "__main__":
    main()
