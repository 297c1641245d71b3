"""Values of profiles as readers see them: names for ids, figures with their units, dates in words."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from pydantic import BaseModel

from linli.pages.dates import in_words
from linli.profiles.kinds import KINDS
from linli.profiles.metrics import Figure, digits
from linli.profiles.parts import Milestone, Photo
from linli.profiles.posts import Honour, Participation, Post
from linli.profiles.status import Script, Status
from linli.review.excerpts import shortened
from linli.review.matching import naming_field
from linli.review.sides import Side
from linli.schema.partial_date import PartialDate
from linli.schema.shape import Shape, shapes
from linli.wording import Labels, Language, Text, default_labels

_CHOICES: Final = {
    Status.DRAFT: Text("草稿", "draft"),
    Status.PUBLISHED: Text("公开", "published"),
    Status.ARCHIVED: Text("归档", "archived"),
    Status.WITHDRAWN: Text("撤下", "withdrawn"),
    Script.SIMPLIFIED: Text("简体", "Simplified"),
    Script.TRADITIONAL: Text("繁体", "Traditional"),
}
_YES: Final = Text("是", "yes")
_NO: Final = Text("否", "no")
_HIDDEN: Final = Text("一份不公开的{kind}档案", "a {kind} profile that is not public")
_NO_PROFILE: Final = Text("编号 {id}（没有这份档案）", "the id {id} (there is no such profile)")
_MISSING: Final = {
    "region": Text("{id}（没有这个地区）", "{id} (there is no such region)"),
    "theme": Text("{id}（没有这个主题）", "{id} (there is no such theme)"),
}
_MONTHS: Final = Text("{count} 个月", "{count} months")
_BRACKETS: Final = Text("{name}（{more}）", "{name} ({more})")
_TITLES: Final = {kind.name: kind.title for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says values of one side in one language. What that side does not know may be on the ``other`` one."""

    language: Language
    side: Side
    other: Side | None = None

    @property
    def labels(self) -> Labels:
        """The site's own labels where they are in this language; else those of the package."""
        own = self.side.graph.settings.labels
        return own if own.language == self.language else default_labels(self.language)

    def value(self, shape: Shape, value: Any) -> str:  # noqa: ANN401 - the value of any field
        """A single value of a field."""
        if isinstance(value, BaseModel):
            return self.item(value)
        if shape.target is not None:
            return self.name(shape.target, value)
        if shape.name == "review_within":
            return _MONTHS.to(self.language).format(count=value)
        return self._scalar(value)

    def _scalar(self, value: Any) -> str:  # noqa: ANN401
        match value:
            case bool():
                return (_YES if value else _NO).to(self.language)
            case Enum():
                return self._choice(value)
            case PartialDate():
                return in_words(value, self.labels)
            case Decimal():
                return digits(value)
        return shortened(str(value))

    def _choice(self, value: Enum) -> str:
        key = f"choices.{type(value).__name__}.{value.value}"
        if self.labels.has(key):
            return self.labels(key)
        words = _CHOICES.get(value) if isinstance(value, Status | Script) else None
        return words.to(self.language) if words else str(value.value)

    def name(self, target: str, identity: str) -> str:
        """What a profile, source, theme or region is called; nothing of what is hidden."""
        settings = self.side.graph.settings
        if target == "region" and identity in settings.regions:
            return self._region(identity)
        if target == "theme" and identity in settings.themes:
            return settings.themes[identity].title(self.language)
        node = self.side.graph.nodes.get((target, identity))
        if node is not None and self.side.is_public(node.key):
            return node.name
        if node is not None:
            return _HIDDEN.to(self.language).format(kind=_TITLES[target].to(self.language))
        if self.other is not None:
            return Speaker(self.language, self.other).name(target, identity)
        return _MISSING.get(target, _NO_PROFILE).to(self.language).format(id=shortened(identity, 60))

    def _region(self, path: str) -> str:
        """A region from its city down, or from the smallest up where that is how it is said."""
        lineage = self.side.graph.settings.lineage(path)
        names = [region.title(self.language) for region in lineage[1:] or lineage]
        return "".join(names) if self.language == "zh" else ", ".join(reversed(names))

    def item(self, part: BaseModel) -> str:
        """An item of a list, in a few words."""
        name = naming_field(type(part))
        called = self.value(shapes(type(part))[name], getattr(part, name)) if name else ""
        match part:
            case Photo():
                return part.alt
            case Figure() | Milestone():
                return self._bracketed(called, [self.whole(part)])
            case Post():
                return self._bracketed(called, [part.organisation, self._community(part)])
            case Honour():
                year = in_words(part.year, self.labels) if part.year else None
                return self._bracketed(called, [part.awarded_by, year])
            case Participation():
                return self._bracketed(called, [part.role])
        return called

    def whole(self, part: BaseModel) -> str:
        """What several fields of a part say together: a figure with its unit, a date as it is printed."""
        if isinstance(part, Figure):
            return part.shown
        if isinstance(part, Milestone):
            return part.date_text or in_words(part.date, self.labels)
        return self.item(part)

    def called(self, part: BaseModel) -> str:
        """The name alone by which people know an item of a list."""
        name = naming_field(type(part))
        return self.value(shapes(type(part))[name], getattr(part, name)) if name else ""

    def _community(self, post: Post) -> str | None:
        known = post.community is not None and not post.organisation
        return self.name("community", post.community or "") if known else None

    def _bracketed(self, name: str, more: list[str | None]) -> str:
        said = [words for words in more if words]
        if not said:
            return name
        separator = "，" if self.language == "zh" else ", "
        return _BRACKETS.to(self.language).format(name=name, more=separator.join(said))
