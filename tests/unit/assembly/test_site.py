from datetime import date
from pathlib import Path

from builders import TODAY
from folders import COMMUNITY, SOUND, write_project
from PIL import Image

from linli.assembly.content import load_content
from linli.assembly.site import Site, assemble

PERSON = """\
name: 曾小明
summary: 书记。
posts: [{title: 书记}]
sources: [report]
consent: {basis: written, date: 2024, expires: 2025-06}
"""


def site(folder: Path, files: dict[str, str | bytes], today: date = TODAY) -> Site:
    return assemble(folder, load_content(write_project(folder, {**SOUND, **files}), today), today)


def test_the_site_is_every_page_and_the_reference(tmp_path: Path) -> None:
    files = [page.file for page in site(tmp_path, {}).pages]
    assert len(files) == len(set(files))
    assert {
        "index.md",
        "communities/jia/index.md",
        "contribute/fields/index.md",
        "contribute/problems/index.md",
    } <= set(files)


def test_consent_is_judged_on_the_day_of_the_build(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"content/representatives/zeng.yml": PERSON}
    before, after = (site(tmp_path, files, day) for day in (date(2025, 6, 30), date(2025, 7, 1)))
    assert any("曾小明" in page.text for page in before.pages)
    assert not any("曾小明" in page.text for page in after.pages)


def test_photographs_of_what_is_not_public_are_not_published(tmp_path: Path) -> None:
    with_photo = "photos: [{file: a.jpg, alt: 门}]\n"
    (tmp_path / "content/media").mkdir(parents=True)
    Image.new("RGB", (60, 40)).save(tmp_path / "content/media/a.jpg")
    shown = site(tmp_path, {"content/communities/jia.yml": COMMUNITY + with_photo})
    hidden = site(tmp_path, {"content/communities/jia.yml": f"{COMMUNITY}{with_photo}status: draft\n"})
    no_portrait = site(
        tmp_path,
        {
            "content/communities/jia.yml": COMMUNITY,
            "content/representatives/zeng.yml": PERSON.replace("2025-06", "2030") + with_photo,
        },
    )
    assert len(shown.pictures) == 2
    assert all(file.startswith("media/") for file in shown.pictures)
    assert hidden.pictures == no_portrait.pictures == {}
