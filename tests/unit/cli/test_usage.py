import subprocess
import sys

import pytest

SAID = [
    ([], 2, "用法：linli"),
    (["chek"], 2, "没有 chek 这个命令。您是否想写 check？"),
    (["xyzxyz"], 2, "没有 xyzxyz 这个命令。可以用：check、explain"),
    (["check", "--format", "xml"], 2, "--format 的值不对。可以写：terminal、json、github、sarif。"),
    (["check", "--sinc", "x"], 2, "没有 --sinc 这个选项。您是否想写 --since？"),
    (["stale", "--days", "x"], 2, "--days 的值不对。请写整数。"),
    (["new"], 2, "缺少 KIND。可以写：community、representative、program、source。"),
    (["check", "--foo"], 2, "没有 --foo 这个选项。"),
    (["export", "markdown"], 2, "缺少 FOLDER。"),
    (["export", "text", "x"], 2, "WHAT 的值不对。可以写：markdown、xlsx、csv。"),
    (["schema", "x"], 2, "运行 linli schema --help 看用法。"),
    (["chek", "--lang", "en"], 2, "Run linli --help to see how it is used."),
    (["--help"], 0, "用法：linli"),
]


@pytest.mark.parametrize(
    ("arguments", "code", "words"), SAID, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_a_command_line_that_is_wrong_is_explained(arguments: list[str], code: int, words: str) -> None:
    result = subprocess.run(  # noqa: S603 - our own interpreter and arguments
        [sys.executable, "-c", "from linli.cli.main import main; main()", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    said = result.stdout + result.stderr
    assert result.returncode == code
    assert words in said
    assert "Traceback" not in said
