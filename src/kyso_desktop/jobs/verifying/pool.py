"""The verifying processes as seen from the program: started at first use, used again, replaced when they end."""

from __future__ import annotations

import atexit
import hashlib
import os
import subprocess
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING, BinaryIO, cast

from kyso_desktop.jobs.errors import Cancelled
from kyso_desktop.jobs.verifying.frames import StreamEnded, receive, send
from kyso_desktop.jobs.verifying.messages import Anchors, Answer, Asked, Phase, Question
from kyso_desktop.jobs.verifying.plain import Blobs, NotPlain, packed, unpacked
from kyso_desktop.jobs.verifying.search import SearchEnded
from kyso_desktop.verification import Reason, Report, Verdict
from kyso_desktop.workstation import FileBusy, FileMissing, FileUnreadable, NotAFile, start_verifying_process

if TYPE_CHECKING:
    from kyso_desktop.jobs.verifying.messages import Reading
    from kyso_desktop.placement import Head
    from kyso_desktop.trust import TrustView
    from kyso_desktop.verification import ReplayFacts
    from kyso_desktop.workstation import FileTrouble

JUDGE_SECONDS = 60.0
"""For the verdict; the look at the pages has as long again for each hundred pages."""
LOOK_SECONDS = 60.0
CANCEL_LOOK_SECONDS = 0.1
END_SECONDS = 2.0
TROUBLES = {kind.code: kind for kind in (FileBusy, FileMissing, FileUnreadable, NotAFile)}


@dataclass(frozen=True, slots=True)
class Found:
    """What a process found in one file; exactly one of ``report`` and ``trouble`` is there."""

    report: Report | None
    head: Head | None
    trouble: FileTrouble | None
    replay: ReplayFacts | None = None


def anchors_of(view: TrustView) -> Anchors:
    """What a process must know of this trust."""
    cache = str(view.network.cache.folder) if view.network.cache else None
    return Anchors(view.roots, view.intermediates, view.crls, view.offline, cache)


class TooLong(Exception):  # noqa: N818 - never leaves this package
    """No answer within the limit."""


