"""The repository's own site, as it is published and as a preview."""

from pathlib import Path

from tests.conftest import ROOT

from linli.publishing.artifact import Suspicious
from linli.publishing.building import build_preview
from linli.publishing.filetypes import check_file
from linli.publishing.receiving import scripts_of
from linli.publishing.verifying.site import verify


def test_nothing_is_wrong_with_the_site(site: Path) -> None:
    assert [(one.span.file, one.message.en) for one in verify(site)] == []


def test_a_preview_of_it_is_put_up(tmp_path: Path) -> None:
    built = build_preview(ROOT, tmp_path / "site")
    assert built.is_made, built.log
    own, refused = scripts_of(ROOT / "content" / "pages"), []
    files = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert len(files) > 300
    for path in files:
        try:
            check_file(path.relative_to(tmp_path / "site").as_posix(), path.read_bytes(), own)
        except Suspicious as error:
            refused.append((error.problem.span.file, error.problem.message.en))
    assert refused == []
    assert verify(tmp_path / "site", is_preview=True) == ()
