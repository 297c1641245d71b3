"""The HTML that our templates write inside Markdown, as plain Markdown."""

import re
from typing import Final

_GONE: Final = re.compile(
    r"<!--.*?-->\n?|<svg\b.*?</svg>\n?|<form\b.*?</form>\n?|<details class=\"linli-facets\">.*?</details>\n?"
    r"|<nav class=\"linli-jump.*?</nav>\n?|<summary>.*?</summary>|<div class=\"linli-portrait\">.*?</div>\n?"
    r"|<span class=\"linli-mark[^>]*>[^<]*</span>|<img class=\"linli-mark[^>]*>",
    re.DOTALL,
)
"""What is only seen or used in a browser: drawings (their data stand beside them), forms, filters, monograms."""

_TABLE: Final = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_ROW: Final = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL: Final = re.compile(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", re.DOTALL)
_LINK: Final = re.compile(r"<a\b[^>]*?\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>", re.DOTALL)
_HEADING: Final = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1>")
_IMAGE: Final = re.compile(r"<img\b[^>]*?\bsrc=\"([^\"]*)\"[^>]*?\balt=\"([^\"]*)\"[^>]*>")
_TAG: Final = re.compile(r"(</?)([a-z][a-z0-9]*)\b[^<>]*>")
_BETWEEN: Final = (
    ('</p><p class="linli-role">', " · "),
    ('</p><p class="linli-card-summary">', " · "),
    ("</strong><span", "</strong> <span"),
    ("</span><span", "</span> <span"),
    ("<strong>", "**"),
    ("</strong>", "**"),
    *((tag, "") for tag in ('<div class="linli-card-words">', "</div>", "</p>", "</li>", "</span>")),
)
"""What is replaced as it is, which is fast; the rest is looked for."""

_BREAK: Final = re.compile(r"\s*<br>\s*")
_BLANK: Final = re.compile(r"^[ \t]+$", re.MULTILINE)


def without_html(text: str) -> str:
    """``text`` with its HTML as Markdown. Whatever is not known is left out, but never the words in it."""
    text = _GONE.sub("", text)
    if "<table>" in text:
        text = _TABLE.sub(_table, text)
    for old, new in _BETWEEN:
        text = text.replace(old, new)
    if "<br>" in text:
        text = _BREAK.sub(" · ", text)
    text = _IMAGE.sub(r"![\2](\1)", text)
    text = _LINK.sub(lambda match: f"[{' '.join(match[2].split())}]({match[1]})", text)
    text = _HEADING.sub(lambda match: f"\n{'#' * int(match[1])} {match[2]}\n", text)
    return _BLANK.sub("", _TAG.sub(_Lists().tag, text))


def _table(match: re.Match[str]) -> str:
    rows = [[" ".join(cell.split()) for cell in _CELL.findall(row)] for row in _ROW.findall(match[1])]
    lines = [f"| {' | '.join(cells)} |" for cells in rows]
    lines[1:1] = [f"|{' --- |' * len(rows[0])}"] if rows else []
    return "\n" + "\n".join(lines) + "\n"


class _Lists:
    """Turns the tags that are left into what Markdown has for them; knows how deep in lists they are."""

    def __init__(self) -> None:
        self.depth = 0

    def tag(self, match: re.Match[str]) -> str:
        """What stands for a tag."""
        is_end, name = match[1] == "</", match[2]
        if name in {"ul", "ol"}:
            self.depth += -1 if is_end else 1
        elif name == "li" and not is_end:
            return f"{'    ' * (self.depth - 1)}-   "
        return ""
