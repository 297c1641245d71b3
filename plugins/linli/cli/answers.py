"""The answers to the questions about a new profile: from options, and from whoever sits at the terminal."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from linli.catalogue.graph import Graph
from linli.cli import new_words as words
from linli.cli.asking import Back, ask_choice, ask_text, ask_which
from linli.cli.candidates import candidates_for, choices_for
from linli.cli.editing import stop
from linli.cli.given import given_answer
from linli.cli.project import PROBLEMS
from linli.documents import is_id
from linli.editor.matching import proposed_id
from linli.editor.project import profile_files
from linli.editor.questions import Question, questions
from linli.profiles.kinds import Kind
from linli.profiles.profile import Entity
from linli.wording import Language, Text


class Interview:
    """The questions about one new profile of ``kind``; ``asks`` whether there is somebody to be asked."""

    def __init__(self, kind: Kind, graph: Graph, root: Path, lang: Language, *, asks: bool) -> None:
        """In the project at ``root``, whose profiles can be linked."""
        self._kind, self._graph, self._lang, self._asks = kind, graph, lang, asks
        self._is_person = issubclass(kind.model, Entity) and kind.model.IS_PERSON
        self._taken = {one.id: one.file for one in profile_files(root) if one.kind == kind}
        for node in graph.of_kind(kind.name):
            self._taken.update(dict.fromkeys(node.entity.redirect_from, node.file))
        self._answers: dict[Question, tuple[str, ...]] = {}
        self._open: tuple[Question, ...] = ()
        self._asked: list[int] = []

    def ask(self, given: Mapping[str, Sequence[str]]) -> None:
        """Ask for what is not ``given`` by options. Ends the command where an answer is wrong or missing."""
        asked = tuple(questions(self._kind))
        for option in given:
            if option not in {question.option for question in asked}:
                stop(words.NOT_OF_KIND, self._lang, title=self._kind.title.to(self._lang), option=option)
        for question in asked:
            if question.option in given:
                self._answers[question] = given_answer(question, given[question.option], self._graph, self._lang)
        missing = [f"--{one.option}" for one in asked if one not in self._answers and self._is_needed(one)]
        if not self._asks and missing:
            stop(words.MISSING, self._lang, options=" ".join(missing))
        if self._asks:
            self._ask_all(asked)
        self._note()

    @property
    def answers(self) -> Mapping[Question, tuple[str, ...]]:
        """All answers there are, in the order of the file."""
        return {one: self._answers[one] for one in questions(self._kind) if one in self._answers}

    def identity(self, given: str | None) -> str:
        """The id: the one that is given, or made of the name and agreed to."""
        proposed = given or proposed_id(*self._named(), is_person=self._is_person, ending=self._ending())
        if self._asks and given is None:
            return self._asked_identity()
        if not proposed:
            stop(words.MISSING, self._lang, options="--id")
        if wrong := self._wrong_id((proposed,)):
            stop(wrong, self._lang)
        return proposed

    def _asked_identity(self) -> str:
        while True:
            proposed = proposed_id(*self._named(), is_person=self._is_person, ending=self._ending())
            try:
                return ask_text(
                    words.ASK_ID.to(self._lang), self._wrong_id, self._lang, required=True, default=proposed
                )
            except Back:
                if self._asked:
                    self._walk(self._last())

    def _is_needed(self, question: Question) -> bool:
        """Whether a question must be answered: by the model, or since its part has begun and must have it."""
        begun = any(one.part == question.part for one in self._answers) if question.part else False
        return question.required or (begun and question.shape.required)

    def _ask_all(self, asked: Sequence[Question]) -> None:
        click.echo(words.BEGIN.to(self._lang))
        if self._is_person and click.confirm(words.ASK_MINOR.to(self._lang), default=False):
            stop(words.NO_MINORS, self._lang, PROBLEMS)
        self._open = tuple(question for question in asked if question not in self._answers)
        self._walk(0)

    def _walk(self, at: int) -> None:
        """Ask the open questions from the one at place ``at``, and those before it where somebody goes back."""
        while at < len(self._open):
            if self._is_left_out(self._open[at], self._open[:at]):
                at += 1
                continue
            try:
                self._put(self._open[at])
            except Back:
                at = self._last() if self._asked else at
            else:
                self._asked.append(at)
                at += 1

    def _last(self) -> int:
        """The place of the question that was asked last; what was answered there and after is forgotten."""
        at = self._asked.pop()
        for question in self._open[at:]:
            self._answers.pop(question, None)
        return at

    def _is_left_out(self, question: Question, before: Sequence[Question]) -> bool:
        """Whether a question is about a part whose first question was passed over."""
        return bool(question.part) and any(
            one.part == question.part and one.shape.required and one not in self._answers for one in before
        )

    def _put(self, question: Question) -> None:
        """Ask one question, and say at once what its answer means."""
        if question.option == "basis":
            click.echo(words.ABOUT_CONSENT.to(self._lang))
        if values := self._ask(question):
            self._answers[question] = values
        if question.option in {"name", "title"} and not question.part:
            self._note_same_name()

    def so_far(self) -> Mapping[str, Sequence[str]]:
        """The answers there are, by their options."""
        return {question.option: values for question, values in self._answers.items()}

    def _ask(self, question: Question) -> tuple[str, ...]:
        shape, required = question.shape, self._is_needed(question)
        title = f"{shape.about.title.to(self._lang)}{'' if required else words.SKIP.to(self._lang)}"
        if shape.choices is not None:
            default = "page" if question.option == "scope" else ""
            choices = choices_for(shape.choices, self._lang)
            return ask_choice(title, choices, self._lang, required=required, many=shape.many, default=default)
        if shape.target is not None:
            title = shape.about.title.to(self._lang)
            return ask_which(
                title, candidates_for(shape.target, self._graph), self._lang, required=required, many=shape.many
            )
        click.echo(f"· {shape.about.description.to(self._lang)}")
        answer = ask_text(title, question.problem, self._lang, required=required)
        return (answer,) if answer else ()

    def _wrong_id(self, answer: tuple[str, ...]) -> Text | None:
        (identity,) = answer
        if not is_id(identity):
            return _filled(words.BAD_ID, id=identity)
        return _filled(words.ID_TAKEN, id=identity, file=self._taken[identity]) if identity in self._taken else None

    def _named(self) -> tuple[str, frozenset[str]]:
        return self._first("publisher", "name", "title"), frozenset(self._taken)

    def _ending(self) -> str:
        """What tells sources of one publisher apart: the year."""
        year = self._first("date")[:4]
        return year if self._first("publisher") and year.isdecimal() else ""

    def _first(self, *options: str) -> str:
        """The answer to the first of the questions that has one."""
        answers = self.so_far()
        return next((answers[option][0] for option in options if option in answers), "")

    def _note(self) -> None:
        """Say what the answers mean: that nobody will see the person, for instance."""
        if not self._asks:
            self._note_same_name()
        if self._is_person and not self._first("basis"):
            click.echo(words.NO_GROUND.to(self._lang), err=True)

    def _note_same_name(self) -> None:
        name = self._first("name", "title")
        for node in self._graph.of_kind(self._kind.name):
            if node.name == name:
                click.echo(words.SAME_NAME.to(self._lang).format(file=node.file), err=True)


def _filled(text: Text, **values: str) -> Text:
    return Text(text.zh.format(**values), text.en.format(**values))
