"""Whether every browser reads a page as we do, so that nothing in it is hidden from us and seen by them.

Browsers mend faulty HTML in many ways (html.spec.whatwg.org, "Tokenization"): a quote in the wrong place, a comment
that ends early, an element whose text is not text inside a drawing. A page of a preview has nothing of that kind: its
tags are written out properly, its policy comes before anything that could act, and ``<`` in texts is escaped.
"""

import re
from typing import Final

_SPACE: Final = r"[ \t\n]"
_ATTRIBUTE: Final = rf"""{_SPACE}+[a-zA-Z_:][a-zA-Z0-9_:.-]*+(?:=(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+"""
_TAG: Final = re.compile(rf"(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]*+)(?:{_ATTRIBUTE})*+{_SPACE}*+/?>")
_COMMENT: Final = re.compile(r"!--(?!-?>)[^<>]*?-->")
_HEAD: Final = re.compile(
    r"""<!doctype html>\s*<html(?: [a-z-]+="[\w -]*")*>\s*<head>\s*(?:<meta charset="utf-8">\s*)?"""
    r"""<meta http-equiv="Content-Security-Policy" content="(?P<policy>[^"<>&]*)">""",
    re.IGNORECASE,
)
_TEXT_ONLY: Final = frozenset({"script", "style", "title", "textarea"})
_READ_DIFFERENTLY: Final = frozenset(
    {"noscript", "xmp", "noembed", "noframes", "plaintext", "template", "math", "listing", "foreignobject"}
)
"""Elements whose contents are tags to some readers and text to others."""


def policy_in_head(text: str) -> str | None:
    """The policy with which a page begins, before anything that could act; None if it does not begin so."""
    found = _HEAD.match(text)
    return found["policy"] if found else None


def is_unambiguous(text: str) -> bool:
    """Whether a page has nothing but properly written tags, comments, and texts without ``<``. It takes linear time."""
    position = text.find("<", len("<!doctype html>"))
    while position >= 0:
        found = _TAG.match(text, position + 1)
        if found is None:
            found = _COMMENT.match(text, position + 1)
            if found is None:
                return False
            end = found.end()
        else:
            end = _behind(found["name"].lower(), text, found.end(), is_end=bool(found["end"]))
            if end < 0:
                return False
        position = text.find("<", end)
    return True


def _behind(name: str, text: str, start: int, *, is_end: bool) -> int:
    """Where reading goes on behind a tag; below 0 where browsers may differ."""
    if name in _READ_DIFFERENTLY:
        return -1
    if is_end or name not in _TEXT_ONLY:
        return start
    end = text.find("</", start)
    inside = text[start:end]
    has_tag = "<!--" in inside if name == "script" else "<" in inside
    return -1 if end < 0 or has_tag or not text.startswith(f"{name}>", end + len("</")) else end
