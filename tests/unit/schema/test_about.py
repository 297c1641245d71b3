import re

import pytest

from linli.profiles.kinds import KINDS
from linli.profiles.program import Program
from linli.profiles.representative import Representative
from linli.schema.about import UNDESCRIBED, about
from linli.schema.part import Part
from linli.schema.shape import Shape, described_models, shapes
from linli.settings.options import RulesFile, SectionsFile
from linli.settings.site import Site
from linli.settings.taxonomies import RegionsFile, ThemesFile

MODELS = described_models(
    [*(kind.model for kind in KINDS), Site, RegionsFile, ThemesFile, SectionsFile, RulesFile],
)
FIELDS = {f"{model.__name__}.{name}": field for model in MODELS for name, field in shapes(model).items()}


class Bare(Part):
    value: str


def test_a_field_speaks_of_itself() -> None:
    schedule = about(Program.model_fields["schedule"])
    assert (schedule.title.zh, schedule.title.en) == ("时间安排", "Schedule")
    assert schedule.key_fact
    assert not schedule.private


def test_private_fields_say_so() -> None:
    assert about(Representative.model_fields["consent"]).private


def test_a_field_that_says_nothing_has_empty_texts() -> None:
    assert about(Bare.model_fields["value"]) == UNDESCRIBED


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
def test_a_field_says_what_it_means_in_both_languages(field: Shape) -> None:
    title, description = field.about.title, field.about.description
    assert re.search("[\u4e00-\u9fff]", title.zh)
    assert re.search("[\u4e00-\u9fff]", description.zh)
    assert description.zh.endswith("。")
    assert re.fullmatch("[A-Z][A-Za-z' -]+", title.en)
    assert description.en.endswith(".")


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
def test_english_has_english_punctuation(field: Shape) -> None:
    assert not re.search("[，。；：？！（）、]", field.about.title.en + field.about.description.en)
