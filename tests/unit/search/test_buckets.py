from hypothesis import given
from hypothesis import strategies as st
from indexes import SMALL, document, documents, loaded, rising, rows

from linli.han import reading
from linli.search import Document, Limits, build_index


def initials(one: Document) -> list[str]:
    """The first letters of the readings of all names, with the sign of the end."""
    readings = [*one.readings, *(name.lower().split() for name in one.english)]
    return ["".join("0" if part[0].isdigit() else part[0] for part in parts) + "_" for parts in readings]


def having(key: str, every: list[Document]) -> list[int]:
    """The documents that have a key in a name."""
    return [place for place, one in enumerate(every) if any(key in written for written in initials(one))]


@given(st.lists(documents(), min_size=6, max_size=12))
def test_every_name_is_in_every_bucket_of_its_own(every: list[Document]) -> None:
    files = build_index(every, "邻里", limits=SMALL)
    manifest = loaded(files, "index")
    assert manifest["split"] == 1
    assert "search/names.json" not in files
    keys = {
        written[start : start + 2] for one in every for written in initials(one) for start in range(len(written) - 1)
    }
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
        written = [one for document in every for one in initials(document)]
        longer = {one[at : at + len(key) + 1] for one in written for at in range(len(one)) if one.startswith(key, at)}
        children = {child for child in manifest["buckets"] if len(child) == len(key) + 1 and child.startswith(key)}
        is_divided = count > manifest["cap"] and len(key) < 4 and not key.endswith("_")
        assert children == (longer if is_divided else set())


def test_the_best_are_kept_in_a_bucket_that_is_cut() -> None:
    names = ["大东江社区", "东江社区", "东江", "东江花园", "小东江", "东江"]
    every = [document(place, names=(name,)) for place, name in enumerate(names)]
    files = build_index(every, "邻里", limits=Limits(names=2, bucket=3))
    assert rising(loaded(files, "names/dj")["ids"]) == [1, 2, 5]
    assert loaded(files, "index")["buckets"]["dj"] == 6


def test_the_bound() -> None:
    every = [document(place) for place in range(4)]
    assert loaded(build_index(every, "邻里", limits=Limits(names=4)), "index")["split"] == 0
    assert loaded(build_index(every, "邻里", limits=Limits(names=3)), "index")["split"] == 1


def test_keys_of_letters_and_digits() -> None:
    names = ("K歌2号", "重庆")
    one = document(names=names, english=("City Walk",), readings=tuple(map(reading, names)))
    buckets = loaded(build_index([one], "邻里", limits=Limits(names=0)), "index")["buckets"]
    assert list(buckets) == ["0h", "cq", "cw", "g0", "h_", "kg", "q_", "w_"]
