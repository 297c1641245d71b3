import shutil
from pathlib import Path

import pytest
from PIL import ImageFont

from linli.assembly.sharing import find_fonts
from linli.assembly.sharing.fonts import Face, has

NOTO = Path("/usr/share/fonts/opentype/noto")


def name(face: Face) -> tuple[str | None, str | None]:
    return ImageFont.truetype(face.file, 16, face.index).getname()


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The only folder in which fonts are looked for."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    monkeypatch.setattr("linli.assembly.sharing.fonts._FOLDERS", (str(folder),))
    return folder


def test_titles_are_set_in_a_bold_serif_and_scripts_have_their_own_faces() -> None:
    fonts = find_fonts()
    assert fonts is not None, "no Chinese font on this machine; tests/tools/prepare installs one"
    if not NOTO.is_dir():
        pytest.skip("other fonts than Debian's")
    simplified, traditional = fonts.simplified, fonts.traditional
    assert name(simplified.title) == ("Noto Serif CJK SC", "Bold")
    assert name(simplified.label) == ("Noto Sans CJK SC", "Bold")
    assert name(simplified.text) == ("Noto Sans CJK SC", "Regular")
    assert name(traditional.title) == ("Noto Serif CJK TC", "Bold")
    assert name(traditional.text) == ("Noto Sans CJK TC", "Regular")


@pytest.mark.parametrize(
    ("language", "is_traditional"),
    [("zh-Hant", True), ("zh-Hant-HK", True), ("zh-TW", True), ("zh-Hans", False), ("zh", False), ("en", False)],
)
def test_only_traditional_chinese_has_its_own_face(language: str, *, is_traditional: bool) -> None:
    fonts = find_fonts()
    assert fonts is not None
    assert fonts.of(language) is (fonts.traditional if is_traditional else fonts.simplified)


def test_a_machine_without_chinese_fonts_has_none(elsewhere: Path) -> None:
    (elsewhere / "README.ttf.txt").write_text("no font")
    assert find_fonts() is None


@pytest.mark.parametrize("data", [b"", b"OTTO no font", b"ttcf" + bytes(200)])
def test_what_only_looks_like_a_font_is_none(data: bytes, elsewhere: Path) -> None:
    (elsewhere / "NotoSansCJK-Bold.ttc").write_bytes(data)
    assert find_fonts() is None
    assert find_fonts(elsewhere / "NotoSansCJK-Bold.ttc") is None


def test_a_font_without_chinese_characters_is_none(elsewhere: Path) -> None:
    data = ImageFont.load_default(16)
    assert isinstance(data, ImageFont.FreeTypeFont)
    (elsewhere / "wqy-zenhei.ttf").write_bytes(data.font_bytes)
    assert find_fonts() is None


def test_folders_that_are_not_there_do_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "linli.assembly.sharing.fonts._FOLDERS", ("/nowhere", "%NOTHING%/Fonts", "~nobody-of-that-name/f")
    )
    assert find_fonts() is None
    assert find_fonts(Path("/nowhere/font.ttc")) is None


@pytest.mark.skipif(not NOTO.is_dir(), reason="other fonts than Debian's")
def test_a_single_font_is_used_for_everything(elsewhere: Path) -> None:
    (elsewhere / "deep").mkdir()
    (elsewhere / "deep" / "NOTOSANSCJK-REGULAR.TTC").symlink_to(NOTO / "NotoSansCJK-Regular.ttc")
    fonts = find_fonts()
    assert fonts is not None
    assert fonts.simplified.title == fonts.simplified.label == fonts.simplified.text
    assert name(fonts.simplified.title) == ("Noto Sans CJK SC", "Regular")
    assert name(fonts.traditional.title) == ("Noto Sans CJK TC", "Regular")


@pytest.mark.skipif(not NOTO.is_dir(), reason="other fonts than Debian's")
def test_a_preferred_file_or_folder_goes_first(tmp_path: Path) -> None:
    shutil.copyfile(NOTO / "NotoSerifCJK-Regular.ttc", tmp_path / "own.ttc")
    own = find_fonts(tmp_path / "own.ttc")
    assert own is not None
    assert {name(face) for face in (own.simplified.title, own.simplified.text)} == {("Noto Serif CJK SC", "Regular")}
    (tmp_path / "own.ttc").rename(tmp_path / "NotoSansCJK-Regular.ttc")
    folder = find_fonts(tmp_path)
    assert folder is not None
    assert (name(folder.simplified.text), name(folder.simplified.label)) == (
        ("Noto Serif CJK SC", "Regular"),
        ("Noto Sans CJK SC", "Bold"),
    )


def test_it_is_known_which_characters_a_font_has() -> None:
    fonts = find_fonts()
    assert fonts is not None
    assert [sign for sign in "中a，😀\U000f0000" if has(fonts.simplified.title, sign)] == ["中", "a", "，"]
