import pytest
from builders import FILE, tree_of

from linli.catalogue.written import written_references
from linli.profiles.community import Community


def found(text: str) -> list[tuple[str, str, int, int]]:
    return [
        (each.target, each.id, each.span.line, each.span.column)
        for each in written_references(Community, tree_of(text, FILE))
    ]


def test_references_of_a_file_in_error_are_found_where_they_stand() -> None:
    text = (
        "nmae: 甲\npart_of: ' yi '\nthemes:\n  - women\nteams:\n  - program: {id: yi}\n  - program: bing\n    sise: 3\n"
    )
    assert found(text) == [
        ("community", "yi", 2, 10),
        ("theme", "women", 4, 5),
        ("program", "bing", 7, 14),
    ]


def test_values_of_another_form_are_passed_over() -> None:
    assert found("part_of: {a: b}\nthemes: {a: b}\nteams: 舞蹈队\nsources:\nregion: ~\n") == []


def test_a_reference_in_an_article_is_found_on_its_line() -> None:
    text = "name: 甲\nbody: |\n  第一行\n\n  见[乙](community:yi)。\n  据报道。[^bao]\nregion: x\n"
    assert found(text) == [("community", "yi", 5, 1), ("source", "bao", 6, 1), ("region", "x", 7, 9)]


@pytest.mark.parametrize("body", ["见[乙](community:yi)。", "'见[乙](community:yi)。'", '"见[乙](community:yi)。"'])
def test_a_reference_in_an_article_of_one_line(body: str) -> None:
    assert found(f"name: 甲\nbody: {body}\n") == [("community", "yi", 2, 7)]
