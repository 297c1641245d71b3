"""What the commands that change files share: finishing what was stopped, finding a profile, saying what went wrong."""

from pathlib import Path
from typing import NoReturn

import click

from linli.assembly.report import report
from linli.cli import editing_words as words
from linli.cli.project import PROBLEMS, UNUSABLE, project_root
from linli.diagnostics.near import suggestion
from linli.editor.document import NotEditable
from linli.editor.journal import JOURNAL, ChangedMeanwhile, finish, unfinished
from linli.editor.project import ProfileFile, kind_called, parted, profile_files
from linli.profiles.kinds import KINDS
from linli.wording import Language, Text


def editable_root(root: str, lang: Language) -> Path:
    """The project's folder, in which a change that was stopped is now finished."""
    folder = project_root(root, lang)
    what = unfinished(folder)
    if what is not None:
        try:
            finish(folder)
        except ChangedMeanwhile as error:
            stop(words.STILL_UNFINISHED, lang, what=what, file=error.file, journal=JOURNAL)
        click.echo(words.FINISHED.to(lang).format(what=what), err=True)
    return folder


def note_unfinished(root: Path, lang: Language) -> None:
    """Say it where a change was stopped in the middle, since what is there may then look wrong."""
    what = unfinished(root)
    if what is not None:
        click.echo(words.NOTE_UNFINISHED.to(lang).format(what=what), err=True)


def stop(words: Text, lang: Language, exit_code: int = UNUSABLE, /, **values: object) -> NoReturn:
    """Say why nothing can be done, and end the command."""
    click.echo(words.to(lang).format(**values), err=True)
    raise SystemExit(exit_code)


def profile_called(root: Path, name: str, lang: Language) -> ProfileFile:
    """The profile called ``kind/id``; ends the command where there is none, with what may have been meant."""
    kind_name, identity = parted(name)
    kind = kind_called(kind_name)
    files = profile_files(root)
    if kind is None and not kind_name:
        found = [one for one in files if one.id == identity]
        if len(found) == 1:
            return found[0]
    if kind is None:
        stop(words.NO_KIND, lang, name=name, kinds=", ".join(f"{one.name}/" for one in KINDS))
    ids = {one.id: one for one in files if one.kind == kind}
    if identity not in ids:
        near = suggestion(identity, tuple(ids)).to(lang)
        stop(words.NO_PROFILE, lang, title=kind.title.to(lang), id=identity, near=near)
    return ids[identity]


def refuse(error: NotEditable, root: Path, lang: Language) -> NoReturn:
    """Show what keeps a file from being changed, and end the command."""
    if error.diagnostics:
        click.echo(report(error.diagnostics, root, lang), err=True)
    stop(words.NOT_EDITABLE, lang, PROBLEMS, file=error.file)


def changed_meanwhile(error: ChangedMeanwhile, lang: Language) -> NoReturn:
    """Say that somebody else changed a file, and end the command."""
    stop(words.CHANGED_MEANWHILE, lang, file=error.file)
