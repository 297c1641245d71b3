import hashlib
import json
import os
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from indexes import SMALL, document, documents, inverted, loaded, postings, shard_of

from linli.search import Cache, Document, Limits, build_index
from linli.search.file import digest_of
from linli.search.folding import fold
from linli.search.index import WORDS
from linli.search.shards import Shards

SITES = st.lists(documents(), max_size=12)


@given(SITES, st.sampled_from((Limits(), SMALL)))
def test_the_words_are_those_of_a_naive_index(every: list[Document], limits: Limits) -> None:
    files = build_index(every, "邻里", limits=limits)
    manifest = loaded(files, "index")
    expected = inverted(every)
    found = {
        token: (shard, *postings(text))
        for shard in range(1 << manifest["bits"])
        for token, text in loaded(files, f"words/{shard}").items()
    }
    assert found.keys() == expected.keys()
    most = max(limits.kept, min(len(every) // 4, limits.common))
    for token, (shard, frequency, weights) in found.items():
        assert shard == shard_of(token, manifest)
        assert frequency == len(expected[token])
        if frequency <= most:
            assert weights == expected[token]
        else:
            best = sorted(expected[token].items(), key=lambda item: (-item[1], item[0]))[: limits.kept]
            assert weights == dict(best)


@given(SITES)
def test_tables(every: list[Document]) -> None:
    files = build_index(every, "邻里")
    manifest = loaded(files, "index")
    assert (manifest["format"], manifest["site"], manifest["count"]) == (3, "邻里", len(every))
    pairs = manifest["fold"]
    table = dict(zip(pairs[::2], pairs[1::2], strict=True))
    assert all(fold(typed) == plain for typed, plain in table.items())
    written = {sign for one in every for sign in f"{one.text}{one.headings}{''.join(one.names)}{''.join(one.places)}"}
    assert {sign for sign in written if "\u3400" <= fold(sign) != sign} <= table.keys()


@given(SITES)
def test_pages(every: list[Document]) -> None:
    files = build_index(every, "邻里")
    for place, one in enumerate(every):
        page = loaded(files, f"pages/{place}")
        assert (page["url"], page["card"], page["kind"]) == (one.url, one.card, one.kind)
        assert page["title"] == one.names[0]
        assert page["names"].split("\t") == [*one.names, *one.english]
        assert page["text"].startswith(one.text)
        assert all(word in page["text"] for word in one.headings.split())


def test_headings_that_the_text_has_are_not_repeated() -> None:
    files = build_index([document(text="前言 一 后记 二", headings="前言 后记")], "邻里")
    assert loaded(files, "pages/0")["text"] == "前言 一 后记 二"


def test_version_is_a_digest_of_all_other_files() -> None:
    one, other = (build_index([document(text=text)], "邻里") for text in ("书", "香"))
    assert loaded(one, "index")["version"] != loaded(other, "index")["version"]
    digest = hashlib.sha256()
    for path in sorted(one.keys() - {"search/index.json"}):
        digest.update(f"{path}\n{digest_of(one[path])}\n".encode())
    assert loaded(one, "index")["version"] == digest.hexdigest()[:10]


@given(SITES, st.sampled_from((Limits(), SMALL)))
def test_the_same_documents_give_the_same_bytes(every: list[Document], limits: Limits) -> None:
    one, other = (build_index(every, "邻里", limits=limits) for _ in range(2))
    assert list(one.items()) == list(other.items())


_PROGRAM = """
import hashlib
from indexes import SMALL, document
from linli.search import build_index
every = [document(n, names=(f"{c}{d}社區", f"{d}江"), places=(f"{c}市", f"{d}区"), themes=("书香", "养老")[: n % 3])
         for n, (c, d) in enumerate(zip("东南西北中发白", "春夏秋冬梅兰竹"))]
files = [build_index(every, "邻里"), build_index(every, "邻里", limits=SMALL)]
print(hashlib.sha256(repr(files).encode()).hexdigest())
"""


def test_no_order_hangs_on_the_seed_of_hashes() -> None:
    said = {
        subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-c", _PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1


EDITS = st.lists(
    st.tuples(st.sampled_from(("change", "add", "delete", "insert", "none")), st.integers(0, 30), documents()),
    max_size=6,
)
STATES = st.sampled_from(("kept", "read"))


@settings(max_examples=100)
@given(st.lists(documents(), min_size=3, max_size=30), EDITS, st.sampled_from((Limits(), SMALL)), STATES)
def test_edits_give_the_bytes_of_a_cold_build(
    every: list[Document], edits: list[tuple[str, int, Document]], limits: Limits, state: str
) -> None:
    """Also where the state between two builds is read from the files of the first."""
    cache = Cache()
    build_index(every, "邻里", cache, limits=limits)
    for edit, number, one in edits:
        place = number % len(every) if every else 0
        match edit:
            case "change" if every:
                every[place] = one
            case "add":
                every.append(one)
            case "delete" if every:
                del every[place]
            case "insert":
                every.insert(place, one)
        warm = build_index(every, "邻里", cache, limits=limits)
        assert warm == build_index(every, "邻里", limits=limits)
        if state == "read" and cache.shards is not None:
            words = [data for path, data in warm.items() if path.startswith(WORDS)]
            cache.shards = Shards.restored(words, cache.shards.whole, len(every), limits)


def test_one_change_of_many_makes_few_files_anew() -> None:
    signs = [chr(code) for code in range(0x4E00, 0x4E00 + 1600)]
    every = [document(place, text="".join(signs[place * 8 : place * 8 + 40])) for place in range(195)]
    cache = Cache()
    before = build_index(every, "邻里", cache)
    every[100] = document(100, text=f"{every[100].text}新")
    after = build_index(every, "邻里", cache)
    changed = {path for path in after if after[path] is not before.get(path) and path.startswith("search/words/")}
    assert 0 < len(changed) <= 2
    assert len([path for path in after if path.startswith("search/words/")]) > 2
    assert after == build_index(every, "邻里")


def test_characters_become_heavy_and_light_again() -> None:
    """Edits that move tokens between shards, while there are as many shards as before."""
    signs = [chr(code) for code in range(0x4E00, 0x4E00 + 400)]
    every = [document(place, text="".join(signs[place * 8 : place * 8 + 20])) for place in range(40)]
    cache, limits, plans = Cache(), Limits(shard=2000, heavy=400), []
    for length in (0, 10, 20, 30, 40, 30, 20, 10, 0):
        every[7] = document(7, text="区".join(signs[300 : 300 + length]))
        warm = build_index(every, "邻里", cache, limits=limits)
        assert warm == build_index(every, "邻里", limits=limits)
        manifest = loaded(warm, "index")
        plans.append((manifest["bits"], "区" in manifest["heavy"]))
    assert plans[2] != plans[3], "some of its tokens stay as they were"
    assert plans == [*plans[:5], *plans[3::-1]]
    assert {heavy for bits, heavy in plans if bits == plans[4][0]} == {False, True}


@pytest.mark.parametrize(
    "change",
    [
        {"url": "programs/1/"},
        {"names": ("東江社區",)},
        {"english": ("Jian Dong",)},
        {"readings": (("jian", "dong", "xiao", "qu"),)},
        {"kind": "program"},
        {"kind_title": "项目"},
        {"places": ("广州市",)},
        {"themes": ("养老",)},
        {"facets": {"kind": ("program",)}},
        {"headings": "前言"},
        {"text": "别的话。"},
        {"card": "<p></p>"},
    ],
)
def test_a_change_of_any_field_is_seen(change: dict[str, Any]) -> None:
    every, cache = [document(place) for place in range(9)], Cache()
    before = build_index(every, "邻里", cache)
    every[4] = document(4, **change)
    after = build_index(every, "邻里", cache)
    assert after != before
    assert after == build_index(every, "邻里")


def test_other_limits_make_everything_anew() -> None:
    every, cache = [document(place) for place in range(9)], Cache()
    build_index(every, "邻里", cache)
    assert build_index(every, "邻里", cache, limits=SMALL) == build_index(every, "邻里", limits=SMALL)


HOSTILE = st.text(
    st.characters(exclude_categories=())
    | st.sampled_from('\x00\x1f\x7f\x85\u200b\u202e\u2066\ufeff\u2028\ud800\udfff"\\<\t\n区\U0001f600\U00020000'),
    max_size=12,
)


@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE, st.sampled_from((Limits(), Limits(names=0))))
def test_hostile_text_is_harmless(name: str, text: str, kind: str, place: str, limits: Limits) -> None:
    one = document(
        url=text,
        names=(name, text),
        english=(text, kind),
        readings=((name, text), (kind,)),
        kind=kind,
        kind_title=name,
        places=(place, name),
        themes=(text,),
        facets={"kind": (kind,), "theme": (text, text)},
        headings=place,
        text=text,
        card=text,
    )
    files = build_index([one, document()], name, limits=limits)
    for path, data in files.items():
        assert json.loads(data.decode()) is not None
        assert path.isascii()
        assert " " not in path
        assert not set("\x00\x1f\u200b\u202e\u2066\ufeff\u2028") & set(
            json.dumps(json.loads(data)["text"] if "/pages/" in path else "", ensure_ascii=False)
        )
    if limits.names:
        names = loaded(files, "names")
        assert {len(names[column].split("\n")) for column in ("names", "readings", "english", "labels")} == {2}
        assert names["names"].split("\n")[0].count("\t") == 1


def test_invisible_signs_part_no_words() -> None:
    files = build_index([document(text="书\u200b香\u202e门\x00外")], "邻里")
    assert loaded(files, "pages/0")["text"] == "书香门 外"
    assert {"书香", "香门", "门", "外"} <= loaded(files, "words/0").keys()


@pytest.mark.parametrize("limits", [Limits(), Limits(names=-1)])
def test_no_documents(limits: Limits) -> None:
    files = build_index([], "", limits=limits)
    assert loaded(files, "index")["count"] == 0
    assert loaded(files, "words/0") == {}
    assert loaded(files, "facets") == {"block": 512, "names": [], "values": {}, "totals": {}, "files": {}}
