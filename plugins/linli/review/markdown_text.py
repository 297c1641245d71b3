"""Plain words in the Markdown of GitHub, GitLab and Gitea, where they must stay plain words.

Those hosts make more of a text than CommonMark does: ``@name`` calls somebody, ``#12`` or ``[issue:12]`` link to
discussions, addresses become links, ``:name:`` a picture. They look for these in the finished page, where no escape is
seen any more. What could be taken for one is therefore parted by a space without width (U+200B).
"""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urlsplit

from linli.diagnostics.visible import visible

_GAP: Final = "\u200b"
_SPACE: Final = re.compile(r"\s+")
_SPECIAL: Final = re.compile(r"[\\`*_\[\]<>&|~$]|^[#=+-]|(?<=\])\(")
"""What means something to Markdown wherever it stands, or at the beginning of a line."""

_NUMBER: Final = re.compile(r"^(\d+)([.)])")
"""What begins a numbered list."""

_CALLING: Final = re.compile(
    r"(?<=[@#!$%&^~\[])(?=\S)"  # names, numbers of discussions, and the like
    r"|(?<=:)(?=[\w+-]+:|//)"  # pictures by name; web addresses
    r"|(?<=www)(?=\.)|(?<=mailto)(?=:)|(?<=xmpp)(?=:)|(?<=GH)(?=-\d)",
    re.IGNORECASE,
)
_COMMIT: Final = re.compile(r"(?=[0-9]*[a-f])[0-9a-f]{7,}", re.IGNORECASE)
"""What might be the name of a commit: seven or more hexadecimal digits. With no letter it is a telephone number."""

_SHORTER: Final = re.compile(r"(.{6})(?=.)")


@lru_cache(maxsize=2**14)  # a report is written several times, until it is short enough
def plain(text: str) -> str:
    """``text`` as words on one line of Markdown that call, link to and show nothing."""
    line = visible(_SPACE.sub(" ", text).strip(" "))
    parted = _COMMIT.sub(lambda match: _SHORTER.sub(rf"\1{_GAP}", match[0]), _CALLING.sub(_GAP, line))
    return _NUMBER.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", parted)).replace("\\<", "&lt;")


def address(url: str) -> str | None:
    """A web address as it stands in a link between pointed brackets; None for anything else than a web page."""
    try:
        is_web = urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        return None
    return quote(url, safe="/:?#@!$&'*+,;=%~._-") if is_web else None
