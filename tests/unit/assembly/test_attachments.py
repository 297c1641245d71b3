from pathlib import Path

import pytest
from builders import speaks_both

from linli.assembly.attachments import check_attachments


@pytest.mark.parametrize(
    "file",
    [
        *(
            "evil.html",
            "sw.js",
            "a/CNAME",
            "_redirects",
            "_headers",
            ".htaccess",
            "logo.svg",
            "a.SVG",
            "x.xhtml",
            "x.xml",
        ),
        *("manifest.webmanifest", "a.php", "x.css", "a.png.html", "x.wasm", "x\u202egpj.js"),
    ],
)
def test_what_would_act_is_refused_and_named(file: str, tmp_path: Path) -> None:
    (found,) = check_attachments(tmp_path, [file], ())
    assert found.code == "active-file"
    assert speaks_both(found)
    assert found.span.file.startswith("content/pages/")
    assert found.span.file.isprintable()


@pytest.mark.parametrize("file", ["about.md", "a/b.PNG", "report.pdf", "data.csv", "robots.txt", "font.woff2"])
def test_what_can_only_be_read_or_seen_is_published(file: str, tmp_path: Path) -> None:
    assert list(check_attachments(tmp_path, [file], ())) == []


def test_what_the_owner_names_is_published(tmp_path: Path) -> None:
    assert list(check_attachments(tmp_path, ["CNAME", "extra.css"], {"CNAME", "extra.css"})) == []


def test_links_are_refused_whatever_they_lead_to(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    (tmp_path / "pages/a.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "pages/folder").symlink_to(tmp_path)
    found = list(check_attachments(tmp_path / "pages", ["a.txt", "folder/secret.txt"], {"a.txt"}))
    assert [one.code for one in found] == ["symlink", "symlink"]
