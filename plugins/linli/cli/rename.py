"""``linli rename``."""

import click

from linli.cli import editing_words as words
from linli.cli.colour import diff
from linli.cli.editing import changed_meanwhile, editable_root, profile_called, refuse, stop
from linli.cli.examples import with_examples
from linli.documents import is_id
from linli.editor.document import NotEditable
from linli.editor.journal import Change, ChangedMeanwhile, change_all
from linli.editor.project import parted
from linli.editor.rename import Taken, plan_renaming
from linli.wording import Language

_EXAMPLES = (
    "linli rename community/maosheng maosheng-gongbei",
    "linli rename representative/yang-bin yang-bin-maosheng --dry-run",
)


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="rename", help=with_examples(words.RENAME, language, *_EXAMPLES))
    @click.argument("profile", metavar="KIND/OLD")
    @click.argument("new", metavar="NEW")
    @click.option("--dry-run", is_flag=True, help=words.DRY_RUN_HELP.to(language))
    def rename(profile: str, new: str, *, dry_run: bool, root: str, lang: Language) -> None:
        folder = editable_root(root, lang)
        found, (_, identity) = profile_called(folder, profile, lang), parted(new)
        if not is_id(identity):
            stop(words.BAD_NEW_ID, lang, id=identity)
        try:
            changes = plan_renaming(folder, found, identity)
            if dry_run:
                _show(changes, lang)
                return
            old, new_name = f"{found.kind.name}/{found.id}", f"{found.kind.name}/{identity}"
            change_all(folder, words.RENAME_WHAT.to(lang).format(old=old, new=new_name), changes)
        except Taken as error:
            stop(words.TAKEN, lang, id=identity, file=error.file)
        except NotEditable as error:
            refuse(error, folder, lang)
        except ChangedMeanwhile as error:
            changed_meanwhile(error, lang)
        files = "\n".join(f"  {change.file}" for change in changes if change.after is not None)
        count = sum(change.after is not None for change in changes)
        click.echo(words.RENAMED.to(lang).format(old=old, new=new_name, count=count, files=files))

    return rename


def _show(changes: tuple[Change, ...], lang: Language) -> None:
    """Show what would change: the renamed file against its old self."""
    gone = next(change for change in changes if change.after is None)
    for change in changes:
        if change.before is None:
            click.echo(diff(gone.file, gone.before, change.after, change.file))
        elif change.after is not None:
            click.echo(diff(change.file, change.before, change.after))
    click.echo(words.WOULD_CHANGE.to(lang).format(count=len(changes) - 1))
