"""Looking at drawings: what is on them, and whether it fits. Measures on its own, not with the code under test."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring

from publishing import published

from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import environment
from linli.pages.figures.figure import Figure
from linli.pages.writer import Writer

SVG = "{http://www.w3.org/2000/svg}"
_COORDINATES = {"M": "xy", "L": "xy", "H": "x", "V": "y", "Q": "xyxy", "C": "xyxyxy"}


def writer(catalogue: PublicCatalogue | None = None, url: str = "programs/shu/") -> Writer:
    """A writer on some page of a catalogue, or of a site with nothing in it."""
    return Writer(catalogue or published({}), url)


def html_of(figure: Figure, w: Writer, number: int = 1) -> str:
    """The HTML that a page holds for a figure."""
    return str(environment().get_template("figure.md.j2").module.draw(w.labels, figure, number))  # type: ignore[attr-defined]


def images(html: str) -> list[Element]:
    """The SVG images of some HTML, parsed."""
    return [fromstring(image) for image in re.findall(r"<svg .*?</svg>", html, re.DOTALL)]  # noqa: S314 - our own


def ids(html: str) -> list[str]:
    return re.findall(r'\sid="([^"]*)"', html)


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn line of words: where it starts and ends, and the height of its letters' feet."""

    words: str
    left: float
    right: float
    y: float


def ems(text: str) -> float:
    """How wide a text is at the least, in the fonts there are: full-width signs 1, others half of it."""
    return sum(1.0 if unicodedata.east_asian_width(sign) in "WFA" else 0.5 for sign in text.rstrip())


def lines(image: Element) -> Iterator[Line]:
    for text in image.iter(f"{SVG}text"):
        for span in text.iter(f"{SVG}tspan"):
            words = span.text or ""
            x, width = float(span.attrib["x"]), ems(words) * float(text.attrib["font-size"])
            left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")] * width
            yield Line(words, left, left + width, float(span.attrib["y"]))


def boxes(image: Element) -> Iterator[tuple[float, float, float, float]]:
    """The left, top, right and bottom of every rectangle."""
    for box in image.iter(f"{SVG}rect"):
        x, y, width, height = (float(box.attrib[name]) for name in ("x", "y", "width", "height"))
        yield x, y, x + width, y + height


def points(image: Element) -> Iterator[tuple[float, float]]:
    """Every point that must lie on the paper; of lines that go only along or down, with 0 for what is not said."""
    for left, top, right, bottom in boxes(image):
        yield from ((left, top), (right, bottom))
    for dot in image.iter(f"{SVG}circle"):
        x, y, radius = (float(dot.attrib[name]) for name in ("cx", "cy", "r"))
        yield from ((x - radius, y - radius), (x + radius, y + radius))
    for line in lines(image):
        yield from ((line.left, line.y), (line.right, line.y))
    for path in image.iter(f"{SVG}path"):
        for step, numbers in re.findall(r"([A-Z])([^A-Z]*)", path.attrib["d"]):
            axes = zip(_COORDINATES[step], map(float, numbers.split()), strict=True)
            yield from ((value, 0) if axis == "x" else (0, value) for axis, value in axes)


def assert_sound(figure: Figure, w: Writer) -> None:
    """What every figure must keep: all on the paper, words inside boxes, links large enough, no styles, ids once."""
    html = html_of(figure, w)
    assert "\n\n" not in html
    assert not re.search(r"style=|#[0-9a-f]{3,6}\b(?!;)|<script", html)
    assert len(ids(html)) == len(set(ids(html))) == 4
    for image in images(html):
        _, _, width, height = map(float, image.attrib["viewBox"].split())
        outside = [(x, y) for x, y in points(image) if not (-0.5 <= x <= width + 0.5 and -0.5 <= y <= height + 0.5)]
        assert outside == []
        assert [line for line in lines(image) if not _fits(line, image)] == []
        is_linked = next(image.iter(f"{SVG}a"), None) is not None
        assert image.attrib["role"] == ("group" if is_linked else "img")
        for link in image.iter(f"{SVG}a"):
            found = next(boxes(link))
            assert min(found[2] - found[0], found[3] - found[1]) >= 30
            assert link.get("aria-label") or "".join(link.itertext()).strip()


def _fits(line: Line, image: Element) -> bool:
    """Whether a line does not reach out of the smallest box in which its middle lies."""
    middle = (line.left + line.right) / 2
    around = [box for box in boxes(image) if box[0] <= middle <= box[2] and box[1] <= line.y - 4 <= box[3]]
    if not around:
        return True
    left, _, right, bottom = min(around, key=lambda box: (box[2] - box[0]) * (box[3] - box[1]))
    return left <= line.left and line.right <= right and line.y <= bottom
