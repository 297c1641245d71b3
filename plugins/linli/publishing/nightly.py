"""The nightly check in words: lost links, what is due to be checked, known holes in packages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from linli.catalogue.freshness import Due
from linli.diagnostics import Span
from linli.publishing.audit import Audit
from linli.publishing.outside.asking import REASONS
from linli.publishing.outside.checking import Verdict
from linli.review.markdown_text import plain
from linli.wording import Language, Text

TITLE: Final = Text("邻里：每夜检查", "Linli: nightly check")
_MOST: Final = 100


@dataclass(frozen=True, slots=True)
class Nightly:
    """What a night has found. ``places`` are where addresses stand; ``asked`` is None where links were not asked."""

    today: date
    places: Mapping[str, Span]
    asked: int | None
    lost: Sequence[Verdict]
    moved: Sequence[Verdict]
    due: Sequence[Due]
    audit: Audit | None
    is_offline: bool = False

    @property
    def is_needed(self) -> bool:
        """Whether somebody has something to do."""
        return bool(self.lost or self.moved or self.due or (self.audit and self.audit.holes))

    def as_markdown(self, language: Language) -> str:
        """For an issue; everything that comes from content is text and nothing else."""
        lines = [
            f"## {TITLE.to(language)}（{self.today}）" if language == "zh" else f"## {TITLE.en} ({self.today})",
            "",
        ]
        if not self.is_needed:
            lines += [_FINE.to(language), ""]
        lines += self._links(language)
        lines += _listed(_DUE, [_due(one, language) for one in self.due], language)
        lines += _audit(self.audit, language)
        return "\n".join(lines).rstrip() + "\n"

    def _links(self, language: Language) -> Iterator[str]:
        lost = [self._link(one, f"  {_reason(one.said, language)}") for one in self.lost]
        yield from _listed(_LOST, lost, language)
        yield from _listed(_MOVED, [self._link(one, f" → {one.said}") for one in self.moved], language)
        if self.is_offline:
            yield f"{_OFFLINE.to(language)}\n"
        elif self.asked is None:
            yield f"{_NOT_ASKED.to(language)}\n"
        else:
            yield f"{_ASKED.to(language).format(count=len(self.places), asked=self.asked)}\n"

    def _link(self, verdict: Verdict, said: str) -> str:
        span = self.places.get(verdict.url)
        place = f"{span.file}:{span.line}  " if span else ""
        return plain(f"{place}{verdict.url}{said}")


def _reason(said: str, language: Language) -> str:
    return REASONS[said].to(language) if said in REASONS else said


def _due(one: Due, language: Language) -> str:
    name = f"{one.name} · {one.figure}" if one.figure else one.name
    when = _NEVER.to(language) if one.due is None else str(one.due)
    return plain(f"{one.file}  {name}  {when}")


def _audit(audit: Audit | None, language: Language) -> Iterator[str]:
    if audit is None:
        return
    if audit.holes is None:
        yield f"{_UNPROVED.to(language)}\n"
    elif audit.holes:
        lines = [
            plain(f"{hole.package}: {', '.join(hole.names)} → {', '.join(hole.mended_in) or '?'}")
            for hole in audit.holes
        ]
        yield from _listed(_HOLES, lines, language)
    else:
        yield f"{_NO_HOLES.to(language).format(count=audit.packages)}\n"


def _listed(title: Text, lines: Sequence[str], language: Language) -> Iterator[str]:
    if not lines:
        return
    yield f"### {title.to(language).format(count=len(lines))}\n"
    yield from (f"- {line}" for line in lines[:_MOST])
    if len(lines) > _MOST:
        yield f"- {_MORE.to(language).format(count=len(lines) - _MOST)}"
    yield ""


_FINE: Final = Text("没有要做的事。", "There is nothing to do.")
_LOST: Final = Text(
    "打不开的外部链接（{count}）：请换成别的来源或存档网址",
    "Links to other sites that are lost ({count}): find another source or an archived copy",
)
_MOVED: Final = Text(
    "搬了家的外部链接（{count}）：请改成新网址", "Links to other sites that have moved ({count}): write the new address"
)
_ASKED: Final = Text(
    "共 {count} 个外部链接，今夜查了 {asked} 个（好的一周查一次，坏的连续两夜才报）。",
    "{count} links to other sites; {asked} were asked tonight (good ones once a week; bad ones are named after two "
    "nights).",
)
_NOT_ASKED: Final = Text("没有查外部链接。", "Links to other sites were not asked.")
_OFFLINE: Final = Text(
    "今夜一个外部网站也连不上，多半是这台机器没有网络；没有记下结果。",
    "No other site could be reached tonight, which is rather this machine's network; nothing was noted.",
)
_DUE: Final = Text("该重新核对的（{count}）", "Due to be checked again ({count})")
_NEVER: Final = Text("从未核对", "never checked")
_HOLES: Final = Text("软件包有已知漏洞（{count}），请更新", "Known holes in packages ({count}): update them")
_NO_HOLES: Final = Text("查了 {count} 个软件包，没有已知漏洞。", "{count} packages have no known holes.")
_UNPROVED: Final = Text(
    "漏洞数据库没有答复（或没有装 pip-audit），软件包没有查。",
    "The vulnerability service gave no answer (or pip-audit is not installed): packages were not checked.",
)
_MORE: Final = Text("……另有 {count} 项", "… and {count} more")
