import re

from tests.conftest import Build


def test_strict_build_has_nothing_to_complain_of(build: Build) -> None:
    assert build.exit_code == 0, build.log
    assert "Documentation built" in build.log
    assert [line for line in build.log.splitlines() if re.match(r"\s*(WARNING|ERROR|CRITICAL)\b", line)] == []
