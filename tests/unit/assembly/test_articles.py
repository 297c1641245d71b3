from builders import FILE, catalogue_of, speaks_both
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.assembly.articles import check_articles, may_be_beyond
from linli.diagnostics import Severity
from linli.pages.bounds import first_beyond


def test_an_article_that_is_too_complex_is_refused_where_it_stands() -> None:
    catalogue, _ = catalogue_of(
        {
            "communities/jia": "body: |\n  甲\n\n  " + "> " * 2000 + "乙",
            "communities/yi": "body: |\n  甲\n\n  > 乙",
            "communities/bing": "",
            "sources/one": "",
        }
    )
    (found,) = check_articles(catalogue)
    assert (found.code, found.severity) == ("body-too-complex", Severity.ERROR)
    assert (found.span.file, found.span.line) == (FILE, 1)
    assert "第 3 行" in found.message.zh
    assert "line 3 " in found.message.en
    assert speaks_both(found)


PIECES = st.sampled_from(
    [
        "> ",
        "- ",
        "1. ",
        "  ",
        "    ",
        "\t",
        "* ",
        "+",
        ": ",
        "# ",
        "\n",
        "\n\n",
        "甲",
        "[",
        "(",
        "]",
        ")",
        "\n" * 99,
        "> " * 9,
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(PIECES, st.integers(1, 30)), max_size=12))
def test_no_article_that_is_too_complex_is_passed_over(pieces: list[tuple[str, int]]) -> None:
    text = "".join(piece * count for piece, count in pieces)
    assert may_be_beyond(text) or first_beyond(text) is None
