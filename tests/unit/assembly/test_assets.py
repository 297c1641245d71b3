import re
from hashlib import sha256
from pathlib import Path

import linli
from linli.assembly.assets import SCRIPTS, STYLES, assets, favicon

PACKAGE = Path(linli.__file__).parent


def test_every_part_of_the_style_sheet_and_every_script_is_named() -> None:
    assert sorted(STYLES) == sorted(path.stem for path in (PACKAGE / "styles").glob("*.css"))
    assert sorted(SCRIPTS) == sorted(path.stem for path in (PACKAGE / "scripts").glob("*.js"))


def test_what_the_style_sheet_is_called_follows_from_what_it_says() -> None:
    style = assets()["style"]
    assert style.file == f"assets/linli.{sha256(style.data).hexdigest()[:10]}.css"
    assert b"/*" not in style.data


def test_scripts_find_each_other_in_one_folder() -> None:
    folders = {assets()[name].file.rpartition("/")[0] for name in SCRIPTS}
    assert len(folders) == 1
    for name in SCRIPTS:
        for imported in re.findall(r'from "\./(\w+)\.js"', assets()[name].data.decode()):
            assert imported in SCRIPTS


def test_nothing_is_loaded_from_elsewhere() -> None:
    text = "\n".join(asset.data.decode() for asset in assets().values())
    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)[^\s\"')]+", text) == []
    assert "@import" not in text
    assert "@font-face" not in text


def test_every_custom_property_in_use_is_set() -> None:
    text = assets()["style"].data.decode()
    used = set(re.findall(r"var\((--linli-[\w-]+)", text))
    assert {name for name in used if not re.search(rf"{name}\s*:", text)} == set()


def test_the_favicon_is_the_first_character_of_the_name() -> None:
    assert ">邻</text>" in favicon("邻里").decode()
    assert ">&lt;</text>" in favicon("<b>").decode()
