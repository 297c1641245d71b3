"""Work in several processes: the same results, in order, and the same exceptions."""

import os

import pytest

from linli.assembly.workers import FEWEST, shared_out


@pytest.mark.parametrize("count", [0, 1, FEWEST - 1, FEWEST, 3 * FEWEST + 1])
@pytest.mark.parametrize("jobs", [None, 1, 2, 5])
def test_results_come_in_order(count: int, jobs: int | None) -> None:
    factor = 3
    assert list(shared_out(lambda number: number * factor, range(count), jobs)) == [n * 3 for n in range(count)]


def test_many_tasks_are_done_by_other_processes_and_few_are_not() -> None:
    assert set(shared_out(lambda _: os.getpid(), range(FEWEST - 1), 2)) == {os.getpid()}
    done = list(shared_out(lambda _: os.getpid(), range(FEWEST), 2))
    assert 0 < done.count(os.getpid()) < FEWEST // 3, "some, from which the copies know what all have in common"


def test_copies_know_what_was_found_out_before_them() -> None:
    known: set[int] = set()

    def work(number: int) -> bool:
        is_known = number % 3 in known
        known.add(number % 3)
        return is_known

    assert list(shared_out(work, range(FEWEST), 2)).count(False) == 3


@pytest.mark.parametrize("count", [5, 2 * FEWEST])
def test_an_exception_is_raised_here(count: int) -> None:
    def fail(number: int) -> int:
        if number == count - 1:
            raise ZeroDivisionError
        return number

    with pytest.raises(ZeroDivisionError):
        list(shared_out(fail, range(count), 2))
