import json
import subprocess
from pathlib import Path

from tests.conftest import ROOT

TOOLS = ROOT / "tests" / "tools"
HELP = "tests/tools/prepare installs what the HTML checker needs (Java, vnu-jar)"
THEME_FAULTS = (
    # base.html of the theme, which has no block or partial around its two switches: browsers pass over the attribute.
    "Attribute “autocomplete” is only allowed when the input type is “color”,",
)


def check(folder: Path) -> list[dict[str, str]]:
    ended = subprocess.run(  # noqa: S603 - our own script and arguments
        [TOOLS / "vnu", "--errors-only", "--format", "json", "--skip-non-html", folder],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert '"messages":' in ended.stderr, f"{HELP}: {ended.stderr}"
    messages: list[dict[str, str]] = json.loads(ended.stderr)["messages"]
    return messages


def test_pages_are_valid(site: Path) -> None:
    (site / "not-valid.html").write_text("<!doctype html><title>x</title><p id=a><p id=a>", encoding="utf-8")
    try:
        messages = check(site)
    finally:
        (site / "not-valid.html").unlink()
    planted = [one for one in messages if one["url"].endswith("/not-valid.html")]
    assert "Duplicate ID “a”." in {one["message"] for one in planted}, "the checker does not check"
    assert [one for one in messages if one not in planted and not one["message"].startswith(THEME_FAULTS)] == []
    for fault in THEME_FAULTS:
        assert any(one["message"].startswith(fault) for one in messages), f"no longer needed: {fault}"
