"""The neutral corpus: invented profiles, in a form that is no generator's own, to build the same site with each.

``write_corpus`` puts one YAML file a profile into ``communities/``, ``representatives/`` and ``programs/``. Of 35
profiles 10 are communities, 15 people, 10 programs. The same size gives the same bytes on every machine. The words are
those of the search tests; places of 25 cities are real, nothing else is.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tests.bench.speed.texts import PAPERS, address, body, date, pick, sentence
from tests.search import words

from linli.han import reading

KINDS: Final = ("communities", "representatives", "programs")
_SEED: Final = 35_000
_NEIGHBOURS: Final = 4
"""A program is carried by at most so many communities that are near each other."""

_METRICS: Final = {
    "常住人口": ("人", 60_000), "户数": ("户", 20_000), "楼栋": ("栋", 200), "注册志愿者": ("人", 2_000),
    "全年服务": ("人次", 50_000), "活动场地": ("平方米", 9_000), "议事会": ("场", 80), "加装电梯": ("部", 60),
}  # fmt: skip
_HONOURS: Final = ("市优秀志愿者", "区最美邻居", "街道先进工作者", "五星楼栋长", "书香之家")
_ROLES: Final = ("发起人", "召集人", "志愿者", "记账人", "指导老师", "联络员")
_STATES: Final = ("筹备中", "进行中", "已完成")
_PUBLISHERS: Final = ("社区居委会", "街道办事处", "社工站", "居民议事会", "志愿服务队")


class Community(NamedTuple):
    """What others need to know of a community."""

    id: str
    name: str
    region: tuple[str, str, str, str]


class Program(NamedTuple):
    """A program and the numbers of those that take part in it."""

    id: str
    name: str
    communities: Sequence[int]
    people: Sequence[int]


def write_corpus(folder: Path, profiles: int) -> int:
    """Write a corpus of about ``profiles`` profiles into an empty or new folder; how many there are."""
    for kind in KINDS:
        (folder / kind).mkdir(parents=True)
    count = 0
    for kind, identity, lines in _profiles(profiles):
        (folder / kind / f"{identity}.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        count += 1
    return count


def _profiles(profiles: int) -> Iterator[tuple[str, str, Iterator[str]]]:
    """Kind, id and lines of every profile."""
    chance = random.Random(_SEED)  # noqa: S311 - to be the same every time is its purpose
    count = max(1, round(profiles * 2 / 7))
    communities = _communities(chance, count)
    people = [f"person-{number + 1:05}" for number in range(count + count // 2)]
    programs = [_program(chance, number, count, len(people)) for number in range(count)]
    joined: dict[int, list[str]] = {}
    for program in programs:
        for person in program.people:
            joined.setdefault(person, []).append(program.id)
    for one in communities:
        yield "communities", one.id, _community_lines(chance, one)
    for number, identity in enumerate(people):
        near = number * count // len(people)
        homes = communities[near : near + (2 if chance.random() < 0.2 else 1)]  # some serve next door as well
        yield "representatives", identity, _person_lines(chance, identity, homes, joined.get(number, []))
    for program in programs:
        yield "programs", program.id, _program_lines(chance, program, communities, people)


def _communities(chance: random.Random, count: int) -> list[Community]:
    """In the order of their places: those beside each other in the list are neighbours."""
    districts = [(province, city, district) for province, city, all_ in words.CITIES for district in all_]
    used = districts[: max(3, min(len(districts), count // 8))]
    made = []
    for number in range(count):
        district = used[number * len(used) // count]
        identity = f"{''.join(reading(district[2][:-1]))}-{number + 1:05}"
        stem = pick(chance, words.FIRST) + pick(chance, words.SECOND) + pick(chance, words.SECOND)
        made.append(Community(identity, f"{stem}社区", (*district, f"{pick(chance, words.STREETS)}街道")))
    return made


def _program(chance: random.Random, number: int, communities: int, people: int) -> Program:
    near = int(chance.random() * communities)
    carried = range(near, min(communities, near + chance.randint(1, _NEIGHBOURS)))
    first = near * people // communities
    taking_part = sorted({min(people - 1, first + chance.randrange(6)) for _ in range(chance.randint(1, 3))})
    name = f"{pick(chance, words.NICK)}{pick(chance, words.WORK)}{pick(chance, words.SORT)}"
    return Program(f"program-{number + 1:05}", name, carried, taking_part)


def _community_lines(chance: random.Random, one: Community) -> Iterator[str]:
    yield f"id: {one.id}"
    yield f"name: {one.name}"
    yield f"region: [{', '.join(one.region)}]"
    yield f"summary: {sentence(chance, words.SUMMARIES)}"
    yield from _themes_and_metrics(chance, chance.randint(3, 6))
    yield from _sources(chance)
    yield from body(chance, f"**{one.name}**在{one.region[1]}{one.region[2]}。", 520)


def _person_lines(
    chance: random.Random, identity: str, homes: Sequence[Community], joined: Sequence[str]
) -> Iterator[str]:
    name = pick(chance, words.SURNAMES) + pick(chance, words.GIVEN.replace(" ", "")) + pick(chance, "明华安宁")
    yield f"id: {identity}"
    yield f"name: {name}"
    yield "posts:"
    for home in homes:
        yield f"  - {{title: {pick(chance, words.POSTS)}, community: {home.id}}}"
    yield f"summary: {sentence(chance, words.SUMMARIES)}"
    honours = [f"{chance.randint(2018, 2025)}年{title}" for title in chance.sample(_HONOURS, chance.randint(0, 2))]
    yield f"honours: [{', '.join(honours)}]"
    yield f"programs: [{', '.join(joined)}]"
    yield from _sources(chance)
    yield from body(chance, f"**{name}**住在{homes[0].name}。", 380)


def _program_lines(
    chance: random.Random, one: Program, communities: Sequence[Community], people: Sequence[str]
) -> Iterator[str]:
    yield f"id: {one.id}"
    yield f"name: {one.name}"
    yield f"communities: [{', '.join(communities[number].id for number in one.communities)}]"
    yield "people:"
    for number in one.people:
        yield f"  - {{person: {people[number]}, role: {pick(chance, _ROLES)}}}"
    yield f"started: {chance.randint(2012, 2025)}"
    yield f"status: {pick(chance, _STATES)}"
    yield f"summary: {sentence(chance, words.SUMMARIES)}"
    yield from _themes_and_metrics(chance, chance.randint(1, 3))
    yield from _sources(chance)
    yield from body(chance, f"**{one.name}**由居民自己提出。", 420)


def _themes_and_metrics(chance: random.Random, count: int) -> Iterator[str]:
    yield f"themes: [{', '.join(chance.sample(words.THEMES, chance.randint(1, 3)))}]"
    yield "metrics:"
    for label in chance.sample(tuple(_METRICS), count):
        unit, most = _METRICS[label]
        yield f"  - label: {label}"
        yield f"    value: {chance.randint(most // 20, most)}"
        yield f"    unit: {unit}"
        yield f'    as_of: "{date(chance)}"'


def _sources(chance: random.Random) -> Iterator[str]:
    yield "sources:"
    for _ in range(chance.randint(1, 2)):
        yield f"  - title: {pick(chance, PAPERS)}"
        yield f"    publisher: {pick(chance, _PUBLISHERS)}"
        yield f'    date: "{date(chance)}"'
        yield f"    url: {address(chance)}"
