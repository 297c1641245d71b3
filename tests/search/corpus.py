"""An invented site of any size on which the search is measured: communities, people and programs of 25 cities.

The same size and seed give the same documents on every machine. A fifth of them is written in Traditional characters.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from string import Formatter
from typing import Final

from tests.search import words

from linli.han import reading, simplified, traditional
from linli.search.document import Document

SIZE: Final = 5_000
SEED: Final = 20_261
"""Of the site over which the engine was tuned."""
HELD_OUT: Final = 51_977
"""Of another one, that it was not."""
_TEMPLATES: Final = {
    sentence: tuple((literal, name) for literal, name, _, _ in Formatter().parse(sentence))
    for sentence in (*words.SENTENCES, *words.SUMMARIES)
}
_KINDS: Final = {"community": "社区", "representative": "人物", "program": "项目"}


@cache
def documents(count: int = SIZE, seed: int = SEED) -> tuple[Document, ...]:
    """The first ``count`` documents of the invented site of a seed."""
    chance = random.Random(seed)  # noqa: S311 - to be the same every time is its purpose
    return tuple(_document(chance, number) for number in range(count))


def _document(chance: random.Random, number: int) -> Document:
    province, city, districts = chance.choice(words.CITIES)
    district = chance.choice(districts)
    places = (province, city, district, f"{chance.choice(words.STREETS)}街道")
    kind = chance.choices(tuple(_KINDS), weights=(33, 25, 42))[0]
    names, english = _NAMES[kind](chance, city)
    summary, body = _sentence(chance, words.SUMMARIES), _body(chance, names[0], places)
    headings = tuple(chance.sample(words.HEADINGS, chance.randint(0, 3)))
    themes = tuple(chance.sample(words.THEMES, chance.randint(1, 3)))
    document = Document(
        url=f"{kind}s/{number}/",
        names=names,
        english=english,
        readings=_readings(names, kind),
        kind=kind,
        kind_title=_KINDS[kind],
        places=places,
        themes=themes,
        facets=_facets(chance, kind, places, themes),
        headings=" ".join(headings),
        text=f"{summary} {body}",
        card=f'<a href="{kind}s/{number}/">{names[0]}</a><p>{city}{district}</p><p>{summary}</p>',
    )
    return _in_traditional(document) if chance.random() < 0.2 else document


def _in_traditional(document: Document) -> Document:
    """The page in the other script. Places and themes stay as the site's settings name them."""
    names = tuple(traditional(name) for name in document.names)
    return replace(
        document,
        names=names,
        readings=_readings(names, document.kind),
        headings=traditional(document.headings),
        text=traditional(document.text),
        card=traditional(document.card),
    )


def _readings(names: tuple[str, ...], kind: str) -> tuple[tuple[str, ...], ...]:
    return tuple(
        reading(name, is_person=kind == "representative")
        for name in names
        if any("一" <= sign <= "鿿" for sign in name)
    )


Names = tuple[tuple[str, ...], tuple[str, ...]]
"""The Chinese and the English names of a document."""


def _community(chance: random.Random, city: str) -> Names:
    end = chance.choice(words.ENDS)
    roll = chance.random()
    if roll < 0.12:
        stem = chance.choice(words.TWICE)
    elif roll < 0.2:
        stem = chance.choice(words.RARE) + chance.choice(words.SECOND)
    else:
        stem = "".join(chance.choice(part) for part in (words.FIRST, words.SECOND)) + _third(chance)
    english: tuple[str, ...] = ()
    if chance.random() < 0.1:
        english = (f"{''.join(reading(stem)).capitalize()} {'Street' if end == '街道' else 'Community'}",)
    names = (stem + end, f"{city[:-1]}{stem}") if chance.random() < 0.06 else (stem + end,)
    return names, english


def _third(chance: random.Random) -> str:
    return chance.choice(words.SECOND) if chance.random() < 0.55 else ""


def _person(chance: random.Random, _city: str) -> Names:
    surname = chance.choice(words.RARE_SURNAMES if chance.random() < 0.3 else words.SURNAMES)
    given = chance.choice(words.GIVEN) + (chance.choice(words.GIVEN) if chance.random() < 0.85 else "")
    parts = [reading(given), reading(surname + given, is_person=True)]
    family = parts[1][: -len(parts[0])]
    english = (f"{''.join(family).capitalize()} {''.join(parts[0]).capitalize()}",) if chance.random() < 0.05 else ()
    return (surname + given,), english


def _program(chance: random.Random, _city: str) -> Names:
    roll = chance.random()
    if roll < 0.04:
        return (f"{chance.choice(words.SECOND)}{chance.choice(words.SECOND)}{chance.choice(words.FORMULAS)}",), ()
    if roll < 0.07:
        return (chance.choice(words.LATIN),), ("City Walk Map",) if chance.random() < 0.3 else ()
    nick, work = chance.choice(words.NICK), chance.choice(words.WORK)
    forms: tuple[Callable[[], str], ...] = (
        lambda: f"“{nick}”{work}{chance.choice(words.SORT)}",
        lambda: f"{nick}{work}",
        lambda: f"{_community(chance, '')[0][0]}{work}",
        lambda: f"“{nick}{work}”{chance.choice(words.GAPS['deed'])}{chance.choice(words.SORT)}",
        lambda: f"{chance.choice(words.GAPS['deed'])}{work}{chance.choice(words.SORT)}",
    )
    english = (" ".join(chance.sample(words.ENGLISH, 2)),) if chance.random() < 0.12 else ()
    names = (chance.choice(forms)(),)
    return (*names, nick + work) if names[0].startswith(f"“{nick}”") and chance.random() < 0.3 else names, english


_NAMES: Final[dict[str, Callable[[random.Random, str], Names]]] = {
    "community": _community,
    "representative": _person,
    "program": _program,
}


def _body(chance: random.Random, name: str, places: tuple[str, ...]) -> str:
    """From 300 to 900 characters; the first sentence names the place as pages do, but not on all of them."""
    length, parts = chance.randint(300, 900), []
    if chance.random() < 0.6:
        parts.append(f"{name}在{places[1]}{places[2]}{places[3]}。")
    if chance.random() < 0.2:
        parts.append(f"{chance.choice(words.POSTS)}从{chance.randint(2005, 2026)}年开始牵头。")
    while sum(map(len, parts)) < length:
        parts.append(_sentence(chance, words.SENTENCES))
    return "".join(parts)


def _sentence(chance: random.Random, templates: Sequence[str]) -> str:
    pieces = []
    for literal, slot in _TEMPLATES[chance.choice(templates)]:
        pieces.append(literal)
        if slot == "num":
            pieces.append(str(chance.randint(3, 999)))
        elif slot:
            pieces.append(chance.choice(words.GAPS[slot]))
    return "".join(pieces)


def _facets(
    chance: random.Random, kind: str, places: tuple[str, ...], themes: tuple[str, ...]
) -> dict[str, tuple[str, ...]]:
    return {
        "kind": (kind,),
        "region": tuple("/".join(_slug(place) for place in places[: depth + 1]) for depth in range(3)),
        "theme": themes,
        "status": (chance.choice(words.STATUSES),),
        "year": (str(chance.randint(2005, 2026)),) if chance.random() < 0.5 else (),
    }


@cache
def _slug(place: str) -> str:
    return "".join(reading(simplified(place))[:-1])
