"""The single values of which profiles are made."""

import re
import unicodedata
from decimal import Decimal
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, PlainSerializer, PlainValidator, WithJsonSchema

from linli.schema.about import Reference
from linli.schema.problem import bad_number, bad_url, blank, malformed_id, several_lines, too_long

_WORD: Final = re.compile(r"\w")
_NUMBER: Final = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?")
_UNSAFE_IN_URL: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f<>\"\\^`{|}]")
_USUAL_URL: Final = re.compile(r"https?://[A-Za-z0-9.-]+(?:/[!#$%&'()*+,./0-9:;=?@A-Z_a-z~-]*)?")
_LONGEST_URL: Final = 2000
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ID_PATTERN: Final = "^[a-z0-9]+(-[a-z0-9]+)*$"
_NUMBER_PATTERN: Final = f"^{_NUMBER.pattern}$"
_LINE, _SENTENCE, _ARTICLE = 200, 300, 50_000
"""The most characters of texts."""


def _text(limit: int, *, lines: bool = False) -> AfterValidator:
    """Checks a text: at most ``limit`` characters, not only blanks, on one line unless it may have more ``lines``."""

    def check(value: str) -> str:
        if not lines and "\n" in value:
            raise several_lines()
        if not _WORD.search(value) and not _has_sign(value):
            raise blank()
        if len(value) > limit:
            raise too_long(len(value), limit)
        return value

    return AfterValidator(check)


def _has_sign(value: str) -> bool:
    return any(unicodedata.category(character)[0] in "LNPS" for character in value)


def _number(value: Any) -> Decimal:  # noqa: ANN401 - pydantic hands over whatever the file holds
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return Decimal(value)
    raise bad_number(value)


def _url(value: str) -> str:
    if not _USUAL_URL.fullmatch(value) and not _is_url(value):
        raise bad_url(value)
    if len(value) > _LONGEST_URL:
        raise too_long(len(value), _LONGEST_URL)
    return value


def _is_url(value: str) -> bool:
    try:
        parts = urlsplit(value)
        is_whole = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
        # What stands before an "@" looks like the host and is not; it may also be somebody's password.
        return is_whole and "@" not in parts.netloc and not _UNSAFE_IN_URL.search(value)
    except ValueError:
        return False


def _id(value: str) -> str:
    if not _ID.fullmatch(value):
        raise malformed_id(value)
    return value


Line = Annotated[str, _text(_LINE), Field(json_schema_extra={"maxLength": _LINE})]
"""A short text of one line."""

Sentence = Annotated[str, _text(_SENTENCE), Field(json_schema_extra={"maxLength": _SENTENCE})]
"""A sentence or two, on one line."""

Markdown = Annotated[
    str,
    _text(_ARTICLE, lines=True),
    Field(json_schema_extra={"contentMediaType": "text/markdown", "maxLength": _ARTICLE}),
]
"""Paragraphs in Markdown."""

Number = Annotated[
    Decimal,
    PlainValidator(_number),
    PlainSerializer(str),
    WithJsonSchema({"type": ["number", "string"], "pattern": _NUMBER_PATTERN}),
]
"""A number written in digits; kept exactly."""

Url = Annotated[str, AfterValidator(_url), Field(json_schema_extra={"format": "uri"})]
"""A web address."""

Id = Annotated[str, AfterValidator(_id), Field(json_schema_extra={"pattern": ID_PATTERN})]
"""The id of a profile: its file name without the ending."""

# The ids of references are looked up in the catalogue, which knows the ids there are and can suggest the right one.
CommunityId = Annotated[Line, Reference("community")]
RepresentativeId = Annotated[Line, Reference("representative")]
ProgramId = Annotated[Line, Reference("program")]
SourceId = Annotated[Line, Reference("source")]
ThemeId = Annotated[Line, Reference("theme")]
RegionPath = Annotated[Line, Reference("region")]
"""A place in the region tree: ids from the top down, joined by slashes (guangdong/zhuhai/xiangzhou)."""
