"""Help in Chinese: click has its headings in English only."""

from typing import Final

import click

from linli.wording import Language, Text

_HELP: Final = Text("显示这份说明。", "Show this help.")
_USAGE: Final = "用法："
_HEADINGS: Final = {"Options": "选项", "Commands": "命令"}
_ARGUMENTS: Final = "[选项]"
_SUBCOMMAND: Final = "命令 [参数]..."


class _ChineseFormatter(click.HelpFormatter):
    """Writes help with Chinese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, _USAGE if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{_HEADINGS.get(heading, heading)}：\n")


class _ChineseContext(click.Context):
    formatter_class = _ChineseFormatter


def word_help(made: click.Command, language: Language) -> None:
    """Let the help of a command be in ``language`` as a whole."""
    made.add_help_option = False
    click.help_option("--help", help=_HELP.to(language))(made)
    if language == "zh":
        made.context_class = _ChineseContext
        made.options_metavar = _ARGUMENTS
        if isinstance(made, click.Group):
            made.subcommand_metavar = _SUBCOMMAND
