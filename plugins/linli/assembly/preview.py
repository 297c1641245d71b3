"""What previews have beyond the site itself: the pages of problems and of what is due, and the notice of problems."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from itertools import groupby
from typing import Final

from linli.assembly.content import Content
from linli.catalogue import urls
from linli.catalogue.freshness import Due, stale
from linli.catalogue.graph import Key
from linli.catalogue.public import PublicCatalogue
from linli.diagnostics import Diagnostic, Severity
from linli.diagnostics.excerpt import excerpt, marked
from linli.diagnostics.json_text import json_text
from linli.diagnostics.summary import Summary, distinct
from linli.diagnostics.visible import visible
from linli.documents import CONTENT_FOLDER
from linli.documents import PROBLEMS as DOCUMENT_PROBLEMS
from linli.pages.page import Page
from linli.pages.problem_list import MOST, Place, Problem, ProblemFile, ProblemList, Waived, problems_page
from linli.pages.stale_page import stale_page
from linli.profiles.kinds import KINDS
from linli.wording import Language, Text

STYLE: Final = "assets/preview/problems.css"
SCRIPT: Final = "assets/preview/problems.mjs"
NOTICE: Final = "problems.json"
"""Where the server of a preview says what is wrong, from the site's root."""

_FEW: Final = 3
"""How many problems are told on every page; all of them have a page of their own."""

_UNREADABLE: Final = frozenset(problem.__name__.replace("_", "-") for problem in DOCUMENT_PROBLEMS)
"""What is wrong with a file that no form can open either."""

_WORDS: Final = {
    "title": Text("有问题要改", "There are problems to mend"),
    "kept": Text(
        "改好并保存以后，这里会自动消失。没有改好之前，网页保留上次正确的内容，或只有没有错误的档案。",
        "This goes away when they are mended and saved. Until then pages show what was right last, or only profiles "
        "without errors.",
    ),
    "failed": Text("预览没有更新：{reason}", "The preview could not be renewed: {reason}"),
    "all": Text("全部问题和改法", "All problems and remedies"),
    "close": Text("关闭", "Close"),
}


def preview_file(file: str) -> bytes:
    """The style sheet or the script that only previews have."""
    return files("linli").joinpath("preview", file.rpartition("/")[2]).read_bytes()


@dataclass(frozen=True, slots=True)
class PreviewPages:
    """The pages of one preview.

    ``found`` are all problems of the project, ``edit`` gives the address at which a file is changed; with ``has_forms``
    profiles are changed in the form editor.
    """

    content: Content
    found: Sequence[Diagnostic]
    edit: Callable[[str], str | None]
    has_forms: bool
    today: date

    def pages(self, catalogue: PublicCatalogue) -> Iterator[Page]:
        """Both pages, in the frame of the site that is made of ``catalogue``."""
        due = stale(self.content.catalogue.graph, self.today)
        yield problems_page(catalogue, self._list(catalogue.graph.settings.language, len(due)))
        yield stale_page(catalogue, due, self._where)

    def _where(self, due: Due) -> str | None:
        return self._form(due.key, urls.STALE) or self.edit(due.file)

    def _form(self, key: Key | None, base: str) -> str | None:
        return urls.relative(urls.form(key), base) if self.has_forms and key is not None else None

    def _list(self, language: Language, due: int) -> ProblemList:
        every = distinct(self.found)
        problems = [one for one in every if one.severity != Severity.INFO]
        summary = Summary.of(every)
        wrong = {one.span.file for one in problems if one.severity == Severity.ERROR}
        ordered = sorted(problems, key=lambda one: (one.span.file not in wrong, one.span.file, one.severity, one.order))
        return ProblemList(
            tuple(self._files(ordered[:MOST], language)),
            tuple(self._waived(one, language) for one in every if one.severity == Severity.INFO),
            summary.errors,
            summary.warnings,
            max(0, len(problems) - MOST),
            due,
        )

    def _files(self, problems: Iterable[Diagnostic], language: Language) -> Iterator[ProblemFile]:
        for file, several in groupby(problems, key=lambda one: one.span.file):
            found, key = tuple(several), self._key(file)
            is_readable = not any(one.code in _UNREADABLE for one in found)
            yield ProblemFile(
                file,
                self._name(key),
                self._form(key, urls.PROBLEMS) if is_readable else None,
                self.edit(file),
                tuple(self._problem(one, language) for one in found),
            )

    def _waived(self, one: Diagnostic, language: Language) -> Waived:
        line, place = self._place(one)
        file = one.span.file
        return Waived(file, self._name(self._key(file)), line, one.message.to(language), place)

    def _problem(self, one: Diagnostic, language: Language) -> Problem:
        line, place = self._place(one)
        return Problem(one.code, one.severity.value, one.message.to(language), one.help.to(language), line, place)

    def _place(self, one: Diagnostic) -> tuple[int | None, Place | None]:
        found = excerpt(self.content.catalogue.lines(one.span.file), one.span)
        if found is None:
            return None, None
        before, inside, behind = marked(found)
        return found.line, Place(before.lstrip(), inside, behind)

    def _key(self, file: str) -> Key | None:
        """The profile whose file it is."""
        folder, _, name = file.removeprefix(f"{CONTENT_FOLDER}/").partition("/")
        kind = next((kind.name for kind in KINDS if kind.folder == folder), "")
        return (kind, name.removesuffix(".yml")) if kind else None

    def _name(self, key: Key | None) -> str:
        node = self.content.catalogue.graph.nodes.get(key) if key else None
        return node.name if node else ""


def notice(found: Sequence[Diagnostic], failure: str, language: Language) -> bytes:
    """What every page of a preview asks the server: the first problems in words; ``failure`` is why a build stopped."""
    every = distinct(found)
    summary = Summary.of(every)
    errors = [one for one in every if one.severity == Severity.ERROR]
    words = {name: text.to(language) for name, text in _WORDS.items()}
    document = {
        "errors": summary.errors,
        "warnings": summary.warnings,
        "summary": summary.text.to(language),
        "failure": words["failed"].format(reason=failure) if failure else "",
        "problems": [
            {
                "place": visible(f"{one.span.file}:{one.span.line}"),
                "message": one.message.to(language),
                "help": one.help.to(language),
            }
            for one in errors[:_FEW]
        ],
        "page": urls.PROBLEMS,
        "language": language,
        "words": words,
    }
    return json_text(document).encode()
