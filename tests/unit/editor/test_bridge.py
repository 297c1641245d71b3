import json
import os
import threading
from base64 import b64encode
from pathlib import Path

import pytest
from folders import COMMUNITY, SOUND, write_project

from linli.documents import digest
from linli.editor.bridge import FormFiles, Refused
from linli.editor.files import write_whole
from linli.editor.journal import JOURNAL

FILE = "content/communities/jia.yml"
PROGRAM = (
    "name: 会\nkind: council\ncommunities: [jia]\nsummary: 一句。\nbody: 见[甲](community:jia)。\nsources: [report]\n"
)


@pytest.fixture
def files(tmp_path: Path) -> FormFiles:
    return FormFiles(write_project(tmp_path, {**SOUND, "content/programs/hui.yml": PROGRAM}))


def test_files_are_listed_with_what_they_say(files: FormFiles) -> None:
    write_project(
        files.root, {"content/media/a/照片.jpg": b"x", "content/media/.x.jpg": b"x", "content/pages/a.md": "x"}
    )
    listed = files.listed()
    assert sorted(listed) == [
        FILE,
        "content/media/a/照片.jpg",
        "content/programs/hui.yml",
        "content/sources/report.yml",
    ]
    assert listed[FILE]["text"] == COMMUNITY
    assert listed[FILE]["digest"] == digest(COMMUNITY.encode())
    assert "text" not in listed["content/media/a/照片.jpg"]


def test_a_file_is_written_in_the_place_of_what_was_read(files: FormFiles) -> None:
    before = digest(files.read(FILE))
    after = files.write(FILE, b"name: x\n", before)
    assert files.read(FILE) == b"name: x\n"
    with pytest.raises(Refused) as refused:
        files.write(FILE, b"name: y\n", before)
    assert refused.value.status == 412
    assert files.read(FILE) == b"name: x\n"
    files.remove(FILE, after)
    assert not (files.root / FILE).exists()


def test_a_new_file_never_takes_the_place_of_another(files: FormFiles) -> None:
    with pytest.raises(Refused) as refused:
        files.write(FILE, b"", None)
    assert refused.value.status == 412
    files.write("content/media/new/a.webp", b"picture", None)
    assert files.read("content/media/new/a.webp") == b"picture"


@pytest.mark.parametrize(
    "path",
    [
        *("mkdocs.yml", "site_config/site.yml", "content/pages/about.md", "content/communities/../../x.yml"),
        *("content/communities/.x.yml", "content/communities/a/b.yml", "content/communities/Ä.yml", "/etc/passwd"),
        *("content/media/../communities/jia.yml", "content/media/.git/a.jpg", "content/media/a.svg", "content/media"),
        *(
            "content/media/a\\b.jpg",
            "content/media//a.jpg",
            "content/media/a\n.jpg",
            "",
            "content",
            "x/communities/a.yml",
        ),
    ],
)
def test_nothing_else_is_touched(path: str, files: FormFiles) -> None:
    for action in (lambda: files.read(path), lambda: files.write(path, b"x", None), lambda: files.remove(path, "")):
        with pytest.raises(Refused) as refused:
            action()
        assert refused.value.status == 403


def test_nothing_is_done_through_links(files: FormFiles, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (files.root / "content/media").symlink_to(outside, target_is_directory=True)
    (files.root / "content/communities/link.yml").symlink_to(files.root / "site_config/site.yml")
    for path in ("content/media/a.jpg", "content/communities/link.yml"):
        with pytest.raises(Refused):
            files.write(path, b"x", None)
    assert list(outside.iterdir()) == []
    assert "content/communities/link.yml" not in files.listed()


def test_too_much_and_what_is_no_text_is_refused(files: FormFiles) -> None:
    before = digest(files.read(FILE))
    with pytest.raises(Refused) as refused:
        files.write(FILE, b"x" * (512 * 1024 + 1), before)
    assert refused.value.status == 413
    with pytest.raises(Refused):
        files.write(FILE, b"\xff\xfe", before)
    assert files.read(FILE) == COMMUNITY.encode()


def test_what_names_a_profile_follows_it(files: FormFiles) -> None:
    before = digest(files.read(FILE))
    files.move(FILE, "content/communities/yi.yml", before)
    assert files.follow(FILE, "content/communities/yi.yml") == [
        "content/communities/yi.yml",
        "content/programs/hui.yml",
    ]
    assert b"redirect_from: [jia]" in files.read("content/communities/yi.yml")
    program = files.read("content/programs/hui.yml").decode()
    assert "communities: [yi]" in program
    assert "(community:yi)" in program
    with pytest.raises(Refused) as refused:
        files.move(
            "content/communities/yi.yml", "content/programs/hui.yml", digest(files.read("content/communities/yi.yml"))
        )
    assert refused.value.status == 412


def test_a_change_that_was_stopped_before_is_finished_first(files: FormFiles) -> None:
    stopped = {
        "file": "content/sources/report.yml",
        "before": digest(files.read("content/sources/report.yml")),
        "after": digest(b"title: x\n"),
        "data": b64encode(b"title: x\n").decode(),
        "mode": None,
    }
    (files.root / JOURNAL).write_text(json.dumps({"what": "x", "changes": [stopped]}), encoding="utf-8")
    files.move(FILE, "content/communities/yi.yml", digest(files.read(FILE)))
    assert files.read("content/sources/report.yml") == b"title: x\n"
    assert files.read("content/communities/yi.yml") == COMMUNITY.encode()
    assert not (files.root / JOURNAL).exists()


def test_of_two_that_save_at_once_one_is_told(files: FormFiles) -> None:
    before = digest(files.read(FILE))
    ends: list[str] = []

    def save(name: str) -> None:
        try:
            files.write(FILE, f"name: {name}\n".encode(), before)
            ends.append(name)
        except Refused:
            ends.append("refused")

    threads = [threading.Thread(target=save, args=(str(number),)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (kept,) = [name for name in ends if name != "refused"]
    assert files.read(FILE) == f"name: {kept}\n".encode()


def test_a_save_that_is_killed_leaves_a_whole_file(files: FormFiles) -> None:
    old, new = b"name: old\n" * 4000, b"name: new\n" * 4000
    write_whole(files.root / FILE, old)
    for pause in range(12):
        child = os.fork()
        if child == 0:
            try:
                while True:
                    write_whole(files.root / FILE, new)
                    write_whole(files.root / FILE, old)
            finally:
                os._exit(1)
        threading.Event().wait(0.004 * pause)
        os.kill(child, 9)
        os.waitpid(child, 0)
        assert (files.root / FILE).read_bytes() in {old, new}
