"""Whether the search index is whole: the files are there, and what a name leads to is the page that is called so."""

import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from linli.diagnostics import Diagnostic, Span
from linli.publishing.verifying.problems import broken_search
from linli.search.index import FOLDER, FORMAT
from linli.search.names import BETWEEN
from linli.wording import Text

_PAGE: Final = f"{FOLDER}index.html"
_INDEX: Final = f"{FOLDER}index.json"
_NAMES: Final = f"{FOLDER}names.json"
_SAMPLES: Final = 50
"""Documents that are looked up, from the first to the last at equal distances."""


def check_search(site: Path, files: Collection[str]) -> Iterator[Diagnostic]:
    """What is wrong with the index of a site, of whose ``files`` one is the page for searching."""
    if _PAGE not in files:
        return
    index = _json(site, _INDEX)
    if index is None or index.get("format") != FORMAT or not isinstance(index.get("count"), int):
        yield _broken(_INDEX, Text("缺搜索索引，或读不出来", "The search index is missing or cannot be read"))
        return
    count = index["count"]
    lacking = [f"{FOLDER}pages/{place}.json" for place in range(count) if f"{FOLDER}pages/{place}.json" not in files]
    if lacking:
        yield _broken(lacking[0], Text(f"索引缺 {len(lacking)} 个文件", f"The index lacks {len(lacking)} files"))
    elif index.get("split"):
        yield from _split(site, files, index)
    else:
        yield from _looked_up(site, files, count)
    if count and not any(file.startswith(f"{FOLDER}words/") for file in files):
        yield _broken(f"{FOLDER}words", Text("索引里没有字词", "The index has no words"))


def _looked_up(site: Path, files: Collection[str], count: int) -> Iterator[Diagnostic]:
    """Names from the file of names, each of which must lead to the page that is called so."""
    names = _json(site, _NAMES)
    lines = str((names or {}).get("names", "")).split("\n")
    if names is None or (count and len(lines) != count):
        yield _broken(_NAMES, Text("名称的索引不完整", "The index of names is not whole"))
        return
    for place in range(0, count, max(1, count // _SAMPLES)):
        file = f"{FOLDER}pages/{place}.json"
        page = _json(site, file) or {}
        name = lines[place].split(BETWEEN)[0]
        if name not in str(page.get("names", "")).split(BETWEEN) or f"{page.get('url')}index.html" not in files:
            yield _broken(file, Text(f"搜“{name}”找不到它的页面", f'Searching "{name}" does not lead to its page'))


def _split(site: Path, files: Collection[str], index: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """The same for a large site, whose names are in many files."""
    keys = sorted(index.get("buckets") or {})
    for key in keys:
        if f"{FOLDER}names/{key}.json" not in files:
            yield _broken(f"{FOLDER}names/{key}.json", Text("索引缺这个文件", "The index lacks this file"))
            return
    for key in keys[:: max(1, len(keys) // _SAMPLES)]:
        file = f"{FOLDER}names/{key}.json"
        if not (_json(site, file) or {}).get("names"):
            yield _broken(file, Text("名称的索引读不出来", "The index of names cannot be read"))


def _json(site: Path, file: str) -> dict[str, Any] | None:
    try:
        found = json.loads((site / file).read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _broken(file: str, what: Text) -> Diagnostic:
    return broken_search(Span.of_file(file), what)
