from decimal import Decimal

import pytest
from builders import FILE, WHAT, places, speaks_both, tree_of
from pydantic import BaseModel

from linli.diagnostics import Diagnostic, Span
from linli.profiles.community import Community
from linli.profiles.representative import Representative
from linli.schema.build import build

GOOD = "name: 甲社区\nkind: community\nregion: guangdong\nsummary: 一个社区。\n"


def problems(text: str, model: type[BaseModel] = Community, *, complete: bool = True) -> tuple[Diagnostic, ...]:
    built = build(model, tree_of(text), WHAT, given={"id": "jia"}, complete=complete)
    assert (built.model is None) == bool(built.diagnostics)
    assert all(speaks_both(found) for found in built.diagnostics)
    return built.diagnostics


def only(text: str, model: type[BaseModel] = Community) -> Diagnostic:
    (found,) = problems(text, model)
    return found


def test_a_good_file_becomes_a_model() -> None:
    text = f"{GOOD}founded: 2019\nmetrics:\n  - label: 户数\n    value: 0571\n    headline: true\nreview_within: 6\n"
    built = build(Community, tree_of(text), WHAT, given={"id": "jia"})
    assert built.diagnostics == ()
    assert built.model is not None
    assert built.model.id == "jia"
    assert built.model.metrics[0].value == Decimal(571)
    assert built.model.metrics[0].headline
    assert built.model.review_within == 6


def test_every_problem_is_named_at_its_place() -> None:
    text = "nmae: 甲\nkind: 社区\nregion: guangdong\nfounded: 2019年\nmetrics:\n  - lable: 户数\n    value: 近7000\n"
    assert places(sorted(problems(text), key=lambda found: found.order)) == [
        ("missing-field", FILE, 1, 1),
        ("missing-field", FILE, 1, 1),
        ("unknown-field", FILE, 1, 1),
        ("unknown-choice", FILE, 2, 7),
        ("bad-date", FILE, 4, 10),
        ("missing-field", FILE, 6, 5),
        ("unknown-field", FILE, 6, 5),
        ("bad-number", FILE, 7, 12),
    ]


def test_a_misspelt_field_is_underlined_and_the_right_one_suggested() -> None:
    found = only(f"{GOOD}fouded: 2019\n")
    assert (found.code, found.span) == ("unknown-field", Span(FILE, 5, 1, 5, 7))
    assert "“fouded”不是社区档案的字段" in found.message.zh
    assert "“fouded” is not a field of a community profile" in found.message.en
    assert "founded" in found.help.zh
    assert "founded" in found.help.en


def test_the_id_is_never_suggested_as_a_field() -> None:
    assert "您是否想写" not in only(f"{GOOD}ids: jia\n").help.zh


def test_a_field_in_the_wrong_place_is_not_said_to_be_unknown_to_the_whole_file() -> None:
    found = only(f"{GOOD}teams:\n  - name: 舞蹈队\n    summary: 一支队伍。\n")
    assert "“summary”不是 teams 的字段" in found.message.zh
    assert "of a teams entry" in found.message.en


def test_the_help_for_a_missing_field_says_what_it_means() -> None:
    found = only(GOOD.replace("summary: 一个社区。\n", ""))
    assert (found.code, found.span) == ("missing-field", Span(FILE, 1, 1, 1, 5))
    assert "一句话说清是谁、在哪、做什么" in found.help.zh
    assert "who, where, what" in found.help.en


def test_a_field_without_a_value_is_missing_where_its_key_stands() -> None:
    assert places([only(GOOD.replace("一个社区。", ""))]) == [("missing-field", FILE, 4, 1)]


def test_an_optional_field_without_a_value_is_left_out() -> None:
    assert problems(f"{GOOD}founded:\nthemes: ~\n") == ()


def test_what_was_not_read_is_not_called_missing() -> None:
    assert problems("name: 甲社区\n", complete=True)
    codes = [found.code for found in build(Community, tree_of("nmae: 甲\n"), WHAT, complete=False).diagnostics]
    assert codes == ["unknown-field"]


def test_the_id_is_not_written() -> None:
    found = only(f"{GOOD}id: yi\n")
    assert (found.code, found.span) == ("given-field", Span(FILE, 5, 1, 5, 3))


@pytest.mark.parametrize("written", ["headline: 对", "headline: 2"])
def test_a_switch_is_true_or_false(written: str) -> None:
    found = only(f"{GOOD}metrics:\n  - label: 户数\n    value: 3\n    {written}\n")
    assert found.code == "unknown-choice"
    assert "true、false" in found.help.zh
    assert "true, false" in found.help.en


def test_a_choice_is_copied_from_the_help() -> None:
    found = only(GOOD.replace("kind: community", "kind: comunity"))
    assert (found.code, found.span) == ("unknown-choice", Span(FILE, 2, 7, 2, 15))
    assert "estate、community、street、district、city" in found.help.zh


@pytest.mark.parametrize("months", ["0", "121", "-1", "一年", "1.5", "9" * 5000])
def test_the_term_of_review_is_a_number_of_months(months: str) -> None:
    found = only(f"{GOOD}review_within: {months}\n")
    assert found.code == "not-in-range"
    assert "1 到 120" in found.help.zh
    assert len(found.message.zh) < 120


def test_a_text_in_place_of_a_list() -> None:
    found = only(f"{GOOD}themes: women\n")
    assert places([found]) == [("wrong-type", FILE, 5, 9)]
    assert "themes" in found.message.zh
    assert "列表" in found.help.zh
    assert "a list" in found.help.en


def test_a_text_in_place_of_a_group_of_fields() -> None:
    found = only(f"{GOOD}teams:\n  - 舞蹈队\n")
    assert places([found]) == [("wrong-type", FILE, 6, 5)]
    assert "name" in found.help.zh


@pytest.mark.parametrize(
    "written",
    ["kind: [a, b]", "summary: [a, b]", "summary: {a: b}", "name: [a]", "region: {a: b}", "review_within: [1]"],
)
def test_a_list_or_group_in_place_of_a_text(written: str) -> None:
    name = written.partition(":")[0]
    rest = "".join(line for line in GOOD.splitlines(keepends=True) if not line.startswith(name))
    found = only(f"{written}\n{rest}")
    assert found.code == "wrong-type"
    assert name in found.message.zh
    assert not set("['{") & set(found.message.zh), "the writings of the programming language are not for people"


def test_an_empty_item_of_a_list_is_named_by_its_field() -> None:
    found = only(f"{GOOD}themes:\n  - women\n  -\n")
    assert found.code == "wrong-type"
    assert found.message.zh.startswith("themes")
    assert found.message.en.startswith("themes")


def test_space_around_a_value_does_no_harm() -> None:
    text = "kind: 'city '\nfounded: ' 2019'\nmetrics: [{label: 户数, value: '3\u3000'}]\n"
    assert problems(f"{text}name: 甲\nregion: guangdong\nsummary: 一。\n") == ()


def test_problems_inside_a_single_group_of_fields() -> None:
    text = "name: 曾丽\nsummary: 书记。\nposts: [{title: 书记}]\nconsent:\n  basis: pres\n  date: 昨天\n"
    assert places(problems(text, Representative)) == [
        ("unknown-choice", FILE, 5, 10),
        ("bad-date", FILE, 6, 9),
    ]
