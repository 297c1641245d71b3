"""Nothing that is not public gets into a report, whatever is done to it."""

import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from folders import SOUND, write_project
from tainted import PLAIN, SECRET_ID, SIGN, Project, project

from linli.review.as_html import as_html
from linli.review.as_json import as_json
from linli.review.as_markdown import as_markdown
from linli.review.report import Report, reported

TODAY = date(2026, 11, 25)


@pytest.fixture(name="tainted", scope="module")
def tainted_project() -> Project:
    return project()


def changed(files: dict[str, str | bytes], way: str) -> dict[str, str | bytes]:
    """All profiles changed in some way: edited in every field, or without any of what may be left out."""
    made: dict[str, str | bytes] = {}
    for name, text in files.items():
        if not name.endswith(".yml"):
            made[name] = b"" if way == "bare" else text
            continue
        fields = yaml.safe_load(text)
        if way == "bare":
            fields = {key: value for key, value in fields.items() if key in KEPT}
        elif way == "faulty":
            fields["nonsense"] = SIGN
        else:
            fields["summary"] = f"{fields.get('summary', '')}改了"
            for value in fields.values():
                for item in value if isinstance(value, list) else ():
                    if isinstance(item, dict):
                        item.update(
                            {key: f"{words}二" for key, words in item.items() if key in {"role", "text", "note"}}
                        )
        made[name] = yaml.safe_dump(fields, allow_unicode=True)
    return made


KEPT = frozenset(
    {"name", "title", "publisher", "kind", "region", "summary", "posts", "communities", "consent", "status", "is_minor"}
)


def report_of(folder: Path, before: dict[str, str | bytes], after: dict[str, str | bytes]) -> Report:
    old, new = write_project(folder / "old", before), write_project(folder / "new", after)
    return reported(new, str(old), None, TODAY, preview_url="https://a.example/")


@pytest.mark.parametrize("way", ["bare", "edited", "faulty", "gone"])
@pytest.mark.parametrize("is_back", [False, True])
def test_no_mark_is_in_any_form(way: str, tainted: Project, tmp_path: Path, *, is_back: bool) -> None:
    before: dict[str, str | bytes] = {**SOUND, **tainted.files}
    after: dict[str, str | bytes] = dict(SOUND) if way == "gone" else {**SOUND, **changed(dict(tainted.files), way)}
    report = report_of(tmp_path, *((after, before) if is_back else (before, after)))
    assert (report.profiles and report.hidden) or (way == "faulty" and (report.new or report.resolved))
    forms = [as_json(report), *(make(report, "zh") for make in (as_markdown, as_html))]
    for form in forms:
        assert SIGN not in form
        assert SECRET_ID not in form
        assert json.dumps(SIGN) not in form
    assert PLAIN in forms[0]
