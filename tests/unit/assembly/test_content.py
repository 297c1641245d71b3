from pathlib import Path

import pytest
from builders import TODAY, places, speaks_both
from folders import COMMUNITY, SOUND, write_project

from linli.assembly.content import Content, load_content
from linli.diagnostics import Severity
from linli.documents import ContentFile, Discovery


def load(folder: Path, files: dict[str, str | bytes]) -> Content:
    return load_content(write_project(folder, {**SOUND, **files}), TODAY)


def codes(content: Content) -> list[tuple[str, str]]:
    return [(found.span.file, found.code) for found in content.diagnostics]


def test_a_sound_project_has_no_problems(tmp_path: Path) -> None:
    content = load(tmp_path, {})
    assert content.diagnostics == ()
    assert list(content.catalogue.graph.nodes) == [("community", "jia"), ("source", "report")]


def test_every_problem_of_every_file_is_named_in_one_run(tmp_path: Path) -> None:
    content = load(
        tmp_path,
        {
            "site_config/site.yml": "name: 例站\ntagline: 一。\ndescription: 二。\nurll: https://a.example/\n",
            "site_config/sections.yml": "order: [boddy]\n",
            "site_config/rules.yml": "disabled: [missing-consents]\n",
            "content/communities/yi.yml": COMMUNITY.replace("kind: community", "kind: village"),
            "content/communities/bing.yml": COMMUNITY + "themes: [womenn]\npart_of: jiaa\n",
            "content/communities/Ding.yml": COMMUNITY,
            "content/communities/wu.yml": "name: [\n",
            "content/communities/ji.yml": COMMUNITY + "photos: [{file: a.jpg, alt: 门}]\n",
            "content/communities/geng.yml": COMMUNITY + 'body: "' + "[" * 40 + '"\n',
            "content/communities/xin.yml": b"\xff\xfe\x00",
            "content/representatives/ren.yml": "name: 人\nsummary: 人。\nposts: []\nsources: [report]\n",
            "content/notes.txt": "",
            "content/sources/notes.txt": "",
        },
    )
    found = codes(content)
    assert {
        ("site_config/site.yml", "unknown-field"),
        ("site_config/sections.yml", "unknown-section"),
        ("site_config/rules.yml", "unknown-rule"),
        ("content/communities/yi.yml", "unknown-choice"),
        ("content/communities/bing.yml", "unknown-theme"),
        ("content/communities/bing.yml", "dangling-reference"),
        ("content/communities/Ding.yml", "bad-id"),
        ("content/communities/ji.yml", "missing-picture"),
        ("content/communities/geng.yml", "body-too-complex"),
        ("content/representatives/ren.yml", "missing-consent"),
    } <= set(found)
    assert {"content/communities/wu.yml", "content/communities/xin.yml"} <= {file for file, _ in found}
    assert [diagnostic.order for diagnostic in content.diagnostics] == sorted(
        diagnostic.order for diagnostic in content.diagnostics
    )
    assert all(speaks_both(diagnostic) for diagnostic in content.diagnostics)


def test_errors_keep_a_site_from_being_published_and_warnings_do_not(tmp_path: Path) -> None:
    person = "name: 人\nsummary: 人。\nposts: [{title: 书记}]\nsources: [report]\n"
    content = load(tmp_path, {"content/representatives/ren.yml": person})
    assert codes(content) == [("content/representatives/ren.yml", "missing-consent")]
    assert content.diagnostics[0].severity == Severity.WARNING
    assert content.errors == ()


def test_a_profile_in_error_is_still_a_target(tmp_path: Path) -> None:
    faulty = COMMUNITY.replace("kind", "kin")
    content = load(
        tmp_path, {"content/communities/yi.yml": faulty, "content/communities/jia.yml": f"{COMMUNITY}part_of: yi\n"}
    )
    assert {file for file, _ in codes(content)} == {"content/communities/yi.yml"}


def test_a_folder_in_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    content = load(tmp_path, {"content/communities/yi.yml/x": ""})
    assert [file for file, _ in codes(content)] == ["content/communities/yi.yml"]


@pytest.mark.parametrize("error", [PermissionError(), FileNotFoundError(), IsADirectoryError(), OSError(5, "")])
def test_a_file_that_fails_while_it_is_read_is_a_problem(
    error: OSError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bytes:
        raise error

    content_file = ContentFile(tmp_path / "yi.yml", "content/communities/yi.yml", "communities", "yi")
    monkeypatch.setattr("linli.assembly.content.discover", lambda *_: Discovery((content_file,), ()))
    monkeypatch.setattr(Path, "read_bytes", refuse)
    content = load_content(tmp_path, TODAY)
    assert places(content.diagnostics) == [("unreadable-file", "content/communities/yi.yml", 1, 1)]
    assert content.errors


@pytest.mark.parametrize("name", ["site.yml", "labels/zh.yml"])
def test_settings_that_cannot_be_read_are_a_problem_and_not_a_failure(name: str, tmp_path: Path) -> None:
    content = load(tmp_path, {f"site_config/{name}": b"\xff\xff\xff: [\n"})
    assert {file for file, _ in codes(content)} == {f"site_config/{name}"}


def test_nothing_at_all_is_nothing_wrong(tmp_path: Path) -> None:
    content = load_content(tmp_path, TODAY)
    assert content.diagnostics == ()
    assert not content.catalogue.graph.nodes


def test_more_profiles_than_the_site_may_have_are_not_even_read(tmp_path: Path) -> None:
    site = f"{SOUND['site_config/site.yml']}most_profiles: 3\n"
    more = {f"content/communities/a{number}.yml": "[[[" for number in range(3)}
    content = load_content(write_project(tmp_path, {**SOUND, "site_config/site.yml": site, **more}), TODAY)
    assert [found.code for found in content.errors] == ["too-many-files"]
    assert not content.catalogue.graph.nodes
