import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import settings_of, tree_of

import linli
from linli.assembly.manual import Entry, check_options, manual
from linli.editor.sheets.problems import PROBLEMS as SHEET_PROBLEMS
from linli.publishing.problems import PROBLEMS as CHANGE_PROBLEMS
from linli.publishing.verifying.problems import PROBLEMS as SITE_PROBLEMS
from linli.settings.model import Settings
from linli.settings.options import RulesFile, SectionsFile

PACKAGE = Path(linli.__file__).parent
CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+|blank|directive|stale|symlink|waived")


def made_codes() -> Iterator[str]:
    """The codes that the package's own code gives to problems: the first argument where one is made."""
    makers = {"Diagnostic", "_error", "_problem", "_warning", "error", "warning"}
    for path in PACKAGE.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(call, "func", None)
            if isinstance(call, ast.Call) and isinstance(name, ast.Name) and name.id in makers and call.args:
                first = call.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def test_every_problem_that_is_made_has_a_manual_page() -> None:
    codes = {entry.code for entry in manual((*SHEET_PROBLEMS, *CHANGE_PROBLEMS, *SITE_PROBLEMS))}
    made = set(made_codes())
    assert len(made) > 20
    assert made - codes == set()


@pytest.mark.parametrize("entry", manual(), ids=lambda entry: entry.code)
def test_a_manual_page_is_a_paragraph_in_each_language(entry: Entry) -> None:
    assert CODE.fullmatch(entry.code)
    assert entry.text.zh.endswith(("。", "）"))
    assert re.search("[\u4e00-\u9fff]", entry.text.zh)
    assert not re.search("[\u4e00-\u9fff]{6}", entry.text.en)
    assert entry.text.en.endswith((".", ")"))
    for words in (entry.text.zh, entry.text.en):
        assert "\n" not in words
        assert "  " not in words
        assert words == words.strip()


def test_the_pages_are_in_order() -> None:
    codes = [entry.code for entry in manual()]
    assert codes == sorted(set(codes))


def settings(shown: SectionsFile, off: RulesFile, **trees: str) -> Settings:
    base = settings_of()
    files = {f"{name}.yml": tree_of(text, f"site_config/{name}.yml") for name, text in trees.items()}
    return Settings(base.site, base.regions, base.themes, shown, off, base.labels, files)


def test_sections_and_rules_that_there_are_may_be_named() -> None:
    shown = SectionsFile(order=("body", "sources"), hidden=("notes",))
    assert list(check_options(settings(shown, RulesFile(disabled=("missing-consent",))))) == []


def test_sections_and_rules_that_there_are_not_are_named_where_they_stand() -> None:
    options = settings(
        SectionsFile(order=("body", "boddy"), hidden=("nots",)),
        RulesFile(disabled=("missing-consnt",)),
        sections="order: [body, boddy]\nhidden: [nots]\n",
        rules="disabled:\n  - missing-consnt\n",
    )
    found = list(check_options(options))
    assert [(one.code, one.span.file, one.span.line, one.span.column) for one in found] == [
        ("unknown-section", "site_config/sections.yml", 1, 15),
        ("unknown-section", "site_config/sections.yml", 2, 10),
        ("unknown-rule", "site_config/rules.yml", 2, 5),
    ]
    assert [word in one.help.zh for word, one in zip(("body", "notes", "missing-consent"), found, strict=True)] == [
        True
    ] * 3
