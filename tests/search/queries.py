"""Generated questions over the invented site, and every document that answers them equally well.

A question for which a better answer exists than the one it was made from is left out: whoever leaves a character out
of one name and thereby writes another name wants the engine to give that other name.
"""

import random
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Final

from tests.search.body_queries import body_phrase, body_words, english
from tests.search.corpus import SEED, SIZE, documents
from tests.search.folded import HAN, Folded, Made, bare, plain
from tests.search.mistakes import dropped, homophone, swapped, wrong
from tests.search.query import Query

from linli.han import initials, simplified, traditional
from linli.search.document import Document

Maker = Callable[[random.Random, Folded, int], Made]
"""Makes a question from the document at a position, and says what answers it; nothing if that would be unfair."""

_SOME: Final = 20


@cache
def queries(count: int = SIZE, seed: int = SEED) -> tuple[Query, ...]:
    """All questions over the invented site of ``count`` documents and a seed; the same each time."""
    site = Folded(documents(count, seed))
    return tuple(query for category in _MAKERS for query in _of(category, site, seed))


def _of(category: str, site: Folded, seed: int) -> Iterator[Query]:
    make, number = _MAKERS[category]
    chance = random.Random(category if seed == SEED else f"{category} {seed}")  # noqa: S311 - the same every time
    seen: set[str] = set()
    return islice(_endless(chance, site, make, category, seen), number)


def _endless(chance: random.Random, site: Folded, make: Maker, category: str, seen: set[str]) -> Iterator[Query]:
    order = list(range(len(site.documents)))
    chance.shuffle(order)
    for at in order:
        made = make(chance, site, at)
        if made is None or made[0] in seen:
            continue
        question, found = made
        seen.add(question)
        names = tuple(dict.fromkeys(site.name(one) for one in sorted(found)))
        yield Query(question, names, category, found)


def _is_person(document: Document) -> bool:
    return document.kind == "representative"


def _exact(_: random.Random, site: Folded, at: int) -> Made:
    name = site.name(at)
    return None if _is_person(site.documents[at]) else (name, site.by_name[bare(name)])


def _person(chance: random.Random, site: Folded, at: int) -> Made:
    document = site.documents[at]
    if not _is_person(document):
        return None
    if chance.random() < 0.7:
        return document.names[0], site.by_name[bare(document.names[0])]
    return _pinyin(chance, site, at)


def _part(chance: random.Random, site: Folded, at: int) -> Made:
    runs = [run for run in HAN.findall(site.name(at)) if len(run) > 2]
    if not runs or _is_person(site.documents[at]):
        return None
    run = chance.choice(runs)
    length = chance.randint(2, min(4, len(run) - 1))
    start = chance.randint(0, len(run) - length)
    part = run[start : start + length]
    found = site.named(plain(part))
    return (part, found) if len(found) <= _SOME and plain(part) not in site.labels else None


def _in_script(convert: Callable[[str], str]) -> Maker:
    def make(_: random.Random, site: Folded, at: int) -> Made:
        name = site.name(at)
        converted = convert(name)
        found = site.by_name[bare(name)]
        is_crossing = all(converted not in site.documents[one].names for one in found)
        return (converted, found) if is_crossing and plain(converted) == plain(name) else None

    return make


def _pinyin(_: random.Random, site: Folded, at: int) -> Made:
    reading = site.documents[at].readings
    joined = "".join(reading[0]) if reading else ""
    return (joined, site.by_reading[joined]) if len(joined) >= 5 and not HAN.search(joined) else None


def _spaced(chance: random.Random, site: Folded, at: int) -> Made:
    made = _pinyin(chance, site, at)
    return (" ".join(site.documents[at].readings[0]), made[1]) if made else None


def _initials(_: random.Random, site: Folded, at: int) -> Made:
    letters = initials(site.documents[at].readings[0]) if site.documents[at].readings else ""
    found = site.by_initials.get(letters, frozenset())
    is_word = letters in site.by_reading or not letters.isalpha()
    return (letters, found) if len(letters) >= 3 and len(found) <= _SOME and not is_word else None


def _in_city(form: str) -> Maker:
    def make(chance: random.Random, site: Folded, at: int) -> Made:
        document, name = site.documents[at], site.name(at)
        same = site.by_name[bare(name)]
        if len({site.documents[one].places[1] for one in same}) < 2 and chance.random() < 0.97:
            return None
        city = document.places[1] if chance.random() < 0.3 else document.places[1][:-1]
        here = frozenset(one for one in same if document.places[1] in site.documents[one].places)
        return form.format(city=city, name=name), here

    return make


def _single(_: random.Random, site: Folded, at: int) -> Made:
    name = HAN.findall(site.name(at))
    rare = [sign for run in name for sign in run if len(site.named(plain(sign))) <= 5]
    return (rare[0], site.named(plain(rare[0]))) if rare and plain(rare[0]) not in site.labels else None


def _phonetic_script(chance: random.Random, site: Folded, at: int) -> Made:
    """Half typed in pinyin, half in characters, as an input method leaves it: jian东社区."""
    name, reading = bare(site.name(at)), site.documents[at].readings
    if not reading or len(reading[0]) != len(name) or not HAN.fullmatch(name) or len(name) < 3:
        return None
    end = chance.randint(1, len(name) - 1)
    found = frozenset(
        one for one in site.by_reading["".join(reading[0])] if any(name[end:] in n for n in site.names[one])
    )
    return "".join(reading[0][:end]) + name[end:], found


_MAKERS: Final[dict[str, tuple[Maker, int]]] = {
    "exact": (_exact, 60),
    "sub-word": (_part, 90),
    "person": (_person, 60),
    "Simplified → Traditional": (_in_script(simplified), 50),
    "Traditional → Simplified": (_in_script(traditional), 50),
    "pinyin": (_pinyin, 60),
    "pinyin spaced": (_spaced, 30),
    "initials": (_initials, 60),
    "homophone": (homophone, 50),
    "dropped character": (dropped, 80),
    "wrong character": (wrong, 40),
    "swapped character": (swapped, 20),
    "city + name": (_in_city("{city} {name}"), 50),
    "name + city": (_in_city("{name} {city}"), 15),
    "city and name joined": (_in_city("{city}{name}"), 15),
    "body phrase": (body_phrase, 60),
    "body AND": (body_words, 60),
    "English": (english, 30),
    "single character": (_single, 20),
    "pinyin and characters": (_phonetic_script, 10),
}
