"""Telling quickly that a text has nothing that any detector could find, which is so of nearly all."""

import re
from typing import Final

from linli.personal.folding import CHINESE_DIGITS

# Digits as such, of full width, Arabic, Indian, raised, lowered, in circles. Ranges, since \d is slow on Chinese text.
_DIGIT: Final = (
    rf"[0-9\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089"
    rf"\u2460-\u2468\u24ea\u2776-\u277e{''.join(CHINESE_DIGITS)}]"
)
_RUN: Final = re.compile(
    rf"{_DIGIT}(?<!{_DIGIT}{_DIGIT})(?!(?:(?<=1)9|(?<=2)0)[0-9]{{2}}[-./][0-9]{{1,2}}[-./][0-9]{{1,2}}(?![0-9]))"
    rf"(?:[^\w\n]{{0,2}}{_DIGIT}){{6}}"
)
"""Seven digits with little between them that are no day: every number of a person has as many, or words beside it.

A pattern that begins with a set of characters is searched fast; so what must not stand before is asked behind it.
"""

_MATHEMATICAL: Final = re.compile("[\U0001d400-\U0001d7ff]")
"""Letters and digits that look plain and are not."""

PROVINCES: Final = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
"""The characters with which mainland licence plates begin."""

_SIGN: Final = rf"(?:{_DIGIT}|[A-Za-z\uff21-\uff3a十])"
_BESIDE: Final = "|".join(
    (
        *(rf"{province}[A-Z\uff21-\uff3a]" for province in PROVINCES),
        *(rf"{room}(?<={_SIGN}{room})" for room in "室房單"),
        *(rf"{stair}元(?=[ \-]?{_SIGN})" for stair in "单單"),
    )
)
"""Plates and doors, each form beginning with a character of its own."""

_WORDS: Final = re.compile(
    r"@|\uff20|\[at\]|\(at\)|微信|Wechat|WeChat|wechat|WECHAT|weixin|Weixin|V信|v信|vx|VX|Vx|QQ|qq|Qq"
    r"|\uff31|\uff51|\uff37|\uff57|\uff36|\uff56|/F|出生|生于|生於|生日|日生|born|Born|birth|Birth|车牌|車牌|牌照"
    rf"|plate|Plate|{_BESIDE}"
)
"""Every form begins with a character, not with a set of some, so that this, too, is searched fast."""


def may_have(text: str) -> bool:
    """Whether ``text`` may hold personal data; False is certain."""
    return bool(_RUN.search(text) or _WORDS.search(text) or _MATHEMATICAL.search(text))
