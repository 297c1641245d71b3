"""How much was tried and what took longest, at the end of a run."""

import pytest
from tests.fuzz.budget import SPENT


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if SPENT:
        terminalreporter.section("inputs tried")
    for name, spent in sorted(SPENT.items()):
        terminalreporter.write_line(f"{name}: {spent.count} inputs, slowest {spent.slowest:.3f} s of processor time")
