"""``linli fmt``."""

from pathlib import Path

import click

from linli.cli import editing_words as words
from linli.cli.colour import diff
from linli.cli.editing import editable_root, stop
from linli.cli.examples import with_examples
from linli.cli.progress import noted
from linli.cli.project import PROBLEMS, below
from linli.editor.canonical import canonical
from linli.editor.document import NotEditable
from linli.editor.files import write_whole
from linli.editor.project import ProfileFile, profile_files
from linli.wording import Language

_EXAMPLES = ("linli fmt", "linli fmt content/communities", "linli fmt --check --diff")


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="fmt", help=with_examples(words.FMT, language, *_EXAMPLES))
    @click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
    @click.option("--check", "only_check", is_flag=True, help=words.FMT_CHECK_HELP.to(language))
    @click.option("--diff", "show_diff", is_flag=True, help=words.FMT_DIFF_HELP.to(language))
    def fmt(paths: tuple[Path, ...], *, only_check: bool, show_diff: bool, root: str, lang: Language) -> None:
        folder = editable_root(root, lang)
        profiles = _chosen(folder, paths, lang)
        with noted(words.CHECKING.to(lang)):
            results = [_formatted(profile) for profile in profiles]
        for profile, result in zip(profiles, results, strict=True):
            if result is not None and result[0] != result[1]:
                _take(profile, *result, only_check=only_check, show_diff=show_diff, lang=lang)
        _finish(profiles, results, only_check=only_check, lang=lang)

    return fmt


def _chosen(root: Path, paths: tuple[Path, ...], lang: Language) -> list[ProfileFile]:
    """The profiles at ``paths``, or all of them."""
    profiles = profile_files(root)
    if not paths:
        return list(profiles)
    chosen: dict[str, ProfileFile] = {}
    for path in paths:
        place = below(root, path)
        found = {one.file: one for one in profiles if place is not None and f"{one.file}/".startswith(place)}
        if not found:
            stop(words.FMT_OUTSIDE, lang, path=path)
        chosen.update(found)
    return list(chosen.values())


def _formatted(profile: ProfileFile) -> tuple[bytes, bytes] | None:
    """A profile's bytes as they are and as they should be; None where it has faults."""
    try:
        document = profile.open()
        return document.edited(()), document.rewritten(canonical(document, profile.kind))
    except NotEditable:
        return None


def _take(
    profile: ProfileFile, before: bytes, after: bytes, *, only_check: bool, show_diff: bool, lang: Language
) -> None:
    click.echo((words.FMT_WOULD if only_check else words.FMT_DONE).to(lang).format(file=profile.file))
    if show_diff:
        click.echo(diff(profile.file, before, after))
    if not only_check:
        write_whole(profile.path, after)


def _finish(
    profiles: list[ProfileFile], results: list[tuple[bytes, bytes] | None], *, only_check: bool, lang: Language
) -> None:
    """Say how many files there were, and end with the exit code."""
    skipped = [profile for profile, result in zip(profiles, results, strict=True) if result is None]
    for profile in skipped:
        click.echo(words.FMT_SKIPPED.to(lang).format(file=profile.file), err=True)
    changed = sum(result is not None and result[0] != result[1] for result in results)
    what = (words.FMT_COUNT_WOULD if only_check else words.FMT_COUNT_DONE).to(lang)
    click.echo(words.FMT_COUNT.to(lang).format(all=len(profiles), changed=changed, what=what))
    if skipped or (only_check and changed):
        raise SystemExit(PROBLEMS)
