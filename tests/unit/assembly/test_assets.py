import gzip
import posixpath
import re
from hashlib import sha256
from pathlib import Path

import pytest

import linli
from linli.assembly.assets import EDITOR, EMBED_STYLES, STYLES, assets, favicon

PACKAGE = Path(linli.__file__).parent


SCRIPTS = {name: asset for name, asset in assets().items() if asset.file.endswith(".js")}


def test_every_part_of_the_style_sheet_is_named() -> None:
    assert sorted({*STYLES, *EMBED_STYLES}) == sorted(path.stem for path in (PACKAGE / "styles").glob("*.css"))


def test_every_script_is_there() -> None:
    scripts = PACKAGE / "scripts"
    found = {path.relative_to(scripts).with_suffix("").as_posix() for path in scripts.rglob("*.js")}
    assert set(SCRIPTS) == {name for name in found if not name.startswith(f"{EDITOR}/")}


def test_the_modules_of_the_search_are_all_loaded_at_once() -> None:
    text = SCRIPTS["linli"].data.decode()
    listed = re.search(r"const MODULES = \[(.*?)\];", text, re.DOTALL)
    assert listed
    first, second = re.findall(r"\.\.\.\[([^\]]*)\]", listed[1])
    names = {*re.findall(r'"(\w+)"', first), *(f"search/{name}" for name in re.findall(r'"(\w+)"', second))}
    later = re.search(r"const RESULTS = \[(.*?)\]", text)
    assert later
    names |= {f"search/{name}" for name in re.findall(r'"(\w+)"', later[1])}
    assert names == set(SCRIPTS) - {"linli", "browse", "facets"}


def test_the_query_code_stays_small() -> None:
    code = b"".join(asset.data for name, asset in SCRIPTS.items() if name != "linli")
    assert len(gzip.compress(code)) <= 25_000


def test_what_the_style_sheet_is_called_follows_from_what_it_says() -> None:
    for name, file in (("style", "linli"), ("embed", "embed")):
        style = assets()[name]
        assert style.file == f"assets/{file}.{sha256(style.data).hexdigest()[:10]}.css"
        assert b"/*" not in style.data


def test_scripts_find_each_other_in_one_folder() -> None:
    folders = {asset.file.removesuffix(f"/{name}.js") for name, asset in SCRIPTS.items()}
    assert len(folders) == 1
    for name, asset in SCRIPTS.items():
        for imported in re.findall(r'(?:from |import\()"(\.[^"]+)\.js"', asset.data.decode()):
            assert posixpath.normpath(posixpath.join(posixpath.dirname(name), imported)) in SCRIPTS


def test_nothing_is_loaded_from_elsewhere() -> None:
    text = "\n".join(asset.data.decode() for asset in assets().values())
    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)[^\s\"')]+", text) == []
    assert "@import" not in text
    assert "@font-face" not in text


@pytest.mark.parametrize("name", ["style", "embed"])
def test_every_custom_property_in_use_is_set(name: str) -> None:
    text = assets()[name].data.decode()
    used = set(re.findall(r"var\((--linli-[\w-]+)", text))
    assert {name for name in used if not re.search(rf"{name}\s*:", text)} == set()


def test_the_favicon_is_the_first_character_of_the_name() -> None:
    assert ">邻</text>" in favicon("邻里").decode()
    assert ">&lt;</text>" in favicon("<b>").decode()
