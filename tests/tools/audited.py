"""What pip-audit has found out, in words: ``audited.py FOLDER SAID``, with its JSON files and what else it said."""

import json
import sys
from pathlib import Path
from typing import Any

FINE, FOUND, UNKNOWN = 0, 1, 2


def verdict(reports: list[list[dict[str, Any]]]) -> tuple[int, list[str]]:
    """An exit code, and lines for people, of the dependencies as pip-audit's reports list them."""
    packages = {f"{one['name']} {one.get('version', '')}".strip(): one for report in reports for one in report}
    unknown = sorted(name for name, one in packages.items() if "skip_reason" in one)
    lines = [
        f"{name}: {', '.join([hole['id'], *hole.get('aliases', [])])} → {', '.join(hole.get('fix_versions', []))}"
        for name, one in sorted(packages.items())
        for hole in one.get("vulns", [])
    ]
    if lines:
        return FOUND, ["有已知漏洞，请运行 make lock 更新：", "Known to be vulnerable; run make lock to renew:", *lines]
    if not packages or unknown:
        count = f"{len(unknown)}/{len(packages)}"
        return UNKNOWN, [
            f"漏洞数据库没有答复（{count} 个软件包没有查到），所以什么都没有证明。请在能上网的机器上再试。",
            f"The vulnerability service gave no answer ({count} packages unknown), so nothing is proved.",
            "Try again where there is a network.",
        ]
    return FINE, [f"查了 {len(packages)} 个软件包，没有已知漏洞。", f"{len(packages)} packages, no known holes."]


def main(folder: Path, said: Path) -> int:
    """Read the reports in a folder and print the verdict."""
    reports = [json.loads(path.read_text(encoding="utf-8")).get("dependencies", []) for path in folder.glob("*.json")]
    code, lines = verdict(reports)
    if not any(reports) and said.is_file():  # it did not even begin
        lines += said.read_text(encoding="utf-8").splitlines()[-1:]
    sys.stdout.write("\n".join(lines) + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
