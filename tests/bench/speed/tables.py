"""The figures of a report as tables in Markdown."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise, product
from math import log
from typing import Final

from tests.bench.speed.records import Key, Range, Summary

OURS: Final = "linli"
TITLES: Final = {"linli": "Linli", "hugo": "Hugo + Pagefind", "mkdocs": "MkDocs + Material, naive"}
WORK: Final = {
    "cold": "Cold build with search",
    "without-search": "Cold build without search",
    "index": "Search index alone",
    "warm": "Build again, nothing changed",
    "edit": "Build after one figure changed",
    "rename": "Build after one name changed",
    "serve": "Preview: from an edit to its text in the browser",
    "check-cold": "`linli check`, cold",
    "check-warm": "`linli check`, again",
}
_MEGABYTE: Final = 1e6
Found = Mapping[Key, Summary]


def costs(found: Found, kind: str, what: str = "wall") -> str:
    """Wall clock (``what`` may be ``start`` instead) and CPU: a row for each size, a column for each generator."""
    names = [name for name in TITLES if any(key[0] == kind and key[2] == name for key in found)]
    peers = [name for name in names if name != OURS] if OURS in names else []
    heads = ["profiles", *(TITLES[name] for name in names), *(f"Linli ÷ {TITLES[name].split()[0]}" for name in peers)]
    rows = []
    for size in sizes(found, kind):
        cells = [_cost(found.get((kind, size, name)), what) for name in names]
        rows.append([f"{size:,}", *cells, *(_ratio(found, (kind, size, name), what) for name in peers)])
    return table(heads, rows)


def _cost(one: Summary | None, what: str) -> str:
    wall, cpu = (one.range(what), one.range("cpu")) if one else (None, None)
    if wall is None:
        return "–" if one is None else one.last.outcome
    return f"{spread(wall, seconds)} s" + (f"; CPU {seconds(cpu.middle)} s" if cpu else "")


def _ratio(found: Found, peer: Key, what: str) -> str:
    """How many times what the peer took ours took: wall clock, and CPU."""
    ours, theirs = found.get((*peer[:2], OURS)), found.get(peer)
    if ours is None or theirs is None:
        return "–"
    pairs = ((ours.range(part), theirs.range(part)) for part in (what, "cpu"))
    parts = [f"{mine.middle / other.middle:.2f}" for mine, other in pairs if mine and other]
    return "; CPU ".join(parts) or "–"


def outputs(found: Found) -> str:
    """What a cold build needed and made: memory, pages, bytes."""
    rows = []
    measured = sizes(found, "cold")
    for size, name in product(measured, TITLES):
        one = found.get(("cold", size, name))
        memory, last = (one.range("memory"), one.last) if one else (None, None)
        if memory and last and last.pages and last.html and last.bytes:
            most = spread(memory, lambda value: f"{value / _MEGABYTE:.0f}")
            smaller = [found.get(("cold", below, name)) for below in measured if below < size]
            below = smaller[-1] if smaller else None
            made = (f"{last.pages:,}", f"{last.html / _MEGABYTE:.1f}", f"{last.bytes / _MEGABYTE:.1f}")
            rows.append(
                [f"{size:,}", TITLES[name], most, f"{memory.middle / size / 1000:.0f}", _more(below, one), *made]
            )
    heads = ["profiles", "", "memory at most, MB", "kB a profile", "kB for each more", "pages", "HTML, MB", "all, MB"]
    return table(heads, rows)


def _more(small: Summary | None, large: Summary | None) -> str:
    """Kilobytes of memory for each profile that one size has more than another."""
    first, second = (small.range("memory"), large.range("memory")) if small and large else (None, None)
    if not (small and large and first and second):
        return "–"
    return f"{(second.middle - first.middle) / (large.last.size - small.last.size) / 1000:.0f}"


def shown(found: Found) -> str:
    """On how many pages the new text stands after an edit."""
    names = [name for name in TITLES if any(key[0] in {"edit", "rename"} and key[2] == name for key in found)]
    rows = []
    for kind in ("edit", "rename"):
        for size in sizes(found, kind):
            counts = [one.last.shown if (one := found.get((kind, size, name))) else None for name in names]
            cells = ["–" if count is None else f"{count:,}" for count in counts]
            rows.append([f"{size:,}", "figure" if kind == "edit" else "name", *cells])
    return table(["profiles", "changed", *(TITLES[name] for name in names)], rows)


def growth(found: Found) -> str:
    """The exponents by which CPU and memory grow between sizes: 1 is in proportion, less is better."""
    rows = []
    for kind, what in (("cold", "cpu"), ("cold", "memory"), ("edit", "cpu"), ("warm", "cpu"), ("check-warm", "cpu")):
        steps = list(pairwise(sizes(found, kind)))
        for name in TITLES:
            cells = [
                _exponent(found.get((kind, low, name)), found.get((kind, high, name)), what) for low, high in steps
            ]
            parts = [f"{low:,} → {high:,}: {cell}" for (low, high), cell in zip(steps, cells, strict=True) if cell]
            if parts:
                rows.append([WORK[kind], "CPU" if what == "cpu" else what, TITLES[name], "; ".join(parts)])
    return table(["", "", "", "exponent"], rows)


def _exponent(low: Summary | None, high: Summary | None, what: str) -> str:
    first, second = (low and low.range(what), high and high.range(what)) if low and high else (None, None)
    if not (low and high and first and second):
        return ""
    return f"{log(second.middle / first.middle) / log(high.last.size / low.last.size):.2f}"


def sizes(found: Found, kind: str) -> list[int]:
    """The sizes at which a kind of work was measured."""
    return sorted({key[1] for key in found if key[0] == kind})


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown, figures to the right; empty without rows."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    rule = "|".join(" --- " for _ in heads)
    return "\n".join([f"| {' | '.join(heads)} |", f"|{rule}|", *lines]) if lines else ""


def spread(values: Range, write: Callable[[float], str]) -> str:
    """A median with the smallest and the largest."""
    return f"{write(values.middle)} ({write(values.least)}–{write(values.most)})"


def seconds(value: float) -> str:
    """Seconds with as many places as mean something."""
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:,.0f}"
