"""A bound on how long something takes."""

import signal

import pytest

from linli.assembly.deadline import TookTooLongError, deadline


def test_what_takes_too_long_is_stopped() -> None:
    def work() -> None:
        with deadline(0.05):
            while True:
                pass

    with pytest.raises(TookTooLongError):
        work()


def test_what_ends_in_time_is_left_alone_and_so_are_others_afterwards() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with deadline(0.05):
        pass
    assert signal.getsignal(signal.SIGVTALRM) is before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)
