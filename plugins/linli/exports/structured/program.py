"""Programs: services, events, courses, places, groups and projects, by their kind."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from linli.catalogue.graph import Node
from linli.exports.structured.thing import Scene, Thing, day
from linli.profiles.program import Program, ProgramKind

_Properties = dict[str, Any]


def _service(program: Program, scene: Scene) -> _Properties:
    return {"areaServed": scene.places(program.communities)}


def _event(program: Program, scene: Scene) -> _Properties:
    partners = [{"@type": "Organization", "name": partner.name} for partner in program.partners]
    return {
        "location": [*scene.places(program.communities), *_venues(program)],
        "startDate": day(program.started),
        "endDate": day(program.ended),
        "contributor": [*scene.roles(program.people, "Role", "contributor"), *partners],
    }


def _course(program: Program, scene: Scene) -> _Properties:
    return {
        "spatialCoverage": scene.places(program.communities),
        "contributor": scene.roles(program.people, "Role", "contributor"),
    }


def _group(program: Program, scene: Scene) -> _Properties:
    return {
        "areaServed": scene.places(program.communities),
        "location": _venues(program),
        "foundingDate": day(program.started),
        "dissolutionDate": day(program.ended),
        "member": scene.roles(program.people, "OrganizationRole", "member"),
    }


def _place(program: Program, scene: Scene) -> _Properties:
    return {"containedInPlace": scene.places(program.communities), "containsPlace": _venues(program)}


def _venues(program: Program) -> list[_Properties]:
    named = ({"@type": "Place", "name": place.name, "address": place.address} for place in program.places)
    return [{name: value for name, value in place.items() if value} for place in named]


_SORTS: Final[Mapping[ProgramKind, tuple[str, Callable[[Program, Scene], _Properties]]]] = {
    ProgramKind.SERVICE: ("Service", _service),
    ProgramKind.STATION: ("Service", _service),
    ProgramKind.EVENT: ("Event", _event),
    ProgramKind.ACTIVITY: ("Event", _event),
    ProgramKind.COURSE: ("Course", _course),
    ProgramKind.VENUE: ("Place", _place),
    ProgramKind.COUNCIL: ("Organization", _group),
    ProgramKind.TEAM: ("Organization", _group),
}
"""What is none of these is a project: brands, mechanisms, campaigns, works."""


def program_things(node: Node, program: Program, scene: Scene) -> Iterator[Thing]:
    """The program."""
    kind, properties = _SORTS.get(program.kind, ("Project", _group))
    found = scene.described(kind, node, program)
    yield {**found, **{name: value for name, value in properties(program, scene).items() if value}}
