import pytest

from linli.editor.sheets.columns import column_at, column_called, columns, plain_words
from linli.editor.sheets.sorts import Sort
from linli.profiles.kinds import KINDS, Kind
from linli.schema.shape import described_models, shapes

COMMUNITY, REPRESENTATIVE, PROGRAM, SOURCE = KINDS
SIZES = {
    ("posts",): 2,
    ("consent",): 1,
    ("metrics",): 2,
    ("metrics", 1, "parts"): 2,
    ("teams",): 1,
    ("teams", 0, "size"): 1,
    ("model",): 1,
    ("model", "parts"): 1,
    ("model", "parts", 0, "members"): 3,
    ("authors",): 2,
    ("people",): 1,
    ("milestones",): 12,
}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_column_is_found_by_its_titles_and_its_path(kind: Kind) -> None:
    for column in columns(kind, SIZES):
        for words in (column.title.zh, column.title.en, column.name):
            found = column_called(kind, words)
            assert found is not None, words
            assert found == column
        assert column_at(kind, column.path) == column


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_titles_of_a_models_fields_differ(kind: Kind) -> None:
    for model in described_models([kind.model]):
        for words in (
            [shape.about.title.zh for shape in shapes(model).values()],
            [shape.about.title.en for shape in shapes(model).values()],
        ):
            assert len({plain_words(word) for word in words}) == len(words), model


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("职务1·职务", "posts.1.title"),
        ("职务·单位", "posts.1.organisation"),
        ("职务２・单位（必填）", "posts.2.organisation"),
        (" posts.2.title* ", "posts.2.title"),
        ("Posts 2 · Title", "posts.2.title"),
        ("职务", "posts.1.title"),
        ("公开依据", "consent.basis"),
        ("Consent · Basis", "consent.basis"),
        ("数字2·其中3·数值", "metrics.2.parts.3.value"),
        ("一句话介绍：", "summary"),
    ],
)
def test_columns_are_called_in_many_ways(words: str, name: str) -> None:
    found = column_called(REPRESENTATIVE, words)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("words", ["", "·", "什么", "职务0·职务", "名称·名称", "职务·什么", "posts.1.title.x", "1"])
def test_what_is_no_column_is_none(words: str) -> None:
    assert column_called(REPRESENTATIVE, words) is None


@pytest.mark.parametrize(
    "path", [(), ("posts",), ("posts", "title"), ("posts", 0), ("name", 0), ("consent", 0, "basis")]
)
def test_a_path_that_leads_to_no_value_has_no_column(path: tuple[str | int, ...]) -> None:
    assert column_at(REPRESENTATIVE, path) is None


@pytest.mark.parametrize(
    ("kind", "name", "sort", "by_lines"),
    [
        (COMMUNITY, "kind", Sort.CHOICE, False),
        (COMMUNITY, "region", Sort.REFERENCE, False),
        (COMMUNITY, "founded", Sort.DATE, False),
        (COMMUNITY, "notes", Sort.TEXT, True),
        (COMMUNITY, "other_names", Sort.TEXT, False),
        (COMMUNITY, "metrics.1.value", Sort.NUMBER, False),
        (COMMUNITY, "review_within", Sort.NUMBER, False),
        (COMMUNITY, "body", Sort.ARTICLE, False),
        (PROGRAM, "places.1.phone", Sort.PHONE, False),
        (SOURCE, "title_is_descriptive", Sort.YES_NO, False),
    ],
)
def test_a_column_knows_how_its_values_are_written(kind: Kind, name: str, sort: Sort, *, by_lines: bool) -> None:
    found = column_called(kind, name)
    assert found is not None
    assert (found.sort, found.by_lines) == (sort, by_lines)
