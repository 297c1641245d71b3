from builders import FILE, catalogue_of, speaks_both

from linli.assembly.articles import check_articles
from linli.diagnostics import Severity


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
