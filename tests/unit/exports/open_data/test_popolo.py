"""People and posts as Popolo 1.0 has them."""

import json
from collections.abc import Mapping
from typing import Any, Final

from builders import TODAY, catalogue_of
from hypothesis import given, settings
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types
from projects import projects

from linli.catalogue.build import Catalogue
from linli.catalogue.graph import Key
from linli.catalogue.public import public
from linli.exports.open_data.popolo import popolo

TEXT: Final = {"type": "string", "minLength": 1}
DAY: Final = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
LINKS: Final = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["url"],
        "additionalProperties": False,
        "properties": {"url": {"type": "string", "pattern": "^https?://"}, "note": TEXT},
    },
}
NAMES: Final = {"type": "array", "items": {"type": "object", "required": ["name"], "properties": {"name": TEXT}}}


def objects(required: str, **properties: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON Schema
    """A list of objects of a class, with the properties that the specification gives it."""
    shown = {"id": TEXT, **properties}
    item = {"type": "object", "required": ["id", *required.split()], "additionalProperties": False, "properties": shown}
    return {"type": "array", "items": item}


SCHEMA: Final = {
    "type": "object",
    "additionalProperties": False,
    "required": ["persons", "organizations", "memberships", "posts", "areas"],
    "properties": {
        "persons": objects("name", name=TEXT, other_names=NAMES, summary=TEXT, links=LINKS, sources=LINKS),
        "organizations": objects(
            "name",
            name=TEXT,
            other_names=NAMES,
            classification=TEXT,
            area_id=TEXT,
            founding_date=DAY,
            dissolution_date=DAY,
            links=LINKS,
            sources=LINKS,
        ),
        "memberships": objects(
            "person_id role",
            role=TEXT,
            person_id=TEXT,
            organization_id=TEXT,
            post_id=TEXT,
            area_id=TEXT,
            start_date=DAY,
            end_date=DAY,
        ),
        "posts": objects("label organization_id", label=TEXT, role=TEXT, organization_id=TEXT, area_id=TEXT),
        "areas": objects("name", name=TEXT, identifier=TEXT, classification=TEXT, parent_id=TEXT),
    },
}
"""The shape that the specification (popoloproject.com) gives to the classes, as far as we use them."""

OTHERS: Final = {
    "person_id": "persons",
    "organization_id": "organizations",
    "post_id": "posts",
    "area_id": "areas",
    "parent_id": "areas",
}


def problems(found: Mapping[str, Any]) -> list[str]:
    """What is against the shape; ids that are there twice, and that lead nowhere."""
    said = [error.message for error in Draft202012Validator(SCHEMA).iter_errors(found)]
    ids = {name: [one["id"] for one in several] for name, several in found.items()}
    said += [f"{name}: twice" for name, several in ids.items() if len(several) != len(set(several))]
    for several in found.values():
        for one in several:
            said += [
                f"{one['id']}: {name}" for name, other in OTHERS.items() if name in one and one[name] not in ids[other]
            ]
    return said


@settings(max_examples=25)
@given(projects())
def test_it_has_the_shape_of_popolo(project: tuple[Catalogue, Mapping[Key, bool]]) -> None:
    catalogue = public(project[0], TODAY)
    for site_url in (None, "https://a.example/"):
        assert problems(json.loads(popolo(catalogue, site_url))) == []


def test_posts_are_memberships() -> None:
    files = {
        "communities/jia": "name: 甲社区\n",
        "representatives/zhang": "name: 张三\nconsent: {basis: press, date: 2024}\nregion: guangdong\n"
        "posts: [{title: 书记, organisation: 甲社区党委, community: jia, since: 2020-05, until: XXXX-07},"
        " {title: 主任, community: jia}, {title: 代表}]\n",
        "programs/yi": "name: 议事会\nkind: council\ncommunities: [jia]\n"
        "people: [{representative: zhang, role: 召集人}]\n",
        "programs/bing": "kind: event\npeople: [{representative: zhang, role: 主持}]\n",
    }
    found = json.loads(popolo(public(catalogue_of(files)[0], TODAY), None))
    assert problems(found) == []
    (person,) = found["persons"]
    assert person == {"id": "representatives/zhang/", "name": "张三", "summary": "一位书记。"}
    shown = [(one["role"], one.get("organization_id"), one.get("start_date")) for one in found["memberships"]]
    assert sorted(shown, key=str) == sorted(
        [
            ("召集人", "programs/yi/", None),
            ("书记", "organizations/communities/jia/甲社区党委", "2020-05"),
            ("主任", "organizations/communities/jia/甲社区", None),
            ("代表", None, None),
        ],
        key=str,
    )
    assert not any("end_date" in one for one in found["memberships"])
    assert {one["label"] for one in found["posts"]} == {"书记", "主任"}
