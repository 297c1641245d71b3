"""The columns that a sheet of a kind can have: one for each value that a profile holds, however deep inside it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pydantic import BaseModel

from linli.editor.sheets.sorts import Sort, has_sentences, sort_of
from linli.profiles.kinds import Kind
from linli.profiles.order import field_order
from linli.schema.shape import Shape, shapes
from linli.wording import Text

Path = tuple[str | int, ...]

_SEPARATORS: Final = re.compile(r"[·•・.>/]")
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^】]*】|〔[^〕]*〕")
_NOISE: Final = re.compile(r"[\s*:;,、。_—-]+")
_NUMBERED: Final = re.compile(r"(?P<word>.*?)(?P<number>\d{1,3})?")


@dataclass(frozen=True, slots=True)
class Column:
    """A value of profiles: the path to it, with entries of lists counted from 0, its titles, and how it is written.

    ``by_lines`` is a list of sentences, which are parted by line breaks only.
    """

    path: Path
    shape: Shape
    title: Text
    sort: Sort
    by_lines: bool

    @property
    def name(self) -> str:
        """The path as people may write it: ``posts.1.title``."""
        return ".".join(str(step + 1) if isinstance(step, int) else step for step in self.path)


def columns(kind: Kind, sizes: Mapping[Path, int]) -> Iterator[Column]:
    """The columns of a kind in the order of its files, with as many entries of each list as ``sizes`` says.

    ``sizes`` has the paths of lists, and of the groups of fields (as 1) that there are; others get no columns.
    """
    id_shape = shapes(kind.model)["id"]
    yield Column(("id",), id_shape, id_shape.about.title, Sort.TEXT, by_lines=False)
    yield from _of_model(kind.model, (), (), sizes)


def column_at(kind: Kind, path: Path) -> Column | None:
    """The column of a path, if it leads to a value."""
    model: type[BaseModel] = kind.model
    titles: list[Text] = []
    for place, step in enumerate(path):
        if isinstance(step, int):
            continue
        shape = shapes(model).get(step)
        if shape is None:
            return None
        following = path[place + 1] if place + 1 < len(path) else None
        if shape.part is None:
            is_last = place == len(path) - 1
            return _column(model, shape, path, tuple(titles)) if is_last else None
        if shape.many != isinstance(following, int):
            return None
        titles.append(_numbered(shape.about.title, following if isinstance(following, int) else None))
        model = shape.part
    return None


def column_called(kind: Kind, words: str) -> Column | None:
    """The column that is called so: by its titles in either language, or by its path; the number 1 may be left out.

    What only names a list or group means the first value that its entries must have.
    """
    steps = [step for step in map(plain_words, _SEPARATORS.split(_unbracketed(words))) if step]
    path = _path(kind.model, steps)
    return column_at(kind, path) if path else None


def plain_words(words: str) -> str:
    """A header without what does not matter in it: width, case, spaces, marks, remarks in brackets."""
    return _NOISE.sub("", _unbracketed(words)).casefold()


def _unbracketed(words: str) -> str:
    """A header without remarks in brackets, unless it is one altogether."""
    text = unicodedata.normalize("NFKC", words)
    return _BRACKETS.sub("", text).strip() or text


def _path(model: type[BaseModel], steps: list[str]) -> Path | None:
    if not steps:
        return None
    first, *rest = steps
    for name, shape in shapes(model).items():
        titles = {plain_words(word) for word in (name, shape.about.title.zh, shape.about.title.en)}
        if shape.part is None:
            if first in titles and not rest:
                return (name,)
            continue
        match = _NUMBERED.fullmatch(first)
        if match is None or not titles & {first, match["word"]}:
            continue
        number = int(match["number"] or 1) if first not in titles else 1
        if shape.many and first in titles and rest and rest[0].isdecimal():
            number, rest = int(rest[0]), rest[1:]
        inner = _path(shape.part, rest) if rest else (_first_needed(shape.part),)
        if inner and number:
            return (name, number - 1, *inner) if shape.many else (name, *inner)
    return None


def _first_needed(model: type[BaseModel]) -> str:
    fields = shapes(model)
    return next((name for name, shape in fields.items() if shape.required and shape.part is None), next(iter(fields)))


def _of_model(
    model: type[BaseModel], path: Path, titles: tuple[Text, ...], sizes: Mapping[Path, int]
) -> Iterator[Column]:
    fields = shapes(model)
    for name in field_order(model):
        shape, own = fields[name], (*path, name)
        if shape.part is None:
            yield _column(model, shape, own, titles)
        elif shape.many:
            for number in range(sizes.get(own, 0)):
                title = _numbered(shape.about.title, number)
                yield from _of_model(shape.part, (*own, number), (*titles, title), sizes)
        elif own in sizes:
            yield from _of_model(shape.part, own, (*titles, shape.about.title), sizes)


def _numbered(title: Text, number: int | None) -> Text:
    return title if number is None else Text(f"{title.zh}{number + 1}", f"{title.en} {number + 1}")


def _column(model: type[BaseModel], shape: Shape, path: Path, titles: tuple[Text, ...]) -> Column:
    every = (*titles, shape.about.title)
    title = Text("·".join(one.zh for one in every), " · ".join(one.en for one in every))
    return Column(path, shape, title, sort_of(model, shape.name), has_sentences(model, shape.name))
