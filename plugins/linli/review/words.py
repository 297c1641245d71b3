"""Changes as sentences, in both languages."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from linli.review.articles import Edited, edited, plain_words, references_of
from linli.review.changes import Change, ChangeKind
from linli.review.excerpts import excerpts, shortened
from linli.review.matching import naming_field
from linli.review.model import Sentence
from linli.review.sides import Side
from linli.review.values import Speaker
from linli.schema.shape import Shape
from linli.wording import LANGUAGES, Language, Text

_LONG: Final = 30
"""Characters of a value from which it stands on a line of its own."""

_FROM_TO: Final = Text("{what}由“{old}”改为“{new}”", "{what}: “{old}” is now “{new}”")
_RENAMED: Final = Text("{what}改为“{new}”", "{what} is now “{new}”")
_REWORDED: Final = Text("{what}改了", "{what} was reworded")
_FILLED: Final = Text("补上{what}：{new}", "{what} was filled in: {new}")
_EMPTIED: Final = Text("删去{what}（原来是“{old}”）", "{what} was taken out (it was “{old}”)")
_ADDED: Final = Text("新增{what}：{items}", "Added to {what}: {items}")
_REMOVED: Final = Text("删去{what}：{items}", "Removed from {what}: {items}")
_REORDERED: Final = Text("{what}换了次序", "{what}: in another order")
_PRIVATE: Final = Text(
    "{what}有改动（只给编辑看的内容，这里不写）", "{what} changed (it is for editors only, and not shown here)"
)
_PARAGRAPH: Final = {
    "changed": Text("正文第 {number} 段改了", "Body, paragraph {number}: reworded"),
    "added": Text("正文新增一段（第 {number} 段）", "Body: new paragraph (number {number})"),
    "removed": Text("正文删去一段（原第 {number} 段）", "Body: paragraph taken out (it was number {number})"),
    "links": Text("正文第 {number} 段的链接或引注改了，文字没变", "Body, paragraph {number}: other links or citations"),
}
_HEADING: Final = {
    "changed": Text("正文小标题“{old}”改为“{new}”", "Body: the heading “{old}” is now “{new}”"),
    "added": Text("正文新增小标题“{new}”", "Body: new heading “{new}”"),
    "removed": Text("正文删去小标题“{old}”", "Body: the heading “{old}” was taken out"),
}
_ITEM: Final = Text("{field}“{item}”", "{field}, “{item}”")
_NONE: Final = Text("（没有）", "(none)")


_PLAINER: Final = {"since": Text("开始时间", "beginning"), "until": Text("结束时间", "end")}
"""Fields whose titles are too short to be understood in a sentence."""


def title_of(shape: Shape) -> Text:
    """What a field is called in a sentence."""
    return _PLAINER.get(shape.name, shape.about.title)


def both(make: Callable[[Language], str]) -> Text:
    """What ``make`` says in each language."""
    return Text(*(make(language) for language in LANGUAGES))


@dataclass(frozen=True, slots=True)
class Narrator:
    """Tells the changes between two sides."""

    before: Side
    after: Side

    def sentences(self, changes: Sequence[Change]) -> tuple[Sentence, ...]:
        """The changes in words; items that come into the same list, or go from it, are told together."""
        return tuple(
            sentence for _, group in groupby(changes, _together) for sentence in self._told_together(tuple(group))
        )

    def _told_together(self, changes: tuple[Change, ...]) -> Iterator[Sentence]:
        first = changes[0]
        if first.shape.name == "body" and first.shape.part is None and not first.path:
            yield from self._article(first)
        elif first.shape.many and first.kind in {ChangeKind.ADDED, ChangeKind.REMOVED} and not first.whole:
            yield Sentence(both(lambda language: self._items(changes, language)), field=first.field)
        else:
            yield self._sentence(first)

    def _old(self, language: Language) -> Speaker:
        return Speaker(language, self.before, self.after)

    def _new(self, language: Language) -> Speaker:
        return Speaker(language, self.after)

    def _items(self, changes: Sequence[Change], language: Language) -> str:
        first = changes[0]
        is_new = first.kind == ChangeKind.ADDED
        speaker = self._new(language) if is_new else self._old(language)
        items = [speaker.value(first.shape, change.new if is_new else change.old) for change in changes]
        words = _ADDED if is_new else _REMOVED
        joined = "".join(f"“{item}”" for item in items) if language == "zh" else ", ".join(f"“{i}”" for i in items)
        return words.to(language).format(what=self._what(first, language), items=joined)

    def _sentence(self, change: Change) -> Sentence:
        """One change; where its values are long, they stand below it."""
        old = both(lambda language: self._value(change, language, is_new=False))
        new = both(lambda language: self._value(change, language, is_new=True))
        is_long = max(len(old.zh), len(new.zh)) > _LONG
        if change.kind == ChangeKind.CHANGED and is_long and not change.whole:
            (old_zh, new_zh), (old_en, new_en) = excerpts(old.zh, new.zh), excerpts(old.en, new.en)
            text = both(lambda language: _REWORDED.to(language).format(what=self._what(change, language)))
            return Sentence(text, Text(old_zh, old_en), Text(new_zh, new_en), change.field)
        return Sentence(both(lambda language: self._said(change, (old, new), language)), field=change.field)

    def _said(self, change: Change, values: Sequence[Text], language: Language) -> str:
        old, new = (shortened(value.to(language)) for value in values)
        words = {
            ChangeKind.ADDED: _FILLED,
            ChangeKind.REMOVED: _EMPTIED,
            ChangeKind.REORDERED: _REORDERED,
            ChangeKind.PRIVATE: _PRIVATE,
            ChangeKind.CHANGED: _RENAMED if self._is_name(change) else _FROM_TO,
        }[change.kind]
        return words.to(language).format(what=self._what(change, language), old=old, new=new)

    def _is_name(self, change: Change) -> bool:
        """Whether the value is the very name by which its part is known."""
        return bool(change.path) and change.shape.name == naming_field(type(change.path[-1].item))

    def _value(self, change: Change, language: Language, *, is_new: bool) -> str:
        speaker, value = (self._new(language), change.new) if is_new else (self._old(language), change.old)
        if value is None:
            return _NONE.to(language)
        return speaker.whole(value) if change.whole else speaker.value(change.shape, value)

    def _what(self, change: Change, language: Language) -> str:
        """What the change is about: the items on the way to it, then the field, where it is not told by the item."""
        speaker = self._old(language)
        steps = [
            _ITEM.to(language).format(field=title_of(step.shape).to(language), item=speaker.called(step.item))
            if step.shape.many
            else title_of(step.shape).to(language)
            for step in change.path
        ]
        is_told = self._is_name(change) or (change.whole and change.shape.name in {"value", "text"})
        if not steps or not is_told:
            steps.append(title_of(change.shape).to(language))
        return ("的" if language == "zh" else ", ").join(steps)

    def _article(self, change: Change) -> Iterator[Sentence]:
        for one in edited(change.old or "", change.new or ""):
            yield self._paragraph(one, change.field)

    def _paragraph(self, one: Edited, field: str) -> Sentence:
        old, new = (None if text is None else plain_words(text) for text in (one.old, one.new))
        kind = "added" if old is None else "removed" if new is None else "changed"
        if one.is_heading:
            return Sentence(_filled(_HEADING[kind], old=old or "", new=new or ""), field=field)
        if kind == "changed" and old == new:
            return Sentence(
                _filled(_PARAGRAPH["links"], number=one.number), self._links(one.old), self._links(one.new), field
            )
        text = _filled(_PARAGRAPH[kind], number=one.number)
        if old is not None and new is not None:
            old, new = excerpts(old, new)
        return Sentence(text, _same(old), _same(new), field)

    def _links(self, markdown: str | None) -> Text:
        """Where the links and citations of a paragraph lead."""
        found = references_of(markdown or "")

        def said(language: Language) -> str:
            speaker = Speaker(language, self.after, self.before)
            names = [speaker.name(kind, identity) for kind, identity in found]
            return ("、" if language == "zh" else ", ").join(names) or _NONE.to(language)

        return both(said)


def _filled(text: Text, **values: object) -> Text:
    return Text(text.zh.format(**values), text.en.format(**values))


def _same(words: str | None) -> Text | None:
    """Content, which is in its own language whatever the report's."""
    return None if words is None else Text(shortened(words), shortened(words))


def _together(change: Change) -> tuple[object, ...]:
    """What changes must have in common to be told in one sentence."""
    is_listed = change.shape.many and change.kind in {ChangeKind.ADDED, ChangeKind.REMOVED}
    way = tuple(id(step.item) for step in change.path)
    return (change.kind, change.field, way) if is_listed else (id(change),)
