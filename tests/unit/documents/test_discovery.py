import os
from pathlib import Path

import pytest

from linli.diagnostics import Severity
from linli.documents import ContentFile, Discovery, discover, is_id

KINDS = ("communities", "programs")


def tree(root: Path, *files: str) -> Path:
    for file in files:
        path = root / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("name: x\n", encoding="utf-8")
    return root


def codes(result: Discovery) -> list[tuple[str, str]]:
    return [(each.code, each.span.file.removeprefix("content/")) for each in result.diagnostics]


def ids(result: Discovery) -> list[tuple[str, str]]:
    return [(file.folder, file.id) for file in result.files]


def test_files_come_by_folder_and_id(tmp_path: Path) -> None:
    result = discover(tree(tmp_path, "programs/b.yml", "programs/a-1.yml", "communities/z.yml", "other/x.yml"), KINDS)
    assert result.diagnostics == ()
    assert ids(result) == [("communities", "z"), ("programs", "a-1"), ("programs", "b")]
    path = tmp_path / "content" / "communities" / "z.yml"
    assert result.files[0] == ContentFile(path, "content/communities/z.yml", "communities", "z")


def test_missing_folders_hold_nothing(tmp_path: Path) -> None:
    assert discover(tmp_path, KINDS) == Discovery((), ())


@pytest.mark.parametrize(
    ("name", "identifier", "remedy"),
    [
        ("Xihu.yml", "xihu", "xihu.yml"),
        ("xi hu_qu.yml", "xi hu_qu", "xi-hu-qu.yml"),
        ("xi--hu.yml", "xi--hu", "xi-hu.yml"),
        ("西湖.yml", "西湖", "拼音"),
        ("cafe\u0301.yml", "caf\u00e9", "拼音"),
        ("index.yml", "index", "拼音"),
        ("con.yml", "con", "拼音"),
        ("a" * 65 + ".yml", "a" * 65, "a" * 64 + ".yml"),
    ],
)
def test_bad_id_is_read_all_the_same(tmp_path: Path, name: str, identifier: str, remedy: str) -> None:
    result = discover(tree(tmp_path, f"communities/{name}"), KINDS)
    assert [each.code for each in result.diagnostics] == ["bad-id"]
    assert remedy in result.diagnostics[0].help.zh
    assert ids(result) == [("communities", identifier)]


def test_names_may_not_differ_by_capitals_or_normal_form_only(tmp_path: Path) -> None:
    root = tree(tmp_path, "communities/Rainbow.yml", "communities/rainbow.yml", "programs/rainbow.yml")
    result = discover(tree(root, "programs/caf\u00e9.yml", "programs/cafe\u0301.yml"), KINDS)
    assert codes(result) == [
        ("bad-id", "communities/Rainbow.yml"),
        ("duplicate-id", "communities/Rainbow.yml"),
        ("bad-id", "programs/cafe\u0301.yml"),
        ("duplicate-id", "programs/cafe\u0301.yml"),
        ("bad-id", "programs/caf\u00e9.yml"),
    ]
    assert "content/communities/rainbow.yml" in result.diagnostics[1].message.zh
    assert [file.file.removeprefix("content/") for file in result.files] == [
        "communities/rainbow.yml",
        "programs/caf\u00e9.yml",
        "programs/rainbow.yml",
    ]


@pytest.mark.parametrize("name", ["xihu.yaml", "xihu.YML", "xihu.yml.txt"])
def test_wrong_extension_is_named_and_read(tmp_path: Path, name: str) -> None:
    result = discover(tree(tmp_path, f"communities/{name}"), KINDS)
    assert codes(result) == [("wrong-extension", f"communities/{name}")]
    assert "xihu.yml" in result.diagnostics[0].help.zh
    assert ids(result) == [("communities", "xihu")]


def test_two_extensions_of_one_name_are_a_duplicate(tmp_path: Path) -> None:
    result = discover(tree(tmp_path, "communities/a.yaml", "communities/a.yml"), KINDS)
    assert codes(result) == [("duplicate-id", "communities/a.yaml"), ("wrong-extension", "communities/a.yaml")]
    assert [file.file for file in result.files] == ["content/communities/a.yml"]


def test_other_files_are_warned_of_and_hidden_ones_ignored(tmp_path: Path) -> None:
    names = ("a.yml~", "a.yml.bak", "sw.js", "photo.jpg", ".DS_Store", ".gitkeep", ".a.yml.swp", "Thumbs.db")
    result = discover(tree(tmp_path, *(f"communities/{name}" for name in names)), KINDS)
    assert codes(result) == [
        ("stray-file", f"communities/{name}") for name in ("a.yml.bak", "a.yml~", "photo.jpg", "sw.js")
    ]
    assert {each.severity for each in result.diagnostics} == {Severity.WARNING}
    assert result.files == ()


def test_folders_inside_are_not_read(tmp_path: Path) -> None:
    result = discover(tree(tmp_path, "communities/2024/a.yml", "communities/b.yml/c.yml"), KINDS)
    assert codes(result) == [("nested-folder", "communities/2024"), ("nested-folder", "communities/b.yml")]
    assert result.files == ()


def test_links_are_refused(tmp_path: Path) -> None:
    root = tree(tmp_path / "site", "communities/a.yml")
    outside = tree(tmp_path / "outside", "x/secret.yml") / "content" / "x"
    (root / "content" / "communities" / "b.yml").symlink_to(outside / "secret.yml")
    (root / "content" / "communities" / "dangling.yml").symlink_to(outside / "nothing")
    (root / "content" / "communities" / "inner").symlink_to(outside)
    (root / "content" / "programs").symlink_to(outside)
    result = discover(root, KINDS)
    assert codes(result) == [
        ("symlink", "communities/b.yml"),
        ("symlink", "communities/dangling.yml"),
        ("symlink", "communities/inner"),
        ("symlink", "programs"),
    ]
    assert ids(result) == [("communities", "a")]


def test_a_content_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    outside = tree(tmp_path / "outside", "communities/a.yml")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "content").symlink_to(outside / "content")
    result = discover(tmp_path / "site", KINDS)
    assert [each.code for each in result.diagnostics] == ["symlink"]
    assert result.files == ()


def test_what_cannot_be_read_is_a_problem_not_an_exception(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree(tmp_path, "communities/a.yml", "communities/b.yml", "programs")
    os.mkfifo(root / "content" / "communities" / "pipe.yml")
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "a.yml" and allowed(path, mode))
    result = discover(root, KINDS)
    assert codes(result) == [
        ("unreadable-file", "communities/a.yml"),
        ("unreadable-file", "communities/pipe.yml"),
        ("unreadable-file", "programs"),
    ]
    assert ids(result) == [("communities", "b")]


def test_names_of_files_cannot_forge_lines_of_a_log(tmp_path: Path) -> None:
    tree(tmp_path, "communities/a\n::error file=x::y\x1b\u202e.yml")
    (tmp_path / "content" / "communities" / os.fsdecode(b"\xff.yml")).write_bytes(b"")
    result = discover(tmp_path, KINDS)
    shown = " ".join([each.span.file + each.message.zh + each.help.zh for each in result.diagnostics])
    assert not set(shown) & set("\n\x1b\u202e")
    shown.encode()
    assert len(result.files) == 2


def test_is_id() -> None:
    assert all(is_id(text) for text in ("a", "xihu-2", "0571", "a" * 64))
    assert not any(is_id(text) for text in ("", "-a", "a-", "a--b", "A", "é", "a_b", "a\n", "index", "com1", "a" * 65))
