import pytest
from builders import TODAY, catalogue_of, places, speaks_both

from linli.rules import unsourced_fact

FACTS = {
    "communities": "teams:\n  - name: 舞蹈队\n",
    "representatives": "posts:\n  - title: 书记\n",
    "programs": "milestones:\n  - {date: 2020, title: 成立}\n",
}
SOURCES = {"sources/s": "", "sources/t": ""}


@pytest.mark.parametrize("sources", ["", "sources: [s, t]\n"])
@pytest.mark.parametrize(("folder", "column"), [("communities", 5), ("representatives", 5), ("programs", 6)])
def test_a_fact_of_which_nobody_can_tell_the_source(folder: str, column: int, sources: str) -> None:
    catalogue, _ = catalogue_of({f"{folder}/x": FACTS[folder] + sources, **SOURCES})
    (found,) = unsourced_fact.check(catalogue, TODAY)
    assert places([found]) == [("unsourced-fact", f"content/{folder}/x.yml", 2, column)]
    assert speaks_both(found)


def test_each_of_several_facts_is_judged_by_itself() -> None:
    text = "metrics:\n  - {label: 户数, value: 3, source: s}\n  - {label: 人数, value: 9}\nsources: [s, t]\n"
    catalogue, _ = catalogue_of({"communities/c": text, **SOURCES})
    assert places(unsourced_fact.check(catalogue, TODAY)) == [("unsourced-fact", "content/communities/c.yml", 3, 6)]


def test_a_formula_is_a_fact_too() -> None:
    text = "model:\n  formula: N\n  parts: []\n"
    catalogue, _ = catalogue_of({"programs/p": text})
    assert places(unsourced_fact.check(catalogue, TODAY)) == [("unsourced-fact", "content/programs/p.yml", 2, 3)]


@pytest.mark.parametrize("folder", FACTS)
def test_facts_of_a_profile_with_one_source_rest_on_that(folder: str) -> None:
    catalogue, _ = catalogue_of({f"{folder}/x": f"{FACTS[folder]}sources: [s]\n", **SOURCES})
    assert list(unsourced_fact.check(catalogue, TODAY)) == []


def test_profiles_without_facts_need_no_source() -> None:
    files = {"communities/c": "", "programs/p": "links: [{title: 官网, url: 'https://a.cn'}]", **SOURCES}
    assert list(unsourced_fact.check(catalogue_of(files)[0], TODAY)) == []
