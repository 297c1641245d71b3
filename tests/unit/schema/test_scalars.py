import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from linli.schema.part import Part
from linli.schema.partial_date import DateField, PartialDate
from linli.schema.scalars import Id, Line, Markdown, Number, Sentence, Url


class Values(Part):
    line: Line | None = None
    sentence: Sentence | None = None
    markdown: Markdown | None = None
    number: Number | None = None
    url: Url | None = None
    id: Id | None = None
    date: DateField | None = None


def code_of(field: str, value: object) -> str:
    """The code of the one problem that a value has."""
    with pytest.raises(ValidationError) as caught:
        Values.model_validate({field: value})
    (error,) = caught.value.errors()
    context: dict[str, Any] = error["ctx"]
    assert context["message"].zh != context["message"].en
    assert context["help"].zh != context["help"].en
    return str(context["code"])


def kept(field: str, value: object) -> object:
    return getattr(Values.model_validate({field: value}), field)


@pytest.mark.parametrize("field", ["line", "sentence"])
def test_short_texts_are_one_line(field: str) -> None:
    assert kept(field, "  西湖，2024年。 ") == "西湖，2024年。"
    assert code_of(field, "一\n二") == "several-lines"


@pytest.mark.parametrize(("field", "limit"), [("line", 200), ("sentence", 300), ("markdown", 50_000)])
def test_texts_have_a_greatest_length(field: str, limit: int) -> None:
    assert kept(field, "字" * limit) == "字" * limit
    assert code_of(field, "字" * (limit + 1)) == "too-long"


@pytest.mark.parametrize("blank", ["", "  ", "\u3000", "\u00a0", "\u0301"])
@pytest.mark.parametrize("field", ["line", "sentence", "markdown"])
def test_blanks_are_no_text(field: str, blank: str) -> None:
    assert code_of(field, blank) == "blank"


def test_an_article_has_paragraphs() -> None:
    assert kept("markdown", "一\n\n二\n") == "一\n\n二"


@pytest.mark.parametrize("text", ["0", "7000", "28.9", "28.90", "-3", "0.5", "123456789012345.123456"])
def test_numbers_are_kept_exactly(text: str) -> None:
    number = kept("number", text)
    assert isinstance(number, Decimal)
    assert f"{number:f}" == text


@pytest.mark.parametrize(
    "value",
    [
        *("", "近7000", "7,000", "七千", "7000人", "10%", "1e3", "NaN", "Infinity", "+3", ".5", "5.", "0x10", "1_000"),
        *("9" * 16, ["1"], {"value": "1"}),
    ],
)
def test_anything_but_digits_is_no_number(value: object) -> None:
    assert code_of("number", value) == "bad-number"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12))
def test_no_number_is_rounded(number: Decimal) -> None:
    assert str(kept("number", f"{number:f}")) == f"{number:f}"


@pytest.mark.parametrize(
    "address",
    ["https://example.org/", "http://example.org", "https://例子.中国/路径?a=1#b", "https://example.org:8080/a%20b"],
)
def test_addresses_of_web_pages(address: str) -> None:
    assert kept("url", address) == address


@pytest.mark.parametrize(
    "address",
    [
        *("example.org", "www.example.org/a", "//example.org", "https://", "https:///a", "ftp://example.org"),
        *("javascript:alert(1)", "data:text/html,x", "mailto:a@example.org", "https://example.org/a b"),
        *('https://example.org/"onclick="x', "https://example.org/<b>", "http://[::1", "https://exa\nmple.org"),
    ],
)
def test_anything_else_is_no_address(address: str) -> None:
    assert code_of("url", address) == "bad-url"


@given(st.text(max_size=30).map("http".__add__))
def test_an_address_never_leaves_its_attribute(address: str) -> None:
    try:
        url = str(kept("url", address))
    except ValidationError:
        return
    assert url.startswith(("http://", "https://"))
    assert not set(url) & set('"<>` \t\n\\')


@pytest.mark.parametrize("text", ["a", "maosheng", "yang-bin", "3ge5-1-n-fuwu-moshi", "2019"])
def test_ids(text: str) -> None:
    assert kept("id", text) == text


@pytest.mark.parametrize("text", ["Yang", "yang_bin", "-a", "a-", "a--b", "杨斌", "a b", "../a", "a/b", "a.b", "ａ"])
def test_anything_else_is_no_id(text: str) -> None:
    assert code_of("id", text) == "malformed-id"


def test_dates() -> None:
    assert kept("date", "2019-05") == PartialDate(2019, 5)
    assert code_of("date", "2019年5月") == "bad-date"
    assert code_of("date", ["2019"]) == "bad-date"


def test_a_value_that_is_far_too_long_is_not_repeated_to_people() -> None:
    with pytest.raises(ValidationError) as caught:
        Values.model_validate({"number": "九" * 5000})
    assert len(caught.value.errors()[0]["ctx"]["message"].zh) < 50


def test_a_long_address_is_refused() -> None:
    assert kept("url", "https://a.example/" + "b" * 1982) == "https://a.example/" + "b" * 1982
    assert code_of("url", "https://a.example/" + "b" * 1983) == "too-long"
    assert code_of("url", "mailto:" + "b" * 2000) == "bad-url"


def test_a_text_has_a_letter_a_number_or_a_sign() -> None:
    texts = [chr(code) for code in range(0xD800) if not chr(code).isspace()]
    for text in texts[::7]:
        has_sign = unicodedata.category(text)[0] in "LNPS"
        assert (kept("line", text) == text) if has_sign else (code_of("line", text) == "blank")
