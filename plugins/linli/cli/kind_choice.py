"""A kind of profile as it is written on a command line."""

from typing import Any

import click

from linli.editor.project import kind_called
from linli.profiles.kinds import KINDS


class KindChoice(click.Choice[str]):
    """The name of a kind; its folder or its Chinese name are taken for it too."""

    def __init__(self) -> None:
        """Offer the kinds that there are."""
        super().__init__([kind.name for kind in KINDS])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 - click's own
        """Give the kind's name. Raises BadParameter for what is none."""
        kind = kind_called(str(value))
        return super().convert(kind.name if kind else value, param, ctx)
