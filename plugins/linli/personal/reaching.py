"""Other ways to reach a person: e-mail addresses, accounts, home addresses."""

import re
import string
from collections.abc import Iterator
from typing import Final

from linli.personal.found import Found, Passage, once

_LOCAL: Final = f"{string.ascii_letters}{string.digits}._%+-"
_LONGEST_LOCAL: Final = 64
_AT: Final = re.compile(r"@|[ ]?[\[({](?:at|AT|@)[\])}][ ]?")
_DOMAIN: Final = re.compile(r"[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){0,5}\.[A-Za-z]{2,24}(?![A-Za-z0-9])")
_FOR_EXAMPLES: Final = re.compile(r"(?:.*\.)?(?:example(?:\.[a-z]+)?|test|invalid|localhost)", re.IGNORECASE)
_OF_AN_OFFICE: Final = re.compile(
    r"(?:office|info|contact|admin|service|support|help|hello|mail|email|feedback|press|media|news|editor|team|join|"
    r"volunteers?|enquir(?:y|ies)|general|secretariat|webmaster|postmaster|noreply|no-reply|hotline|tougao|bangongshi|"
    r"dangban|dangjian|shequ|jiedao|juwei)[0-9._\-]*",
    re.IGNORECASE,
)
_PUBLIC_DOMAIN: Final = re.compile(r".*\bgov(?:\.[a-z]{2})?", re.IGNORECASE)

_WECHAT: Final = re.compile(
    r"(?:微信|(?<![A-Za-z])(?:[Ww]e[Cc]hat|[Ww]eixin|WECHAT|VX|vx|Vx|V信|v信))"
    r"(?P<link>(?:[ ]?(?:号码|號碼|号|號|ID|id|Id|账号|帳號|賬號))?[ ]?(?:[:是为為(/]|ID|id){0,2}[ ]?)"
    r"(?P<id>[A-Za-z][A-Za-z0-9_\-]{5,19}|[1-9][0-9]{4,10})(?![A-Za-z0-9_\-])"
)
_QQ: Final = re.compile(
    r"(?<![A-Za-z])[Qq]{2}(?P<link>[ ]?(?P<group>群)?[ ]?(?:号码|號碼|号|號)?[ ]?[:是为為(]?[ ]?)"
    r"(?P<id>[1-9][0-9]{4,10})(?![0-9A-Za-z])"
)
_CALLED: Final = re.compile(r"[:是为為号號碼码]|[Ii][Dd]")
_MOBILE: Final = re.compile(r"1[3-9][0-9]{9}")
"""What another detector finds."""

_NAMES: Final = frozenset({"wechat", "weixin"})

_NUMBER: Final = r"[0-9A-Za-z十百]{1,4}"
_DOOR: Final = re.compile(
    rf"(?<![0-9A-Za-z]){_NUMBER}(?:号楼|號樓|号|號|幢|栋|棟|座|楼|樓)[ ,\-]?"
    rf"(?P<unit>{_NUMBER}(?:单元|單元|梯|门)[ ,\-]?)?"
    rf"(?P<floor>[0-9十]{{1,3}}[层層楼樓][ ,\-]?)?"
    rf"(?:[0-9A-Za-z十百]{{1,5}}(?:室|房|号房|號房|單位)"
    rf"|(?<=元)[0-9]{{3,4}}(?![0-9])|(?<=元[ \-])[0-9]{{3,4}}(?![0-9]))"
)
_FLAT: Final = re.compile(
    r"(?<![0-9A-Za-z])(?:Flat|FLAT|Room|ROOM|Rm\.?|Unit) ?[0-9A-Z]{1,4},? ?[0-9]{1,3}/F(?![A-Za-z])"
)


def email_addresses(passage: Passage) -> Iterator[Found]:
    """E-mail addresses but those of examples; certain unless their names are an office's or a government's."""
    text, last = passage.folded, 0
    for match in _AT.finditer(text):
        domain = _DOMAIN.match(text, match.end())
        before = text[max(last, match.start() - _LONGEST_LOCAL) : match.start()]
        local = before[len(before.rstrip(_LOCAL)) :].lstrip(".-")
        if domain and local and not _FOR_EXAMPLES.fullmatch(domain[0]):
            is_public = _OF_AN_OFFICE.fullmatch(local) or _PUBLIC_DOMAIN.fullmatch(domain[0])
            last = domain.end()
            yield Found(match.start() - len(local), last, not is_public)


def account_names(passage: Passage) -> Iterator[Found]:
    """WeChat and QQ accounts of persons: certain where it says that an id follows. Public accounts are none."""
    yield from once(_account_names(passage))


def _account_names(passage: Passage) -> Iterator[Found]:
    text = passage.folded
    for match in _WECHAT.finditer(text):
        identity = match["id"]
        is_called = bool(_CALLED.search(match["link"]))
        is_likely = is_called or any(sign.isdigit() or sign in "_-" for sign in identity)
        is_other = identity.lower() in _NAMES or _MOBILE.fullmatch(identity)
        if is_likely and not is_other and not passage.counts(match.end()):
            yield Found(*match.span("id"), is_called)
    for match in _QQ.finditer(text):
        if not passage.counts(match.end()):
            yield Found(*match.span("id"), bool(_CALLED.search(match["link"])) and not match["group"])


def home_addresses(passage: Passage) -> Iterator[Found]:
    """Addresses down to a door: certain with building, staircase (单元) and room; offices have rooms, too."""
    yield from once(_home_addresses(passage))


def _home_addresses(passage: Passage) -> Iterator[Found]:
    for match in _DOOR.finditer(passage.said):
        yield Found(*match.span(), match["unit"] is not None)
    for match in _FLAT.finditer(passage.folded):
        yield Found(*match.span(), is_certain=False)
