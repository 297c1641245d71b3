from collections.abc import Mapping

from builders import entity_of
from hypothesis import given
from hypothesis import strategies as st

from linli.catalogue.references import references, text_references, without_links

COMMUNITY = {"name": "甲", "kind": "community", "region": "guangdong", "summary": "一。"}


def found(kind: str, fields: Mapping[str, object]) -> list[tuple[str, str, tuple[str | int, ...]]]:
    return [(each.target, each.id, each.path) for each in references(entity_of(kind, "jia", fields))]


def test_ids_are_found_wherever_they_stand() -> None:
    fields = {
        **COMMUNITY,
        "part_of": "yi",
        "themes": ["women", "reading"],
        "people": [{"representative": "zeng-li", "role": "书记", "source": "bao"}],
        "teams": [{"name": "舞蹈队"}, {"name": "义工队", "program": "yigong"}],
        "sources": ["bao", "wang"],
        "body": "见[义工队](program:yigong)。[^bao]",
    }
    assert set(found("community", fields)) == {
        ("region", "guangdong", ("region",)),
        ("community", "yi", ("part_of",)),
        ("theme", "women", ("themes", 0)),
        ("theme", "reading", ("themes", 1)),
        ("representative", "zeng-li", ("people", 0, "representative")),
        ("source", "bao", ("people", 0, "source")),
        ("program", "yigong", ("teams", 1, "program")),
        ("source", "bao", ("sources", 0)),
        ("source", "wang", ("sources", 1)),
        ("program", "yigong", ("body",)),
        ("source", "bao", ("body",)),
    }


def test_ids_are_found_below_a_single_group_of_fields() -> None:
    parts = [{"symbol": "N", "meaning": "队伍", "members": ["甲队", {"name": "乙队", "program": "yi"}]}]
    fields = {"name": "甲", "kind": "service", "communities": [], "summary": "一。"}
    model = {"formula": "N", "parts": parts}
    assert found("program", {**fields, "model": model}) == [
        ("program", "yi", ("model", "parts", 0, "members", 1, "program"))
    ]


def test_a_fact_names_its_source_where_there_are_several() -> None:
    fields = {**COMMUNITY, "teams": [{"name": "舞蹈队"}], "sources": ["bao", "wang"]}
    assert [path for target, _, path in found("community", fields) if target == "source"] == [
        ("sources", 0),
        ("sources", 1),
    ]


def test_links_and_citations_of_a_text() -> None:
    links = "[甲](community:jia)与 [乙 [1]](program:yi)，[官网](https://a.cn)。"
    text = f"{links}[^bao]\n[^wang]。注[^1]\n\n[^1]: 自己的注[^li]"
    assert [(kind, identity) for kind, identity, _ in text_references(text)] == [
        ("community", "jia"),
        ("program", "yi"),
        ("source", "bao"),
        ("source", "wang"),
        ("source", "li"),
    ]
    assert all(text[position:].startswith(identity) for _, identity, position in text_references(text))


def test_links_that_are_not_kept_leave_their_words() -> None:
    text = "[甲](community:jia)、[乙](community:yi)、[官网](https://a.cn)、[写信](mailto:a@b.cn)。[^bao][^wang]"
    kept = without_links(text, lambda kind, identity: (kind, identity) in {("community", "jia"), ("source", "wang")})
    assert kept == "[甲](community:jia)、乙、[官网](https://a.cn)、[写信](mailto:a@b.cn)。[^wang]"


def test_footnotes_of_the_text_itself_are_no_citations_and_stay() -> None:
    text = "甲[^1]乙[^hidden]\n\n[^1]: 注\n"
    assert without_links(text, lambda _kind, _identity: False) == "甲[^1]乙\n\n[^1]: 注\n"


def test_what_a_link_or_citation_leaves_behind_is_no_reference_either() -> None:
    assert without_links("[^[^hidden]other]", lambda _, identity: identity == "shown") == ""


PIECES = st.sampled_from(
    ["[", "]", "](", ")", "[^", "community:", "hidden", "shown", "source:", "甲", "!", " ", "\n", "(", "https://a.cn/"]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_no_reference_that_is_not_kept_stays(text: str) -> None:
    left = without_links(text, lambda _, identity: identity == "shown")
    assert {identity for _, identity, _ in text_references(left)} <= {"shown"}


@given(st.lists(PIECES, max_size=30).map("".join))
def test_a_text_of_which_everything_is_kept_stays_as_it_is(text: str) -> None:
    assert without_links(text, lambda _kind, _identity: True) == text
