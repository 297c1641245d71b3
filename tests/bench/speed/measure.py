"""What a command costs: it runs as a process group of its own, and the whole tree of its processes is looked at.

Linux only: processes and load are read from ``/proc``.
"""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_TICKS: Final = os.sysconf("SC_CLK_TCK")
_KILOBYTE: Final = 1024
_FIRST_LOOKS: Final = 5.0
"""For so many seconds memory is looked at often; a long command is disturbed less."""

Argument = str | Path


@dataclass(frozen=True, slots=True)
class Used:
    """What a command took: wall clock and CPU in seconds, children included; the most memory at one time in bytes.

    ``others`` is how many processors other programs kept busy meanwhile. ``code`` is None where it ran out of time.
    """

    wall: float
    cpu: float
    memory: int
    others: float
    code: int | None


def measure(
    command: Sequence[Argument], folder: Path, log: Path, *, limit: float, environment: Mapping[str, str] | None = None
) -> Used:
    """Run the command in ``folder``; what it says goes to ``log``. After ``limit`` seconds its group is killed."""
    busy, start, is_late = _busy(), time.perf_counter(), False
    process = begin(command, folder, log, environment)
    memory = 0
    try:
        while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
            memory = max(memory, memory_of(process.pid))
            passed = time.perf_counter() - start
            if passed > limit and not is_late:
                is_late = True
                kill(process)
            time.sleep(0.02 if passed < _FIRST_LOOKS else 0.25)
    except BaseException:
        kill(process)  # its group is not the one that is interrupted
        raise
    wall = time.perf_counter() - start
    _, status, resources = ended
    process.returncode = os.waitstatus_to_exitcode(status)  # it has been waited for here
    cpu = resources.ru_utime + resources.ru_stime
    others = max(0.0, (_busy() - busy - cpu) / wall)
    return Used(wall, cpu, memory, others, None if is_late else process.returncode)


def begin(
    command: Sequence[Argument], folder: Path, log: Path, environment: Mapping[str, str] | None = None
) -> "subprocess.Popen[bytes]":
    """Start the command in a process group of its own."""
    with log.open("ab") as file:
        return subprocess.Popen(  # noqa: S603 - the commands of the benchmark
            command,
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


def kill(process: "subprocess.Popen[bytes]") -> None:
    """End everything in the group of a process that ``begin`` started and nobody has waited for yet."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def memory_of(process: int) -> int:
    """The memory of a process and all below it, in bytes; what several of them share counts once.

    A process alone tells the most that it ever had. (What ``wait4`` tells of that would include our own memory, from
    before the command took our place.)
    """
    everyone = tuple(_tree(process))
    most = max(_kilobytes(one, "status", "VmHWM:") for one in everyone)
    return _KILOBYTE * max(most, sum(_kilobytes(one, "smaps_rollup", "Pss:") for one in everyone[1:] and everyone))


def wait_for_quiet(limit: float) -> None:
    """Wait until a quarter of a processor at most is busy, but ``limit`` seconds at most."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        before = _busy()
        time.sleep(0.5)
        if (_busy() - before) / 0.5 < 0.25:
            return


def _tree(process: int) -> Iterator[int]:
    yield process
    with suppress(OSError):
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _tree(int(child))


def _kilobytes(process: int, file: str, name: str) -> int:
    """A figure that the kernel tells of a process; 0 where the process has ended."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/{file}").read_text(encoding="utf-8").splitlines():
            if line.startswith(name):
                return int(line.split()[1])
    return 0


def _busy() -> float:
    """The seconds that all processors together have worked since the machine started."""
    user, nice, system, _idle, _waiting, interrupts, soft, *_ = Path("/proc/stat").read_text().split()[1:]
    return sum(map(int, (user, nice, system, interrupts, soft))) / _TICKS
