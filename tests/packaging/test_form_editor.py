"""The form editor's program is what packing it again makes, and has no more in it than it says."""

import subprocess
import zipfile
from pathlib import Path

from tests.conftest import ROOT

import linli

PACKED = Path(linli.__file__).parent / "forms" / "editor.zip"


def test_packing_again_makes_the_same_bytes(tmp_path: Path) -> None:
    target = tmp_path / "editor.zip"
    subprocess.run([ROOT / "tests/tools/forms/pack", target], check=True)  # noqa: S603 - our own script
    assert target.read_bytes() == PACKED.read_bytes()


def test_it_is_stored_in_order_and_without_times() -> None:
    with zipfile.ZipFile(PACKED) as archive:
        found = archive.infolist()
        assert archive.testzip() is None
    names = [one.filename for one in found]
    assert names == sorted(names)
    assert {one.compress_type for one in found} == {zipfile.ZIP_STORED}
    assert {one.date_time for one in found} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in names if "heic" in name or name.endswith(".map")]


def test_it_asks_nobody_for_fonts_or_news() -> None:
    with zipfile.ZipFile(PACKED) as archive:
        script = archive.read("index.js").decode()
        licences = archive.read("LICENSES.txt").decode()
    for address in ("cdn.jsdelivr.net/fontsource/fonts/source", "githubstatus.com/api", "hostedstatus.com"):
        assert address not in script
    for name in (
        "@sveltia/cms 0.221.1",
        "yaml 2.9.1",
        "immutable",
        "turndown",
        "exifr",
        "Permission is hereby granted",
    ):
        assert name in licences
