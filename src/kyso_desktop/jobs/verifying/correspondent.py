"""One process that reads documents, and what it was told of them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from itertools import count
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

from kyso_desktop.jobs.errors import DocumentTooComplex
from kyso_desktop.jobs.verifying.frames import StreamEnded
from kyso_desktop.jobs.verifying.messages import Phase
from kyso_desktop.jobs.verifying.plain import NotPlain
from kyso_desktop.jobs.verifying.pool import TooLong, anchors_of
from kyso_desktop.jobs.verifying.wishes import MOST_WISHES
from kyso_desktop.pages import EmptyFile, NotAPdf, PasswordNeeded
from kyso_desktop.workstation import OwnCopy

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from kyso_desktop.jobs.verifying.messages import Answer, Reading
    from kyso_desktop.jobs.verifying.pool import Life
    from kyso_desktop.jobs.verifying.search import Search
    from kyso_desktop.jobs.verifying.wishes import Bringing
    from kyso_desktop.trust import TrustView
    from kyso_desktop.workstation import Content

HELD = 2
"""As many documents as one process holds."""
TROUBLES = {kind.code: kind for kind in (EmptyFile, NotAPdf, PasswordNeeded)}


class Correspondent:
    """One process, asked one question at a time."""

    def __init__(self, start: Callable[[], Life], seconds: float) -> None:
        self._start = start
        self.seconds = seconds
        self._lock = Lock()
        self._life: Life | None = None
        self._keys = count()
        self._sent: dict[int, tuple[Content, str | None]] = {}

    def ask(
        self,
        content: Content,
        reading: Reading,
        view: TrustView | None = None,
        cancel: Event | None = None,
        search: Search | None = None,
        bring: Bringing | None = None,
    ) -> Answer:
        """The answer; raises what its document's trouble is, ``DocumentTooComplex``, ``Cancelled``, ``SearchEnded``."""
        with self._lock:
            try:
                answer = self._asked(content, reading, view, cancel, search, bring)
                if answer.phase is Phase.UNLENT:
                    self._sent.clear()
                    answer = self._asked(content, reading, view, cancel, search, bring, borrows=False)
            except (OSError, StreamEnded, NotPlain, TooLong) as error:
                self._renew()
                raise DocumentTooComplex(reading.name) from error
            except BaseException:
                self._renew()
                raise
            if answer.phase not in (Phase.DONE, Phase.TROUBLE, Phase.REFUSED):
                self._renew()
                raise DocumentTooComplex(reading.name)
        if answer.phase is Phase.TROUBLE:
            raise TROUBLES.get(answer.trouble or "", NotAPdf)(reading.name)
        return answer

    def _asked(
        self,
        content: Content,
        reading: Reading,
        view: TrustView | None,
        cancel: Event | None,
        search: Search | None,
        bring: Bringing | None,
        *,
        borrows: bool = True,
    ) -> Answer:
        life, end, wishes = self._living(), monotonic() + self.seconds, 0
        life.ask_reading(self._keyed(content, reading, borrows=borrows), anchors_of(view) if view else None)
        while True:
            left = end - monotonic()
            answer = life.answer(left, cancel, search.enough) if search else life.answer(left, cancel)
            wished = bring.wished(answer) if bring is not None and wishes < MOST_WISHES else None
            if wished is not None:
                life.bring(wished())
                wishes, end = wishes + 1, monotonic() + self.seconds  # a token and a server take their time
            elif answer.phase is not Phase.SEARCHING:
                return answer
            elif search is not None:
                search.told(max(0, answer.searched))

    def warm(self) -> None:
        """The process is started, unless a question is being answered."""
        if self._lock.acquire(blocking=False):
            try:
                with suppress(OSError):
                    self._living()
            finally:
                self._lock.release()

    def rest(self, seconds: float) -> bool:
        """The process is ended where it was idle for that long; whether there is none."""
        if not self._lock.acquire(blocking=False):
            return False
        try:
            if self._life is not None and self._life.used <= monotonic() - seconds:
                self._end()
            return self._life is None
        finally:
            self._lock.release()

    @property
    def life(self) -> Life | None:
        """The process, where there is one."""
        return self._life

    def close(self) -> None:
        """The process is ended."""
        with self._lock:
            self._end()

    def _living(self) -> Life:
        if self._life is None or self._life.has_ended():
            self._end()
            self._life = self._start()
        return self._life

    def _keyed(self, content: Content, reading: Reading, *, borrows: bool) -> Reading:
        """The reading by its key alone where the process holds that document, or with the document under a new key."""
        for key, (sent, password) in self._sent.items():
            if sent is content and password == reading.password:
                return replace(reading, key=key)
        key = next(self._keys)
        self._sent[key] = content, reading.password
        while len(self._sent) > HELD:
            del self._sent[next(iter(self._sent))]
        if borrows and isinstance(content, OwnCopy):
            return replace(reading, key=key, lent=content.name, length=len(content))
        return replace(reading, key=key, content=content[:])

    def _renew(self) -> None:
        """Another process is there before the next question needs it."""
        self._end()
        with suppress(OSError):
            self._life = self._start()

    def _end(self) -> None:
        self._sent.clear()
        life, self._life = self._life, None
        if life is not None:
            with suppress(OSError):
                life.end()
