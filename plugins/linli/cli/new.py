"""``linli new``."""

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

import click

from linli.cli import new_words as words
from linli.cli.answers import Interview
from linli.cli.asking import is_interactive
from linli.cli.checked import project_content
from linli.cli.editing import editable_root, stop
from linli.cli.examples import with_examples
from linli.cli.kind_choice import KindChoice
from linli.cli.project import INTERRUPTED, PROBLEMS
from linli.editor.draft import draft
from linli.editor.files import write_new
from linli.editor.questions import Question, questions
from linli.profiles.kinds import KINDS, Kind
from linli.profiles.profile import Entity
from linli.wording import Language, Text

_EXAMPLES = (
    "linli new community",
    Text(
        "linli new community --name 茂盛社区 --kind community --region 拱北街道 --summary 一句话。 --source 南粤女声",
        "linli new community --name Maosheng --kind community --region gongbei --summary A_community. --source nanyue",
    ),
    Text(
        "linli new representative --name 杨斌 --summary 社区书记。 --post 社区书记 --community 茂盛社区 \\",
        'linli new representative --name "Yang Bin" --summary A_secretary. --post Secretary --community maosheng \\',
    ),
    "    --basis public-office --consent-date 2023-10-23 --source nanyue-nusheng-2023",
)


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="new", help=with_examples(words.NEW, language, *_EXAMPLES))
    @click.argument("kind_name", metavar="KIND", type=KindChoice())
    @click.option("--id", "identity", help=words.ID_HELP.to(language))
    @click.option("--minor", is_flag=True, help=words.MINOR_HELP.to(language))
    @click.option("--draft", "is_draft", is_flag=True, help=words.DRAFT_HELP.to(language))
    @click.option("--dry-run", is_flag=True, help=words.DRY_RUN_HELP.to(language))
    def new(  # noqa: PLR0913 - one for each option
        kind_name: str,
        identity: str | None,
        *,
        minor: bool,
        is_draft: bool,
        dry_run: bool,
        root: str,
        lang: Language,
        **given: Any,  # noqa: ANN401 - the options of all questions
    ) -> None:
        folder = editable_root(root, lang)
        kind = next(one for one in KINDS if one.name == kind_name)
        if minor and is_person(kind):
            stop(words.NO_MINORS, lang, PROBLEMS)
        content = project_content(folder, lang)
        interview = Interview(kind, content.catalogue.graph, folder, lang, asks=is_interactive())
        try:
            interview.ask({name.replace("_", "-"): value for name, value in given.items() if value})
            chosen = interview.identity(identity)
        except (click.Abort, KeyboardInterrupt):
            _stopped(kind, interview, lang)
        file = f"content/{kind.folder}/{chosen}.yml"
        text = draft(file, kind, interview.answers, lang, is_draft=is_draft)
        if dry_run:
            click.echo(text, nl=False)
            return
        _write(folder, file, text, kind, lang)

    for option, question in _options().items():
        about = question.shape.about
        text = words.OPTION_OF.to(language).format(title=about.title.to(language), about=about.description.to(language))
        new.params.append(click.Option([f"--{option}"], multiple=True, help=text, metavar="TEXT"))
    return new


def is_person(kind: Kind) -> bool:
    """Whether profiles of a kind are about people."""
    return issubclass(kind.model, Entity) and kind.model.IS_PERSON


def _options() -> Mapping[str, Question]:
    """The option of every question that there is about any kind, in the order of the first kind that has it."""
    found: dict[str, Question] = {}
    for kind in KINDS:
        for question in questions(kind):
            found.setdefault(question.option, question)
    return found


def _stopped(kind: Kind, interview: Interview, lang: Language) -> NoReturn:
    """Say that nothing was written, and how to go on with the answers there are."""
    click.echo(f"\n{words.STOPPED.to(lang)}", err=True)
    given = [word for option, values in interview.so_far().items() for one in values for word in (f"--{option}", one)]
    if given:
        command = shlex.join(["linli", "new", kind.name, *given])
        click.echo(words.GO_ON.to(lang).format(command=command), err=True)
    raise SystemExit(INTERRUPTED)


def _write(root: Path, file: str, text: str, kind: Kind, lang: Language) -> None:
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        write_new(path, text.encode())
    except FileExistsError:
        stop(words.EXISTS, lang, file=file)
    said = words.SOURCE_WRITTEN if kind.name == "source" else words.WRITTEN
    click.echo(said.to(lang).format(file=file, id=path.stem))
