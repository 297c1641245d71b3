from linli.profiles.community import Community, CommunityKind
from linli.profiles.groups import Council, Team
from linli.profiles.metrics import Figure, Metric, MetricPart
from linli.profiles.program import Program
from linli.profiles.representative import Representative
from linli.profiles.service_model import Member, ServiceModel, ServicePart
from linli.schema.shape import Shape, described_models, fields_with, shapes
from linli.settings.taxonomies import RegionNode, RegionsFile


def test_fields_come_in_the_order_of_the_model() -> None:
    names = list(shapes(Community))
    assert names.index("name") < names.index("summary") < names.index("kind") < names.index("teams")


def test_what_a_field_holds() -> None:
    community = shapes(Community)
    assert (community["teams"].many, community["teams"].part, community["teams"].required) == (True, Team, False)
    assert (community["kind"].choices, community["kind"].required) == (CommunityKind, True)
    assert (community["summary"].many, community["summary"].part, community["summary"].target) == (False, None, None)
    assert (shapes(Program)["model"].many, shapes(Program)["model"].part) == (False, ServiceModel)
    assert shapes(ServicePart)["members"].part is Member
    assert shapes(RegionNode)["children"].part is RegionNode


def test_what_an_id_points_at() -> None:
    community = shapes(Community)
    assert {name: field.target for name, field in community.items() if field.target} == {
        "themes": "theme",
        "sources": "source",
        "region": "region",
        "part_of": "community",
    }
    assert (community["part_of"].many, community["themes"].many) == (False, True)
    assert shapes(Team)["program"].target == "program"


def test_private_fields_are_marked() -> None:
    assert {name for name, field in shapes(Representative).items() if field.about.private} == {
        "internal_note",
        "waivers",
        "consent",
        "is_minor",
        "withdrawn_reason",
    }


def test_all_models_below_some_are_found_once() -> None:
    found = described_models([Community])
    assert found[0] is Community
    assert {Metric, MetricPart, Figure, Team, Council} <= set(found)
    assert len(found) == len(set(found))
    assert ServiceModel not in found


def test_models_that_hold_themselves_end() -> None:
    assert described_models([RegionsFile]) == (RegionsFile, RegionNode)


def is_program(shape: Shape) -> bool:
    return shape.target == "program"


def test_fields_that_are_or_hold_what_is_wanted() -> None:
    assert [field.name for field in fields_with(Team, is_program)] == ["program"]
    assert [field.name for field in fields_with(Community, is_program)] == ["teams", "councils"]
    assert [field.name for field in fields_with(RegionsFile, lambda shape: shape.name == "level")] == ["regions"]
    assert fields_with(Figure, is_program) == ()
