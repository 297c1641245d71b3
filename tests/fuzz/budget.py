"""How many inputs are tried, and how long one may take."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, settings

EXAMPLES = int(os.environ.get("FUZZ", "60"))
"""Inputs of each test; ``make fuzz`` asks for many more."""

MOST = 2.0
"""Seconds of processor time for any one input."""


@dataclass(slots=True)
class Spent:
    """Inputs so far, and what the slowest took."""

    count: int = 0
    slowest: float = 0.0


SPENT: dict[str, Spent] = {}


@contextmanager
def within_budget(name: str) -> Iterator[None]:
    """Count an input, and fail where it takes too long."""
    began = time.process_time()
    yield
    took = time.process_time() - began
    spent = SPENT.setdefault(name, Spent())
    spent.count += 1
    spent.slowest = max(spent.slowest, took)
    assert took < MOST, f"{took:.2f} s"


def tried(share: float = 1.0) -> Callable[[Any], Any]:
    """Try so many inputs, less where one of them takes longer."""
    count = max(5, int(EXAMPLES * share))
    return settings(
        max_examples=count, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
    )
