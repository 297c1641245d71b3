"""The answers that options give to the questions about a new profile."""

from collections.abc import Sequence

from linli.catalogue.graph import Graph
from linli.cli import new_words as words
from linli.cli.asking import chosen_of, shown
from linli.cli.candidates import candidates_for, choices_for
from linli.cli.editing import stop
from linli.editor.matching import exactly, matching
from linli.editor.questions import Question
from linli.wording import Language


def given_answer(question: Question, values: Sequence[str], graph: Graph, lang: Language) -> tuple[str, ...]:
    """The answer of an option; ends the command if it is none."""
    if len(values) > 1 and not question.shape.many:
        stop(words.ONE_VALUE, lang, option=question.option)
    found = tuple(dict.fromkeys(_meant(question, value, graph, lang) for value in values))
    if problem := question.problem(found):
        stop(words.BAD_VALUE, lang, option=question.option, problem=problem.to(lang))
    return found


def _meant(question: Question, value: str, graph: Graph, lang: Language) -> str:
    shape = question.shape
    if shape.choices is None and shape.target is None:
        return value.strip()
    if shape.choices is not None:
        choices = choices_for(shape.choices, lang)
        if (chosen := chosen_of(value, choices)) is not None:
            return chosen
        near = words.CHOICES.to(lang).format(names=", ".join(one.id for one in choices))
    else:
        candidates = candidates_for(str(shape.target), graph)
        own = exactly(value, candidates)
        if len(own) == 1:
            return own[0].id
        names = "; ".join(shown(one) for one in (own or matching(value, candidates)))
        if own:
            return stop(words.SEVERAL, lang, option=question.option, value=value, names=names)
        near = words.NEAR.to(lang).format(names=names) if names else ""
    return stop(words.UNKNOWN_VALUE, lang, option=question.option, value=value, near=near)
