"""Documents to index, and the files of an index read back by code of the tests' own."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final

from hypothesis import strategies as st

from linli.han import reading
from linli.search import Document, Limits
from linli.search.folding import CJK, form

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
SMALL: Final = Limits(names=5, bucket=2, kept=3, common=6, shard=300, heavy=150, block=3, value=4)
"""Bounds that a handful of documents reaches."""


def document(number: int = 0, **changes: Any) -> Document:  # noqa: ANN401 - any field
    """A community; its readings are those of its names unless they are given."""
    names = changes.get("names", ("尖东社区",))
    fields: dict[str, Any] = {
        "url": f"communities/{number}/",
        "names": names,
        "english": (),
        "readings": tuple(map(reading, names)),
        "kind": "community",
        "kind_title": "社区",
        "places": ("广东省", "佛山市"),
        "themes": ("书香",),
        "facets": {"kind": ("community",), "year": ("2024",)},
        "headings": "",
        "text": "社区里有书香。",
        "card": "<a href='communities/'>…</a>",
    }
    return Document(**{**fields, **changes})


_WORDS: Final = st.text(st.sampled_from("社区區书書香东東里裏長江 ,。aB1é\u3007"), max_size=12)
_NAMES: Final = st.text(st.sampled_from("社区區书書香东東里長江K1"), min_size=1, max_size=6)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of few characters, so that many share them."""
    kind = draw(st.sampled_from(("community", "program")))
    return document(
        draw(st.integers(0, 5)),
        names=tuple(draw(st.lists(_NAMES, min_size=1, max_size=2))),
        english=tuple(draw(st.lists(st.sampled_from(("Jian Dong", "Book Club 2")), max_size=1))),
        kind=kind,
        kind_title="社区" if kind == "community" else "项目",
        places=tuple(draw(st.lists(st.sampled_from(("广东省", "佛山市", "广州市")), max_size=2))),
        themes=tuple(draw(st.lists(st.sampled_from(("书香", "养老")), max_size=2))),
        facets={"kind": (kind,), "year": tuple(draw(st.lists(st.sampled_from(("2023", "2024")), max_size=2)))},
        headings=draw(_WORDS),
        text=draw(_WORDS),
    )


def loaded(files: Mapping[str, bytes], path: str) -> Any:  # noqa: ANN401 - any JSON
    """A file of the index."""
    return json.loads(files[f"search/{path}.json"].decode())


def numbers(text: str) -> Iterator[int]:
    """The numbers of varints in a row."""
    value = shift = 0
    for letter in text:
        code = LETTERS.index(letter)
        value |= (code & 31) << shift
        shift += 5
        if code < 32:
            yield value
            value = shift = 0


def rising(text: str) -> list[int]:
    """Rising numbers from their gaps."""
    found: list[int] = []
    for gap in numbers(text):
        found.append((found[-1] if found else -1) + 1 + gap)
    return found


def in_rows(text: str) -> list[int]:
    """Rising numbers from their rows."""
    found: list[int] = []
    end, told = 0, numbers(text)
    for step in told:
        start = end + step // 2
        end = start + (next(told) + 2 if step % 2 else 1)
        found += range(start, end)
    return found


def rows(file: dict[str, str], manifest: dict[str, Any]) -> list[dict[str, Any]]:
    """The documents of a file of names."""
    kinds = list(numbers(file["kinds"]))
    columns = [file[name].split("\n") for name in ("names", "readings", "english", "labels")]
    found = []
    for kind, names, readings, english, labels in zip(kinds, *columns, strict=True):
        own = rising(labels)
        implied = [one for label in own for one in rising("".join(manifest["labels"][label][3:]))]
        every = {*own, *implied, *rising(manifest["kindLabels"][kind])}
        found.append(
            {
                "kind": manifest["kinds"][kind],
                "names": tuple(names.split("\t")),
                "readings": readings.split("\t"),
                "english": tuple(english.split("\t")) if english else (),
                "labels": {tuple(manifest["labels"][label][:2]) for label in every},
                "told": own,
            }
        )
    return found


def postings(text: str) -> tuple[int, dict[int, int]]:
    """How many documents have a token, and the weights of those that are told."""
    place, frequency = 0, 0

    def take() -> int:
        nonlocal place
        start = place
        while LETTERS.index(text[place]) >= 32:
            place += 1
        place += 1
        return next(numbers(text[start:place]))

    if text.startswith("!"):
        place = 1
        frequency = take()
    found: dict[int, int] = {}
    last = -1
    while place < len(text):
        last += 1 + take()
        found[last] = LETTERS.index(text[place])
        place += 1
    return frequency or len(found), found


def tokens(words: str) -> Iterator[str]:
    """The tokens of some words, character by character."""
    for run in re.findall(f"[{CJK}]+|[a-z0-9]+", "".join(map(form, words))):
        if run.isascii():
            yield run[:40]
        else:
            yield from (run[place : place + 2] for place in range(len(run)))


def weighed(one: Document) -> dict[str, int]:
    """The weights of a document's tokens."""
    found: Counter[str] = Counter()
    for texts, weight in ((one.names, 6), (one.english, 4), ((one.headings,), 2), ((one.text,), 1)):
        for token in (token for text in texts for token in tokens(text)):
            found[token] += weight
    return {token: min(31, weight) for token, weight in found.items()}


def inverted(every: list[Document]) -> dict[str, dict[int, int]]:
    """The postings that an index must have."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for place, one in enumerate(every):
        for token, weight in weighed(one).items():
            found[token][place] = weight
    return found


def shard_of(token: str, manifest: Mapping[str, Any]) -> int:
    """Where a token must be."""
    key = token[:2] if token[0].isascii() else token[0]
    mixed = 0
    for character in token if key in manifest["heavy"].split(" ") else key:
        mixed = (mixed * 31 + ord(character)) % 2**32
    return (mixed * 2654435761 % 2**32 >> 16) % int(2 ** manifest["bits"])
