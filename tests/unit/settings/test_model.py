from builders import settings_of

from linli.diagnostics import Span


def test_a_lineage_goes_from_the_top_down() -> None:
    lineage = settings_of().lineage("guangdong/zhuhai/xiangzhou")
    assert [region.path for region in lineage] == ["guangdong", "guangdong/zhuhai", "guangdong/zhuhai/xiangzhou"]


def test_a_setting_is_found_where_it_stands() -> None:
    settings = settings_of("featured:\n  programs: [a, b]")
    assert settings.span("site.yml", ("featured", "programs", 1)) == Span("site_config/site.yml", 2, 17, 2, 18)


def test_a_file_that_is_not_there_is_named_as_a_whole() -> None:
    assert settings_of().span("rules.yml", ("disabled", 0)) == Span.of_file("site_config/rules.yml")
