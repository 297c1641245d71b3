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


def below(made: Site, folder: str) -> list[str]:
    return [file for file in made.files if file.startswith(folder)]


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
    assert len(below(shown, "media/")) == 2
    assert below(hidden, "media/") == below(no_portrait, "media/") == []


def test_a_renamed_profile_is_found_at_its_former_address(tmp_path: Path) -> None:
    renamed = f"{COMMUNITY}redirect_from: [lao-jia, gu-jia]\n"
    files = site(tmp_path, {"content/communities/jia.yml": renamed}).files
    assert {file for file in files if file.endswith(".html")} == {
        "communities/lao-jia/index.html",
        "communities/gu-jia/index.html",
    }
    html = files["communities/lao-jia/index.html"].decode()
    assert '<meta http-equiv="refresh" content="0; url=../jia/">' in html
    assert '<a href="../jia/">甲社区</a>' in html


def test_what_is_hidden_is_not_found_at_its_former_address_either(tmp_path: Path) -> None:
    hidden = f"{COMMUNITY}redirect_from: [lao-jia]\nstatus: draft\n"
    assert below(site(tmp_path, {"content/communities/jia.yml": hidden}), "communities/lao-jia/") == []


def test_what_was_withdrawn_leaves_a_notice_that_does_not_say_what_it_was(tmp_path: Path) -> None:
    hidden = f"{COMMUNITY}redirect_from: [lao-jia]\nstatus: withdrawn\nwithdrawn_reason: 因故撤下\n"
    found = site(tmp_path, {"content/communities/jia.yml": hidden})
    for identity in ("jia", "lao-jia"):
        html = found.files[f"communities/{identity}/index.html"].decode()
        assert "此页已撤下" in html
        assert "This page was withdrawn" in html
        assert '<meta name="robots" content="noindex">' in html
        assert not any(words in html for words in ("甲社区", "jia", "因故撤下", "refresh"))
    assert not any("甲社区" in page.text for page in found.pages)


def test_a_name_cannot_break_out_of_the_page_at_a_former_address(tmp_path: Path) -> None:
    hostile = COMMUNITY.replace("甲社区", "'</title><script>甲\"社区'") + "redirect_from: [lao-jia]\n"
    html = site(tmp_path, {"content/communities/jia.yml": hostile}).files["communities/lao-jia/index.html"].decode()
    assert "<script" not in html
    assert html.count("</title>") == 1
