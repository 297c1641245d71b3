from hypothesis import given
from hypothesis import strategies as st

from linli.pages.articles import OPEN, closing, fenced


@given(st.text(max_size=100))
def test_an_article_stands_between_marks_that_are_not_in_it(text: str) -> None:
    first, *inside, last, end = fenced(text, lambda words: words).split("\n")
    opening = OPEN.match(first)
    assert opening is not None
    assert last == closing(opening["mark"])
    assert end == ""
    assert "\n".join(inside).strip() == text.strip()
    assert closing(opening["mark"]) not in text


def test_the_marks_depend_on_the_text_with_its_links_resolved() -> None:
    plain, resolved = fenced("甲", lambda words: words), fenced("甲", lambda words: words + "乙")
    assert plain == fenced("  甲\n\n", lambda words: words)
    assert plain != resolved
    assert "甲乙" in resolved
