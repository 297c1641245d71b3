from pathlib import Path

import pytest
from builders import kind_of
from folders import COMMUNITY
from pydantic_core import from_json, to_json

from linli.assembly.read_profile import ReadProfile, read_profile
from linli.assembly.stored_profile import recalled, record
from linli.documents import ContentFile
from linli.profiles.kinds import KINDS

ROOT = Path(__file__).resolve().parents[3]
KIND = kind_of("community")
FILE = ContentFile(Path("jia.yml"), "content/communities/jia.yml", "communities", "jia")
RICH = """\
pinyin: Jiǎ Shèqū
founded: 2019-05
metrics: [{label: 户数, value: 5300.50, qualifier: 多, unit: 户, headline: true}]
body: |
  见[乙](community:yi)。
"""
TEXTS = [
    COMMUNITY,
    COMMUNITY + RICH,
    COMMUNITY + 'body: "\\ud83d"\n',
    COMMUNITY + "body: &a 文\n",
    COMMUNITY + "body: a\u200bb\n",
    COMMUNITY.replace("kind", "kin"),
    COMMUNITY + "name: 乙\n",
    "name: [\n",
    "- a\n",
    "",
]


def profile(text: str) -> ReadProfile:
    return read_profile(FILE, text.encode(), KIND)


def kept(found: ReadProfile) -> object:
    """What is left of a record that was written as JSON."""
    return from_json(to_json(record(found)))


@pytest.mark.parametrize("text", TEXTS)
def test_what_was_stored_comes_back(text: str) -> None:
    found = profile(text)
    again = recalled(kept(found), FILE, KIND, text.encode())
    assert again == found
    assert repr(again.model) == repr(found.model)
    if found.has_tree:
        assert again.tree == found.tree


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_every_profile_of_the_site_comes_back(kind: object) -> None:
    kind = kind_of(str(getattr(kind, "name", "")))
    for path in sorted((ROOT / "content" / kind.folder).glob("*.yml")):
        file = ContentFile(path, f"content/{kind.folder}/{path.name}", kind.folder, path.stem)
        found = read_profile(file, path.read_bytes(), kind)
        assert recalled(kept(found), file, kind, found.source) == found


def test_a_copy_under_another_name_is_another_profile() -> None:
    text = COMMUNITY + "body: a\u200bb\n"
    other = ContentFile(Path("yi.yml"), "content/communities/yi.yml", "communities", "yi")
    assert recalled(kept(profile(text)), other, KIND, text.encode()) == read_profile(other, text.encode(), KIND)


def test_records_of_another_kind_are_refused() -> None:
    with pytest.raises(ValueError, match="community"):
        recalled(kept(profile(COMMUNITY)), FILE, kind_of("source"))


@pytest.mark.parametrize(
    "found",
    [
        *(None, 5, "a", [], {}, [1, 2, 3, 4, 5, 6], ["community", "a", None, True, [], []]),
        ["community", "甲", [[], []], True, None, []],
        ["community", "甲", None, True, {"name": "甲"}, []],
        ["community", "甲", None, True, None, [["code", "fatal", [1, 1, 1, 1], ["", "", "", ""]]]],
        ["community", "甲", None, True, None, [["code", "error"]]],
    ],
)
def test_other_records_are_refused(found: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- whatever is wrong with it
        recalled(found, FILE, KIND)


def test_without_its_bytes_a_model_cannot_be_stored() -> None:
    found = recalled(kept(profile(COMMUNITY)), FILE, KIND)
    with pytest.raises(ValueError, match=r"jia\.yml"):
        record(found)
