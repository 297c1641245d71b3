"""A preview of a proposed change: refused, or checked, built and reported on, without running anything of it."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from linli.assembly.content import load_content
from linli.diagnostics import Diagnostic, Severity
from linli.editor.revisions import parted
from linli.publishing.building import build_preview
from linli.publishing.picturing import BaseSite, pictured
from linli.publishing.proposed import (
    Proposal,
    is_code_only,
    moved,
    overtaken,
    proposal,
    put_over,
    refusals,
    write_base,
)
from linli.publishing.reporting import PlainReport, Report
from linli.publishing.review_report import ReviewReport
from linli.publishing.verifying.site import verify
from linli.review.report import reported
from linli.wording import Language, Text

SITE: Final = "site"
REPORT: Final = "report.md"
REPORT_JSON: Final = "report.json"
FACTS: Final = "meta.json"
"""What a preview is handed on as: a folder with the site, and these files."""

VERSION: Final = 1
_LAST_LINES: Final = 30
_SHORT: Final = 10
"""The characters by which people know a commit."""


class Outcome(StrEnum):
    """How a preview ended."""

    READY = "ready"
    PROBLEMS = "problems"
    REFUSED = "refused"
    MAINTAINER = "maintainer"


@dataclass(frozen=True, slots=True)
class Preview:
    """A preview that was made, or why none was."""

    outcome: Outcome
    change: Proposal
    report: Report


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be made: the site's folder, of the day ``today``, with so many ``screenshots`` at most."""

    site: Path
    today: date
    preview_url: str | None
    screenshots: int


def make_preview(
    root: Path, ends: tuple[str, str], site: Path, today: date, preview_url: str | None, *, screenshots: int = 0
) -> Preview:
    """Build what the site would be with the change between two revisions (base and head), into the folder ``site``.

    ``preview_url`` is where it will be shown; so many changed pages are shown before and after, if this machine has a
    browser. Raises NoCommit where Git does not know the revisions, and OSError.
    """
    change = proposal(root, *ends)
    if is_code_only(change):
        return Preview(Outcome.MAINTAINER, change, PlainReport(_FOR_MAINTAINER, files=change.places))
    problems = tuple(refusals(change))
    if problems:
        return Preview(Outcome.REFUSED, change, PlainReport(_REFUSED, new=problems, files=change.places))
    with TemporaryDirectory(prefix="linli-") as folder:
        sides = Path(folder) / "base", Path(folder) / "head"
        write_base(change, sides[0])
        shutil.copytree(*sides)
        put_over(change, sides[1])
        return _made(change, sides, _Wanted(site, today, preview_url, screenshots))


def _made(change: Proposal, sides: tuple[Path, Path], wanted: _Wanted) -> Preview:
    """The preview of the second of two projects, which is the first one with the change."""
    today = wanted.today
    old, head = (load_content(one, today) for one in sides)
    before, after = old.diagnostics, head.diagnostics
    former = moved(change)
    new, _ = parted(after, before, former)
    resolved, _ = parted(before, after, {earlier: present for present, earlier in former.items()})
    url = wanted.preview_url
    report = PlainReport(
        _READY, new=new, resolved=resolved, files=change.places, overtaken=overtaken(change), preview_url=url
    )
    if _has_errors(after):
        summary = _PROBLEMS if report.blocks else _BASE_IS_BROKEN
        told = _told(replace(report, summary=summary, preview_url=None), change, sides, None, today)
        return Preview(Outcome.PROBLEMS, change, told)
    built = build_preview(sides[1], wanted.site, sides[0])
    if not built.is_made:
        said = "\n".join(built.log.splitlines()[-_LAST_LINES:])
        told = _told(replace(report, summary=_NOT_BUILT, preview_url=None, said=said), change, sides, None, today)
        return Preview(Outcome.PROBLEMS, change, told)
    base = BaseSite(sides[0], sides[0].with_name("base-site"))
    found = _new_in_pages(verify(wanted.site, is_preview=True), base)
    summary = _PAGES if _has_errors(found) else _READY
    outcome = Outcome.PROBLEMS if _has_errors(found) else Outcome.READY
    told = _told(replace(report, summary=summary, of_site=found), change, sides, wanted.site, today)
    with_pictures = pictured(told.told, base, wanted.site, wanted.screenshots, head.catalogue.graph.settings.language)
    return Preview(outcome, change, replace(told, told=with_pictures))


def _told(
    plain: PlainReport, change: Proposal, sides: tuple[Path, Path], site: Path | None, today: date
) -> ReviewReport:
    """The report with all that the change does."""
    base, head = sides
    told = reported(head, str(base), None, today, preview_url=plain.preview_url, head_site=site)
    return ReviewReport(plain, replace(told, base=change.base[:_SHORT], head=change.head[:_SHORT]))


def _new_in_pages(found: tuple[Diagnostic, ...], base: BaseSite) -> tuple[Diagnostic, ...]:
    """The problems that the base's own pages do not have; those are built only where there is something to tell."""
    if not found:
        return ()
    before = verify(base.built, is_preview=True) if base.built is not None else ()
    return parted(found, before, {})[0]


def _has_errors(problems: Sequence[Diagnostic]) -> bool:
    return any(found.severity == Severity.ERROR for found in problems)


def hand_on(preview: Preview, folder: Path, number: int | None, language: Language) -> None:
    """Write the report, and what the preview is of, beside the site in ``folder``."""
    facts = {
        "version": VERSION,
        "number": number,
        "base": preview.change.base,
        "head": preview.change.head,
        "outcome": preview.outcome.value,
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / REPORT).write_text(preview.report.as_markdown(language), encoding="utf-8")
    (folder / REPORT_JSON).write_text(preview.report.as_json(), encoding="utf-8")
    (folder / FACTS).write_text(f"{json.dumps(facts, indent=1)}\n", encoding="utf-8")


_READY: Final = Text("检查通过，预览已经做好。", "The check found nothing wrong, and the preview is made.")
_PROBLEMS: Final = Text(
    "这份投稿有错误，所以没有做预览。请照下面改正，再推送一次。",
    "This change has errors, so no preview was made. Correct them as said below, and push again.",
)
_BASE_IS_BROKEN: Final = Text(
    "主分支本来就有错误，所以没有做预览；不是这份投稿的问题，请告诉维护者。",
    "The main branch has errors of its own, so no preview was made. That is not this change's fault; tell those who "
    "look after the site.",
)
_NOT_BUILT: Final = Text("没能做成网页。", "The pages could not be made.")
_PAGES: Final = Text("预览做好了，但网页有问题。", "The preview is made, but its pages have problems.")
_REFUSED: Final = Text(
    "这份投稿不能预览：投稿只能是 content/ 里的档案和照片。什么都没有打开或运行。",
    "This change cannot be previewed: contributions are profiles and photographs in content/ only. Nothing of it was "
    "opened or run.",
)
_FOR_MAINTAINER: Final = Text(
    "这份投稿改的是程序、设置或模板，要由维护者来看；不做预览，什么都没有运行。",
    "This change is one of programs, settings or templates and is for those who look after the site; no preview was "
    "made, and nothing was run.",
)
