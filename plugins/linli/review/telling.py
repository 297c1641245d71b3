"""The report in words, in the order in which a reviewer needs them: verdict, problems, changes, pages."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from linli.profiles.kinds import KINDS
from linli.review import wording
from linli.review.model import DeadLink, FileChange, Finding, PageChange, PageFate, ProfileChange, Report, Sentence
from linli.review.outline import FILE, Block, Heading, Item, Items, Line, Paragraph, Pictures, Words, compared, words
from linli.review.tables import numbers
from linli.wording import Language, Text

_Thing = TypeVar("_Thing")
_KINDS: Final = {kind.name: kind.title for kind in KINDS}

Ways = Callable[[str], str | None]
"""Where the page at an address of the site is to be seen, from the report; None where it cannot be."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells a report in one language.

    ``preview`` and ``published`` are the ways to pages, ``pictures`` the way to screenshots; of every list the first
    ``most`` items are told.
    """

    report: Report
    language: Language
    preview: Ways
    published: Ways
    most: int = 1000
    pictures: str = ""

    def blocks(self) -> Iterator[Block]:
        """All of it."""
        yield Heading(1, words(self._say(wording.TITLE)))
        yield from self.verdict()
        for title, findings in (
            (wording.MUST, [one for one in self.report.new if one.is_error]),
            (wording.SHOULD, [one for one in self.report.new if not one.is_error]),
        ):
            yield from self._listed(title, findings, self._finding)
        yield from self._listed(wording.DEAD_LINKS, self.report.links, self._link)
        yield from self._profiles()
        yield from self._listed(wording.OTHER_FILES, self.report.files, self._file)
        yield from self._pages()
        yield from self.screenshots()
        yield from self._listed(wording.RESOLVED, self.report.resolved, self._finding)
        yield from numbers(self.report, self.language)
        yield Paragraph(words(self._say(wording.COMPARED, base=self.report.base, head=self._head())))

    def verdict(self) -> Iterator[Block]:
        """Whether the change may be published, and what it is, in a few sentences."""
        report = self.report
        yield Paragraph((Words(self._verdict(), is_strong=True),))
        if report.is_empty:
            return
        said = [self._summary(), self._say(wording.PAGES_CHANGE, count=len(report.pages))]
        if report.dead_links:
            said.append(self._say(wording.LINKS_BREAK, count=report.dead_links))
        if report.resolved:
            said.append(self._say(wording.RESOLVED_COUNT, count=sum(one.count for one in report.resolved)))
        gap = "" if self.language == "zh" else " "
        yield Paragraph(words(gap.join(filter(None, said))))
        if report.old:
            yield Paragraph(words(self._say(wording.OLD, count=report.old)))
        if report.hidden:
            yield Paragraph(words(self._say(wording.HIDDEN, count=report.hidden)))
        if report.preview_url:
            whole = Words(self._say(wording.WHOLE_REPORT), self.preview(FILE))
            yield Paragraph((*words(self._say(wording.OPEN_PREVIEW), self.preview("")), Words(" · "), whole))

    def _say(self, text: Text, **values: object) -> str:
        return text.to(self.language).format(**values) if values else text.to(self.language)

    def _head(self) -> str:
        return self.report.head or self._say(wording.HERE)

    def _verdict(self) -> str:
        if self.report.blocks:
            return self._say(wording.BLOCKS, count=self.report.errors)
        if self.report.warnings:
            return self._say(wording.WARNED, count=self.report.warnings)
        return self._say(wording.NOTHING if self.report.is_empty else wording.FINE)

    def _summary(self) -> str:
        """How many profiles fared how."""
        fates = Counter(change.fate for change in self.report.profiles)
        parts = [self._say(words_, count=fates[fate]) for fate, words_ in wording.DID.items() if fates[fate]]
        if self.report.files:
            parts.append(self._say(wording.FILES_DID, count=len(self.report.files)))
        joined = ("，" if self.language == "zh" else ", ").join(parts)
        return self._say(wording.SUMMARY, parts=joined) if parts else ""

    def _listed(
        self, title: Text, things: Sequence[_Thing], tell: Callable[[_Thing], Item], level: int = 2
    ) -> Iterator[Block]:
        if things:
            yield Heading(level, words(self._say(title)))
            yield Items(self._some(things, tell))

    def _some(self, things: Sequence[_Thing], tell: Callable[[_Thing], Item]) -> tuple[Item, ...]:
        """The first things of a list, and how many more there are."""
        items = [tell(thing) for thing in things[: self.most]]
        left = len(things) - len(items)
        return (*items, *([Item(words(self._say(wording.MORE, count=left)))] if left else []))

    def _finding(self, found: Finding) -> Item:
        about = [Words(f"{found.name}{'：' if self.language == 'zh' else ': '}", is_strong=True)] if found.name else []
        below = [self._say(wording.HELP, help=found.help.to(self.language))] if found.help.to(self.language) else []
        if found.file:
            below.append(self._say(wording.PLACE, file=found.file, line=found.line))
        return Item((*about, Words(found.text.to(self.language))), tuple(Item(words(line)) for line in below))

    def _link(self, link: DeadLink) -> Item:
        return Item(words(self._say(wording.LINK_ON, page=link.page, target=link.target)))

    def _file(self, change: FileChange) -> Item:
        what = f"{change.what.to(self.language)}{'，' if self.language == 'zh' else ', '}"
        return Item(
            words(
                self._say(wording.NAMED, name=change.file, what=f"{what}{self._say(wording.FILE_FATES[change.fate])}")
            )
        )

    def _profiles(self) -> Iterator[Block]:
        profiles = self.report.profiles
        if profiles:
            yield Heading(2, words(self._say(wording.WHAT_CHANGED)))
        for change in profiles[: self.most]:
            yield Heading(3, self._profile_line(change))
            yield Items(self._some(change.sentences, self._sentence))
        if len(profiles) > self.most:
            yield Paragraph(words(self._say(wording.MORE, count=len(profiles) - self.most)))

    def _profile_line(self, change: ProfileChange) -> Line:
        kind, fate = self._say(_KINDS[change.kind]), self._say(wording.FATES[change.fate])
        what = ("，" if self.language == "zh" else ", ").join(filter(None, [kind, fate]))
        url = self.preview(change.url) if change.url is not None else None
        return words(self._say(wording.NAMED, name=change.name, what=what), url)

    def _sentence(self, sentence: Sentence) -> Item:
        old, new = (None if text is None else text.to(self.language) for text in (sentence.old, sentence.new))
        is_both = old is not None and new is not None
        lines = compared(old, new) if old is not None and new is not None else (words(old or ""), words(new or ""))
        below = [
            Item((Words(self._say(label)), *line) if is_both else line)
            for label, line in zip((wording.WAS, wording.IS), lines, strict=True)
            if any(part.text for part in line)
        ]
        return Item(words(sentence.text.to(self.language)), tuple(below))

    def _pages(self) -> Iterator[Block]:
        own = [page for page in self.report.pages if page.is_own]
        others = [page for page in self.report.pages if not page.is_own]
        if own or others:
            yield Heading(2, words(self._say(wording.PAGES)))
        if own:
            yield Items(self._some(own, self._page))
        if others:
            summary = self._say(wording.OTHER_PAGES, count=len(others))
            yield Items(self._some(others, self._other_page), summary)

    def _page(self, page: PageChange) -> Item:
        line = list(self._other_page(page).line)
        published = None if page.fate == PageFate.ADDED else self.published(page.former or page.url)
        if published is not None:
            line += [Words(" · "), Words(self._say(wording.PUBLISHED), published)]
        return Item(tuple(line))

    def _other_page(self, page: PageChange) -> Item:
        gone = page.fate in {PageFate.WITHDRAWN, PageFate.REMOVED}
        fate, title = self._say(wording.PAGE_FATES[page.fate]), page.title if page.url else self._say(wording.HOME)
        text = self._say(wording.NAMED, name=title, what=fate) if fate else title
        return Item(words(text, None if gone else self.preview(page.url)))

    def screenshots(self) -> Iterator[Block]:
        """The pictures of changed pages, before and after."""
        shots = self.report.screenshots[: self.most]
        if shots:
            yield Heading(2, words(self._say(wording.SCREENSHOTS)))
        for shot in shots:
            sides = ((wording.SHOT_BEFORE, shot.before), (wording.SHOT_AFTER, shot.after))
            missing = [
                self._say(wording.NO_PAGE, title=self._say(text, title=shot.title)) for text, at in sides if not at
            ]
            yield from (Paragraph(words(line)) for line in missing)
            shown = ((self._say(text, title=shot.title), f"{self.pictures}{at}") for text, at in sides if at)
            yield Pictures(tuple(shown))
