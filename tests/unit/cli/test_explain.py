import pytest
from click.testing import CliRunner, Result

from linli.assembly.manual import manual
from linli.cli.main import make_cli


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(make_cli("zh"), ["explain", *arguments])


@pytest.mark.parametrize("code", ["unknown-field", "UNKNOWN_FIELD", " unknown-field "])
def test_a_code_is_explained(code: str) -> None:
    text = next(entry.text for entry in manual() if entry.code == "unknown-field")
    assert explain(code).output == f"unknown-field\n\n{text.zh}\n"
    assert explain(code, "--lang", "en").output == f"unknown-field\n\n{text.en}\n"


def test_all_codes_are_listed() -> None:
    output = explain().output
    assert all(f"{entry.code}\n  {entry.text.zh}" in output for entry in manual())


def test_a_wrong_code_is_put_right() -> None:
    result = explain("unknown-feild")
    assert result.exit_code == 2
    assert "您是否想写 unknown-field？" in result.stderr
    assert "linli explain" in explain("xyz").stderr
