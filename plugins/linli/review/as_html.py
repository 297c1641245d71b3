"""The report as HTML: what goes into a page, and a whole page of its own."""

import base64
from collections.abc import Iterator
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from linli.catalogue import urls
from linli.diagnostics.visible import visible
from linli.review.model import Report
from linli.review.outline import FILE, Block, Heading, Item, Items, Line, Paragraph, Pictures, Table, Words
from linli.review.telling import Teller, Ways
from linli.wording import Language

_MOST: Final = 2000
"""Items of every list."""

_LANGUAGES: Final = {"zh": "zh-Hans", "en": "en"}
_STYLE: Final = """\
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 0 auto; padding: 1rem; font: 1rem/1.7 system-ui, sans-serif; overflow-wrap: anywhere; }
h2 { margin-top: 2rem; border-bottom: 1px solid; }
h3 { margin-bottom: .3rem; }
ul { margin: .3rem 0; padding-left: 1.2rem; }
del { text-decoration: line-through; background: color-mix(in srgb, red 15%, transparent); }
ins { text-decoration: none; background: color-mix(in srgb, green 20%, transparent); }
td, th { padding: .2rem .8rem; text-align: right; }
td:first-child, th:first-child { text-align: left; }
img { max-width: 48%; border: 1px solid; vertical-align: top; }
"""
_POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        f"style-src 'sha256-{base64.b64encode(sha256(_STYLE.encode()).digest()).decode()}'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
)
"""Nothing runs and nothing is loaded but screenshots; the one style sheet is known by its digest."""


def as_html(report: Report, language: Language) -> str:
    """The report as a page of its own, without scripts; links lead to the preview, where its address is known."""

    def preview(url: str) -> str | None:
        return None if report.preview_url is None else f"{report.preview_url}{url}"

    teller = _teller(report, language, preview)
    title = next((block.line[0].text for block in teller.blocks() if isinstance(block, Heading)), "")
    return str(
        Markup(
            '<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
            '<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
            '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex, nofollow">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            "<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
        ).format(
            language=_LANGUAGES[language],
            policy=_POLICY,
            title=title,
            style=Markup(_STYLE),  # noqa: S704 - our own
            body=_written(teller.blocks()),
        )
    )


def inside_preview(report: Report, language: Language) -> Markup:
    """The report without its title, for a page of the preview itself, at ``preview-report/``."""
    teller = _teller(report, language, lambda url: urls.relative(url, FILE))
    return _written(block for block in teller.blocks() if not (isinstance(block, Heading) and block.level == 1))


def screenshots_inside_preview(report: Report, language: Language) -> Markup:
    """Only the screenshots, with their heading, for the same page."""
    return _written(_teller(report, language, lambda url: urls.relative(url, FILE)).screenshots())


def _teller(report: Report, language: Language, preview: Ways) -> Teller:
    def published(url: str) -> str | None:
        return None if report.site_url is None else f"{report.site_url}{url}"

    return Teller(report, language, preview, published, _MOST)


def _written(blocks: Iterator[Block]) -> Markup:
    return Markup("\n").join(map(_block, blocks))


def _block(block: Block) -> Markup:
    match block:
        case Heading(level, line):
            return Markup("<h{level}>{line}</h{level}>").format(level=level, line=_line(line))
        case Paragraph(line):
            return Markup("<p>{}</p>").format(_line(line))
        case Items(items, ""):
            return _list(items)
        case Items(items, summary):
            return Markup("<details>\n<summary>{}</summary>\n{}\n</details>").format(visible(summary), _list(items))
        case Table(rows):
            return _table(rows)
        case Pictures(pictures):
            shown = (
                Markup('<img src="{}" alt="{}" loading="lazy">').format(url, visible(words)) for words, url in pictures
            )
            return Markup("<p>{}</p>").format(Markup("\n").join(shown))


def _list(items: tuple[Item, ...]) -> Markup:
    return Markup("<ul>\n{}\n</ul>").format(Markup("\n").join(map(_item, items)))


def _item(item: Item) -> Markup:
    below = Markup("\n{}\n").format(_list(item.below)) if item.below else ""
    return Markup("<li>{}{}</li>").format(_line(item.line), below)


def _table(rows: tuple[tuple[str, ...], ...]) -> Markup:
    head, *others = rows
    lines = [_row("th", head), *(_row("td", row) for row in others)]
    # It can be focused, so that it can be scrolled by keyboard where it is wider than the window.
    return Markup('<table tabindex="0">\n{}\n</table>').format(Markup("\n").join(lines))


def _row(tag: str, cells: tuple[str, ...]) -> Markup:
    made = (Markup("<{tag}>{cell}</{tag}>").format(tag=tag, cell=visible(cell)) for cell in cells)
    return Markup("<tr>{}</tr>").format(Markup("").join(made))


def _line(line: Line) -> Markup:
    return Markup("").join(map(_words, line))


def _words(words: Words) -> Markup:
    text = escape(visible(words.text))
    if words.url is not None and _is_way(words.url):
        text = Markup('<a href="{}">{}</a>').format(words.url, text)
    for is_so, tag in ((words.is_strong, "strong"), (words.is_old, "del"), (words.is_new, "ins")):
        text = Markup("<{tag}>{text}</{tag}>").format(tag=tag, text=text) if is_so else text
    return text


def _is_way(url: str) -> bool:
    """Whether an address is that of a web page, or leads to another page of the same site."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} or (not parts.scheme and not parts.netloc and not url.startswith("\\"))
