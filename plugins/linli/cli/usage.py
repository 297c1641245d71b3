"""What to say when the command line itself is wrong: click speaks English only."""

from typing import Final

import click
from click.exceptions import NoArgsIsHelpError, NoSuchCommand

from linli.diagnostics.near import suggestion
from linli.wording import Language, Text

_SEE_HELP: Final = Text("运行 {command} --help 看用法。", "Run {command} --help to see how it is used.")


def explained(error: click.UsageError, group: click.Group, language: Language) -> str:
    """A usage error in ``language``, with where to find help."""
    if isinstance(error, NoArgsIsHelpError):
        return error.format_message()
    command = error.ctx.command_path if error.ctx else str(group.name)
    what = _chinese(error, group) if language == "zh" else error.format_message()
    return f"{what}\n{_SEE_HELP.to(language).format(command=command)}"


def _chinese(error: click.UsageError, group: click.Group) -> str:
    name = _name(error.param) if isinstance(error, click.BadParameter) and error.param else ""
    match error:
        case click.MissingParameter():
            return f"缺少 {name}。{_choices(error)}"
        case click.NoSuchOption():
            near = suggestion(error.option_name, _options(error.ctx), Text("", ""))
            return f"没有 {error.option_name} 这个选项。{near.zh}"
        case click.BadParameter():
            return f"{name} 的值不对。{_choices(error)}"
        case NoSuchCommand():
            inner = error.ctx.command if error.ctx else group
            known = tuple(inner.commands if isinstance(inner, click.Group) else group.commands)
            near = suggestion(error.command_name, known, Text(f"可以用：{'、'.join(known)}。", ""))
            return f"没有 {error.command_name} 这个命令。{near.zh}"
        case _:
            return f"命令写得不对：{error.format_message()}"


def _choices(error: click.BadParameter) -> str:
    """The values there are, where they are few."""
    kind = error.param.type if error.param else None
    if isinstance(kind, click.types.IntParamType):
        return "请写整数。"
    return f"可以写：{'、'.join(map(str, kind.choices))}。" if isinstance(kind, click.Choice) else ""


def _options(context: click.Context | None) -> tuple[str, ...]:
    """The options of the command that was meant."""
    return tuple(name for one in (context.command.params if context else ()) for name in one.opts if name[0] == "-")


def _name(parameter: click.Parameter) -> str:
    """An option or argument as it is written."""
    return (
        parameter.opts[0] if isinstance(parameter, click.Option) else parameter.metavar or str(parameter.name).upper()
    )
