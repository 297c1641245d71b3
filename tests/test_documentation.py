"""Everything that people meet is documented, and in both languages."""

import re
import tomllib
from pathlib import Path
from string import Formatter

import click
import pytest

import linli
from linli.assembly.manual import manual
from linli.cli.main import make_cli
from linli.pages.sections.registry import SECTIONS
from linli.profiles.kinds import KINDS
from linli.rules.registry import RULES
from linli.schema.shape import Shape, described_models, shapes
from linli.settings.accessibility import AccessibilityEvidence
from linli.settings.options import RulesFile, SectionsFile
from linli.settings.site import Site
from linli.settings.taxonomies import RegionsFile, ThemesFile
from linli.wording import LANGUAGES, Language, Text, default_labels

ROOT = Path(__file__).parents[1]
PACKAGE = Path(linli.__file__).parent
MODELS = described_models([kind.model for kind in KINDS])
SETTINGS = described_models([Site, RegionsFile, ThemesFile, SectionsFile, RulesFile, AccessibilityEvidence])
HAN = re.compile(r"[\u4e00-\u9fff]")
FIELDS = [(model, shape) for model in (*MODELS, *SETTINGS) for shape in shapes(model).values()]


def is_bilingual(text: Text) -> bool:
    return bool(HAN.search(text.zh)) and bool(re.search(r"[A-Za-z]", text.en)) and text.zh != text.en


@pytest.mark.parametrize(("model", "shape"), FIELDS, ids=lambda value: getattr(value, "name", value.__class__.__name__))
def test_every_field_has_a_title_and_a_description_in_both_languages(model: type, shape: Shape) -> None:
    about = shape.about
    assert is_bilingual(about.title), model
    assert about.description.zh.endswith("。"), (model, about.description.zh)
    assert about.description.en.endswith((".", "?")), (model, about.description.en)


def test_every_problem_has_a_manual_page_in_both_languages() -> None:
    assert [entry.code for entry in manual() if not is_bilingual(entry.text)] == []
    assert [entry.code for entry in manual() if not entry.text.zh.endswith("。")] == []
    assert [entry.code for entry in manual() if not entry.text.en.endswith(".")] == []
    codes = [entry.code for entry in manual()]
    assert len(codes) == len(set(codes))


def test_every_rule_is_named_after_its_module_and_documented() -> None:
    assert {rule.CODE.replace("-", "_") for rule in RULES} == {
        path.stem for path in (PACKAGE / "rules").glob("*.py") if path.stem not in {"__init__", "registry"}
    }
    assert {rule.CODE for rule in RULES} <= {entry.code for entry in manual()}


def test_labels_are_the_same_in_every_language_and_take_the_same_values() -> None:
    chinese, english = (default_labels(language) for language in LANGUAGES)
    assert list(chinese.words) == list(english.words)

    def values(words: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(words) if name}

    assert {key for key in chinese.words if values(chinese.words[key]) != values(english.words[key])} == set()
    assert {key for key, words in english.words.items() if HAN.search(words)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_kind_and_section_has_a_label(language: Language) -> None:
    labels = default_labels(language)
    enums = {
        shape.choices for model in MODELS for shape in shapes(model).values() if shape.choices and shape.about.key_fact
    }
    wanted = [f"choices.{enum.__name__}.{choice.value}" for enum in enums for choice in enum]
    wanted += [f"listing.{kind.name}.{part}" for kind in KINDS for part in ("title", "intro", "count")]
    wanted += [f"relations.{kind.name}" for kind in KINDS]
    wanted += [f"sections.{section.NAME}" for section in SECTIONS]
    assert [key for key in wanted if not labels.has(key)] == []


def test_every_label_is_used() -> None:
    files = [*PACKAGE.rglob("*.j2"), *PACKAGE.rglob("*.html"), *PACKAGE.rglob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    composed = (
        "choices.",
        "listing.",
        "relations.",
        "sections.",
        "dates.",
        "months.",
        "nav.",
        "home.featured.",
        "home.all.",
        "home.change.",
        "facets.",
        "display.",
        "page.previous",
        "page.next",
        "data.columns.",
        "data.form_names.",
        "data.tables.",
        "fields.title",
        "fields.lead",
        "settings.",
        "accessibility.modes.",
        "accessibility.checks.",
        "accessibility.results.",
        "accessibility.types.",
    )
    unused = [key for key in default_labels("zh").words if not key.startswith(composed) and f'"{key}"' not in text]
    assert unused == []


def test_every_section_has_a_template() -> None:
    templates = {path.name.removesuffix(".md.j2") for path in (PACKAGE / "pages/templates/sections").iterdir()}
    assert templates == {section.NAME for section in SECTIONS}


def commands(group: click.Group) -> dict[str, click.Command]:
    return dict(group.commands)


def test_every_command_and_option_is_explained_in_both_languages() -> None:
    chinese, english = commands(make_cli("zh")), commands(make_cli("en"))
    assert chinese.keys() == english.keys()
    for name, command in chinese.items():
        assert is_bilingual(Text(command.help or "", english[name].help or "")), name
        for option, other in zip(command.params, english[name].params, strict=True):
            if isinstance(option, click.Option) and isinstance(other, click.Option):
                assert is_bilingual(Text(option.help or "", other.help or "")), (name, option.name)


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_the_readme_names_every_command_and_make_target(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    assert [name for name in make_cli("en").commands if f"linli {name}" not in text] == []
    assert [target for target in ("site", "test", "serve", "check", "help") if f"make {target}" not in text] == []
    for words in ("pip install -e .", "mkdocs build --strict", "pytest"):
        assert words in text


def test_the_architecture_names_every_package_and_dependency() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    packages = [path.parent.name for path in PACKAGE.glob("*/__init__.py")]
    assert [name for name in packages if f"`{name}/`" not in text] == []
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    names = [re.split(r"[<>=~\[]", requirement)[0] for requirement in wanted]
    assert [name for name in names if f"`{name}`" not in text] == []


def test_the_changelog_has_the_version() -> None:
    assert f"## {linli.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_modules_and_functions_stay_small() -> None:
    long = [path for path in PACKAGE.rglob("*.py") if len(path.read_text(encoding="utf-8").splitlines()) > 200]
    assert long == []
