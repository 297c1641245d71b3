import pytest
from builders import TODAY, catalogue_of, places, speaks_both

from linli.diagnostics import Severity
from linli.rules import repeated_name


def test_the_second_of_two_namesakes_is_pointed_at_and_the_first_named() -> None:
    catalogue, _ = catalogue_of({"programs/p": "name: 读书会", "programs/q": "summary: 一。\nname: 读书会"})
    (found,) = repeated_name.check(catalogue, TODAY)
    assert places([found]) == [("repeated-name", "content/programs/q.yml", 2, 7)]
    assert found.severity == Severity.WARNING
    assert "content/programs/p.yml" in found.message.zh
    assert "content/programs/p.yml" in found.message.en
    assert speaks_both(found)


def test_every_further_namesake_is_pointed_at() -> None:
    catalogue, _ = catalogue_of({f"programs/p{number}": "name: 读书会" for number in range(4)})
    assert len(list(repeated_name.check(catalogue, TODAY))) == 3


def test_names_of_other_kinds_and_other_names_are_no_matter() -> None:
    files = {"programs/p": "name: 贝壳坊", "communities/c": "name: 贝壳坊", "programs/q": "name: 读书会"}
    assert list(repeated_name.check(catalogue_of(files)[0], TODAY)) == []


def test_two_sources_of_one_title_are_pointed_at_by_it() -> None:
    catalogue, _ = catalogue_of({"sources/s": "title: 邻里", "sources/t": "publisher: 例报\ntitle: 邻里"})
    assert places(repeated_name.check(catalogue, TODAY)) == [("repeated-name", "content/sources/t.yml", 2, 8)]


@pytest.mark.parametrize("name", ["東湖Cafe", "东湖 ＣＡＦＥ", "东湖Саfe", "东湖cafe"])
def test_names_that_look_alike_are_pointed_at(name: str) -> None:
    catalogue, _ = catalogue_of({"programs/p": "name: 东湖Cafe", "programs/q": f"name: {name}"})
    (found,) = repeated_name.check(catalogue, TODAY)
    assert "看起来一样" in found.message.zh
    assert speaks_both(found)
