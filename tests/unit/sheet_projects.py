"""Random profiles of every kind, made of the models' shapes, with texts that tables find hard to carry."""

from typing import Any

from hypothesis import strategies as st
from pydantic import BaseModel

from linli.documents.characters import inspect
from linli.editor.canonical import canonical, schema_line
from linli.editor.document import document_of
from linli.editor.rendering import written
from linli.editor.sheets.columns import column_at
from linli.editor.sheets.sorts import Sort
from linli.profiles.kinds import Kind
from linli.schema.build import valid
from linli.schema.shape import Shape, shapes

PIECES = (
    *(
        "甲",
        "社区",
        "书记",
        "a",
        "B",
        " ",
        "1",
        "０",
        "2019年5月",
        "7月22日",
        "=",
        "+",
        "-",
        "@",
        "'",
        '"',
        "；",
        ";",
        "、",
        "，",
        ",",
    ),
    *(
        "_x0041_",
        "·",
        "（清空）",
        "无",
        "/",
        "是",
        "yes",
        "true",
        "#",
        ": ",
        "- ",
        "[",
        "{",
        "|",
        "&amp;",
        "<b>",
        "😀",
        "é",
        "\\",
        "%",
    ),
)
LINES = (*PIECES, "\n", "\n\n", "\t", "  ")
DATES = ("2019", "2019-05", "2019-05-23", "XXXX-07-22")
REFERENCES = {
    "community": ("jia",),
    "source": ("report",),
    "theme": ("women",),
    "region": ("guangdong", "guangdong/zhuhai"),
    "representative": ("zeng-li",),
    "program": ("dushu",),
}
"""Ids that the project of a test has."""


def texts(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    made = st.lists(st.sampled_from(pieces), min_size=1, max_size=6).map(lambda drawn: "".join(drawn).strip())
    return made.filter(lambda text: text != "" and not inspect(text)[0])


@st.composite
def value(draw: st.DrawFn, kind: Kind, path: tuple[str | int, ...], shape: Shape) -> str | list[str]:
    """A value of a field that is no part: its sort is that of its column."""
    column = column_at(kind, path)
    assert column is not None
    match column.sort:
        case Sort.DATE:
            one = st.sampled_from(DATES)
        case Sort.NUMBER:
            one = st.sampled_from(["7", "12", "100"])
        case Sort.YES_NO:
            one = st.sampled_from(["true", "false", "yes", "no"])
        case Sort.CHOICE if shape.choices is not None:
            one = st.sampled_from([str(choice.value) for choice in shape.choices])
        case Sort.REFERENCE:
            one = st.sampled_from(REFERENCES[str(shape.target)])
        case Sort.ARTICLE:
            one = texts(LINES)
        case Sort.PHONE:
            one = st.sampled_from(["0756-12345678", "12345", "+86 756 1234567"])
        case _:
            one = st.just("https://a.cn/?b=1&c=2") if shape.name == "url" else texts(PIECES)
    return draw(st.lists(one, min_size=1, max_size=3)) if shape.many else draw(one)


@st.composite
def group(draw: st.DrawFn, kind: Kind, model: type[BaseModel], path: tuple[str | int, ...]) -> dict[str, Any]:
    """The fields of a part, some of those that may be missing left out."""
    found: dict[str, Any] = {}
    for name, shape in shapes(model).items():
        if name in {"id", "redirect_from"} or (not shape.required and draw(st.integers(0, 2))):
            continue
        if shape.part is None:
            found[name] = draw(value(kind, (*path, name), shape))
        elif shape.many:
            count = draw(st.integers(1, 2))
            found[name] = [draw(group(kind, shape.part, (*path, name, number))) for number in range(count)]
        else:
            found[name] = draw(group(kind, shape.part, (*path, name)))
    return found


@st.composite
def profile_texts(draw: st.DrawFn, kind: Kind) -> str:
    """The file of a profile of ``kind`` in canonical form, in which nothing is wrong by itself."""
    values = draw(group(kind, kind.model, ()).filter(lambda made: valid(kind.model, made, {"id": "x"}) is not None))
    document = document_of("x.yml", f"{schema_line(kind)}\n{written(values, kind.model)}".encode())
    return canonical(document, kind)
