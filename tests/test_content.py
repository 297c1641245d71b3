"""The profiles of this repository."""

import re
from datetime import date
from pathlib import Path

import pytest

from linli.assembly.content import load_content
from linli.profiles.kinds import KINDS

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "content").glob("*/*.yml"))
FOLDERS = {kind.folder: kind.name for kind in KINDS}
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff”」》][,;?!](?=[\u4e00-\u9fff“「《])")


def test_there_is_nothing_to_mend() -> None:
    assert load_content(ROOT, date(2026, 11, 22)).diagnostics == ()


def test_there_are_profiles_of_every_kind() -> None:
    assert {path.parent.name for path in FILES} == set(FOLDERS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_file_names_its_schema_for_editors_and_is_punctuated_as_chinese_is(file: Path) -> None:
    first, *lines = file.read_text(encoding="utf-8").splitlines()
    schema = first.removeprefix("# yaml-language-server: $schema=")
    assert (file.parent / schema).resolve() == ROOT / f"site_config/schemas/{FOLDERS[file.parent.name]}.schema.json"
    assert (file.parent / schema).is_file()
    assert [line for line in lines if HALF_WIDTH.search(line)] == []
