import pickle
from pathlib import Path

import pytest
from builders import kind_of, places, tree_of
from folders import COMMUNITY

from linli.assembly.read_profile import ReadProfile, Trees, load_profile, read_profile
from linli.diagnostics import Span
from linli.documents import ContentFile
from linli.han import sort_key

KIND = kind_of("community")
FILE = ContentFile(Path("jia.yml"), "content/communities/jia.yml", "communities", "jia")


def profile(text: str) -> ReadProfile:
    return read_profile(FILE, text.encode(), KIND)


def test_a_sound_file_is_all_there() -> None:
    found = profile(COMMUNITY)
    assert (found.name, found.diagnostics, found.has_tree, found.key) == ("甲社区", (), True, ("community", "jia"))
    assert found.reading == sort_key("甲社区")
    assert found.model is not None
    assert found.node is not None
    assert found.node.order == (*sort_key("甲社区"), "jia")


def test_its_tree_is_read_when_it_is_asked_for() -> None:
    found = profile(COMMUNITY)
    assert found.tree == tree_of(COMMUNITY)
    assert found.tree is found.tree


@pytest.mark.parametrize(
    ("text", "name", "problems"),
    [
        (COMMUNITY.replace("kind", "kin"), "甲社区", ["missing-field", "unknown-field"]),
        (COMMUNITY + "id: jia\n", "甲社区", ["given-field"]),
        (COMMUNITY + "body: a\u200b\n", "甲社区", ["invisible-character"]),
        (COMMUNITY + "name: 乙社区\n", "甲社区", ["duplicate-key"]),
        ("name: [\n", "", ["yaml-syntax"]),
    ],
)
def test_what_is_wrong_is_named(text: str, name: str, problems: list[str]) -> None:
    found = profile(text)
    assert (found.name, sorted(each.code for each in found.diagnostics)) == (name, problems)


def test_a_name_has_no_space_around_it() -> None:
    assert profile(COMMUNITY.replace("甲社区", "' 甲社区 '")).name == "甲社区"
    assert profile(COMMUNITY.replace("甲社区", "' 甲社区 '").replace("kind", "kin")).name == "甲社区"


def test_what_only_has_nothing_of_a_file_has_no_tree() -> None:
    assert not profile("- a\n").has_tree
    assert profile("a: b\n").has_tree
    assert list(Trees(iter([profile("- a\n")]))) == []


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    found = load_profile(ContentFile(tmp_path / "jia.yml", FILE.file, FILE.folder, FILE.id), KIND)
    assert places(found.diagnostics) == [("unreadable-file", FILE.file, 1, 1)]
    assert (found.model, found.node, found.has_tree) == (None, None, False)


def test_without_its_bytes_a_tree_is_read_from_the_file_or_else_empty(tmp_path: Path) -> None:
    path = tmp_path / "jia.yml"
    path.write_text(COMMUNITY, encoding="utf-8")
    file = ContentFile(path, FILE.file, FILE.folder, FILE.id)
    found = load_profile(file, KIND)
    found.source = None
    assert found.tree == tree_of(COMMUNITY)
    found = load_profile(file, KIND)
    found.source = None
    path.unlink()
    assert (found.tree.entries, found.tree.span) == ((), Span.of_file(FILE.file))


def test_another_process_can_read_it() -> None:
    found = profile(COMMUNITY)
    assert pickle.loads(pickle.dumps(found, 5)) == found  # noqa: S301 -- our own


def test_trees_by_key() -> None:
    trees = Trees(iter([profile(COMMUNITY)]))
    assert len(trees) == 1
    assert dict(trees) == {("community", "jia"): tree_of(COMMUNITY)}
