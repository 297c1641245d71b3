"""What a preview is compared with, where a build is asked to."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from mkdocs.exceptions import PluginError

from linli.assembly.asked import PREVIEW_BASE, asked_preview_base
from linli.assembly.clock import build_day
from linli.assembly.content import Content
from linli.assembly.plan import Plan
from linli.editor.revisions import NoRevision
from linli.review.preview import Preview, preview_of
from linli.wording import Language, Text

_NO_BASE: Final = Text(
    "预览要与“{base}”比较，可是 Git 里没有这个版本，也没有这样的文件夹。请核对 {name}（或 --base）；"
    "浅克隆请先取回完整的历史。",
    "The preview was to be compared with “{base}”, but Git knows no such revision, and there is no such folder. Check "
    "{name} (or --base); of a shallow clone, fetch the whole history first.",
)


def compared_preview(root: Path, content: Content, language: Language) -> Preview | None:
    """The preview of ``content`` beside what is published; None where nobody asked. Raises PluginError."""
    base = asked_preview_base()
    if base is None:
        return None
    try:
        return preview_of(root, base, content, build_day())
    except NoRevision as error:
        raise PluginError(_NO_BASE.to(language).format(base=base, name=PREVIEW_BASE)) from error


def with_report(plan: Plan, preview: Preview | None) -> Plan:
    """The plan of a preview with its report as one more page."""
    return plan if preview is None else replace(plan, recipes=(*plan.recipes, preview.recipe))
