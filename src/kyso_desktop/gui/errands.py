"""The only bridge between the window and other threads.

An errand carries one job to a worker thread and brings back its result by signal, always on the main thread. Nothing
else in this room starts, waits for or speaks to a thread.
"""

import logging
import secrets
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from importlib import import_module
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from kyso_desktop.errors import KysoError

T = TypeVar("T")


class Pool(StrEnum):
    """Whose threads a job may take."""

    WORK = "work"
    """What a person waits for."""
    DRAW = "draw"
    """Pictures of pages: PDFium draws one at a time, and none waits for a long job."""
    LOOK = "look"
    """What the window looks up by itself; it keeps no thread from what a person waits for."""


THREADS = {Pool.WORK: 2, Pool.DRAW: 1, Pool.LOOK: 1}

_log = logging.getLogger(__name__)


class Errand(QObject):
    """One job on its way; exactly one of ``done``, ``failed``, ``bug`` and ``stopped`` is emitted, later ``ended``."""

    done = Signal(object)
    failed = Signal(object)
    """The ``KysoError``."""
    bug = Signal(str)
    """The support code under which the trace was logged."""
    stopped = Signal()
    step = Signal(str)
    ended = Signal()
    """Emitted on the main thread when the worker has let go of it."""

    def tell(self, step: str) -> None:
        """Hand this to a job as its ``tell``; callable from any thread."""
        import_module("kyso_desktop.wording.terms")  # here, so that the main thread need not
        self.step.emit(step)

    def carry(self, job: Callable[[], object]) -> None:
        """Do the job and emit how it ended; runs on the worker thread."""
        begun, outcome = monotonic(), "failed"
        try:
            result = job()
        except KysoError as error:
            import_module("kyso_desktop.wording.errors")
            self.failed.emit(error)
        except Exception as error:  # noqa: BLE001 - every other exception is our own fault and is told with its code
            self._other(error)
        else:
            outcome = "done"
            self.done.emit(result)
        finally:
            _log.info("job %s %s after %d ms", _name(job), outcome, (monotonic() - begun) * 1000)

    def _other(self, error: Exception) -> None:
        from kyso_desktop.jobs import Cancelled  # not at the top: the window is up before the jobs are loaded

        if isinstance(error, Cancelled):
            self.stopped.emit()
            return
        code = secrets.token_hex(4).upper()
        _log.error("support code %s", code, exc_info=error)
        self.bug.emit(code)


def _name(job: Callable[[], object]) -> str:
    """The function's own name: what it is given may name a person or a document."""
    function = job.func if isinstance(job, partial) else job
    return str(getattr(function, "__qualname__", type(function).__name__)).replace("<locals>.", "")


class Errands(QObject):
    """Sends errands out and keeps each until it is back."""

    refused = Signal(object)
    """Every ``KysoError`` that any errand brought back, besides what its own receiver does."""
    quiet = Signal()
    """The last errand on its way has come back."""
    _returned = Signal(object)
    """Emitted on the worker's thread as its last act with an errand, which may be deleted from then on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {pool: QThreadPool(self) for pool in Pool}
        for pool, threads in THREADS.items():
            self._pools[pool].setMaxThreadCount(threads)
        self._out: set[Errand] = set()
        self._finished = False
        self._returned.connect(self._back)

    @property
    def running(self) -> int:
        return len(self._out)

    def new(self) -> Errand:
        """An errand to connect to before it is sent; owned by this object, so that it dies on the main thread."""
        return Errand(self)

    def send(self, errand: Errand, job: Callable[[], object], pool: Pool = Pool.WORK) -> None:
        """The job runs as soon as a thread of that pool is free; after ``finish`` not at all."""
        if self._finished:
            errand.deleteLater()
            return
        self._out.add(errand)
        errand.failed.connect(self.refused)
        self._pools[pool].start(lambda: self._carry(errand, job))

    def _carry(self, errand: Errand, job: Callable[[], object]) -> None:
        errand.carry(job)
        self._returned.emit(errand)

    def finish(self) -> None:
        """Every errand that was sent has ended; called once, when the window closes."""
        self._finished = True
        for pool in self._pools.values():
            pool.waitForDone()

    def _back(self, errand: Errand) -> None:
        self._out.discard(errand)
        errand.ended.emit()
        errand.deleteLater()
        if not self._out:
            self.quiet.emit()


class Lane(QObject):
    """A row of errands of which only the latest counts: what an earlier one brings back late is dropped."""

    failed = Signal(object)
    bug = Signal(str)
    stopped = Signal()
    step = Signal(str)
    busy = Signal(bool)

    def __init__(self, errands: Errands, parent: QObject, pool: Pool = Pool.WORK) -> None:
        super().__init__(parent)
        self._errands, self._pool = errands, pool
        self._latest: _Return | None = None

    @property
    def is_busy(self) -> bool:
        return self._latest is not None

    def send(self, done: Callable[[T], None], job: Callable[..., T], *arguments: object, **named: object) -> None:
        """Run ``job``; ``done`` gets its result on the main thread unless this lane has moved on."""
        self._send(self._errands.new(), done, lambda: job(*arguments, **named))

    def send_telling(
        self, done: Callable[[T], None], job: Callable[..., T], *arguments: object, **named: object
    ) -> None:
        """The same for a job that tells its steps through an argument ``tell``."""
        errand = self._errands.new()
        self._send(errand, done, lambda: job(*arguments, tell=errand.tell, **named))

    def drop(self) -> None:
        """Whatever is on its way no longer counts."""
        if self._latest is not None:
            self._latest = None
            self.busy.emit(False)

    def _send(self, errand: Errand, done: Callable[[T], None], job: Callable[[], T]) -> None:
        returned = self._latest = _Return(self, errand, done)
        self.busy.emit(True)
        # A job that waited for a free thread while this lane moved on is not begun at all.
        self._errands.send(errand, lambda: job() if self.counts(returned) else None, self._pool)

    def take(self, returned: "_Return") -> bool:
        """Whether this is the errand that counts; it has then come back."""
        if returned is not self._latest:
            return False
        self._latest = None
        self.busy.emit(False)
        return True

    def counts(self, returned: "_Return") -> bool:
        return returned is self._latest


class _Return(QObject):
    """Receives one errand on the main thread and passes it on to its lane while it is the latest."""

    def __init__(self, lane: Lane, errand: Errand, done: Callable[[T], None]) -> None:
        super().__init__(lane)
        self._lane = lane
        self._done: Callable[[Any], None] = done
        errand.done.connect(self.done)
        errand.failed.connect(self.failed)
        errand.bug.connect(self.bug)
        errand.stopped.connect(self.stopped)
        errand.step.connect(self.step)
        errand.ended.connect(self.ended)

    def done(self, result: object) -> None:
        if self._lane.take(self):
            self._done(result)

    def failed(self, error: KysoError) -> None:
        if self._lane.take(self):
            self._lane.failed.emit(error)

    def bug(self, code: str) -> None:
        if self._lane.take(self):
            self._lane.bug.emit(code)

    def stopped(self) -> None:
        if self._lane.take(self):
            self._lane.stopped.emit()

    def step(self, step: str) -> None:
        if self._lane.counts(self):
            self._lane.step.emit(step)

    def ended(self) -> None:
        self.deleteLater()
