"""Reads and draws documents in processes that a hostile document cannot leave."""

import atexit
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path
from threading import Event, Lock
from time import monotonic
from typing import TypeVar

from kyso_desktop.jobs.errors import DocumentTooComplex
from kyso_desktop.jobs.verifying.messages import Answer, Layout, Phase, Reading, Sheets, StreamEnded, Work
from kyso_desktop.jobs.verifying.plain import NotPlain
from kyso_desktop.jobs.verifying.pool import Life, TooLong, anchors_of
from kyso_desktop.jobs.verifying.search import FEW_PAGES, Search, SearchEnded
from kyso_desktop.pages import EmptyFile, NotAPdf, PageImage, PasswordNeeded
from kyso_desktop.placement import Anchor
from kyso_desktop.trust import TrustView
from kyso_desktop.verification import Report
from kyso_desktop.workstation import Lent, borrow, in_memory, lend, lend_file, read_file

Wanted = TypeVar("Wanted")
Window = tuple[int, int, int, int]
READ_SECONDS = 120.0
"""For searching the text of a long document, and for its verdict."""
DRAW_SECONDS = 30.0
HELD = 2
"""As many documents as one process holds."""
LENT_ABOVE = 8 * 1024 * 1024
"""Bytes from which on a document is lent instead of sent."""
TROUBLES = {kind.code: kind for kind in (EmptyFile, NotAPdf, PasswordNeeded)}


class ReaderApart:
    """Two processes, one for what is seen and one for what takes long; bounded in memory and time.

    They are started by :meth:`warm` or at first use, and replaced when a document ends them. Every question raises as
    ``pages.open_pages``, and ``DocumentTooComplex``.
    """

    def __init__(
        self, start: Callable[[], Life] = Life, read_seconds: float = READ_SECONDS, draw_seconds: float = DRAW_SECONDS
    ) -> None:
        self._lender = lender = Lender()
        self.reading = Correspondent(start, read_seconds, lender)
        self.drawing = Correspondent(start, draw_seconds, lender)
        atexit.register(self.close)

    def warm(self) -> None:
        """Both processes are started, so that the first document need not wait for that; raises nothing."""
        self.drawing.warm()
        self.reading.warm()

    def content(self, path: Path) -> bytes:
        """The file, read once; a large one may lie apart until :meth:`whole`. Raises as ``workstation.read_file``."""
        return self._lender.read(path)

    def whole(self, content: bytes) -> bytes:
        """What :meth:`content` gave, as bytes of this process's own."""
        return self._lender.whole(content)

    def sheets(self, content: bytes, name: str, password: str | None, *, shown: bool = True) -> Sheets:
        """What must be known to show it; at least one page. Nothing that is not ``shown`` delays what is."""
        asked = self.drawing if shown else self.reading
        sheets = _there(asked.ask(Reading(Work.SHEETS, 0, content, name, password)).sheets, name)
        if not sheets.sizes:
            raise DocumentTooComplex(name)
        return sheets

    def part(
        self, content: bytes, name: str, password: str | None, page: int, scale: float, window: Window
    ) -> PageImage:
        """That window of the page; what it says of its size holds."""
        reading = Reading(Work.PART, 0, content, name, password, page, scale, window)
        image = _there(self.drawing.ask(reading).image, name)
        if (image.width, image.height) != window[2:] or image.stride != 4 * image.width:
            raise DocumentTooComplex(name)
        if len(image.pixels) != image.stride * image.height:
            raise DocumentTooComplex(name)
        return PageImage(image.width, image.height, image.stride, image.pixels)

    def layout(
        self,
        content: bytes,
        name: str,
        password: str | None,
        cancel: Event | None = None,
        search: Search | None = None,
    ) -> Layout:
        """Where the marks belong and what it is about; ``search`` hears how far that is and may end it.

        A search that was ended tells what the first and the last pages show. Raises ``Cancelled`` too.
        """
        reading = Reading(Work.LAYOUT, 0, content, name, password)
        try:
            return _there(self.reading.ask(reading, None, cancel, search).layout, name)
        except SearchEnded:
            short = replace(reading, page=FEW_PAGES)
            return _there(self.reading.ask(short, cancel=cancel).layout, name)

    def anchors(
        self, content: bytes, name: str, password: str | None, cancel: Event | None = None
    ) -> tuple[Anchor, ...]:
        """Every title below which a picture may be placed. Raises ``Cancelled`` too."""
        return _there(self.reading.ask(Reading(Work.ANCHORS, 0, content, name, password), cancel=cancel).anchors, name)

    def report(
        self, content: bytes, name: str, password: str | None, view: TrustView, cancel: Event | None = None
    ) -> Report:
        """The verdict on its signatures, before the look at the pages. Raises ``Cancelled`` too."""
        reading = Reading(Work.REPORT, 0, content, name, password, moment=view.moment)
        return _there(self.reading.ask(reading, view, cancel).report, name)

    def close(self) -> None:
        """The processes are ended; the next question starts another."""
        self.reading.close()
        self.drawing.close()
        self._lender.forget()


