import pytest

from linli.profiles.kinds import KINDS, Kind
from linli.profiles.metrics import Metric
from linli.profiles.order import field_order
from linli.schema.shape import shapes


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_has_a_place_and_only_one(kind: Kind) -> None:
    order = field_order(kind.model)
    assert sorted(order) == sorted(shapes(kind.model).keys() - {"id"})
    assert order[0] in {"name", "title"}
    assert order[-1] == ("waivers" if kind.is_profile else "redirect_from")


def test_parts_are_in_the_order_of_their_model() -> None:
    assert field_order(Metric) == tuple(shapes(Metric))
