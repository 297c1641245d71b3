"""What we convert and frame ourselves is what MkDocs makes of the same pages on its own: every file, byte by byte."""

from pathlib import Path

from tests.conftest import ROOT, run

SAME = f"""\
INHERIT: {ROOT / "mkdocs.yml"}
docs_dir: {ROOT / "content/pages"}
plugins: {{linli: {{plain: true, root: {ROOT}}}}}
"""


def test_every_page_is_as_mkdocs_itself_would_make_it(site: Path, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(SAME, encoding="utf-8")
    ended = run("mkdocs", "build", "--strict", "-f", str(tmp_path / "mkdocs.yml"), "-d", str(tmp_path / "site"))
    assert ended.returncode == 0, ended.stdout
    plain, ours = (
        {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
        for folder in (tmp_path / "site", site)
    )
    assert ours.keys() == plain.keys()
    assert [file for file, data in ours.items() if plain[file] != data] == []
