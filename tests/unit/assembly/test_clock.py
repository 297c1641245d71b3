from datetime import datetime

import pytest

from linli.assembly.clock import build_day


@pytest.mark.parametrize(
    ("epoch", "day"),
    [("0", "1970-01-01"), ("86399", "1970-01-01"), ("86400", "1970-01-02"), ("1700000000", "2023-11-14")],
)
def test_the_day_of_a_build_that_repeats_is_given(epoch: str, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert build_day().isoformat() == day


@pytest.mark.parametrize("epoch", [None, ""])
def test_otherwise_it_is_today(epoch: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    before = datetime.now().astimezone().date()
    assert before <= build_day() <= datetime.now().astimezone().date()
