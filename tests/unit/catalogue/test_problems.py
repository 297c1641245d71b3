import pytest

from linli.catalogue.problems import unknown_target
from linli.diagnostics import Span

SPAN = Span("content/communities/jia.yml", 3, 10, 3, 12)


@pytest.mark.parametrize(
    ("target", "code", "what"),
    [
        ("community", "dangling-reference", "社区"),
        ("source", "dangling-reference", "来源"),
        ("theme", "unknown-theme", "主题"),
        ("region", "unknown-region", "地区"),
    ],
)
def test_what_is_missing_is_called_by_its_kind(target: str, code: str, what: str) -> None:
    found = unknown_target(SPAN, target, "yi", {})
    assert (found.code, found.span) == (code, SPAN)
    assert what in found.message.zh
    assert "“yi”" in found.message.en


def test_namesakes_are_all_named() -> None:
    found = unknown_target(SPAN, "representative", "李娜", {"li-na-1": "李娜", "li-na-2": "李娜", "li": "李"})
    assert "li-na-1" in found.help.zh
    assert "li-na-2" in found.help.zh
    assert "li-na-1 (李娜) or li-na-2 (李娜)" in found.help.en
