import json
import subprocess
from pathlib import Path

from tests.conftest import ROOT

TOOLS = ROOT / "tests" / "tools"
HELP = "tests/tools/prepare installs what the HTML checker needs (Java, vnu-jar)"


def check(*folders: Path) -> list[dict[str, str]]:
    ended = subprocess.run(  # noqa: S603 - our own script and arguments
        [TOOLS / "vnu", "--errors-only", "--format", "json", "--skip-non-html", *folders],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert '"messages":' in ended.stderr, f"{HELP}: {ended.stderr}"
    messages: list[dict[str, str]] = json.loads(ended.stderr)["messages"]
    return messages


def test_pages_are_valid(site: Path, tmp_path: Path) -> None:
    planted = tmp_path / "planted.html"
    planted.write_text("<!doctype html><html lang=zh><title>x</title><p id=a><p id=a>", encoding="utf-8")
    messages = check(site, tmp_path)
    found = [one["message"] for one in messages if one["url"].endswith("/planted.html")]
    assert found == ["Duplicate ID “a”."], "the checker does not check"
    assert [one for one in messages if not one["url"].endswith("/planted.html")] == []
