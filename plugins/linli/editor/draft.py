"""The text of a new profile, of answers to questions: in canonical form, with comments on what more there is to say."""

from collections.abc import Iterator, Mapping
from typing import Final

from linli.editor.canonical import canonical, schema_line
from linli.editor.document import document_of
from linli.editor.questions import Question
from linli.editor.values import scalar
from linli.profiles.kinds import Kind
from linli.profiles.order import field_order
from linli.profiles.profile import Entity
from linli.schema.shape import shapes
from linli.wording import Language, Text

_MORE: Final = Text(
    "# 还可以写下面这些字段，各起一行，写在上面合适的地方（全部说明见网站的“字段表”一页）：",
    "# More fields that can be written, each on a line of its own (the site's page of fields explains all of them):",
)
_CONSENT: Final = Text(
    "# 公开的依据，只给编辑看。没有它，或者过了期、撤回了，这个人就不会出现在网站上。",
    "# The ground on which the person is shown, for editors only. Without it, or once it ends, nobody sees the person.",
)

Answers = Mapping[Question, tuple[str, ...]]


def draft(file: str, kind: Kind, answers: Answers, lang: Language, *, is_draft: bool = False) -> str:
    """The text of ``file``, a new profile of ``kind``."""
    lines = [schema_line(kind), *(["status: draft"] if is_draft else []), *_fields(kind, answers, lang)]
    text = canonical(document_of(file, ("\n".join(lines) + "\n").encode()), kind)
    return text + "\n".join(["", *_more(kind, answers, lang)]) + "\n"


def _fields(kind: Kind, answers: Answers, lang: Language) -> Iterator[str]:
    done: set[str] = set()
    for question, values in answers.items():
        if not question.part:
            yield f"{question.path[0]}: {_value(question, values)}"
        elif question.part not in done:
            done.add(question.part)
            if question.part == "consent":
                yield _CONSENT.to(lang)
            part = {one: own for one, own in answers.items() if one.part == question.part}
            yield f"{question.part}:"
            yield from _part(part, "  - " if shapes(kind.model)[question.part].many else "  ")


def _part(answers: Answers, first: str) -> Iterator[str]:
    """The fields of a part; ``first`` stands before the first one, and as much space before the others."""
    for number, (question, values) in enumerate(answers.items()):
        indent = first if number == 0 else " " * len(first)
        yield f"{indent}{question.path[1]}: {_value(question, values)}"


def _value(question: Question, values: tuple[str, ...]) -> str:
    if not question.shape.many:
        return scalar(values[0])
    return f"[{', '.join(scalar(value, in_flow=True) for value in values)}]"


def _more(kind: Kind, answers: Answers, lang: Language) -> Iterator[str]:
    """Comments that name the fields that are not there yet."""
    written = {question.path[0] for question in answers}
    fields = shapes(kind.model)
    common = shapes(Entity).keys() - {"notes"}
    yield _MORE.to(lang)
    for name in field_order(kind.model):
        about = fields[name].about
        if name not in written and name not in common and not about.private:
            yield f"# {name}  {about.title.to(lang)} - {about.description.to(lang)}"
