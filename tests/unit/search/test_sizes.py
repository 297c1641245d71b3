"""What a reader loads, on a site of invented words that are as unevenly frequent as those of Chinese (Zipf's law)."""

import random
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate

from indexes import document, loaded

from linli.search import build_index

COUNT = 1500
SIGNS = [chr(code) for code in range(0x4E00, 0x4E00 + 2500)]
SUMS = list(accumulate(1 / rank for rank in range(10, 2510)))


@cache
def files() -> Mapping[str, bytes]:
    chance = random.Random(7)  # noqa: S311 - to be the same every time is its purpose
    documents = []
    for place in range(COUNT):
        name = "".join(chance.choices(SIGNS, k=4))
        text = "".join(chance.choices(SIGNS, cum_weights=SUMS, k=500))
        documents.append(document(place, names=(f"{name}社区",), text=text))
    return build_index(documents, "邻里")


def compressed(start: str) -> Iterator[int]:
    return (len(zlib.compress(data, 6)) for path, data in files().items() if path.startswith(f"search/{start}"))


def test_shards_are_small_and_alike() -> None:
    sizes = sorted(compressed("words/"))
    assert len(sizes) == 1 << loaded(files(), "index")["bits"]
    assert sizes[len(sizes) // 2] < 8_000
    assert sizes[-1] < 24_000


def test_names_and_tables_are_small() -> None:
    assert sum(compressed("names")) < 16 * COUNT
    assert sum(compressed("index")) < 20_000
    assert sum(compressed("homophones")) < 20_000


def test_facets_are_small() -> None:
    assert sum(compressed("facets.json")) < 1_000
    assert max(compressed("facets/")) < 1_000
