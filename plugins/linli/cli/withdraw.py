"""``linli withdraw``."""

from pathlib import Path

import click

from linli.assembly.clock import build_day
from linli.cli import editing_words as words
from linli.cli.colour import diff
from linli.cli.editing import editable_root, profile_called, refuse, stop
from linli.cli.examples import with_examples
from linli.editor.document import Document, NotEditable
from linli.editor.files import write_whole
from linli.editor.project import ProfileFile
from linli.editor.withdraw import named_in, withdrawn
from linli.wording import Language, Text

_LONGEST = 200
_EXAMPLES = (
    Text(
        'linli withdraw representative/yang-bin --reason "本人要求撤下" --consent',
        'linli withdraw representative/yang-bin --reason "asked to be taken down" --consent',
    ),
    Text(
        'linli withdraw program/maosheng-guoxueguan --reason "来源已更正"',
        'linli withdraw program/maosheng-guoxueguan --reason "its source was corrected"',
    ),
)


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="withdraw", help=with_examples(words.WITHDRAW, language, *_EXAMPLES))
    @click.argument("profile", metavar="KIND/ID")
    @click.option("--reason", required=True, help=words.REASON_HELP.to(language))
    @click.option("--consent", is_flag=True, help=words.CONSENT_HELP.to(language))
    @click.option("--dry-run", is_flag=True, help=words.DRY_RUN_HELP.to(language))
    def withdraw(profile: str, reason: str, *, consent: bool, dry_run: bool, root: str, lang: Language) -> None:
        folder = editable_root(root, lang)
        found = profile_called(folder, profile, lang)
        reason = reason.strip()
        if not reason or len(reason) > _LONGEST or len(reason.splitlines()) > 1:
            stop(words.BAD_REASON, lang)
        try:
            document = found.open()
            after = withdrawn(found, document, reason, build_day() if consent else None)
        except NotEditable as error:
            refuse(error, folder, lang)
        except KeyError:
            stop(words.NO_CONSENT, lang, file=found.file)
        if dry_run:
            click.echo(diff(found.file, document.edited(()), after))
            return
        write_whole(found.path, after)
        click.echo(words.WITHDRAWN.to(lang).format(name=f"{found.kind.name}/{found.id}", file=found.file))
        _show_names(folder, found, document, lang)

    return withdraw


def _show_names(root: Path, profile: ProfileFile, document: Document, lang: Language) -> None:
    """Say where its name still stands in the words of others, which only people can change."""
    places = named_in(root, profile, document)
    if places:
        lines = "\n".join(f"  {file}:{number}" for file, number in places)
        click.echo(f"\n{words.STILL_NAMED.to(lang).format(count=len(places))}\n{lines}")
