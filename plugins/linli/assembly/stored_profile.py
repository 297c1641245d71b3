"""Read profiles in a form that can be kept from one run to the next: the values of the file, which are checked again.

Making the model anew of them takes a third of the time that the file takes, and nothing that is kept can run as code or
make a model that the checks would not let through.
"""

from typing import Any

from linli.assembly.read_profile import ReadProfile
from linli.diagnostics import Diagnostic, Severity, Span
from linli.documents import ContentFile, Values, values
from linli.han import SortKey
from linli.profiles.kinds import Kind
from linli.schema.tree import plain
from linli.wording import Text


def record(profile: ReadProfile) -> list[Any]:
    """A profile that has just been read, as lists, dicts and texts that JSON can write.

    True for its bytes, its kind, its id and this version of Linli. Raises ValueError for one that has no ``source``, as
    there is nothing to take its values from.
    """
    problems = [_written(found) for found in profile.diagnostics]
    return [profile.kind.name, profile.name, profile.reading, profile.has_tree, _content(profile), problems]


def _content(profile: ReadProfile) -> Values | None:
    """The values of which the profile's model was made, if it has one."""
    if profile.model is None:
        return None
    if profile.source is None:
        raise ValueError(profile.file.file)
    found = values(profile.source)
    return dict(plain(profile.tree)) if found is None else found


def recalled(found: Any, file: ContentFile, kind: Kind, source: bytes | None = None) -> ReadProfile:  # noqa: ANN401
    """The profile of ``file`` again, from what ``record`` made. Raises ValueError where ``found`` is anything else.

    ``source`` are the bytes of the file, if they are at hand; else it is read when a place in it is asked for.
    """
    try:
        name_of_kind, name, reading, has_tree, content, problems = found
        if name_of_kind != kind.name:
            raise ValueError(name_of_kind)
        return ReadProfile(
            file,
            kind,
            name,
            kind.model.model_validate({**content, "id": file.id}) if content is not None else None,
            _reading(reading) if reading is not None else None,
            tuple(_read(problem, file.file) for problem in problems),
            has_tree,
            source,
        )
    except (TypeError, AttributeError, LookupError) as error:
        raise ValueError(file.file) from error


def _reading(value: Any) -> SortKey:  # noqa: ANN401 - what was stored
    elements, tones, name = value
    return tuple((first, second, letters) for first, second, letters in elements), tuple(tones), name


def _written(found: Diagnostic) -> list[Any]:
    """A diagnostic without the name of its file, which may be another one by then."""
    place = (found.span.line, found.span.column, found.span.end_line, found.span.end_column)
    words = (found.message.zh, found.message.en, found.help.zh, found.help.en)
    return [found.code, found.severity.value, place, words]


def _read(value: Any, file: str) -> Diagnostic:  # noqa: ANN401 - what was stored
    code, severity, (line, column, end_line, end_column), (zh, en, help_zh, help_en) = value
    span = Span(file, line, column, end_line, end_column)
    return Diagnostic(code, Severity(severity), span, Text(zh, en), Text(help_zh, help_en))
