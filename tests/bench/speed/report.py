"""The page of results, ``docs/speed.md``, and its chart: figures from the runs, words from ``page.md.j2``."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from tests.bench.convert import WITHOUT_PICTURES
from tests.bench.speed import tables
from tests.bench.speed.chart import Panel, Point, chart
from tests.bench.speed.records import About, Record, comparisons, read, summaries
from tests.bench.speed.tables import OURS, TITLES, WORK, Found

_CHINESE: Final = {
    "cold": "全新生成（含搜索）",
    "without-search": "全新生成（不含搜索）",
    "index": "只做搜索索引",
    "warm": "没有改动时再生成",
    "edit": "改一个数字后再生成",
    "rename": "改一个名称后再生成",
    "serve": "预览时看到改动",
    "check-cold": "首次检查",
    "check-warm": "再次检查",
}
_PANELS: Final = (
    ("cold", "wall", "全新生成 Cold build", "s", 1.0),
    ("edit", "wall", "改一处 One edit", "s", 1.0),
    ("cold", "memory", "内存 Memory", "MB", 1e6),
)
_PEERS: Final = {"hugo": "Hugo", "mkdocs": "MkDocs"}
_MOST_NAMED: Final = 5


def write_report(results: Path, docs: Path) -> None:
    """Write page and chart into ``docs`` from all files of results. Ends the program where there are none."""
    abouts, records = read(results)
    if not records:
        sys.exit(f"There are no results in {results}")
    (docs / "speed.md").write_text(page(abouts, records), encoding="utf-8")
    (docs / "speed.svg").write_text(drawing(summaries(records)), encoding="utf-8")


def page(abouts: Sequence[About], records: Sequence[Record]) -> str:
    """The page in Markdown."""
    found = summaries(records)
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=False,  # noqa: S701 - it makes Markdown of our own figures
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.md.j2").render(_values(abouts, records, found))


def drawing(found: Found) -> str:
    """The chart as SVG."""
    present = [name for name in TITLES if any(key[2] == name for key in found)]
    panels = [
        Panel(title, unit, {TITLES[name]: _points(found, kind, name, what, divided) for name in present})
        for kind, what, title, unit, divided in _PANELS
    ]
    return chart(
        "生成网站要多久 How long a site takes to build", "档案 profiles", [TITLES[name] for name in present], panels
    )


def _points(found: Found, kind: str, name: str, what: str, divided: float) -> list[Point]:
    ranges = [
        (size, found[kind, size, name].range(what)) for size in tables.sizes(found, kind) if (kind, size, name) in found
    ]
    return [
        (size, values.middle / divided, values.least / divided, values.most / divided)
        for size, values in ranges
        if values
    ]


def _values(abouts: Sequence[About], records: Sequence[Record], found: Found) -> dict[str, Any]:
    kinds = [kind for kind in WORK if any(key[0] == kind for key in found)]
    others = [one.others for one in records if one.others is not None]
    sizes = sorted({one.size for one in records})
    ratios = sorted(comparisons(found), key=lambda one: one[-1])
    against_hugo = [one for one in ratios if one[2:4] == ("hugo", "wall")]
    return {
        "days": sorted({about.date for about in abouts}),
        "machines": sorted({about.machine for about in abouts}),
        "versions": {title: said for about in abouts for title, said in about.versions.items()},
        "notes": sorted({note for about in abouts for note in about.notes}),
        "sizes": ", ".join(f"{size:,}" for size in sizes),
        "rounds": max(len(one.runs) for key, one in found.items() if key[0] != "serve"),
        "others": f"{median(others):.1f} (at most {max(others):.1f})" if others else "not known",
        "tables": {WORK[kind]: tables.costs(found, kind) for kind in kinds},
        "starts": tables.costs(found, "serve", "start"),
        "has_pictures": not WITHOUT_PICTURES,
        "outputs": tables.outputs(found),
        "shown": tables.shown(found),
        "growth": tables.growth(found),
        "best": [_compared(*one) for one in against_hugo[:_MOST_NAMED] if one[-1] < 1],
        "worst": [_compared(*one) for one in against_hugo[::-1][:_MOST_NAMED] if one[-1] > 1],
        "short": list(_short(found, kinds)),
        "chinese": list(_chinese(found, sizes)),
        "problems": list(_problems(found)),
    }


def _compared(kind: str, size: int, peer: str, _what: str, ratio: float) -> str:
    return f"{WORK[kind]}, {size:,} profiles: {ratio:.2f} times {_PEERS[peer]}'s time"


def _short(found: Found, kinds: Sequence[str]) -> Iterator[str]:
    """What ours cannot do yet, or does slower than a peer."""
    for kind in WORK:
        if kind in kinds and not any(key[0] == kind and key[2] == OURS for key in found):
            yield f"{WORK[kind]}: Linli has no way to do this yet; the peers were measured alone."
    for peer, name in _PEERS.items():
        slower = [one for one in comparisons(found) if one[2] == peer and one[3] == "wall" and one[-1] > 1]
        if slower:
            where = "; ".join(f"{WORK[kind]} at {size:,} ({ratio:.1f}×)" for kind, size, _, _, ratio in slower)
            yield f"Slower than {name} on the clock: {where}."
    memory = [key for key in found if key[0] == "cold" and key[2] == OURS]
    for kind, size, _ in memory[-1:]:
        ours, theirs = found[kind, size, OURS].range("memory"), found.get((kind, size, "hugo"))
        if ours and theirs and (other := theirs.range("memory")) and ours.middle > other.middle:
            yield f"Memory at {size:,} profiles: {ours.middle / other.middle:.1f} times Hugo's."


def _chinese(found: Found, sizes: Sequence[int]) -> Iterator[str]:
    """A line a size of what editors wait for."""
    for size in sizes:
        parts = []
        for kind in ("cold", "warm", "edit", "check-warm"):
            one = found.get((kind, size, OURS))
            if one is None or (wall := one.range("wall")) is None:
                continue
            peers = [
                f"{name} {tables.seconds(theirs.middle)} 秒"
                for peer, name in _PEERS.items()
                if (other := found.get((kind, size, peer))) and (theirs := other.range("wall"))
            ]
            beside = f"（{'，'.join(peers)}）" if peers else ""
            parts.append(f"{_CHINESE[kind]}{tables.seconds(wall.middle)} 秒{beside}")
        if parts:
            yield f"{size:,} 份档案：{'；'.join(parts)}。"


def _problems(found: Found) -> Iterator[str]:
    for (kind, size, name), one in found.items():
        if one.problems:
            yield f"{TITLES[name]}, {WORK[kind]}, {size:,} profiles: {len(one.problems)}, such as {one.problems[0]}"
