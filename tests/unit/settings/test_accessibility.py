from pathlib import Path

import pytest
from builders import WHAT, places, tree_of

from linli.schema.build import build
from linli.settings.accessibility import AccessibilityEvidence, Check, Mode, Outcome
from linli.settings.load import load_settings
from linli.wording import LANGUAGES, Language, default_labels

FILE = "site_config/accessibility.yml"
EVIDENCE = """\
tested_on: 2026-11-22
standard: WCAG 2.2 AA
axe: 4.14.1
browser: Chromium 156
pages:
  - {type: home, address: /, modes: [light, dark], violations: 0}
  - {type: about, address: /about/, modes: [light], violations: 0}
checks:
  - {id: keyboard, result: passed}
known_limits:
  - {zh: 一句话。, en: A sentence.}
"""


def evidence(text: str = EVIDENCE) -> AccessibilityEvidence:
    built = build(AccessibilityEvidence, tree_of(text, FILE), WHAT)
    assert built.diagnostics == ()
    assert built.model is not None
    return built.model


def test_the_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "site_config").mkdir()
    (tmp_path / FILE).write_text(EVIDENCE, encoding="utf-8")
    settings, diagnostics = load_settings(tmp_path)
    assert diagnostics == ()
    assert settings.accessibility == evidence()
    assert settings.accessibility is not None
    assert settings.accessibility.pages[0].modes == (Mode.LIGHT, Mode.DARK)
    assert settings.accessibility.checks[0].result is Outcome.PASSED
    assert [settings.accessibility.known_limits[0].to(language) for language in LANGUAGES] == [
        "一句话。",
        "A sentence.",
    ]


def test_without_the_file_there_is_no_evidence(tmp_path: Path) -> None:
    assert load_settings(tmp_path)[0].accessibility is None


def test_mistakes_are_named_at_their_places_and_leave_no_evidence(tmp_path: Path) -> None:
    (tmp_path / "site_config").mkdir()
    wrong = EVIDENCE.replace("dark", "drak").replace(
        "/about/, modes: [light], violations: 0", "/about/, modes: [], violations: -1"
    )
    (tmp_path / FILE).write_text(wrong, encoding="utf-8")
    settings, diagnostics = load_settings(tmp_path)
    assert settings.accessibility is None
    assert places(diagnostics) == [("unknown-choice", FILE, 6, 45), ("not-in-range", FILE, 7, 60)]


@pytest.mark.parametrize(
    ("before", "after", "is_full"),
    [
        ("", "", True),
        ("light], violations: 0", "light], violations: 2", False),
        ("result: passed", "result: failed", False),
    ],
)
def test_conformance_is_full_when_nothing_was_found(before: str, after: str, is_full: bool) -> None:  # noqa: FBT001
    found = evidence(EVIDENCE.replace(before, after) if before else EVIDENCE)
    assert found.is_full == is_full
    assert bool(found.failing or found.failed) != is_full


def test_where_no_page_was_tested_nothing_is_claimed() -> None:
    assert not AccessibilityEvidence.model_validate({**evidence().model_dump(), "pages": ()}).is_full


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mode_check_and_result_has_a_label(language: Language) -> None:
    labels = default_labels(language)
    for part, choices in (("modes", Mode), ("checks", Check), ("results", Outcome)):
        assert [choice for choice in choices if not labels.has(f"accessibility.{part}.{choice.value}")] == []
