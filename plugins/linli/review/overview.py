"""What a profile that is new to readers holds, in a few lines."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from linli.profiles.order import field_order
from linli.profiles.profile import Entity
from linli.review.articles import edited, plain_words
from linli.review.excerpts import shortened
from linli.review.model import Sentence
from linli.review.sides import Side
from linli.review.values import Speaker
from linli.review.words import both, title_of
from linli.schema.shape import Shape, shapes
from linli.wording import Language, Text

_LINE: Final = Text("{title}：{words}", "{title}: {words}")
_MORE: Final = Text("{words}等 {count} 项", "{words} … ({count} in all)")
_BODY: Final = Text("{count} 段，开头是“{words}”", "paragraphs: {count}, beginning with “{words}”")
_MOST: Final = 6
"""Items of a list that are named."""

_BEGINNING: Final = 60
"""Characters of an article that are shown."""

_UNTOLD: Final = frozenset({"name", "title", "status", "pinyin", "script", "review_within", "redirect_from"})


def overview(side: Side, entity: Entity) -> Iterator[Sentence]:
    """A line for every field that readers see; of a long list its first items, of an article its beginning."""
    for name in field_order(type(entity)):
        shape, value = shapes(type(entity))[name], getattr(entity, name)
        if name not in _UNTOLD and not shape.about.private and value not in (None, (), False):
            yield Sentence(both(lambda language: _line(side, shape, value, language)), field=name)  # noqa: B023


def _line(side: Side, shape: Shape, value: Any, language: Language) -> str:  # noqa: ANN401 - the value of any field
    title, speaker = title_of(shape).to(language), Speaker(language, side)
    if shape.name == "body":
        words = _article(value, language)
    elif shape.many:
        words = _list([speaker.value(shape, item) for item in value[:_MOST]], len(value), language)
    else:
        words = speaker.value(shape, value)
    return _LINE.to(language).format(title=title, words=words)


def _list(items: Sequence[str], count: int, language: Language) -> str:
    words = ("、" if language == "zh" else ", ").join(map(shortened, items))
    return words if count <= _MOST else _MORE.to(language).format(words=words, count=count)


def _article(text: str, language: Language) -> str:
    paragraphs = [one.new for one in edited("", text) if one.new and not one.is_heading]
    beginning = plain_words(paragraphs[0]) if paragraphs else plain_words(text)
    return _BODY.to(language).format(count=len(paragraphs), words=shortened(beginning, _BEGINNING))