class Lender:
    """Large documents lie in memory once, for both processes to read there."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._lent: list[tuple[bytes, Lent]] = []

    def lend(self, content: bytes) -> Lent | None:
        """None for a document that is as soon sent, and where this computer cannot lend."""
        if len(content) < LENT_ABOVE:
            return None
        with self._lock:
            for known, lent in self._lent:
                if known is content:
                    return lent
            made = lend(content)
            if made is not None:
                self._keep(content, made)
            return made

    def read(self, path: Path) -> bytes:
        """The file's content; a large one lies where it is lent from. Raises as ``read_file``."""
        lent = lend_file(path, LENT_ABOVE)
        if lent is None:
            return read_file(path)
        content = borrow(lent.name, lent.length)
        with self._lock:
            self._keep(content, lent)
        return content

    def whole(self, content: bytes) -> bytes:
        """The same as bytes that are no longer looked up where they are lent from."""
        copied = in_memory(content)
        with self._lock:
            for known, lent in self._lent:
                if known is content and known is not copied:
                    self._keep(copied, lent)
                    break
        return copied

    def _keep(self, content: bytes, lent: Lent) -> None:
        self._lent = [*self._lent, (content, lent)][-2 * HELD :]

    def forget(self) -> None:
        with self._lock:
            self._lent = []


class Correspondent:
    """One process, asked one question at a time."""

    def __init__(self, start: Callable[[], Life], seconds: float, lender: Lender) -> None:
        self._start = start
        self._lender = lender
        self.seconds = seconds
        self._lock = Lock()
        self._life: Life | None = None
        self._keys = count()
        self._sent: dict[int, tuple[bytes, str | None]] = {}

    def ask(
        self,
        reading: Reading,
        view: TrustView | None = None,
        cancel: Event | None = None,
        search: Search | None = None,
    ) -> Answer:
        """The answer; raises what its document's trouble is, ``DocumentTooComplex``, ``Cancelled``, ``SearchEnded``."""
        with self._lock:
            try:
                answer = self._asked(reading, view, cancel, search)
                if answer.phase is Phase.UNLENT:
                    self._sent.clear()
                    answer = self._asked(reading, view, cancel, search, borrows=False)
            except (OSError, StreamEnded, NotPlain, TooLong) as error:
                self._renew()
                raise DocumentTooComplex(reading.name) from error
            except BaseException:
                self._renew()
                raise
            if answer.phase not in (Phase.DONE, Phase.TROUBLE):
                self._renew()
                raise DocumentTooComplex(reading.name)
        if answer.phase is Phase.TROUBLE:
            raise TROUBLES.get(answer.trouble or "", NotAPdf)(reading.name)
        return answer

    def _asked(
        self,
        reading: Reading,
        view: TrustView | None,
        cancel: Event | None,
        search: Search | None,
        *,
        borrows: bool = True,
    ) -> Answer:
        life, end = self._living(), monotonic() + self.seconds
        lent = self._lender.lend(reading.content or b"") if borrows else None  # held until the answer is there
        life.ask_reading(self._keyed(reading, lent), anchors_of(view) if view else None)
        while True:
            left = end - monotonic()
            answer = life.answer(left, cancel, search.enough) if search else life.answer(left, cancel)
            if answer.phase is not Phase.SEARCHING:
                return answer
            if search is not None:
                search.told(max(0, answer.searched))

    def warm(self) -> None:
        """The process is started, unless a question is being answered."""
        if self._lock.acquire(blocking=False):
            try:
                with suppress(OSError):
                    self._living()
            finally:
                self._lock.release()

    def close(self) -> None:
        """The process is ended."""
        with self._lock:
            self._end()

    def _living(self) -> Life:
        if self._life is None or self._life.has_ended():
            self._end()
            self._life = self._start()
        return self._life

    def _keyed(self, reading: Reading, lent: Lent | None) -> Reading:
        """The reading by its key alone where the process holds that document, or with the document under a new key."""
        for key, (content, password) in self._sent.items():
            if content is reading.content and password == reading.password:
                return replace(reading, key=key, content=None)
        key = next(self._keys)
        self._sent[key] = reading.content or b"", reading.password
        while len(self._sent) > HELD:
            del self._sent[next(iter(self._sent))]
        if lent is not None:
            return replace(reading, key=key, content=None, lent=lent.name, length=lent.length)
        return replace(reading, key=key, content=reading.content or b"")

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


def _there(wanted: Wanted | None, name: str) -> Wanted:
    if wanted is None:
        raise DocumentTooComplex(name)
    return wanted
