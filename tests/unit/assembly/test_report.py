from pathlib import Path

from builders import TODAY
from folders import FAULTY, write_project

from linli.assembly.content import load_content
from linli.assembly.report import report, sources_below


def test_only_text_below_the_root_is_read(tmp_path: Path) -> None:
    write_project(tmp_path, {"a.yml": "\ufeff甲\n", "b.yml": b"\xff"})
    read = sources_below(tmp_path)
    assert [read(name) for name in ("a.yml", "b.yml", "missing.yml", ".")] == ["甲\n", None, None, None]


def test_a_report_shows_the_line_and_speaks_the_language(tmp_path: Path) -> None:
    content = load_content(write_project(tmp_path, FAULTY), TODAY)
    chinese, english = (report(content.diagnostics, tmp_path, language) for language in ("zh", "en"))
    for shown in (chinese, english):
        assert "content/communities/yi.yml:2:1" in shown
        assert "kin: community" in shown
        assert "\x1b[" not in shown
    assert "错误" in chinese
    assert "错误" not in english
    assert "\x1b[" in report(content.diagnostics, tmp_path, "zh", colour=True)
