"""People with their posts and honours. Nothing of how to reach them, and no birthday, is ever told."""

from collections.abc import Iterator
from typing import Any

from linli.catalogue.graph import Node
from linli.exports.structured.thing import Scene, Thing, day, thing
from linli.profiles.posts import Post
from linli.profiles.representative import Representative


def person_things(node: Node, person: Representative, scene: Scene) -> Iterator[Thing]:
    """The person: titles that are held now, and every post with its time, in an organization where it is known."""
    found = scene.described("Person", node, person)
    posts = [(post, _organization(post, scene)) for post in person.posts]
    parts = {
        "jobTitle": list(dict.fromkeys(post.title for post in person.posts if post.until is None)),
        "memberOf": [_role(post, "memberOf", body) for post, body in posts if body is not None],
        "hasOccupation": [
            _role(post, "hasOccupation", {"@type": "Occupation", "name": post.title})
            for post, body in posts
            if body is None
        ],
        "award": [honour.title for honour in person.honours],
    }
    yield {**found, **{name: value for name, value in parts.items() if value}}


def _organization(post: Post, scene: Scene) -> dict[str, Any] | None:
    place = scene.named("Place", ("community", post.community or ""))
    name = post.organisation or (place["name"] if place is not None else None)
    return thing("Organization", name=name, location=place) if name else None


def _role(post: Post, of: str, what: dict[str, Any]) -> dict[str, Any]:
    kind = "OrganizationRole" if of == "memberOf" else "Role"
    return thing(kind, roleName=post.title, startDate=day(post.since), endDate=day(post.until), **{of: what})
