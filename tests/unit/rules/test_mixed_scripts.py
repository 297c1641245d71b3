from builders import TODAY, catalogue_of, places, speaks_both

from linli.rules import mixed_scripts


def test_a_word_in_letters_of_two_scripts_is_pointed_at() -> None:
    catalogue, _ = catalogue_of({"programs/p": "name: \u0421afe\nother_names: [Caf\u0435]"})
    found = list(mixed_scripts.check(catalogue, TODAY))
    assert [place[0] for place in places(found)] == ["mixed-scripts", "mixed-scripts"]
    assert all(speaks_both(one) for one in found)


def test_words_in_one_script_each_are_not() -> None:
    files = {"programs/p": "name: Москва 社区 Cafe", "sources/s": "title: Κοινότητα α"}
    assert list(mixed_scripts.check(catalogue_of(files)[0], TODAY)) == []
