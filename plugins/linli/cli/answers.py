"""The answers to the questions about a new profile: from options, and from whoever sits at the terminal."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from linli.catalogue.graph import Graph, Node
from linli.cli import new_words as words
from linli.cli.asking import ask_choice, ask_text, ask_which, chosen_of, shown
from linli.cli.editing import stop
from linli.cli.project import PROBLEMS
from linli.documents import is_id
from linli.editor.matching import Candidate, exactly, matching, proposed_id
from linli.editor.project import profile_files
from linli.editor.questions import Question, questions
from linli.profiles.kinds import Kind
from linli.profiles.profile import Entity
from linli.wording import Language, Text, default_labels


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

    def answers(self, given: Mapping[str, Sequence[str]]) -> Mapping[Question, tuple[str, ...]]:
        """All answers; ``given`` are those of the options. Ends the command where one is wrong or missing."""
        asked = tuple(questions(self._kind))
        for option in given:
            if option not in {question.option for question in asked}:
                stop(words.NOT_OF_KIND, self._lang, title=self._kind.title.to(self._lang), option=option)
        for question in asked:
            if question.option in given:
                self._answers[question] = self._given(question, given[question.option])
        missing = [f"--{one.option}" for one in asked if one not in self._answers and self._is_needed(one)]
        if not self._asks and missing:
            stop(words.MISSING, self._lang, options=" ".join(missing))
        if self._asks:
            self._ask_all(asked)
        self._note()
        return {question: self._answers[question] for question in asked if question in self._answers}

    def identity(self, given: str | None) -> str:
        """The id: the one that is given, or made of the name and agreed to."""
        proposed = given or proposed_id(*self._named(), is_person=self._is_person, ending=self._ending())
        if self._asks and given is None:
            return ask_text(words.ASK_ID.to(self._lang), self._wrong_id, self._lang, required=True, default=proposed)
        if not proposed:
            stop(words.MISSING, self._lang, options="--id")
        if wrong := self._wrong_id((proposed,)):
            stop(wrong, self._lang)
        return proposed

    def _is_needed(self, question: Question) -> bool:
        """Whether a question must be answered: by the model, or since its part has begun and must have it."""
        begun = any(one.part == question.part for one in self._answers) if question.part else False
        return question.required or (begun and question.shape.required)

    def _ask_all(self, asked: Sequence[Question]) -> None:
        if self._is_person and click.confirm(words.ASK_MINOR.to(self._lang), default=False):
            stop(words.NO_MINORS, self._lang, PROBLEMS)
        skipped: set[str] = set()
        for question in asked:
            if question in self._answers or question.part in skipped:
                continue
            if question.option == "basis":
                click.echo(words.ABOUT_CONSENT.to(self._lang))
            values = self._ask(question)
            if values:
                self._answers[question] = values
            elif question.part and question.shape.required:
                skipped.add(question.part)

    def _ask(self, question: Question) -> tuple[str, ...]:
        shape, required = question.shape, self._is_needed(question)
        title = f"{shape.about.title.to(self._lang)}{'' if required else words.SKIP.to(self._lang)}"
        if shape.choices is not None:
            default = "page" if question.option == "scope" else ""
            return ask_choice(
                title, self._choices(question), self._lang, required=required, many=shape.many, default=default
            )
        if shape.target is not None:
            title = shape.about.title.to(self._lang)
            return ask_which(title, self._candidates(shape.target), self._lang, required=required, many=shape.many)
        click.echo(f"· {shape.about.description.to(self._lang)}")
        answer = ask_text(title, question.problem, self._lang, required=required)
        return (answer,) if answer else ()

    def _given(self, question: Question, values: Sequence[str]) -> tuple[str, ...]:
        """The answer of an option; ends the command if it is none."""
        if len(values) > 1 and not question.shape.many:
            stop(words.ONE_VALUE, self._lang, option=question.option)
        found = tuple(dict.fromkeys(self._meant(question, value) for value in values))
        if problem := question.problem(found):
            stop(words.BAD_VALUE, self._lang, option=question.option, problem=problem.to(self._lang))
        return found

    def _meant(self, question: Question, value: str) -> str:
        shape = question.shape
        if shape.choices is None and shape.target is None:
            return value.strip()
        if shape.choices is not None:
            choices = self._choices(question)
            if (chosen := chosen_of(value, choices)) is not None:
                return chosen
            near = words.CHOICES.to(self._lang).format(names=", ".join(one.id for one in choices))
        else:
            candidates = self._candidates(str(shape.target))
            own = exactly(value, candidates)
            if len(own) == 1:
                return own[0].id
            names = "; ".join(shown(one) for one in (own or matching(value, candidates)))
            near = words.NEAR.to(self._lang).format(names=names) if names else ""
        return stop(words.UNKNOWN_VALUE, self._lang, option=question.option, value=value, near=near)

    def _choices(self, question: Question) -> tuple[Candidate, ...]:
        labels, enum = default_labels(self._lang), question.shape.choices
        keys = [(str(one.value), f"choices.{enum.__name__}.{one.value}") for one in enum] if enum else []
        return tuple(Candidate(value, (labels(key),) if labels.has(key) else (value,)) for value, key in keys)

    def _candidates(self, target: str) -> tuple[Candidate, ...]:
        """What a reference can point at."""
        settings = self._graph.settings
        if target == "theme":
            return tuple(Candidate(one.id, (one.name, one.name_en), one.summary) for one in settings.themes.values())
        if target == "region":
            places = [(path, settings.lineage(path)) for path in settings.regions]
            return tuple(Candidate(path, (line[-1].name, "".join(one.name for one in line))) for path, line in places)
        return tuple(_candidate(node) for node in self._graph.of_kind(target))

    def _wrong_id(self, answer: tuple[str, ...]) -> Text | None:
        (identity,) = answer
        if not is_id(identity):
            return _filled(words.BAD_ID, id=identity)
        return _filled(words.ID_TAKEN, id=identity, file=self._taken[identity]) if identity in self._taken else None

    def _named(self) -> tuple[str, frozenset[str]]:
        answers = {question.option: values for question, values in self._answers.items()}
        name = (answers.get("publisher") or answers.get("name") or answers.get("title") or ("",))[0]
        return name, frozenset(self._taken)

    def _ending(self) -> str:
        """What tells sources of one publisher apart: the year."""
        answers = {question.option: values for question, values in self._answers.items()}
        year = (answers.get("date") or ("",))[0][:4]
        return year if "publisher" in answers and year.isdecimal() else ""

    def _note(self) -> None:
        """Say what the answers mean: that there is such a name already, or nobody will see the person."""
        answers = {question.option: values for question, values in self._answers.items()}
        name = (answers.get("name") or answers.get("title") or ("",))[0]
        for node in self._graph.of_kind(self._kind.name):
            if node.name == name:
                click.echo(words.SAME_NAME.to(self._lang).format(file=node.file), err=True)
        if self._is_person and "basis" not in answers:
            click.echo(words.NO_GROUND.to(self._lang), err=True)


def _candidate(node: Node) -> Candidate:
    """A profile or source, which is found by its other names and its publisher too."""
    entity = node.entity
    publisher, day = getattr(entity, "publisher", None), getattr(entity, "date", None)
    names = (node.name, *getattr(entity, "other_names", ()), *([publisher] if publisher else []))
    note = " ".join(map(str, filter(None, (publisher, day)))) or getattr(entity, "region", None)
    return Candidate(entity.id, names, str(note or getattr(entity, "summary", ""))[:40])


def _filled(text: Text, **values: str) -> Text:
    return Text(text.zh.format(**values), text.en.format(**values))
