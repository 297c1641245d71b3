"""Asking people at a terminal: texts, choices, and what to link by a few characters or pinyin."""

import sys
from collections.abc import Callable, Sequence
from typing import Final

import click

from linli.cli import new_words as words
from linli.editor.matching import Candidate, exactly, matching
from linli.wording import Language, Text

_BACK: Final = frozenset("<＜《")
"""What is typed to come back to the question before: also as a Chinese keyboard has it."""

_ALL: Final = frozenset("?？")
"""What is typed to see everything that can be meant."""

Check = Callable[[tuple[str, ...]], Text | None]
"""What is wrong with answers, if anything."""


class Back(Exception):  # noqa: N818 - nothing is wrong: it is what somebody wants
    """The question before is to be asked again."""


def is_interactive() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty()


def ask(title: str, default: str = "", *, shows_default: bool = False) -> str:
    """What is typed. Raises Back for “<”."""
    answer: str = click.prompt(title, default=default, show_default=shows_default).strip()
    if answer in _BACK:
        raise Back
    return answer


def ask_text(title: str, check: Check, lang: Language, *, required: bool, default: str = "") -> str:
    """A text; empty where it may be left out and was."""
    while True:
        answer = ask(title, default, shows_default=bool(default))
        if not answer and not required:
            return ""
        problem = words.REQUIRED if not answer else check((answer,))
        if problem is None:
            return answer
        click.echo(f"  {problem.to(lang)}")


def ask_which(
    title: str, candidates: Sequence[Candidate], lang: Language, *, required: bool, many: bool
) -> tuple[str, ...]:
    """The ids of what is meant: one, or with ``many`` as many as wanted."""
    chosen: list[str] = []
    hint = (words.FIND_MANY if many else words.FIND_NEEDED if required else words.FIND).to(lang)
    while True:
        answer = ask(f"{title}{hint if not chosen else words.FIND_MORE.to(lang)}")
        if not answer:
            if chosen or not required:
                return tuple(chosen)
            click.echo(f"  {words.REQUIRED.to(lang)}")
            continue
        found = _pick(answer, candidates, lang)
        if found is not None and found.id not in chosen:
            click.echo(f"  ✓ {shown(found)}")
            chosen.append(found.id)
            if not many:
                return tuple(chosen)


def _pick(answer: str, candidates: Sequence[Candidate], lang: Language) -> Candidate | None:
    """What an answer means; where it may mean several, one of them is chosen by its number."""
    own = exactly(answer, candidates)
    found = candidates if answer in _ALL else own if len(own) == 1 else matching(answer, candidates)
    if not found:
        click.echo(f"  {words.NOTHING_FOUND.to(lang)}")
        return None
    if len(own) == 1:
        return own[0]
    for number, one in enumerate(found, 1):
        click.echo(f"  {number}. {shown(one)}")
    while True:
        chosen = ask(f"  {words.WHICH.to(lang)}", "1", shows_default=True)
        if chosen.isdecimal() and int(chosen) <= len(found):
            return found[int(chosen) - 1] if int(chosen) else None
        click.echo(f"  {words.NOT_A_CHOICE.to(lang)}")


def ask_choice(
    title: str, choices: Sequence[Candidate], lang: Language, *, required: bool, many: bool, default: str = ""
) -> tuple[str, ...]:
    """The values that are chosen of a few, by number or as they are written."""
    click.echo(f"{title}")
    for number, one in enumerate(choices, 1):
        click.echo(f"  {number}. {shown(one)}")
    while True:
        asked = (words.NUMBERS if many else words.NUMBER).to(lang)
        answer = ask(f"  {asked}", default, shows_default=bool(default))
        if not answer and not required:
            return ()
        found = [chosen_of(word, choices) for word in answer.replace("，", ",").replace("、", ",").split(",")]
        if all(found) and (many or len(found) == 1):
            return tuple(one for one in found if one)
        click.echo(f"  {words.NOT_A_CHOICE.to(lang)}")


def chosen_of(answer: str, choices: Sequence[Candidate]) -> str | None:
    """The value that an answer means: its number, the value itself, or what it is called."""
    answer = answer.strip()
    if answer.isdecimal() and 1 <= int(answer) <= len(choices):
        return choices[int(answer) - 1].id
    own = exactly(answer, choices)
    return own[0].id if len(own) == 1 else None


def shown(one: Candidate) -> str:
    """A candidate as people see it."""
    return "  ".join(dict.fromkeys(filter(None, (*one.names[:1], one.id, one.note))))
