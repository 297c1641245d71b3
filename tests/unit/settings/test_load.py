from pathlib import Path

import pytest
from builders import places, speaks_both

from linli.diagnostics import Diagnostic
from linli.settings.load import load_settings
from linli.settings.model import Settings

SITE = "name: 例站\ntagline: 一句话。\ndescription: 说明。\n"
REGIONS = """\
regions:
  - id: guangdong
    name: 广东省
    name_en: Guangdong
    level: province
    children:
      - id: zhuhai
        name: 珠海市
        name_en: Zhuhai
        level: city
      - id: foshan
        name: 佛山市
        name_en: Foshan
        level: city
"""
THEMES = """\
themes:
  - {id: women, name: 妇女与家庭, name_en: Women and families, summary: 说明。, summary_en: Text.}
  - {id: reading, name: 阅读, name_en: Reading, summary: 说明。, summary_en: Text.}
"""


def load(folder: Path, **files: str) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """Settings of a project with files such as ``labels_zh`` (``labels/zh.yml``)."""
    for name, text in files.items():
        path = folder / "site_config" / f"{name.replace('_', '/')}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    settings, diagnostics = load_settings(folder)
    assert all(speaks_both(found) for found in diagnostics)
    return settings, diagnostics


def test_a_project_needs_no_settings(tmp_path: Path) -> None:
    settings, diagnostics = load(tmp_path)
    assert diagnostics == ()
    assert settings.site.name
    assert settings.language == "zh"
    assert (dict(settings.regions), dict(settings.themes), settings.rules.disabled) == ({}, {}, ())


def test_everything_that_is_written_is_there(tmp_path: Path) -> None:
    settings, diagnostics = load(
        tmp_path,
        site=f"{SITE}language: en\n",
        regions=REGIONS,
        themes=THEMES,
        sections="order: [body]\nhidden: [links]\n",
        rules="disabled: [repeated-name]\n",
        labels_en="nav: {home: Start}\n",
    )
    assert diagnostics == ()
    assert settings.site.name == "例站"
    assert settings.language == "en"
    assert settings.labels("nav.home") == "Start"
    assert list(settings.themes) == ["women", "reading"]
    assert settings.sections.order == ("body",)
    assert settings.rules.disabled == ("repeated-name",)


def test_regions_are_a_tree(tmp_path: Path) -> None:
    settings, _ = load(tmp_path, regions=REGIONS)
    assert list(settings.regions) == ["guangdong", "guangdong/zhuhai", "guangdong/foshan"]
    assert settings.regions["guangdong"].children == ("guangdong/zhuhai", "guangdong/foshan")
    assert settings.regions["guangdong/zhuhai"].parent == "guangdong"
    assert [region.name for region in settings.lineage("guangdong/zhuhai")] == ["广东省", "珠海市"]
    assert settings.regions["guangdong/zhuhai"].title("zh") == "珠海市"
    assert settings.regions["guangdong/zhuhai"].title("en") == "Zhuhai"


def test_themes_have_a_title_and_a_text_in_both_languages(tmp_path: Path) -> None:
    theme = load(tmp_path, themes=THEMES)[0].themes["women"]
    assert [theme.title("zh"), theme.title("en")] == ["妇女与家庭", "Women and families"]
    assert [theme.text("zh"), theme.text("en")] == ["说明。", "Text."]


def test_all_mistakes_of_all_files_are_named_at_their_places(tmp_path: Path) -> None:
    _, diagnostics = load(
        tmp_path,
        site=f"{SITE}urll: https://example.org/\n",
        themes=THEMES.replace("id: reading", "id: Reading"),
        rules="disabled: x\n",
    )
    assert places(diagnostics) == [
        ("unknown-field", "site_config/site.yml", 4, 1),
        ("malformed-id", "site_config/themes.yml", 3, 10),
        ("wrong-type", "site_config/rules.yml", 1, 11),
    ]


def test_a_file_in_error_counts_as_missing_and_leaves_the_others_alone(tmp_path: Path) -> None:
    settings, diagnostics = load(tmp_path, site=SITE, themes="themes: 无\n", regions=REGIONS)
    assert [found.code for found in diagnostics] == ["wrong-type"]
    assert dict(settings.themes) == {}
    assert "guangdong" in settings.regions
    assert settings.site.name == "例站"


def test_what_is_no_yaml_is_explained(tmp_path: Path) -> None:
    settings, diagnostics = load(tmp_path, site="name：例站\n")
    assert [found.span.file for found in diagnostics] == ["site_config/site.yml"]
    assert settings.site.name


def test_a_repeated_theme_is_underlined_where_it_stands_again(tmp_path: Path) -> None:
    _, (found,) = load(tmp_path, themes=THEMES.replace("id: reading", "id: women"))
    assert places([found]) == [("repeated-id", "site_config/themes.yml", 3, 10)]
    assert "women" in found.message.zh
    assert "women" in found.message.en


def test_a_repeated_region_is_underlined_where_it_stands_again(tmp_path: Path) -> None:
    _, (found,) = load(tmp_path, regions=REGIONS.replace("foshan", "zhuhai"))
    assert places([found]) == [("repeated-id", "site_config/regions.yml", 11, 13)]
    assert "guangdong/zhuhai" in found.message.zh


def test_the_same_id_in_two_places_is_two_regions(tmp_path: Path) -> None:
    other = REGIONS.removeprefix("regions:\n").replace("id: guangdong", "id: hubei")
    settings, diagnostics = load(tmp_path, regions=REGIONS + other)
    assert diagnostics == ()
    assert {"guangdong/zhuhai", "hubei/zhuhai"} <= settings.regions.keys()


@pytest.mark.parametrize(("language", "home"), [("zh", "主页"), ("en", "Start")])
def test_label_files_of_both_languages_are_checked_and_one_is_used(tmp_path: Path, language: str, home: str) -> None:
    settings, diagnostics = load(
        tmp_path,
        site=f"{SITE}language: {language}\n",
        labels_zh="nav: {home: 主页}\n",
        labels_en="nav:\n  home: Start\n  hom: Start\n",
    )
    assert places(diagnostics) == [("unknown-label", "site_config/labels/en.yml", 3, 8)]
    assert settings.labels("nav.home") == home
