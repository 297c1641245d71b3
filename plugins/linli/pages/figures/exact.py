"""Which figures can be drawn without claiming more than their source says."""

from collections.abc import Iterable
from decimal import Decimal

from linli.profiles.metrics import Figure


def exact(figure: Figure) -> Decimal | None:
    """The number of a figure that is nothing but a number: no range, no limiting word, no wording of its own."""
    is_plain = figure.value_to is None and figure.qualifier is None and figure.text is None
    return figure.value if is_plain else None


def exact_all(figures: Iterable[Figure]) -> tuple[Decimal, ...] | None:
    """The numbers of figures in the same unit, if all of them are exact and none is negative."""
    found = tuple(figures)
    values = tuple(value for figure in found if (value := exact(figure)) is not None and value >= 0)
    is_one_unit = len({figure.unit for figure in found}) == 1
    return values if len(values) == len(found) and is_one_unit else None
