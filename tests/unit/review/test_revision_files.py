from pathlib import Path

import pytest
from folders import SOUND, write_project
from reviewing import committed, git

from linli.editor.revisions import NoRevision
from linli.review.revision_files import LARGEST, commit_of, left_at, write_revision


def written(root: Path, folder: Path, revision: str = "HEAD") -> dict[str, bytes]:
    folder.mkdir()
    write_revision(root, commit_of(root, revision), folder)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_files_are_written_byte_by_byte_and_only_those_of_the_site(tmp_path: Path) -> None:
    odd = {
        "content/media/a b\nc.jpg": b"\xff\x00\n",
        "content/communities/yi.yml": b"a: 1\r\nb: 2\r\n",
        "Makefile": b"x",
    }
    files: dict[str, str | bytes] = {**SOUND, **odd}
    root = committed(write_project(tmp_path / "root", files))
    found = written(root, tmp_path / "out")
    assert found == {
        name: text if isinstance(text, bytes) else text.encode() for name, text in files.items() if name != "Makefile"
    }


def test_a_project_in_a_folder_of_a_repository_is_found(tmp_path: Path) -> None:
    write_project(tmp_path / "root" / "site", SOUND)
    write_project(tmp_path / "root", {"content/communities/other.yml": "name: 别处\n"})
    committed(tmp_path / "root")
    assert written(tmp_path / "root" / "site", tmp_path / "out").keys() == SOUND.keys()


def test_nothing_of_a_repository_has_a_say(tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    root = write_project(tmp_path / "root", {**SOUND, "content/.gitattributes": "* filter=evil text eol=crlf ident\n"})
    git(root.parent, "init", "-q", "-b", "main", str(root))
    for name, value in (("smudge", f"touch {canary}; cat"), ("clean", "cat"), ("process", "")):
        git(root, "config", f"filter.evil.{name}", value)
    hook = root / ".git/hooks/post-checkout"
    hook.write_text(f"#!/bin/sh\ntouch {canary}\n", encoding="utf-8")
    hook.chmod(0o755)
    git(root, "config", "core.fsmonitor", f"touch {canary}")
    secret = tmp_path / "secret.yml"
    secret.write_text("name: 秘密\n", encoding="utf-8")
    (root / "content/communities/link.yml").symlink_to(secret)
    (root / "content/programs").symlink_to(tmp_path)
    git(root, "add", "-A", "-f")
    git(root, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},content/media")
    git(root, "commit", "-q", "-m", "一")
    canary.unlink(missing_ok=True)
    found = written(root, tmp_path / "out")
    assert found.keys() == {*SOUND, "content/.gitattributes"}
    assert b"\r" not in b"".join(found.values())
    assert not canary.exists()


def test_what_is_too_large_for_any_site_is_not_read(tmp_path: Path) -> None:
    root = write_project(tmp_path / "root", SOUND)
    (root / "content/media").mkdir()
    for name, size in (("large.jpg", LARGEST + 1), ("fits.jpg", LARGEST)):
        with (root / "content/media" / name).open("wb") as file:
            file.write(b"x")
            file.truncate(size)
    found = written(committed(root), tmp_path / "out")
    assert found["content/media/large.jpg"] == b"\0" * LARGEST
    assert found["content/media/fits.jpg"] == b"x" + b"\0" * (LARGEST - 1)


def test_a_change_begins_where_it_left_its_base(tmp_path: Path) -> None:
    root = committed(write_project(tmp_path, SOUND))
    first = git(root, "rev-parse", "HEAD").strip()
    git(root, "checkout", "-q", "-b", "mine")
    write_project(root, {"content/a.yml": "1"})
    committed(root)
    git(root, "checkout", "-q", "main")
    write_project(root, {"content/b.yml": "1"})
    committed(root)
    assert left_at(root, "main", "mine") == first
    git(root, "checkout", "-q", "--orphan", "other")
    write_project(root, {"content/c.yml": "1"})
    committed(root)
    assert left_at(root, "main", "other") == git(root, "rev-parse", "main").strip()


@pytest.mark.parametrize("revision", ["nothing", "-n", "--output=x", "HEAD:content", ""])
def test_what_is_no_commit_is_no_revision(revision: str, tmp_path: Path) -> None:
    root = committed(write_project(tmp_path, SOUND))
    with pytest.raises(NoRevision):
        commit_of(root, revision)
    with pytest.raises(NoRevision):
        commit_of(tmp_path.parent, "HEAD")
