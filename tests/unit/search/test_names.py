import re

from hypothesis import given
from hypothesis import strategies as st
from indexes import document, documents, loaded, rows

from linli.han import reading
from linli.search import Document, build_index
from linli.search.folding import fold
from linli.search.sounds import homophones, sound

COMMON = "他设蛇车曲去驱局叔输属乡想向橡洞冬懂里李力绿律路陆鹿涨章江将女努"
"""Frequent characters that sound like some in the invented names, and some that do not."""


def read(name: str, override: str, sounds: dict[str, str]) -> tuple[str, ...]:
    """What a name's reading is for the scripts."""
    if override:
        return tuple(override.split(" "))
    by_character = {character: syllable for syllable, all_of in sounds.items() for character in all_of}
    found: list[str] = []
    latin = ""
    for character in f"{fold(name)} ":
        if character.isascii() and character.isalnum():
            latin += character
            continue
        found += [one for one in (latin, by_character.get(character, "")) if one]
        latin = ""
    return tuple(found)


@given(st.lists(documents(), min_size=1, max_size=6))
def test_everything_is_read_back(every: list[Document]) -> None:
    files = build_index(every, "邻里")
    manifest = loaded(files, "index")
    for one, row in zip(every, rows(loaded(files, "names"), manifest), strict=True):
        assert row["kind"] == one.kind
        assert row["names"] == one.names
        assert row["english"] == one.english
        labels = [("kind", one.kind_title), *(("place", place) for place in one.places)]
        labels += [("theme", theme) for theme in one.themes]
        assert row["labels"] == {(sort, fold(words)) for sort, words in labels}
        overrides = row["readings"] + [""] * len(one.names)
        for name, given_one, override in zip(one.names, one.readings, overrides, strict=False):
            assert read(name, override, manifest["sounds"]) == given_one


def test_only_unusual_readings_are_told() -> None:
    names = ("曾厝垵社区", "K歌厅", "重庆路")
    files = build_index([document(names=names)], "邻里")
    assert loaded(files, "names")["readings"] == "\t\tchong qing lu"


def test_readings_of_names_with_chinese_characters_only() -> None:
    one = document(names=("City Walk", "重庆"), readings=(("chong", "qing"),))
    assert loaded(build_index([one], "邻里"), "names")["readings"] == "\tchong qing"


def test_labels_that_follow_from_others_are_not_told() -> None:
    every = [
        document(places=("广东省", "佛山市"), themes=()),
        document(places=("广东省", "广州市"), themes=()),
        document(places=("湖北省",), themes=("书香",), kind="program", kind_title="项目"),
    ]
    files = build_index(every, "邻里")
    manifest = loaded(files, "index")
    found = rows(loaded(files, "names"), manifest)
    assert [[manifest["labels"][label][1] for label in row["told"]] for row in found] == [["佛山市"], ["广州市"], []]
    assert manifest["labels"][found[0]["told"][0]][:3] == ["place", "佛山市", "fo shan shi"]


def test_usual_sounds() -> None:
    assert sound("东") == "dong"
    assert sound("吕") == "lv"
    assert sound("の") == ""


def test_homophones_are_those_of_readings_that_are_not_told_elsewhere() -> None:
    table = homophones(("zeng", "le", "lu"), "曾乐")
    assert table.keys() == {"zeng", "le", "lu", "lv"}
    assert all(reading(character) == (syllable,) for syllable in ("zeng", "le") for character in table[syllable])
    characters = "".join(table.values())
    assert len(characters) == len(set(characters)) == len(fold(characters))
    assert not set(characters) & {"曾", "乐"}


@given(st.lists(documents(), max_size=4))
def test_what_is_left_out_of_the_homophones_sounds_like_no_name(every: list[Document]) -> None:
    files = build_index(every, "邻里")
    told = {*"".join(loaded(files, "homophones").values()), *"".join(loaded(files, "index")["sounds"].values())}
    read = {heard(syllable) for one in every for syllables in one.readings for syllable in syllables}
    assert all(character in told for character in COMMON if heard(sound(character)) in read)


def heard(syllable: str) -> str:
    """As the scripts compare it."""
    return re.sub("(?<=[nl])v", "u", syllable)
