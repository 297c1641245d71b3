"""The types of schema.org's vocabulary as a judge: TypeScript reads structured data as values of them."""

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

TOOLS = Path(__file__).parents[1] / "tools"
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
OPTIONS = ("--noEmit", "--strict", "--pretty", "false", "--target", "es2022", "--moduleResolution", "bundler")
HELP = "tests/tools/prepare installs what structured data are judged by (typescript, schema-dts)"


def blocks(html: str) -> list[Any]:
    """The structured data of a page."""
    return [json.loads(found) for found in BLOCK.findall(html)]


def things(value: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - any JSON
    """Every thing in structured data, however deep."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


def judged(graphs: Mapping[str, Any], folder: Path) -> list[str]:
    """What the vocabulary has against graphs, each by the name of its page: type, property or value are not its own."""
    imported = (TOOLS / "node_modules/schema-dts/dist/schema").as_posix()
    lines = [f'import type {{ Graph, SearchAction, WithActionConstraints }} from "{imported}";']
    names = [""]
    for name, graph in graphs.items():
        searches = [one for one in things(graph) if "query-input" in one]
        for search in searches:  # the types have a way of their own to say what an action needs
            lines.append(f"export const s{len(lines)}: WithActionConstraints<SearchAction> = {json.dumps(search)};")
            names.append(name)
        bare = json.loads(
            json.dumps(graph), object_hook=lambda one: {key: one[key] for key in one if key != "query-input"}
        )
        lines.append(f"export const g{len(lines)}: Graph = {json.dumps(bare)};")
        names.append(name)
    file = folder / "graphs.ts"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    ended = subprocess.run(  # noqa: S603 - our own arguments
        ["node", str(TOOLS / "node_modules/typescript/bin/tsc"), *OPTIONS, str(file)],  # noqa: S607 - the machine's
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    said = [line for line in ended.stdout.splitlines() if line and not line.startswith(" ")]
    assert ended.returncode in {0, 1, 2}, f"{HELP}: {ended.stdout}{ended.stderr}"
    assert bool(said) == bool(ended.returncode), ended.stderr
    found = [(re.search(r"graphs\.ts\((\d+),", line), line) for line in said]
    assert all(match for match, _ in found), f"{HELP}: {said}"
    return [f"{names[int(match[1]) - 1]}: {line.partition(': ')[2]}" for match, line in found if match]
