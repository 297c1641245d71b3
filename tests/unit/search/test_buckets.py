import re

from hypothesis import given
from hypothesis import strategies as st
from indexes import SMALL, document, documents, loaded, rising, rows

from linli.han import reading
from linli.search import Document, Limits, build_index
from linli.search.folding import fold
from linli.search.sounds import sound


def initials(one: Document) -> set[str]:
    """The first letters of the readings of all names, with the sign of the end."""
    usual = [tuple(sound(part) or part for part in re.findall("[a-z0-9]+|.", fold(name))) for name in one.names]
    readings = [*one.readings, *usual, *(name.lower().split() for name in one.english)]
    return {"".join("0" if part[0].isdigit() else part[0] for part in parts) + "_" for parts in readings}


def written(one: Document) -> set[str]:
    """The same, and those of short names from their first letter on without the second."""
    every = initials(one)
    return every | {f"\0{letters[0]}{letters[2:]}" for letters in every if 4 <= len(letters) <= 6}


def starts(letters: str) -> range:
    """Where keys begin: without the second letter, only before it."""
    return range(1, 2) if letters.startswith("\0") else range(len(letters) - 1)


def having(key: str, every: list[Document]) -> list[int]:
    """The documents that have a key in a name."""
    return [
        place
        for place, one in enumerate(every)
        if any(letters.startswith(key, at) for letters in written(one) for at in starts(letters))
    ]


@given(st.lists(documents(), min_size=6, max_size=12))
def test_every_name_is_in_every_bucket_of_its_own(every: list[Document]) -> None:
    files = build_index(every, "邻里", limits=SMALL)
    manifest = loaded(files, "index")
    assert manifest["split"] == 1
    assert "search/names.json" not in files
    keys = {letters[at : at + 2] for one in every for letters in written(one) for at in starts(letters)}
    assert {key for key in manifest["buckets"] if len(key) == 2} == keys
    for key, count in manifest["buckets"].items():
        places = having(key, every)
        file = loaded(files, f"names/{key}")
        ids = rising(file["ids"])
        assert count == len(places)
        assert len(ids) == min(count, manifest["cap"])
        assert set(ids) <= set(places)
        for place, row in zip(ids, rows(file, manifest), strict=True):
            assert row["names"] == every[place].names
            assert row["kind"] == every[place].kind


@given(st.lists(documents(), min_size=6, max_size=12))
def test_buckets_that_are_cut_have_further_ones(every: list[Document]) -> None:
    manifest = loaded(build_index(every, "邻里", limits=SMALL), "index")
    for key, count in manifest["buckets"].items():
        all_of = {letters for one in every for letters in written(one)}
        longer = {
            letters[at : at + len(key) + 1]
            for letters in all_of
            for at in starts(letters)
            if letters.startswith(key, at)
        }
        children = {child for child in manifest["buckets"] if len(child) == len(key) + 1 and child.startswith(key)}
        is_divided = count > manifest["cap"] and len(key) < 4 and not key.endswith("_")
        assert children == (longer if is_divided else set())


def test_the_best_are_kept_in_a_bucket_that_is_cut() -> None:
    names = ["大东江社区", "东江社区", "东江", "东江花园", "小东江", "东江"]
    every = [document(place, names=(name,)) for place, name in enumerate(names)]
    files = build_index(every, "邻里", limits=Limits(names=2, bucket=3))
    assert rising(loaded(files, "names/dj")["ids"]) == [1, 2, 5]
    assert loaded(files, "index")["buckets"]["dj"] == 6


def test_short_names_are_found_with_another_second_character() -> None:
    names = ("李洋菊", "朝河社区", "上岭庄社区", "盛苑社区居委会")
    every = [document(place, names=(name,)) for place, name in enumerate(names)]
    files = build_index(every, "邻里", limits=Limits(names=0))
    found = {key: rising(loaded(files, f"names/{key}")["ids"]) for key in ("lj", "cs", "sz")}
    assert found == {"lj": [0], "cs": [1], "sz": [2]}
    assert "search/names/ss.json" not in files


def test_a_name_with_a_reading_of_its_own_is_found_by_the_usual_one_too() -> None:
    files = build_index([document(names=("重庆",), readings=(("chong", "qing"),))], "邻里", limits=Limits(names=0))
    assert {"cq", "zq"} <= loaded(files, "index")["buckets"].keys()


def test_the_bound() -> None:
    every = [document(place) for place in range(4)]
    assert loaded(build_index(every, "邻里", limits=Limits(names=4)), "index")["split"] == 0
    assert loaded(build_index(every, "邻里", limits=Limits(names=3)), "index")["split"] == 1


def test_keys_of_letters_and_digits() -> None:
    names = ("K歌2号", "重庆")
    one = document(names=names, english=("City Walk",), readings=tuple(map(reading, names)))
    buckets = loaded(build_index([one], "邻里", limits=Limits(names=0)), "index")["buckets"]
    assert list(buckets) == ["0h", "cq", "cw", "g0", "h_", "k0", "kg", "q_", "w_", "zq"]
