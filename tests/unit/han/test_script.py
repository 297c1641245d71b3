import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.han import Script, language_tag, script, simplified, traditional


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("陈家湾社区", "Hans"),
        ("杨", "Hans"),
        ("楊", "Hant"),
        ("尖東社區", "Hant"),
        ("謝曉雲", "Hant"),
        ("麥小燕", "Hant"),
        ("叠二社区", "Hans"),
        ("广州", "Hans"),
        ("萬", "Hant"),
        ("万", "Hans"),
        ("中山", None),
        ("", None),
        ("ABC 123", None),
        ("里后面干云台只于", None),
        ("乾坤", None),
        ("床群峰粽", None),
        ("鄉里的里長", "Hant"),
        ("皇后飯店", "Hant"),
        ("区區", None),
        ("社区服务中心(原名「區公所」)", "Hans"),
    ],
)
def test_script(text: str, expected: Script | None) -> None:
    assert script(text) == expected


@pytest.mark.parametrize(("of_script", "expected"), [("Hans", "zh-Hans"), ("Hant", "zh-Hant"), (None, "zh")])
def test_language_tag(of_script: Script | None, expected: str) -> None:
    assert language_tag(of_script) == expected


@pytest.mark.parametrize(
    ("hans", "hant"),
    [("头发", "頭髮"), ("发展", "發展"), ("皇后后面", "皇后後面"), ("群众里", "群眾裡"), ("中山 ABC", "中山 ABC")],
)
def test_conversion_is_by_words(hans: str, hant: str) -> None:
    assert traditional(hans) == hant
    assert simplified(hant) == hans


@settings(deadline=None)  # the first example builds the tables
@given(st.text(max_size=20))
def test_any_text_converts(text: str) -> None:
    assert script(text) in {"Hans", "Hant", None}
    assert script(simplified(text)) != "Hant"
    traditional(text)


def test_the_dictionary_of_readings_is_not_loaded_with_the_package() -> None:
    code = "import sys, linli.han; linli.han.script('区'); sys.exit('pypinyin' in sys.modules)"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run([sys.executable, "-c", code], check=False, env=environment)  # noqa: S603 - our own code
    assert run.returncode == 0
