"""The window's heartbeat: how long the event loop was held at worst."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from kyso_desktop.gui.main_window import MainWindow

OFFICE_SECONDS = 0.03
"""So much of the processor :func:`_work` takes on an office computer, about."""


def _work() -> float:
    """Seconds of the processor for making and finding some small objects, as a window does."""
    before, made = thread_time(), {}
    for number in range(60_000):
        made[str(number)] = (number, [number])
        made.get(str(number // 2))
    return thread_time() - before


LONGEST_SECONDS = 0.1 * max(1.0, min(_work() for _ in range(5)) / OFFICE_SECONDS)
"""A tenth of a second on an office computer; as much longer as this machine is slower."""
PATIENCE = 30_000
TRIES = 3
"""Other work may pause the thread that ours waits for; what our own work holds is held in every try."""
SCHEDULE = Path("/proc/thread-self/schedstat")
"""Of Linux; elsewhere what other work takes is counted too."""


def _waited() -> float:
    """Seconds that this thread was ready to run and the machine gave the processor to other work."""
    with suppress(OSError, IndexError, ValueError):
        return int(SCHEDULE.read_text().split()[1]) / 1e9
    return 0.0


class Heartbeat:
    """The moments at which the loop came round, on a clock that stands still while other work has the processor."""

    def __init__(self) -> None:
        self._beats = [perf_counter() - _waited()]
        self._worked = [thread_time()]

    def beat(self) -> None:
        self._beats.append(perf_counter() - _waited())
        self._worked.append(thread_time())

    @property
    def longest(self) -> float:
        """Seconds between two beats at worst."""
        return max(after - before for before, after in pairwise(self._beats))

    @property
    def longest_work(self) -> float:
        """Seconds of the processor that the loop's own thread took between two beats at worst.

        Other work on the machine does not count; what waits for a disk or a lock is not seen.
        """
        return max(after - before for before, after in pairwise(self._worked))


@contextmanager
def heartbeat() -> Iterator[Heartbeat]:
    """Beats every 5 ms inside."""
    heart = Heartbeat()
    timer = QTimer(interval=5)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(heart.beat)
    timer.start()
    yield heart
    heart.beat()
    timer.stop()


def shortest_hold(work: Callable[[], None]) -> float:
    """The longest hold of the best try of ``work``; more tries only where a try was too long."""
    best = float("inf")
    for _ in range(TRIES):
        with heartbeat() as heart:
            work()
        best = min(best, heart.longest)
        if best < LONGEST_SECONDS:
            break
    return best


class Watch:
    """Notes how long the loop was held in each step."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.holds: dict[str, float] = {}
        self._qtbot, self._window = qtbot, window

    def step(self, name: str, act: Callable[[], object], done: Callable[[], object] = lambda: True) -> None:
        """``act``, then until ``done`` and nothing is on its way any more."""
        with heartbeat() as heart:
            act()
            self._qtbot.waitUntil(lambda: bool(done()) and not self._window.errands.running, timeout=PATIENCE)
            self._qtbot.wait(10)
        self.holds[name] = heart.longest_work

    @property
    def too_long(self) -> dict[str, float]:
        """The steps that held the window."""
        return {name: hold for name, hold in self.holds.items() if hold > LONGEST_SECONDS}
