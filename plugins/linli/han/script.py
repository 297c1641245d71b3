"""Simplified and Traditional Chinese: telling them apart and converting between them.

The data are those of OpenCC (https://github.com/BYVoid/OpenCC), which come with its package; nothing is downloaded.
"""

import re
from functools import cache
from itertools import compress
from operator import ne
from typing import Final, Literal

import opencc

Script = Literal["Hans", "Hant"]
"""A Chinese script by its ISO 15924 code."""

LanguageTag = Literal["zh", "zh-Hans", "zh-Hant"]
"""A value for the ``lang`` attribute (BCP 47)."""

_UNIFIED_IDEOGRAPHS: Final = range(0x4E00, 0xA000)
_BIG5_LEVEL_2: Final = 0xC9
_GB2312_LEVEL_2: Final = 0xD8


def script(text: str) -> Script | None:
    """Which script ``text`` is written in, by a majority of the characters that only one script has.

    ``None`` when no character tells (中山), or as many speak for the one script as for the other.
    """
    telling = _telling().findall(text)
    simplified_only, _ = _telling_characters()
    balance = 2 * sum(map(simplified_only.__contains__, telling)) - len(telling)
    if balance == 0:
        return None
    return "Hans" if balance > 0 else "Hant"


def language_tag(of_script: Script | None) -> LanguageTag:
    """The language tag of Chinese in a script; plain ``zh`` when the script is not known."""
    match of_script:
        case "Hans":
            return "zh-Hans"
        case "Hant":
            return "zh-Hant"
        case None:
            return "zh"


def simplified(text: str) -> str:
    """``text`` in Simplified characters, word by word (頭髮 becomes 头发). Other text stays as it is.

    Raises ``UnicodeEncodeError`` for lone surrogates, which no decoded file contains.
    """
    converted: str = _converter("t2s").convert(text)
    return converted


def traditional(text: str) -> str:
    """``text`` in Traditional characters as used in Taiwan, word by word (头发 becomes 頭髮). Words are not exchanged.

    OpenCC's own standard prefers forms that few readers know today (羣 牀 爲 for 群 床 為).
    Raises ``UnicodeEncodeError`` for lone surrogates, which no decoded file contains.
    """
    converted: str = _converter("s2tw").convert(text)
    return converted


@cache
def _converter(name: str) -> opencc.OpenCC:
    return opencc.OpenCC(name)


@cache
def _telling() -> re.Pattern[str]:
    """Any character that only one of the scripts has."""
    return re.compile(f"[{''.join(sorted(frozenset().union(*_telling_characters())))}]")


@cache
def _telling_characters() -> tuple[frozenset[str], frozenset[str]]:
    """The characters that only Simplified and only Traditional text has; built once, in some 100 ms."""
    characters = [chr(code) for code in _UNIFIED_IDEOGRAPHS]
    lines = "\n".join(characters)
    become_traditional = set(compress(characters, map(ne, characters, _converter("s2t").convert(lines).split("\n"))))
    become_simplified = set(compress(characters, map(ne, characters, simplified(lines).split("\n"))))
    return (
        frozenset(c for c in become_traditional - become_simplified if not _is_common_traditional(c)),
        frozenset(c for c in become_simplified - become_traditional if not _is_common_simplified(c)),
    )


def _is_common_traditional(character: str) -> bool:
    """Whether Big5 has it in level 1, its frequent characters: so it is at home in Traditional text too (里 后 云 台).

    OpenCC alone cannot tell: it maps 里 to 裏 as it maps 杨 to 楊. Level 2 has rare namesakes (体 机 万), which tell.
    """
    return _is_before(character, "big5", _BIG5_LEVEL_2)


def _is_common_simplified(character: str) -> bool:
    """Whether GB 2312 has it in level 1, its frequent characters: so it is at home in Simplified text too (乾)."""
    return _is_before(character, "gb2312", _GB2312_LEVEL_2)


def _is_before(character: str, encoding: str, lead_byte: int) -> bool:
    code = character.encode(encoding, errors="ignore")
    return bool(code) and code[0] < lead_byte
