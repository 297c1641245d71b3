"""The single values of which profiles are made."""

import re
import unicodedata
from decimal import Decimal
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, PlainSerializer, PlainValidator, WithJsonSchema

from linli.schema.about import Reference
from linli.schema.problem import bad_number, bad_url, blank, malformed_id, several_lines, too_long

_NUMBER: Final = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?")
_UNSAFE_IN_URL: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f<>\"\\^`{|}]")
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID_PATTERN: Final = "^[a-z0-9]+(-[a-z0-9]+)*$"


def _at_most(limit: int) -> AfterValidator:
    def check(value: str) -> str:
        if len(value) > limit:
            raise too_long(len(value), limit)
        return value

    return AfterValidator(check)


def _single_line(value: str) -> str:
    if "\n" in value:
        raise several_lines()
    return value


def _not_blank(value: str) -> str:
    if not any(unicodedata.category(character)[0] in "LNPS" for character in value):
        raise blank()
    return value


def _number(value: Any) -> Decimal:  # noqa: ANN401 - pydantic hands over whatever the file holds
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return Decimal(value)
    raise bad_number(value)


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        is_whole = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
        # What stands before an "@" looks like the host and is not; it may also be somebody's password.
        good = is_whole and "@" not in parts.netloc and not _UNSAFE_IN_URL.search(value)
    except ValueError:
        good = False
    if not good:
        raise bad_url(value)
    return value


def _id(value: str) -> str:
    if not _ID.fullmatch(value):
        raise malformed_id(value)
    return value


Line = Annotated[str, AfterValidator(_single_line), AfterValidator(_not_blank), _at_most(200)]
"""A short text of one line."""

Sentence = Annotated[str, AfterValidator(_single_line), AfterValidator(_not_blank), _at_most(300)]
"""A sentence or two, on one line."""

Markdown = Annotated[
    str, AfterValidator(_not_blank), _at_most(50_000), Field(json_schema_extra={"contentMediaType": "text/markdown"})
]
"""Paragraphs in Markdown."""

Number = Annotated[
    Decimal, PlainValidator(_number), PlainSerializer(str), WithJsonSchema({"type": ["number", "string"]})
]
"""A number written in digits; kept exactly."""

Url = Annotated[str, AfterValidator(_url), _at_most(2000), Field(json_schema_extra={"format": "uri"})]
"""A web address."""

Id = Annotated[str, AfterValidator(_id), Field(json_schema_extra={"pattern": _ID_PATTERN})]
"""The id of a profile: its file name without the ending."""

# The ids of references are looked up in the catalogue, which knows the ids there are and can suggest the right one.
CommunityId = Annotated[Line, Reference("community")]
RepresentativeId = Annotated[Line, Reference("representative")]
ProgramId = Annotated[Line, Reference("program")]
SourceId = Annotated[Line, Reference("source")]
ThemeId = Annotated[Line, Reference("theme")]
RegionPath = Annotated[Line, Reference("region")]
"""A place in the region tree: ids from the top down, joined by slashes (guangdong/zhuhai/xiangzhou)."""
