"""Pages that are made ahead of all others in a preview."""

from datetime import date
from pathlib import Path

import pytest
from building import Preview
from folders import COMMUNITY, SOUND, write_project

from linli.assembly.content import Content, load_content
from linli.assembly.first_look import edited, look_first

TODAY = date(2026, 1, 1)
FILE = "content/communities/jia.yml"
OTHER = "content/communities/yi.yml"


def looked(preview: Preview, after: Content, aside: Path) -> list[str]:
    """The addresses of the pages that are made ahead."""
    assert preview.plugin.maker is not None
    aside.mkdir()
    return list(look_first(after, edited(preview.plugin.content, after), preview.plugin.maker, aside, TODAY))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path / "project", {**SOUND, OTHER: COMMUNITY.replace("甲", "乙")})


def test_the_page_of_an_edited_profile_is_the_one_that_the_whole_build_makes(project: Path, tmp_path: Path) -> None:
    preview = Preview(project, tmp_path / "site")
    preview.build()
    write_project(project, {FILE: COMMUNITY.replace("一个社区", "一个别样的社区")})
    after = load_content(project, TODAY, preview.plugin.memory)
    assert edited(preview.plugin.content, after) == [("community", "jia")]
    assert looked(preview, after, tmp_path / "aside") == ["communities/jia/"]
    page = (tmp_path / "site/communities/jia/index.html").read_text(encoding="utf-8")
    assert "别样" in page
    assert "别样" not in (tmp_path / "site/communities/index.html").read_text(encoding="utf-8")
    preview.build()
    assert (tmp_path / "site/communities/jia/index.html").read_text(encoding="utf-8") == page


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (COMMUNITY, []),
        (f"{COMMUNITY}status: draft\n", []),
        (f"{COMMUNITY}body: |\n  ![]({'a' * 2000}", ["communities/jia/"]),
    ],
)
def test_what_readers_do_not_see_or_has_not_changed_is_left(
    project: Path, tmp_path: Path, text: str, seen: list[str]
) -> None:
    preview = Preview(project, tmp_path / "site")
    preview.build()
    write_project(project, {FILE: text})
    after = load_content(project, TODAY, preview.plugin.memory)
    assert looked(preview, after, tmp_path / "aside") == seen
