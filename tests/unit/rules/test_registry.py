import re
from pathlib import Path

import pytest
from builders import TODAY, catalogue_of, settings_of

from linli import rules
from linli.rules.registry import RULES, Rule, check_rules

FILES = {
    "representatives/r": "name: 曾丽\nis_minor: true\nposts: [{title: 书记, since: 2020, until: 2019}]",
    "representatives/s": "name: 曾丽\nposts: []\nverified_on: 2020",
    "representatives/t": "name: 曾兰\nposts: []\nconsent: {basis: press, date: 1998, expires: 1999}",
    "representatives/u": "summary: 义工，15岁。\nphotos: [{file: a.png, alt: 人}]\nconsent: {basis: press, date: 2024}",
    "programs/p": "name: \u0421afe\nsummary: 曾兰，手机 13800138000，邮箱 zhangsan@qq.com，微信号 abc_12345。\n"
    "notes: [电话 0756-8888888]\n"
    "body: 11010519491231002X，A123456(3)，1234567(8)，4111 1111 1111 1111，"
    "3号楼2单元501室，粤B12345，生于1975-03-02。",
}
ALL = {
    "account-name",
    "bank-card",
    "birth-date",
    "called-minor",
    "date-order",
    "email-address",
    "home-address",
    "hong-kong-id",
    "land-line",
    "lapsed-consent",
    "licence-plate",
    "macau-id",
    "minor-profile",
    "missing-consent",
    "mixed-scripts",
    "mobile-number",
    "named-without-consent",
    "portrait-consent",
    "repeated-name",
    "resident-id",
    "stale",
    "unsourced-fact",
}


def codes(*disabled: str) -> set[str]:
    catalogue, _ = catalogue_of(FILES, settings_of(disabled=disabled))
    return {found.code for found in check_rules(catalogue, TODAY)}


def test_all_rules_are_checked() -> None:
    assert codes() == ALL == {rule.CODE for rule in RULES}


@pytest.mark.parametrize("code", sorted(ALL))
def test_a_site_may_switch_a_rule_off(code: str) -> None:
    assert codes(code) == ALL - {code}


def test_no_rule_is_forgotten() -> None:
    modules = {path.stem for path in Path(rules.__path__[0]).glob("*.py")} - {"__init__", "registry"}
    assert modules == {rule.CODE.replace("-", "_") for rule in RULES}


def test_every_rule_has_its_tests() -> None:
    tests = {path.stem for path in Path(__file__).parent.glob("test_*.py")}
    assert {f"test_{rule.CODE.replace('-', '_')}" for rule in RULES} <= tests


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.CODE)
def test_every_rule_has_a_manual_page_in_both_languages(rule: Rule) -> None:
    chinese, _, english = (rule.__doc__ or "").partition("\n\n")
    assert re.search("[\u4e00-\u9fff]", chinese)
    assert chinese.endswith("。")
    assert re.match("[A-Z]", english)
    assert english.rstrip().endswith(".")
