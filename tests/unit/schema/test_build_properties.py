from builders import FILE, WHAT, speaks_both
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from linli.diagnostics import Span
from linli.documents import Entry, Mapping, Node, Scalar, Sequence
from linli.profiles.kinds import KINDS
from linli.schema.build import build
from linli.schema.shape import described_models, shapes
from linli.settings.options import RulesFile, SectionsFile
from linli.settings.site import Site
from linli.settings.taxonomies import RegionsFile, ThemesFile

MODELS: tuple[type[BaseModel], ...] = (
    *(kind.model for kind in KINDS),
    Site,
    RegionsFile,
    ThemesFile,
    SectionsFile,
    RulesFile,
)
WORDS = sorted({name for model in described_models(MODELS) for name in shapes(model)})
VALUES = ["", "~", "1", "-1", "近7000", "true", "2019", "2019-13", "city", "press", "https://x.cn", "[", "甲\n乙", "多"]
SPAN = Span(FILE, 2, 3, 2, 9)
TEXTS = st.one_of(st.sampled_from(VALUES), st.text(max_size=12))
SCALARS = st.builds(Scalar, TEXTS, st.just(SPAN), st.booleans())
KEYS = st.one_of(st.sampled_from(WORDS), st.text(min_size=1, max_size=12))


def mapping(entries: list[tuple[str, Node]]) -> Mapping:
    return Mapping(tuple(Entry(Scalar(key, SPAN), value) for key, value in entries), SPAN)


def mappings(values: st.SearchStrategy[Node]) -> st.SearchStrategy[Mapping]:
    return st.lists(st.tuples(KEYS, values), max_size=6, unique_by=lambda entry: entry[0]).map(mapping)


def larger(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    lists = st.lists(inner, max_size=3).map(lambda items: Sequence(tuple(items), SPAN))
    return st.one_of(lists, mappings(inner))


NODES: st.SearchStrategy[Node] = st.recursive(SCALARS, larger, max_leaves=12)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(MODELS), mappings(NODES), st.booleans())
def test_whatever_a_file_holds_is_built_or_explained(model: type[BaseModel], tree: Mapping, complete: bool) -> None:  # noqa: FBT001
    built = build(model, tree, WHAT, given={"id": "jia"} if "id" in shapes(model) else {}, complete=complete)
    assert built.model is None or not built.diagnostics
    assert built.model is not None or built.diagnostics or not complete
    for found in built.diagnostics:
        assert found.span == SPAN
        assert found.code
        assert speaks_both(found)
        assert len(found.message.zh) < 150
