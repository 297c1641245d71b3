"""Random projects for property tests of what is public: every field filled, every reference possible."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from builders import TODAY, entity_of, kind_of, settings_of
from hypothesis import strategies as st

from linli.catalogue.build import Catalogue
from linli.catalogue.graph import Key, Node, graph_of

GROUND = {"basis": "press", "date": "2024"}
STATUS: tuple[tuple[dict[str, Any], bool], ...] = (
    ({}, True),
    ({"status": "published"}, True),
    ({"status": "archived"}, True),
    ({"status": "draft"}, False),
    ({"status": "withdrawn"}, False),
)
PERSON: tuple[tuple[dict[str, Any], bool], ...] = (
    *(({**fields, "consent": GROUND}, shown) for fields, shown in STATUS),
    ({}, False),
    ({"consent": GROUND, "is_minor": "true"}, False),
    ({"consent": {**GROUND, "scope": ["page", "portrait"]}}, True),
    ({"consent": {**GROUND, "scope": ["portrait"]}}, False),
    ({"consent": {**GROUND, "scope": []}}, False),
    ({"consent": {**GROUND, "withdrawn_on": "2020"}}, False),
    ({"consent": {**GROUND, "withdrawn_on": "2099"}}, False),
    ({"consent": {**GROUND, "expires": str(TODAY)}}, True),
    ({"consent": {**GROUND, "expires": str(TODAY - timedelta(1))}}, False),
    ({"consent": {**GROUND, "expires": str(TODAY)[:7]}}, True),
    ({"consent": {**GROUND, "expires": str(TODAY.year)}}, True),
    ({"consent": {**GROUND, "expires": str(TODAY.year - 1)}}, False),
    ({"consent": {**GROUND, "expires": "XXXX-12-31"}}, False),
)
"""Fields of a profile that decide whether it is public, and whether it is."""

KINDS = ("community", "representative", "program", "source")
IDS = {kind: tuple(f"{kind}-{letter}x" for letter in "abc") for kind in KINDS}


def filled(kind: str, identity: str, draw: st.DrawFn) -> dict[str, Any]:
    """Every field of a profile filled: texts that are its own hold its mark, ids are those of any other profile."""
    mark, secret = f"mark-{identity}", f"secret-{identity}"

    def some(target: str) -> str:
        return draw(st.sampled_from(IDS[target]))

    source = {"source": some("source")} if draw(st.booleans()) else {}
    waiver = {"rule": "repeated-name", "field": secret, "reason": secret}
    common: dict[str, Any] = {"notes": [mark], "internal_note": secret, "withdrawn_reason": secret}
    common |= {"redirect_from": [f"{mark}-old"], "waivers": [waiver]}
    if kind == "source":
        own = {"title": mark, "publisher": mark, "url": f"https://{mark}.cn", "summary": mark, "date": "2024"}
        return {**common, **own, "authors": [{"name": mark, "role": mark}], "title_is_descriptive": "true"} | {
            "language": "zh-Hans"
        }
    link = f"[别人]({(target := draw(st.sampled_from(KINDS)))}:{some(target)})"
    place = {"name": mark, "address": mark, "phone": mark, "text": mark, **source}
    figure = {"label": mark, "text": mark}
    common |= {
        "name": mark,
        "other_names": [mark],
        "pinyin": "Jiǎ",
        "summary": mark,
        "body": f"{mark} {link} ![图 [1]](representative:{some('representative')}) [^{some('source')}]",
        "themes": ["women"],
        "metrics": [{**figure, "note": mark, "parts": [figure], "verified_on": "2024", "review_within": "3", **source}],
        "milestones": [{"date": "2024", "date_text": mark, "title": mark, "text": mark, **source}],
        "photos": [{"file": f"{mark}.jpg", "alt": mark, "caption": mark, "credit": mark, **source}],
        "links": [{"title": mark, "url": f"https://{mark}.cn"}],
        "sources": draw(st.lists(st.sampled_from(IDS["source"]), max_size=2, unique=True)),
        "verified_on": "2024-01-01",
        "review_within": "6",
        "script": "Hans",
    }
    people = [{"representative": some("representative"), "role": "参与者", **source}]
    match kind:
        case "community":
            return {
                **common,
                "kind": "community",
                "region": "guangdong",
                "part_of": some("community"),
                "founded": "2000",
                "people": people,
                "teams": [{"name": mark, "text": mark, "size": figure, "program": some("program"), **source}],
                "places": [place],
                "councils": [{"name": mark, "levels": [mark], "program": some("program"), **source}],
            }
        case "representative":
            post = {"title": mark, "organisation": mark, "community": some("community"), "note": mark, **source}
            honour = {"title": mark, "awarded_by": mark, "year": "2020", "note": mark, **source}
            return {**common, "posts": [post], "honours": [honour], "region": "guangdong"}
    members = [mark, {"name": mark, "text": mark, "program": some("program")}]
    part = {"symbol": "N", "meaning": mark, "text": mark, "members": members}
    return {
        **common,
        "kind": "service",
        "communities": [some("community")],
        "people": people,
        "partners": [{"name": mark, "role": mark, **source}],
        "part_of": some("program"),
        "related": [{"program": some("program"), "role": "伙伴"}],
        "started": "2020",
        "ended": "2021",
        "schedule": mark,
        "phone": mark,
        "places": [place],
        "model": {"formula": mark, "text": mark, "parts": [part], **source},
    }


@st.composite
def projects(draw: st.DrawFn) -> tuple[Catalogue, Mapping[Key, bool]]:
    """A project of profiles that refer to each other at random, and which of them are public."""
    nodes: list[Node] = []
    shown: dict[Key, bool] = {}
    for kind in KINDS:
        for identity in IDS[kind]:
            deciding, shown[kind, identity] = draw(st.sampled_from(PERSON if kind == "representative" else STATUS))
            fields = {**filled(kind, identity, draw), **deciding}
            if "consent" in fields:
                fields["consent"] = {**fields["consent"], "note": f"secret-{identity}"}
            nodes.append(Node(kind_of(kind), entity_of(kind, identity, fields), f"content/{identity}.yml"))
    names = {kind_of(kind).folder: ", ".join(IDS[kind]) for kind in KINDS if kind != "source"}
    featured = "".join(f"\n  {folder}: [{ids}]" for folder, ids in names.items())
    graph = graph_of(nodes, settings_of(f"featured:{featured}"))
    return Catalogue(graph, MappingProxyType({})), shown


@st.composite
def profiles(draw: st.DrawFn) -> tuple[str, Mapping[str, Any]]:
    kind = draw(st.sampled_from(KINDS))
    return kind, filled(kind, "x", draw)
