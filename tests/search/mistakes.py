"""Generated questions with a mistake: another character of the same sound, one left out, a wrong one, two exchanged."""

import random
from functools import cache
from typing import Final

from tests.search.folded import HAN, Folded, Made, bare, one_edit

_FEW: Final = 3


def homophone(chance: random.Random, site: Folded, at: int) -> Made:
    name, reading = bare(site.name(at)), site.documents[at].readings
    if not reading or len(name) < 3 or len(reading[0]) != len(name) or not HAN.fullmatch(name):
        return None
    place = chance.randrange(len(name))
    others = [sign for sign in _same_sound(reading[0][place]) if sign != name[place]]
    if not others:
        return None
    typed = name[:place] + chance.choice(others) + name[place + 1 :]
    return None if site.named(typed) else (typed, site.by_reading["".join(reading[0])])


@cache
def _same_sound(syllable: str) -> tuple[str, ...]:
    """Frequent characters that are read so, by the first level of GB 2312."""
    return tuple(sign for sign, sound in _first_level() if sound == syllable)


@cache
def _first_level() -> tuple[tuple[str, str], ...]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - slow to load

    codes = (bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    signs = [sign for sign in (code.decode("gb2312", "ignore") for code in codes) if sign]
    return tuple((sign, lazy_pinyin(sign, v_to_u=False)[0].replace("ü", "v")) for sign in signs)


def dropped(chance: random.Random, site: Folded, at: int) -> Made:
    name = bare(site.name(at))
    place = chance.randrange(len(name))
    return _mistyped(site, name, name[:place] + name[place + 1 :])


def wrong(chance: random.Random, site: Folded, at: int) -> Made:
    name = bare(site.name(at))
    place = chance.randrange(len(name))
    return _mistyped(site, name, name[:place] + chance.choice(_first_level())[0] + name[place + 1 :])


def swapped(chance: random.Random, site: Folded, at: int) -> Made:
    name = bare(site.name(at))
    place = chance.randrange(len(name) - 1)
    return _mistyped(site, name, name[:place] + name[place + 1] + name[place] + name[place + 2 :])


def _mistyped(site: Folded, name: str, typed: str) -> Made:
    """A mistaken name, when it is still nobody else's and not nearly that of many."""
    is_fair = HAN.fullmatch(typed) and len(typed) >= 3 and typed != name and one_edit(name, typed)
    if not is_fair or site.named(typed):
        return None
    found = site.nearly(typed)
    return (typed, found) if len({site.name(one) for one in found}) <= _FEW else None
