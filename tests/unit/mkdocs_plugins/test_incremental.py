"""A build on top of another one gives what a build from nothing gives, byte by byte, whatever has changed."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from building import built, files_of
from folders import COMMUNITY, REGIONS, SOUND, THEMES, write_project
from hypothesis import given, settings
from hypothesis import strategies as st

PERSON = """\
name: 王{sign}
summary: 甲社区的{sign}。
posts: [{{title: 书记, community: {community}}}]
consent: {{basis: press, date: 2024}}
sources: [report]
"""
PROGRAM = """\
name: 节{sign}
kind: event
summary: 一年一次的{sign}。
communities: [{community}]
people: [{{representative: {person}, role: 做{sign}}}]
themes: [women]
started: {year}
milestones: [{{date: {year}, title: 开始{sign}}}]
sources: [report]
"""
PROJECT = {
    **SOUND,
    "content/communities/yi.yml": COMMUNITY.replace("甲", "乙") + "part_of: jia\n",
    "content/communities/bing.yml": COMMUNITY.replace("甲", "丙") + "part_of: yi\n",
    "content/representatives/wang.yml": PERSON.format(sign="一", community="yi"),
    "content/programs/jie.yml": PROGRAM.format(sign="一", community="bing", person="wang", year=2020),
    "content/pages/about.md": "# 关于\n\n[甲](communities/jia/index.md)\n",
}
COMMUNITIES = ("jia", "yi", "bing")
SIGNS = st.sampled_from(("一", "二", "三", "龙", "龍", "A&B"))

Edit = Callable[[Path], object]


def write(name: str, text: str) -> Edit:
    return lambda project: write_project(project, {name: text})


def remove(name: str) -> Edit:
    return lambda project: (project / name).unlink(missing_ok=True)


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """A change that leaves a project without errors."""
    sign, community, year = draw(SIGNS), draw(st.sampled_from(COMMUNITIES)), draw(st.integers(2018, 2022))
    other = draw(st.sampled_from([one for one in COMMUNITIES if one != community]))
    number = draw(st.integers(1, 3))
    return draw(
        st.sampled_from(
            [
                write("content/representatives/wang.yml", PERSON.format(sign=sign, community=community)),
                write(f"content/representatives/wang-{number}.yml", PERSON.format(sign=sign, community=community)),
                remove(f"content/representatives/wang-{number}.yml"),
                write(
                    f"content/representatives/wang-{number}.yml",
                    PERSON.format(sign=sign, community=other).replace("press", "written"),
                ),
                write(
                    "content/programs/jie.yml", PROGRAM.format(sign=sign, community=community, person="wang", year=year)
                ),
                write(
                    f"content/programs/jie-{number}.yml",
                    PROGRAM.format(sign=sign, community=other, person="wang", year=year),
                ),
                remove(f"content/programs/jie-{number}.yml"),
                write(
                    "content/communities/bing.yml",
                    COMMUNITY.replace("甲", sign) + f"part_of: {draw(st.sampled_from(['jia', 'yi']))}\n",
                ),
                write("content/communities/jia.yml", COMMUNITY.replace("甲", sign) + "status: archived\n"),
                write("content/communities/jia.yml", COMMUNITY + f"redirect_from: [old-{number}]\n"),
                write(f"content/communities/ding-{number}.yml", COMMUNITY.replace("甲", f"丁{sign}")),
                remove(f"content/communities/ding-{number}.yml"),
                write("content/sources/report.yml", f"title: 邻里的{sign}天\npublisher: 例报\ndate: {year}-05-06\n"),
                write("site_config/themes.yml", THEMES.replace("妇女与", f"妇女{sign}")),
                write("site_config/regions.yml", REGIONS.replace("珠海市", f"珠海{sign}")),
                write("site_config/site.yml", f"name: 例{sign}\ntagline: 一句话。\ndescription: 说明。\n"),
                write(
                    "site_config/site.yml",
                    f"name: 例站\ntagline: 一句话。\ndescription: 说明。\nurl: https://{number}.example/\nedit_url: https://e.example/\n",
                ),
                write("site_config/labels/zh.yml", f"page: {{share: 分享{sign}}}\n"),
                write(
                    "site_config/sections.yml",
                    draw(st.sampled_from(["hidden: [posts]\n", "order: [relations]\n", "{}\n"])),
                ),
                write("content/pages/about.md", f"# 关于{sign}\n"),
                write("content/pages/help.md", f"# 帮助{sign}\n"),
                remove("content/pages/help.md"),
                write("content/pages/communities/yi/index.md", f"# 手写{sign}\n"),
                remove("content/pages/communities/yi/index.md"),
                write("site_config/theme/linli/footer.html", f"<footer>{sign}{{{{ linli.updated(page) }}}}</footer>\n"),
                remove("site_config/theme/linli/footer.html"),
            ]
        )
    )


@given(changes=st.lists(st.lists(edits(), min_size=1, max_size=3), min_size=1, max_size=4))
@settings(max_examples=12)
def test_builds_on_top_of_each_other_are_like_builds_from_nothing(changes: list[list[Edit]]) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place)
        project = write_project(folder / "project", PROJECT)
        built(project, folder / "site")
        for some in changes:
            for change in some:
                change(project)
            built(project, folder / "site")
            shutil.copytree(project, folder / "new", ignore=shutil.ignore_patterns(".cache"))
            built(folder / "new", folder / "new-site")
            assert files_of(folder / "site") == files_of(folder / "new-site")
            shutil.rmtree(folder / "new")
            shutil.rmtree(folder / "new-site")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path / "project", PROJECT)


def test_nothing_is_made_where_nothing_has_changed(project: Path) -> None:
    first = built(project, project / "site")
    assert first.made == len(first.recipes)
    before = {file: file.stat().st_mtime_ns for file in (project / "site").rglob("*.*")}
    assert built(project, project / "site").made == 0
    assert {file: file.stat().st_mtime_ns for file in (project / "site").rglob("*.*")} == before


def test_a_file_that_is_gone_or_was_touched_is_made_again(project: Path) -> None:
    built(project, project / "site")
    sound = files_of(project / "site")
    (project / "site/communities/jia/index.html").unlink()
    (project / "site/communities/yi/index.html").write_text("x", encoding="utf-8")
    (project / "site/stale.html").write_text("x", encoding="utf-8")
    assert built(project, project / "site").made == 2
    assert files_of(project / "site") == sound


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_a_store_that_is_lost_or_damaged_costs_time_only(project: Path, damage: bytes | None) -> None:
    built(project, project / "site")
    sound = files_of(project / "site")
    store = project / ".cache/linli/store.sqlite"
    if damage is None:
        shutil.rmtree(store.parent)
    else:
        store.write_bytes(damage)
    again = built(project, project / "site")
    assert again.made == len(again.recipes)
    assert files_of(project / "site") == sound


def test_another_day_changes_only_the_pages_of_what_is_due_since(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(
        project,
        {
            "content/communities/yi.yml": COMMUNITY.replace("甲", "乙") + "verified_on: 2025-01-10\n",
            "content/communities/bing.yml": COMMUNITY.replace("甲", "丙") + "verified_on: 2025-06-01\n",
        },
    )

    def made_on(day: int) -> tuple[int, dict[str, bytes]]:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1767225600 + day * 86400))  # days since 1 January 2026
        return built(project, project / "site").made, files_of(project / "site")

    _, first = made_on(0)
    assert made_on(5) == (0, first)
    made, later = made_on(9)
    changed = {name for name in later if later[name] != first.get(name)}
    assert made == 2, "the page of the profile, and that of how fresh the site is"
    assert {name for name in changed if name.endswith(".html")} == {"communities/yi/index.html", "status/index.html"}
    assert "资料核对于2025年1月10日" in later["communities/yi/index.html"].decode()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1767225600 + 9 * 86400))
    built(project, project / "anew")
    assert files_of(project / "anew") == later
