import html

import pytest
from publishing import published

from linli.assembly.manual import manual
from linli.pages.reference import SETTINGS_FILES, reference_pages
from linli.profiles.kinds import KINDS
from linli.schema.shape import described_models, shapes
from linli.wording import LANGUAGES, Language

PROBLEMS = [(entry.code, entry.text) for entry in manual()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_is_in_the_table_of_its_model(language: Language) -> None:
    fields, _, _ = reference_pages(published({}, language=language), PROBLEMS)
    tables = fields.markdown.split("\n## ")[1:]
    models = described_models(kind.model for kind in KINDS)
    assert len(tables) == len(models)
    for model, table in zip(models, tables, strict=True):
        names = [line.split("**")[1].replace("&#95;", "_") for line in table.splitlines() if line.startswith("| **")]
        assert names == [name for name in shapes(model) if name != "id"]
        assert f"{{: #{model.__name__.lower()} }}" in table


def test_an_example_stands_with_its_field_as_in_a_file() -> None:
    fields, settings, _ = reference_pages(published({}), PROBLEMS)
    shown = html.unescape(fields.markdown)
    for model in described_models(kind.model for kind in KINDS):
        for field in shapes(model).values():
            example = f"例如：<code>{field.name}: {field.about.example}</code>"
            assert field.name == "id" or example in shown
    assert "例如" not in settings.markdown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_is_in_the_table_of_its_file(language: Language) -> None:
    _, settings, _ = reference_pages(published({}, language=language), PROBLEMS)
    tables = settings.markdown.split("\n## ")[1:]
    models = described_models(SETTINGS_FILES)
    assert len(tables) == len(models)
    for model, table in zip(models, tables, strict=True):
        names = [line.split("**")[1].replace("&#95;", "_") for line in table.splitlines() if line.startswith("| **")]
        assert names == list(shapes(model))
    assert "site.yml" in tables[0].splitlines()[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_an_entry(language: Language) -> None:
    _, _, problems = reference_pages(published({}, language=language), PROBLEMS)
    codes = [line.split("#")[-1].strip(" }") for line in problems.markdown.splitlines() if line.startswith("## ")]
    assert codes == [code for code, _ in PROBLEMS]
    assert problems.file == "contribute/problems/index.md"
