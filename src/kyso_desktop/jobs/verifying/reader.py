"""Reads and draws documents: here, or in a process that a hostile document cannot leave."""

import atexit
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import count
from threading import Lock
from typing import Protocol, TypeVar

from kyso_desktop.jobs.errors import DocumentTooComplex
from kyso_desktop.jobs.verifying.layout import layout_of, shapes_of
from kyso_desktop.jobs.verifying.messages import Answer, Layout, Phase, Reading, StreamEnded, Work
from kyso_desktop.jobs.verifying.plain import NotPlain
from kyso_desktop.jobs.verifying.pool import Life, TooLong, anchors_of
from kyso_desktop.pages import EmptyFile, NotAPdf, PageImage, PasswordNeeded, open_pages
from kyso_desktop.trust import TrustView
from kyso_desktop.verification import Report, verify

Wanted = TypeVar("Wanted")
READ_SECONDS = 60.0
DRAW_SECONDS = 30.0
HELD = 2
"""As many documents as the process holds."""
TROUBLES = {kind.code: kind for kind in (EmptyFile, NotAPdf, PasswordNeeded)}


class Reader(Protocol):
    """What the faces ask of a document's bytes. All raise as ``pages.open_pages``, and ``DocumentTooComplex``."""

    def shapes(self, content: bytes, name: str, password: str | None) -> Layout: ...
    def layout(self, content: bytes, name: str, password: str | None) -> Layout: ...
    def report(self, content: bytes, name: str, password: str | None, view: TrustView) -> Report: ...
    def image(self, content: bytes, name: str, password: str | None, page: int, scale: float) -> PageImage: ...


class ReaderHere:
    """In this very process: for one that does nothing else, such as a command."""

    def shapes(self, content: bytes, name: str, password: str | None) -> Layout:
        with open_pages(content, name, password) as pages:
            return shapes_of(pages)

    def layout(self, content: bytes, name: str, password: str | None) -> Layout:
        with open_pages(content, name, password) as pages:
            return layout_of(pages)

    def report(self, content: bytes, name: str, password: str | None, view: TrustView) -> Report:
        return verify(content, name=name, view=view, password=password)

    def image(self, content: bytes, name: str, password: str | None, page: int, scale: float) -> PageImage:
        with open_pages(content, name, password) as pages:
            return pages.image(page, scale)


class ReaderApart:
    """In a process of its own, bounded in memory and time; started at first use, replaced when a document ends it."""

    def __init__(
        self, start: Callable[[], Life] = Life, read_seconds: float = READ_SECONDS, draw_seconds: float = DRAW_SECONDS
    ) -> None:
        self._start = start
        self._seconds = {Work.IMAGE: draw_seconds}
        self._read_seconds = read_seconds
        self._lock = Lock()
        self._life: Life | None = None
        self._keys = count()
        self._sent: dict[int, tuple[bytes, str | None]] = {}
        atexit.register(self.close)

    def shapes(self, content: bytes, name: str, password: str | None) -> Layout:
        return _there(self._asked(Reading(Work.SHAPES, 0, content, name, password)).layout, name)

    def layout(self, content: bytes, name: str, password: str | None) -> Layout:
        return _there(self._asked(Reading(Work.LAYOUT, 0, content, name, password)).layout, name)

    def report(self, content: bytes, name: str, password: str | None, view: TrustView) -> Report:
        reading = Reading(Work.REPORT, 0, content, name, password, moment=view.moment)
        return _there(self._asked(reading, view).report, name)

    def image(self, content: bytes, name: str, password: str | None, page: int, scale: float) -> PageImage:
        image = _there(self._asked(Reading(Work.IMAGE, 0, content, name, password, page, scale)).image, name)
        if len(image.pixels) != image.stride * image.height or image.stride < 4 * image.width or image.width < 1:
            raise DocumentTooComplex(name)  # what it says of its picture must hold before anybody shows it
        return PageImage(image.width, image.height, image.stride, image.pixels)

    def close(self) -> None:
        """The process is ended; the next question starts another."""
        with self._lock:
            self._end()

    def _asked(self, reading: Reading, view: TrustView | None = None) -> Answer:
        anchors = anchors_of(view) if view else None
        with self._lock:
            try:
                life = self._living()
                life.ask_reading(self._keyed(reading), anchors)
                answer = life.answer(self._seconds.get(reading.work, self._read_seconds), None)
            except (OSError, StreamEnded, NotPlain, TooLong) as error:
                self._end()
                raise DocumentTooComplex(reading.name) from error
            except BaseException:
                self._end()
                raise
            if answer.phase not in (Phase.DONE, Phase.TROUBLE):
                self._end()
                raise DocumentTooComplex(reading.name)
        if answer.phase is Phase.TROUBLE:
            raise TROUBLES.get(answer.trouble or "", NotAPdf)(reading.name)
        return answer

    def _living(self) -> Life:
        if self._life is None or self._life.has_ended():
            self._end()
            self._life = self._start()
        return self._life

    def _keyed(self, reading: Reading) -> Reading:
        """The reading by its key alone where the process holds that document, or with the document under a new key."""
        for key, (content, password) in self._sent.items():
            if content is reading.content and password == reading.password:
                return replace(reading, key=key, content=None)
        key = next(self._keys)
        self._sent[key] = reading.content or b"", reading.password
        while len(self._sent) > HELD:
            del self._sent[next(iter(self._sent))]
        return replace(reading, key=key, content=reading.content or b"")

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
