import pytest

from linli.pages.sections.registry import SECTIONS, sections_of
from linli.settings.options import SectionsFile

NAMES = [section.NAME for section in SECTIONS]


@pytest.mark.parametrize(
    ("order", "hidden", "names"),
    [
        ((), (), NAMES),
        (("sources", "body"), (), ["sources", "body", *(name for name in NAMES if name not in {"sources", "body"})]),
        ((), ("photos", "notes"), [name for name in NAMES if name not in {"photos", "notes"}]),
        (("notes",), ("notes",), [name for name in NAMES if name != "notes"]),
        (("body", "body"), (), ["body", *(name for name in NAMES if name != "body")]),
        (("nowhere",), ("nothing",), NAMES),
        (tuple(reversed(NAMES)), (), NAMES[::-1]),
    ],
)
def test_a_site_orders_and_hides_sections(order: tuple[str, ...], hidden: tuple[str, ...], names: list[str]) -> None:
    assert [section.NAME for section in sections_of(SectionsFile(order=order, hidden=hidden))] == names