class Life:
    """One started process, from its first message to its end."""

    def __init__(self) -> None:
        self.anchors: Anchors | None = None
        self.used = monotonic()
        """When it was last asked or answered."""
        self._process = start_verifying_process()
        self._messages: SimpleQueue[bytes | None] = SimpleQueue()
        self._listener = Thread(target=self._listen, name="verifying-answers", daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        with suppress(OSError, StreamEnded, ValueError, MemoryError):
            while True:
                self._messages.put(receive(cast(BinaryIO, self._process.stdout)))
        self._messages.put(None)

    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def ask(self, question: Question, anchors: Anchors) -> None:
        known = anchors == self.anchors
        self.anchors = anchors
        self._send(Asked(question=replace(question, anchors=None if known else anchors)))

    def ask_reading(self, reading: Reading, anchors: Anchors | None) -> None:
        known = anchors is None or anchors == self.anchors
        self.anchors = anchors or self.anchors
        self._send(Asked(reading=replace(reading, anchors=None if known else anchors)))

    def bring(self, brought: bytes) -> None:
        """The signature or the time-stamp that it asked for."""
        self._send(Asked(brought=brought))

    def _send(self, asked: Asked) -> None:
        self.used = monotonic()
        send(cast(BinaryIO, self._process.stdin), packed(asked, Blobs()))

    def answer(self, seconds: float, cancel: Event | None, enough: Event | None = None) -> Answer:
        """The next answer. Raises :class:`TooLong`, :class:`StreamEnded`, ``NotPlain``, :class:`Cancelled`.

        ``enough`` raises :class:`SearchEnded` once it is set.
        """
        end = monotonic() + seconds
        while (left := end - monotonic()) > 0:
            if cancel is not None and cancel.is_set():
                raise Cancelled
            if enough is not None and enough.is_set():
                raise SearchEnded
            with suppress(Empty):
                message = self._messages.get(timeout=left if cancel is None else min(left, CANCEL_LOOK_SECONDS))
                self.used = monotonic()
                if message is None:
                    raise StreamEnded
                return unpacked(Answer, message, self.anchors.blobs if self.anchors else ())
        raise TooLong

    def kill(self) -> None:
        self._process.kill()

    def wait(self) -> None:
        """It has ended: its listener knows that at once, where waiting for the process looks every few milliseconds."""
        self._listener.join(END_SECONDS)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(END_SECONDS)

    def end(self) -> None:
        self.kill()
        self.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None and not self._listener.is_alive():
                with suppress(OSError):
                    pipe.close()


class VerifyingPool:
    """Verifies files, each in one of a few processes; safe to use from as many threads as one likes."""

    def __init__(
        self,
        start: Callable[[], Life] = Life,
        judge_seconds: float = JUDGE_SECONDS,
        look_seconds: float = LOOK_SECONDS,
    ) -> None:
        self._start = start
        self._limits = (judge_seconds, look_seconds)
        self._idle: list[Life] = []
        self._lock = Lock()
        atexit.register(self.close)

    def verify(
        self,
        path: Path,
        view: TrustView,
        *,
        password: str | None = None,
        every_page: bool = False,
        replay: bool = False,
        cancel: Event | None = None,
        judged: Callable[[Report], None] | None = None,
    ) -> Found:
        """The verdict on one file; ``judged`` is told the first verdict, before the pages were looked at.

        A file that takes more memory or time than is allowed, or that ends its process, is indeterminate. Raises
        :class:`Cancelled` alone.
        """
        anchors = anchors_of(view)
        question = Question(str(path.absolute()), view.moment, password, every_page, None, replay)
        life = self._taken()
        first: Report | None = None
        try:
            life.ask(question, anchors)
            answer = life.answer(self._limits[0], cancel)
            if answer.phase is Phase.JUDGED and answer.report is not None:
                first = answer.report
                if judged is not None:
                    judged(first)
                answer = life.answer(self._limits[1] * (1 + (first.pages or 0) / 100), cancel)
        except (OSError, StreamEnded, NotPlain, TooLong):
            life.end()
            return _cut_short(path, view.moment, first)
        except BaseException:
            life.end()
            raise
        return self._concluded(life, answer, path, view.moment, first)

    def close(self) -> None:
        """The idle processes are ended; the pool stays usable."""
        self.rest(0)

    def rest(self, seconds: float) -> bool:
        """Those that were idle for that long are ended; whether none is left."""
        before = monotonic() - seconds
        with self._lock:
            tired = [life for life in self._idle if life.used <= before]
            self._idle = [life for life in self._idle if life not in tired]
            none_left = not self._idle
        for life in tired:
            life.end()
        return none_left

    def _taken(self) -> Life:
        with self._lock:
            idle = self._idle.pop() if self._idle else None
        if idle is not None and not idle.has_ended():
            return idle
        if idle is not None:
            idle.end()
        return self._start()

    def _concluded(self, life: Life, answer: Answer, path: Path, moment: datetime, first: Report | None) -> Found:
        if answer.phase is Phase.BEYOND or answer.phase is Phase.JUDGED:
            life.end()
            return _cut_short(path, moment, first)
        with self._lock:
            self._idle.append(life)
        if answer.phase is Phase.TROUBLE:
            return Found(None, None, TROUBLES.get(answer.trouble or "", FileUnreadable)(path))
        if answer.report is None:
            return _cut_short(path, moment, first)
        return Found(answer.report, answer.head, None, answer.replay)


def _cut_short(path: Path, moment: datetime, first: Report | None) -> Found:
    """What can still be said of a file whose process is gone."""
    if first is not None:
        if first.verdict is Verdict.INVALID or not first.signatures:
            return Found(first, None, None)
        return Found(replace(first, file_reasons=(*first.file_reasons, Reason.PAGES_NOT_COMPARED)), None, None)
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            size = os.fstat(file.fileno()).st_size
    except OSError:
        return Found(None, None, FileUnreadable(path))
    return Found(Report(path.name, digest, size, moment.astimezone(UTC), (), (Reason.TOO_COMPLEX,), None), None, None)
