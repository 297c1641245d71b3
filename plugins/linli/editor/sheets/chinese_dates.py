"""Dates as staff write them, in the form that profiles have."""

import re
from typing import Final

from linli.personal.folding import fold
from linli.schema.partial_date import PartialDate

_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        r"(?P<y>\d{4})\s*年?",
        r"(?P<y>\d{4})\s*年\s*(?P<m>\d{1,2})\s*月?份?",
        r"(?P<y>\d{4})\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*[日号]?",
        r"(?P<y>\d{4})\s*(?P<s>[./、-])\s*(?P<m>\d{1,2})\s*[.月]?",
        r"(?P<y>\d{4})\s*(?P<s>[./、-])\s*(?P<m>\d{1,2})\s*(?P=s)\s*(?P<d>\d{1,2})\s*日?",
        r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)",
        r"(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*[日号]",
    )
)
_CLOCK: Final = re.compile(r"[\sT]+\d{1,2}:\d{2}(:\d{2})?$")


def written_date(text: str) -> str:
    """A date as profiles have it (``2019-05``, ``XXXX-07-22``); what is none is given back as it is.

    Known are ``2019年5月3日``, ``2019.5.3``, ``2019/5``, ``20190503`` and such, in digits of any width. A day without
    a year has an unknown one.
    """
    plain = _CLOCK.sub("", fold(text).strip())
    for form in _FORMS:
        match = form.fullmatch(plain)
        if match is not None:
            found = match.groupdict()
            parts = [f"{int(found[name]):02}" for name in ("m", "d") if found.get(name)]
            return _if_sound("-".join([found.get("y") or "XXXX", *parts]), text)
    return text


def _if_sound(written: str, text: str) -> str:
    """What was made of a text, unless there is no such day: then whoever reads the message should see the text."""
    try:
        PartialDate.parse(written)
    except ValueError:
        return text
    return written


def shown_date(year: int, month: int, day: int, form: str) -> str:
    """A date of a spreadsheet program as far as its number format (``yyyy"年"m"月"``) shows it."""
    letters = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", form).lower()
    if "d" not in letters and "m" not in letters and "y" in letters:
        return f"{year:04}"
    if "d" not in letters and "y" in letters:
        return f"{year:04}-{month:02}"
    if "y" not in letters and "m" in letters and "d" in letters:
        return f"XXXX-{month:02}-{day:02}"
    return f"{year:04}-{month:02}-{day:02}"
