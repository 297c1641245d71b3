"""Whether a file of a preview is what its name says, and can do nothing in a reader's browser that it should not."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

from linli.assembly.assets import FAVICON, assets
from linli.assembly.framing.policy import first_script
from linli.publishing.artifact import Suspicious
from linli.publishing.policies import allows_nothing_foreign
from linli.publishing.unambiguous import is_unambiguous, policy_in_head
from linli.publishing.verifying.links import addresses, leads_outside
from linli.publishing.verifying.markup import Markup, read_markup
from linli.wording import Text

Check = Callable[[str, bytes], None]

_MAGIC: Final[Mapping[str, tuple[bytes, ...]]] = MappingProxyType(
    {
        ".png": (b"\x89PNG\r\n\x1a\n",),
        ".jpg": (b"\xff\xd8\xff",),
        ".jpeg": (b"\xff\xd8\xff",),
        ".gif": (b"GIF87a", b"GIF89a"),
        ".woff": (b"wOFF",),
        ".woff2": (b"wOF2",),
        ".pdf": (b"%PDF-",),
        ".ogg": (b"OggS",),
        ".webm": (b"\x1a\x45\xdf\xa3",),
        ".mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    }
)
_TEXTS: Final = frozenset({".txt", ".csv", ".vtt", ".md", ".ics", ".bib", ".ttl", ".nt", ".css"})
_JSON: Final = frozenset({".json", ".geojson", ".jsonld", ".webmanifest"})
_XML_ACTS: Final = re.compile(
    r"(?i)<!doctype|<!entity|<\?xml-stylesheet|www\.w3\.org/1999/(?:xhtml|xsl)|www\.w3\.org/2000/svg"
)
"""What makes a browser run or load something out of an XML file."""

_DRAWN: Final = frozenset({"svg", "g", "path", "rect", "circle", "ellipse", "line", "text", "tspan", "title", "desc"})
_FORBIDDEN: Final = frozenset({"base", "iframe", "object", "embed", "applet", "frame", "frameset", "portal"})
_MOST_MARKUP: Final = 4_000_000
"""Bytes of a page that is looked through."""


def check_file(file: str, data: bytes, own: Mapping[str, bytes]) -> None:
    """Refuse a file that is not what it says, or acts. Raises Suspicious.

    ``own`` are scripts that the trusted project has itself, by their places in the site.
    """
    ending = PurePosixPath(file).suffix
    check = _CHECKS.get(ending)
    if ending == ".js":
        _check_script(file, data, own)
    elif check is not None:
        check(file, data)
    else:
        raise Suspicious(file, Text("预览里不该有这种文件", "A preview has no files of this type"))


def _check_script(file: str, data: bytes, own: Mapping[str, bytes]) -> None:
    """Only Linli's very own scripts, and those of the trusted project, to the byte."""
    known = {asset.file: asset.data for asset in assets().values()} | dict(own)
    if known.get(file) != data:
        raise Suspicious(file, Text("这不是本站自己的脚本", "This is not one of the site's own scripts"))


def _check_magic(file: str, data: bytes) -> None:
    if not data.startswith(_MAGIC[PurePosixPath(file).suffix]):
        raise _not_what_it_says(file)


def _check_riff(file: str, data: bytes) -> None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise _not_what_it_says(file)


def _check_boxes(file: str, data: bytes) -> None:
    """AVIF and MP4, whose first box says what they are."""
    if data[4:8] != b"ftyp":
        raise _not_what_it_says(file)


def _text(file: str, data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise _not_what_it_says(file) from None
    if "\0" in text:
        raise _not_what_it_says(file)
    return text


def _check_text(file: str, data: bytes) -> None:
    _text(file, data)


def _check_json(file: str, data: bytes) -> None:
    try:
        json.loads(_text(file, data))
    except (ValueError, RecursionError):
        raise _not_what_it_says(file) from None


def _check_xml(file: str, data: bytes) -> None:
    text = _text(file, data)
    if not text.startswith("<?xml") or _XML_ACTS.search(text):
        raise _acts(file)


def _check_drawing(file: str, data: bytes) -> None:
    """The site's own icon, or a drawing without links, scripts, styles or anything loaded."""
    markup = _markup(file, data)
    for tag in markup.tags:
        names = set(tag.attributes) - {"xmlns"}
        if tag.name not in _DRAWN or any(name.startswith("on") or "href" in name or ":" in name for name in names):
            raise _acts(file)
    if file != FAVICON and not markup.tags:
        raise _not_what_it_says(file)


def _check_page(file: str, data: bytes) -> None:
    """A page of a preview: not for search engines, under a policy that allows nothing foreign, without any trick."""
    markup = _markup(file, data)
    if not markup.has_doctype:
        raise _not_what_it_says(file)
    robots = markup.meta("name", "robots")
    if robots is None or "noindex" not in robots.attributes.get("content", "").lower():
        raise Suspicious(file, Text("没有写明搜索引擎不要收录", "It does not keep search engines away"))
    text = _text(file, data)
    policy = policy_in_head(text)
    if policy is None:
        raise Suspicious(file, Text("没有以内容安全策略开头", "It does not begin with a content security policy"))
    if not allows_nothing_foreign(policy):
        raise Suspicious(file, Text("内容安全策略太宽", "Its content security policy is too wide"))
    if not is_unambiguous(text):
        raise Suspicious(
            file, Text("HTML 写得含糊，浏览器会各有各的读法", "Browsers may read its HTML in different ways")
        )
    _check_tags(file, markup)


def _check_tags(file: str, markup: Markup) -> None:
    for tag in markup.tags:
        if tag.name in _FORBIDDEN or any(name.startswith("on") for name in tag.attributes):
            raise _acts(file)
    allowed = str(first_script()).removeprefix("<script>").removesuffix("</script>")
    if any(script.strip() and script != allowed for script in markup.scripts if not _is_data(script)):
        raise _acts(file)
    for tag in markup.named("meta"):
        if tag.attributes.get("http-equiv", "").lower() == "refresh":
            content = tag.attributes.get("content", "")
            led = [address for address, place in addresses(markup) if place == tag.place]
            if not content.startswith("0; url=") or any(map(leads_outside, led)):
                raise _acts(file)


def _is_data(script: str) -> bool:
    """Whether a script element holds structured data, which browsers never run when it is typed as such."""
    try:
        json.loads(script)
    except (ValueError, RecursionError):
        return False
    return True


def _markup(file: str, data: bytes) -> Markup:
    if len(data) > _MOST_MARKUP:
        raise Suspicious(file, Text("文件太大", "The file is too big"))
    return read_markup(_text(file, data))


def _not_what_it_says(file: str) -> Suspicious:
    return Suspicious(file, Text("内容和扩展名不符", "Its content is not what its name says"))


def _acts(file: str) -> Suspicious:
    return Suspicious(file, Text("里面有会起作用的东西", "There is something in it that would act"))


_CHECKS: Final[Mapping[str, Check]] = MappingProxyType(
    {
        **dict.fromkeys(_MAGIC, _check_magic),
        **dict.fromkeys(_TEXTS, _check_text),
        **dict.fromkeys(_JSON, _check_json),
        ".html": _check_page,
        ".webp": _check_riff,
        ".avif": _check_boxes,
        ".mp4": _check_boxes,
        ".xml": _check_xml,
        ".svg": _check_drawing,
    }
)
