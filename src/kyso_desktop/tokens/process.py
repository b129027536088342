"""The processes that hold the vendors' modules, as seen from here: one a module, started at first use.

A module that hangs is ended, one that crashed is started again at its next use; neither holds up another module.
"""

import atexit
import os
import subprocess
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from time import monotonic
from typing import TypeVar

from kyso_desktop.cryptoki import (
    Bug,
    Done,
    FrameBroken,
    KeyOpened,
    Refusal,
    Reply,
    Request,
    as_message,
    as_reply,
    read_frame,
)
from kyso_desktop.cryptoki import write_frame as write
from kyso_desktop.errors import KysoBug
from kyso_desktop.tokens.errors import DriverFailed, DriverFault, TokenError, TokenWaitStopped
from kyso_desktop.tokens.model import Pin
from kyso_desktop.tokens.refusals import error_of
from kyso_desktop.workstation import start_token_process

LOOK_SECONDS = 15.0
LOGIN_SECONDS = 60.0
"""Long enough for a PIN typed on a reader's keys."""
SIGN_SECONDS = 60.0
CLOSE_SECONDS = 10.0
END_SECONDS = 2.0
CANCEL_LOOK_SECONDS = 0.1

CONFIGURATION_VARIABLE = "SOFTHSM2_CONF"
"""The practice module reads it when it is loaded: another value needs another process."""

Answer = TypeVar("Answer", bound=Reply)


class _TimedOut(Exception):  # noqa: N818 - never leaves this file
    """No answer within the limit."""


