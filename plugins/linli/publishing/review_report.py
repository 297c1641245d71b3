"""The report for reviewers, with how the preview ended in front of it."""

from dataclasses import dataclass, replace

from linli.publishing.reporting import LONGEST, PlainReport
from linli.review.as_json import as_json
from linli.review.as_markdown import MARKER, as_markdown
from linli.review.report import Report
from linli.wording import Language


@dataclass(frozen=True, slots=True)
class ReviewReport:
    """How a preview went (``plain``), and what the change does (``told``)."""

    plain: PlainReport
    told: Report

    @property
    def blocks(self) -> bool:
        """Whether there are errors that were not there before."""
        return self.plain.blocks

    def as_markdown(self, language: Language) -> str:
        """For a comment; what both would say, the report for reviewers says.

        Screenshots are told of only where it is known at which address the preview is shown.
        """
        went = replace(self.plain, new=(), files=(), preview_url=None).as_markdown(language)
        seen = self.told if self.told.preview_url is not None else replace(self.told, screenshots=())
        told = as_markdown(seen, language).removeprefix(MARKER).lstrip("\n")
        return f"{went}\n{told}"[:LONGEST]

    def as_json(self) -> str:
        """For programs."""
        return as_json(self.told)
