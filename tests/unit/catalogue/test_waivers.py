from builders import TODAY, catalogue_of, settings_of, speaks_both

from linli.diagnostics import Diagnostic, Severity
from linli.rules.registry import check_rules

PHONE = "summary: 找 13800138000\nmilestones: [{date: 2020, title: 开通 13900139000}]\n"


def found(waivers: str, text: str = PHONE, *, disabled: tuple[str, ...] = ()) -> list[Diagnostic]:
    catalogue, _ = catalogue_of({"programs/p": f"{text}waivers: [{waivers}]"}, settings_of(disabled=disabled))
    problems = list(check_rules(catalogue, TODAY))
    assert all(speaks_both(problem) for problem in problems)
    return [problem for problem in problems if problem.code != "unsourced-fact"]


def codes(waivers: str, text: str = PHONE, *, disabled: tuple[str, ...] = ()) -> list[str]:
    return sorted(problem.code for problem in found(waivers, text, disabled=disabled))


def test_what_is_waived_is_told_with_its_reason_and_no_problem_any_more() -> None:
    problems = found("{rule: mobile-number, field: summary, reason: 值班手机。}")
    assert sorted((one.code, one.severity) for one in problems) == [
        ("mobile-number", Severity.ERROR),
        ("waived", Severity.INFO),
    ]
    (told,) = [one for one in problems if one.code == "waived"]
    assert "值班手机。" in told.message.zh
    assert told.span.line == 1


def test_a_field_inside_of_lists_is_named_by_its_path() -> None:
    assert codes("{rule: mobile-number, field: milestones.title, reason: 甲。}") == ["mobile-number", "waived"]
    assert codes("{rule: mobile-number, field: milestones, reason: 甲。}") == ["mobile-number", "waived"]


def test_a_waiver_that_meets_nothing_is_idle() -> None:
    waiver = "{rule: mobile-number, field: body, reason: 甲。}"
    assert codes(waiver) == ["idle-waiver", "mobile-number", "mobile-number"]
    assert codes(waiver, disabled=("mobile-number",)) == []


def test_some_rules_cannot_be_waived() -> None:
    text = "summary: 11010519491231002X\n"
    assert codes("{rule: resident-id, field: summary, reason: 甲。}", text) == ["resident-id", "waiver-refused"]


def test_a_rule_must_exist() -> None:
    assert codes("{rule: x-y, field: summary, reason: 甲。}", "summary: 一\n") == ["waived-rule-unknown"]


def test_a_name_in_the_name_of_the_file_can_be_waived_too() -> None:
    text = "name: 甲\nwaivers: [{rule: mobile-number, field: id, reason: 甲。}]"
    catalogue, _ = catalogue_of({"programs/p-13800138000": text})
    assert [one.code for one in check_rules(catalogue, TODAY)] == ["waived"]