class _Life:
    """One started process, from its first frame to its end."""

    def __init__(self) -> None:
        self.configuration = os.environ.get(CONFIGURATION_VARIABLE)
        self._process = start_token_process()
        self._answers: SimpleQueue[bytearray | None] = SimpleQueue()
        self._listener = Thread(target=self._listen, name="token-answers", daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        answers = self._process.stdout
        with suppress(OSError, FrameBroken):
            while answers is not None:
                frame = read_frame(answers)  # type: ignore[arg-type] # unbuffered, so a raw stream
                if frame is None:
                    break
                self._answers.put(frame)
        self._answers.put(None)

    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def send(self, request: Request, pin: Pin | None) -> None:
        questions = self._process.stdin
        if questions is None:
            raise KysoBug("no pipe")
        write(questions, as_message(request))
        if pin is not None:
            write(questions, pin.letters)

    def answer(self, seconds: float, cancel: Event | None) -> bytearray | None:
        """The next frame; None where the process ended. Raises :class:`_TimedOut`, :class:`TokenWaitStopped`."""
        end = monotonic() + seconds
        while (left := end - monotonic()) > 0:
            if cancel is not None and cancel.is_set():
                raise TokenWaitStopped
            with suppress(Empty):
                return self._answers.get(timeout=left if cancel is None else min(left, CANCEL_LOOK_SECONDS))
        raise _TimedOut

    def end(self) -> None:
        self._process.kill()
        self._listener.join(END_SECONDS)  # knows the end at once; waiting for the process looks every few milliseconds
        with suppress(subprocess.TimeoutExpired):  # a call that even the system cannot end is left to the system
            self._process.wait(END_SECONDS)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None and not self._listener.is_alive():
                pipe.close()


class ModuleProcess:
    """One vendor module behind its process; calls wait for one another."""

    def __init__(self, module: Path) -> None:
        self.module = module
        self.life = 0
        """Changes with each start: a key belongs to the process that opened it."""
        self.open_keys = 0
        self._lock = Lock()
        self._running: _Life | None = None

    def warm_up(self) -> None:
        """The process is being started; the module itself is loaded by the first question."""
        with self._lock, suppress(DriverFailed):  # the first question tells of it
            self._current(None)

    def ask(
        self,
        request: Request,
        kind: type[Answer],
        seconds: float,
        *,
        life: int | None = None,
        cancel: Event | None = None,
    ) -> Answer:
        """The module's answer, of this ``kind``; ``life`` where only that very process can give it.

        Raises :class:`DriverFailed` (CRASHED, TIMED_OUT), :class:`TokenWaitStopped`, and what the module refuses.
        """
        with self._lock:
            return self._ask(request, kind, seconds, None, life, cancel)

    def open_key(self, request: Request, pin: Pin | None, cancel: Event | None) -> tuple[KeyOpened, int]:
        """The opened key and the life it belongs to; from now to :meth:`close_key` the process is not exchanged."""
        with self._lock:
            opened = self._ask(request, KeyOpened, LOGIN_SECONDS, pin, None, cancel)
            self.open_keys += 1
            return opened, self.life

    def close_key(self, request: Request, life: int) -> None:
        """The key is logged out; where its process is gone, so is the login."""
        with self._lock, suppress(TokenError):
            try:
                self._ask(request, Done, CLOSE_SECONDS, None, life, None)
            finally:
                if life == self.life:
                    self.open_keys = max(0, self.open_keys - 1)

    def ask_if_free(self, request: Request, kind: type[Answer], seconds: float) -> Answer | None:
        """As :meth:`ask`; None where the module is at work for somebody else."""
        if not self._lock.acquire(blocking=False):
            return None
        try:
            return self._ask(request, kind, seconds, None, None, None)
        finally:
            self._lock.release()

    def _ask(
        self,
        request: Request,
        kind: type[Answer],
        seconds: float,
        pin: Pin | None,
        life: int | None,
        cancel: Event | None,
    ) -> Answer:
        running = self._current(life)
        try:
            running.send(request, pin)
            frame = running.answer(seconds, cancel)
            reply = None if frame is None else as_reply(frame)
        except _TimedOut as error:
            self.end()
            raise DriverFailed(self.module, DriverFault.TIMED_OUT) from error
        except TokenWaitStopped:
            self.end()
            raise
        except (OSError, ValueError, RecursionError) as error:  # the last for an answer nested too deep
            self.end()
            raise DriverFailed(self.module, DriverFault.CRASHED) from error
        return self._as(kind, reply)

    def _as(self, kind: type[Answer], reply: Reply | None) -> Answer:
        if isinstance(reply, kind):
            return reply
        if isinstance(reply, Refusal):
            raise error_of(reply, self.module)
        self.end()
        if isinstance(reply, Bug):
            raise KysoBug(reply.trace)
        raise DriverFailed(self.module, DriverFault.CRASHED)

    def _current(self, life: int | None) -> _Life:
        if self._running is not None and self._is_stale(self._running):
            self.end()
        if life is not None and (self._running is None or life != self.life):
            raise DriverFailed(self.module, DriverFault.CRASHED)
        if self._running is None:
            self._running = self._start()
        return self._running

    def _is_stale(self, running: _Life) -> bool:
        return running.has_ended() or (self.open_keys == 0 and running.configuration != _configuration())

    def _start(self) -> _Life:
        try:
            running = _Life()
        except OSError as error:
            raise DriverFailed(self.module, DriverFault.CRASHED) from error
        self.life += 1
        return running

    def end(self) -> None:
        """The process is gone, and every key in it; the next question starts another."""
        running, self._running, self.open_keys = self._running, None, 0
        if running is not None:
            running.end()


def _configuration() -> str | None:
    return os.environ.get(CONFIGURATION_VARIABLE)


_processes: dict[Path, ModuleProcess] = {}
_processes_lock = Lock()


def warm_up(module: Path) -> None:
    """The module's process is being started while the caller does other work; no module is loaded, no token touched."""
    process_of(module.resolve()).warm_up()


def process_of(module: Path) -> ModuleProcess:
    """The one process of this module (its real path); it is started by the first question."""
    with _processes_lock:
        return _processes.setdefault(module, ModuleProcess(module))


@atexit.register
def end_all() -> None:
    """No process of ours is left; each would also end by itself when this one does."""
    with _processes_lock:
        for process in _processes.values():
            process.end()
