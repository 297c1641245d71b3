"""Screenshots of what a preview changes, within its own report page."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from linli.publishing.building import build_preview
from linli.review.model import Report
from linli.review.outline import FILE
from linli.review.preview import put_screenshots
from linli.review.screenshots import SCREENSHOTS, browser, with_screenshots
from linli.wording import Language


@dataclass
class BaseSite:
    """The site of the base's ``project``, built into ``folder`` when it is first asked for, and only once."""

    project: Path
    folder: Path

    @cached_property
    def built(self) -> Path | None:
        """Where the site is; None where the base cannot be built."""
        return self.folder if build_preview(self.project, self.folder, self.project).is_made else None


def pictured(report: Report, base: BaseSite, site: Path, most: int, language: Language) -> Report:
    """The report with screenshots of its first ``most`` changed pages.

    They are put into the report page of the preview ``site`` as well, which is in its own ``language``.
    There are none where this machine has no browser, or the base cannot be built. Raises OSError.
    """
    program = browser() if most and report.pages else None
    if program is None or base.built is None:
        return report
    told = with_screenshots(report, program, (base.built, site), site / FILE / SCREENSHOTS, most)
    put_screenshots(told, site, language)
    return told
