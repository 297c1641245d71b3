"""What is known of the packages that the site is built with."""

import json
import zipfile
from pathlib import Path

import pytest
from tests.tools.audited import FINE, FOUND, UNKNOWN, verdict
from tests.tools.sbom import bill

METADATA = """\
Metadata-Version: 2.4
Name: linli
Version: 9
License-Expression: MIT
Requires-Dist: jinja2>=3
Requires-Dist: x; extra == 'test'
"""
LOCK = "".join(f"{pin} \\\n    --hash=sha256:00\n" for pin in ("jinja2==3.1.6", "markupsafe==3.0.2", "pytest==9.0"))


@pytest.fixture(name="wheel")
def small_wheel(tmp_path: Path) -> Path:
    with zipfile.ZipFile(tmp_path / "linli-9-py3-none-any.whl", "w") as archive:
        archive.writestr("linli-9.dist-info/METADATA", METADATA)
    return tmp_path / "linli-9-py3-none-any.whl"


def test_the_bill_lists_what_the_wheel_brings_along_and_nothing_else(wheel: Path) -> None:
    made = bill(wheel, LOCK)
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.6")
    assert [(one["name"], one["version"]) for one in made["components"]] == [
        ("jinja2", "3.1.6"),
        ("markupsafe", "3.0.2"),
    ]
    assert all(one["licenses"] for one in made["components"])
    needs = {one["ref"]: one["dependsOn"] for one in made["dependencies"]}
    assert needs["pkg:pypi/linli@9"] == ["pkg:pypi/jinja2@3.1.6"]
    assert needs["pkg:pypi/jinja2@3.1.6"] == ["pkg:pypi/markupsafe@3.0.2"]
    assert "://" not in json.dumps(made)


def test_the_same_wheel_has_the_same_bill(wheel: Path) -> None:
    assert bill(wheel, LOCK) == bill(wheel, LOCK)


@pytest.mark.parametrize(
    ("report", "code"),
    [
        ([{"name": "a", "version": "1", "vulns": []}], FINE),
        ([{"name": "a", "version": "1", "vulns": [{"id": "X-1", "fix_versions": ["2"]}]}], FOUND),
        ([{"name": "a", "version": "1", "skip_reason": "not found"}], UNKNOWN),
        ([], UNKNOWN),
    ],
)
def test_an_audit_that_could_not_ask_proves_nothing(report: list[dict[str, object]], code: int) -> None:
    assert verdict([report])[0] == code
