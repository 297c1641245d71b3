"""Values as cells of CSV, and cells that spreadsheets cannot take for formulas."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from linli.catalogue.columns import Form

_ACTIVE: Final = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_SAFE: Final = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")
"""What spreadsheets begin to calculate at, in any width; ``'`` keeps them from it, and is part of the text."""


def safe(text: str) -> str:
    """A text that is shown as it is: with ``'`` before one that a spreadsheet might obey.

    A text that begins so already gets another one, so that ``original`` always gives back what was there.
    """
    return f"'{text}" if _ACTIVE.match(text) else text


def original(cell: str) -> str:
    """The text of which ``safe`` made a cell."""
    return cell[1:] if _SAFE.match(cell) else cell


def _text(value: str | None) -> str:
    return "" if value is None else f"'{value}" if _ACTIVE.match(value) else value


def _plain(value: object) -> str:
    return "" if value is None else str(value)


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def _switch(value: object) -> str:
    return "" if value is None else "true" if value else "false"


_MAKERS: Final[dict[Form, Callable[[Any], str]]] = {
    Form.TEXT: _text,
    Form.ID: _plain,
    Form.CHOICE: _plain,
    Form.ADDRESS: _plain,
    Form.NUMBER: _number,
    Form.INTEGER: _plain,
    Form.SWITCH: _switch,
    Form.DATE: _plain,
}


def maker(form: Form) -> Callable[[Any], str]:
    """What makes cells of values of a form. Only texts can begin with what a spreadsheet obeys."""
    return _MAKERS[form]
