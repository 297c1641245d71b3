"""Finding characters that nobody sees or that make text show something else than it holds.

The sets follow Unicode 15: general categories Cc, Cf, Zl and Zp, default ignorable characters, noncharacters, and the
bidirectional controls of UAX #9. Joiners, variation selectors and tags are accepted where emoji and scripts need them
(UTS #51, UAX #31 section 2.3, simplified to ranges of scripts).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["control", "break", "bidi", "invisible", "combining"]

REPLACEMENT: Final = "\ufffd"
"""What stands in the tree for a character that was refused."""

_MOST_MARKS: Final = 4

_CONTROL: Final = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(17)
)
_BREAK: Final = r"\r\x85\u2028\u2029"
_BIDI: Final = r"\u202a-\u202e\u2066-\u2069"
_SELECTORS: Final = r"\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_JOINERS: Final = r"\u200c\u200d"
_DIRECTION_MARKS: Final = r"\u061c\u200e\u200f"
_INVISIBLE: Final = (
    r"\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)

_SUSPECT: Final = re.compile(f"[{_CONTROL}{_BREAK}{_BIDI}{_INVISIBLE}{_SELECTORS}{_JOINERS}{_DIRECTION_MARKS}]")
_KINDS: Final = re.compile(
    f"(?P<control>[{_CONTROL}])|(?P<break>[{_BREAK}])|(?P<bidi>[{_BIDI}])|(?P<invisible>[{_INVISIBLE}])"
    f"|(?P<selector>[{_SELECTORS}])|(?P<joiner>[{_JOINERS}])|(?P<direction>[{_DIRECTION_MARKS}])"
)
# A flag of a region (Scotland, Wales …) is a black flag spelled out in tag characters: the one place for them.
_FLAG: Final = re.compile(r"\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f")
_SELECTOR: Final = re.compile(f"[{_SELECTORS}]")
_RIGHT_TO_LEFT: Final = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Arabic, Syriac, N'Ko; the scripts of India; Tibetan, Myanmar; Khmer, Mongolian; Phags-pa; Arabic presentation forms.
_JOINING: Final = re.compile(
    r"[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ua840-\ua87f\ufb50-\ufdff\ufe70-\ufefc]"
)
_MAYBE_MARKS: Final = re.compile(
    r"[\u0300-\u1fff\u200c\u200d\u20d0-\u20ff\u2cef-\u2dff\u302a-\u302f\u3099\u309a\ua66f-\uabff\ufb1e\ufe20-\ufe2f\U00010000-\U0001ffff]"
    f"{{{_MOST_MARKS + 1},}}"
)
# Neither suspect nor marks: Latin, punctuation, symbols, Chinese, Japanese, Korean, full-width forms. It is looked for
# first because what is inside one plane, and repeated, is found many times faster.
_USUAL: Final = re.compile(
    r"[\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u27ff\u2900-\u2cee\u2e80-\u3029"
    r"\u3030-\u3098\u309b-\u3163\u3165-\ua66e\uac00-\ud7ff\uf900-\ufaff\uff01-\uff9f\uffe0-\uffee]*"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """A run of refused characters of one kind, from offset ``start`` to just before ``end``."""

    kind: Kind
    start: int
    end: int


def is_plain(text: str) -> bool:
    """Whether a text has nothing that ``inspect`` has to look at. Most texts are; the others may still be in order."""
    return bool(_USUAL.fullmatch(text)) or not (_SUSPECT.search(text) or _MAYBE_MARKS.search(text))


def inspect(text: str) -> tuple[tuple[Finding, ...], str]:
    """Every run of refused characters, and the text with a replacement in the place of each, equally long."""
    if is_plain(text):
        return (), text
    findings = sorted([*_suspects(text), *_floods(text)], key=lambda finding: finding.start)
    if not findings:
        return (), text
    cleaned = list(text)
    for finding in findings:
        cleaned[finding.start : finding.end] = REPLACEMENT * (finding.end - finding.start)
    return tuple(findings), "".join(cleaned)


def _suspects(text: str) -> Iterator[Finding]:
    """Runs of control, break, bidirectional and invisible characters."""
    has_right_to_left = _RIGHT_TO_LEFT.search(text) is not None
    in_flags = {offset for flag in _FLAG.finditer(text) for offset in range(*flag.span())}
    run: Finding | None = None
    for match in _SUSPECT.finditer(text):
        kind = _judged(text, match.start(), has_right_to_left=has_right_to_left)
        if kind is None or match.start() in in_flags:
            continue
        if run is not None and run.kind == kind and run.end == match.start():
            run = Finding(kind, run.start, match.end())
            continue
        if run is not None:
            yield run
        run = Finding(kind, match.start(), match.end())
    if run is not None:
        yield run


def _judged(text: str, offset: int, *, has_right_to_left: bool) -> Kind | None:
    """What is wrong with a suspicious character in its surroundings, if anything."""
    before = text[offset - 1] if offset else ""
    after = text[offset + 1 : offset + 2]
    match = _KINDS.match(text, offset)
    match match and match.lastgroup:
        case "control" | "break" | "bidi" | "invisible" as kind:
            return kind
        case "selector":
            accepted = bool(before) and not before.isspace() and not _SELECTOR.match(before)
        case "joiner":
            accepted = bool(_JOINING.match(before)) or (_is_pictorial(before) and _is_pictorial(after))
        case _:
            accepted = has_right_to_left
    return None if accepted else "invisible"


def _is_pictorial(character: str) -> bool:
    """Whether a character can be part of an emoji: a symbol, an arrow, a skin tone or the selector behind one."""
    if not character:
        return False
    return (
        unicodedata.category(character) in {"So", "Sm"}
        or character == "\ufe0f"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
    )


def _floods(text: str) -> Iterator[Finding]:
    """Runs of more combining marks (joiners between them do not part them) than any language puts on one letter."""
    for stretch in _MAYBE_MARKS.finditer(text):
        start = stretch.start()
        for offset in range(stretch.start(), stretch.end() + 1):
            if offset < stretch.end() and unicodedata.category(text[offset]) in {"Mn", "Me", "Cf"}:
                continue
            if offset - start > _MOST_MARKS:
                yield Finding("combining", start, offset)
            start = offset + 1
