"""Reads and draws documents in processes that a hostile document cannot leave."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import count
from threading import Event, Lock
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from kyso_desktop.jobs.errors import DocumentTooComplex
from kyso_desktop.jobs.rules import rule_pack
from kyso_desktop.jobs.verifying.messages import Opened, Phase, Reading, StreamEnded, Work
from kyso_desktop.jobs.verifying.plain import NotPlain
from kyso_desktop.jobs.verifying.pool import Life, TooLong, anchors_of
from kyso_desktop.jobs.verifying.search import FEW_PAGES, SearchEnded
from kyso_desktop.jobs.verifying.wishes import MOST_WISHES
from kyso_desktop.pages import EmptyFile, NotAPdf, PageImage, PasswordNeeded
from kyso_desktop.signing import (
    DocumentClosed,
    DocumentUnwritable,
    Level,
    LevelUnreachable,
    SigningError,
    SigningPasswordNeeded,
)
from kyso_desktop.workstation import OwnCopy

if TYPE_CHECKING:
    from kyso_desktop.jobs.verifying.messages import (
        Answer,
        Appended,
        Appending,
        Fitness,
        Intended,
        Layout,
        Refusal,
        Result,
        Sheets,
    )
    from kyso_desktop.jobs.verifying.search import Search
    from kyso_desktop.jobs.verifying.wishes import Bringing
    from kyso_desktop.pages import Changed
    from kyso_desktop.placement import Anchor, PageShape
    from kyso_desktop.trust import TrustView
    from kyso_desktop.verification import Report
    from kyso_desktop.workstation import Content

Wanted = TypeVar("Wanted")
Window = tuple[int, int, int, int]
READ_SECONDS = 120.0
"""For searching the text of a long document, and for its verdict."""
DRAW_SECONDS = 30.0
HELD = 2
"""As many documents as one process holds."""
TROUBLES = {kind.code: kind for kind in (EmptyFile, NotAPdf, PasswordNeeded)}


class ReaderApart:
    """Two processes, one for what is seen and one for what takes long; bounded in memory and time. ``alone``: but one.

    They are started by :meth:`warm` or at first use, and replaced when a document ends them. Every question raises as
    ``pages.open_pages``, and ``DocumentTooComplex``.
    """

    def __init__(
        self,
        start: Callable[[], Life] = Life,
        read_seconds: float = READ_SECONDS,
        draw_seconds: float = DRAW_SECONDS,
        *,
        alone: bool = False,
    ) -> None:
        self._start = start
        self._second: ReaderApart | None = None
        self.reading = Correspondent(start, read_seconds)
        self.drawing = self.reading if alone else Correspondent(start, draw_seconds)
        atexit.register(self.leave)

    def second(self) -> ReaderApart:
        """Another reader, of one process, for a document beside this one's; it rests and ends with this one."""
        if self._second is None:
            self._second = ReaderApart(self._start, self.reading.seconds, alone=True)
        return self._second

    def warm(self) -> None:
        """Both processes are started, so that the first document need not wait for that; raises nothing."""
        self.drawing.warm()
        self.reading.warm()

    def sheets(self, content: Content, name: str, password: str | None, *, shown: bool = True) -> Sheets:
        """What must be known to show it; at least one page. Nothing that is not ``shown`` delays what is."""
        asked = self.drawing if shown else self.reading
        sheets = _there(asked.ask(content, Reading(Work.SHEETS, 0, None, name, password)).sheets, name)
        if not sheets.sizes:
            raise DocumentTooComplex(name)
        return sheets

    def part(
        self, content: Content, name: str, password: str | None, page: int, scale: float, window: Window
    ) -> PageImage:
        """That window of the page; what it says of its size holds."""
        reading = Reading(Work.PART, 0, None, name, password, page, scale, window)
        image = _there(self.drawing.ask(content, reading).image, name)
        if (image.width, image.height) != window[2:] or image.stride != 4 * image.width:
            raise DocumentTooComplex(name)
        if len(image.pixels) != image.stride * image.height:
            raise DocumentTooComplex(name)
        return PageImage(image.width, image.height, image.stride, image.pixels)

    def layout(
        self,
        content: Content,
        name: str,
        password: str | None,
        cancel: Event | None = None,
        search: Search | None = None,
        *,
        few: bool = False,
        placed: bool = False,
    ) -> Layout:
        """Where the marks belong and what it is about; ``search`` hears how far that is and may end it.

        A search that was ended tells what the first and the last pages show, and so does one of ``few`` pages. Where a
        person has said where the mark goes (``placed``), nothing is proposed from a scan's ink. Raises ``Cancelled``
        too.
        """
        pages, measures = FEW_PAGES if few else 0, rule_pack().measures
        reading = Reading(Work.LAYOUT, 0, None, name, password, pages, placed=placed, measures=measures)
        try:
            return _there(self.reading.ask(content, reading, None, cancel, search).layout, name)
        except SearchEnded:
            short = replace(reading, page=FEW_PAGES)
            return _there(self.reading.ask(content, short, cancel=cancel).layout, name)

    def opened(
        self,
        content: Content,
        name: str,
        password: str | None,
        view: TrustView,
        cancel: Event | None = None,
        *,
        placed: bool = False,
    ) -> Opened:
        """All that is asked of a small document before it is signed, in one answer. Raises ``Cancelled`` too."""
        reading = Reading(
            Work.OPENED, 0, None, name, password, moment=view.moment, measures=rule_pack().measures, placed=placed
        )
        found = self.reading.ask(content, reading, view, cancel)
        sheets, layout = _there(found.sheets, name), _there(found.layout, name)
        if not sheets.sizes:
            raise DocumentTooComplex(name)
        return Opened(sheets, layout, _there(found.report, name), _there(found.fitness, name))

    def anchors(
        self, content: Content, name: str, password: str | None, cancel: Event | None = None
    ) -> tuple[Anchor, ...]:
        """Every title below which a picture may be placed. Raises ``Cancelled`` too."""
        reading = Reading(Work.ANCHORS, 0, None, name, password, measures=rule_pack().measures)
        return _there(self.reading.ask(content, reading, cancel=cancel).anchors, name)

    def report(
        self, content: Content, name: str, password: str | None, view: TrustView, cancel: Event | None = None
    ) -> Report:
        """The verdict on its signatures, before the look at the pages. Raises ``Cancelled`` too."""
        reading = Reading(Work.REPORT, 0, None, name, password, moment=view.moment)
        return _there(self.reading.ask(content, reading, view, cancel).report, name)

    def shape(self, content: Content, name: str, password: str | None, page: int) -> PageShape:
        """The page's visible box and rotation."""
        return _there(self.drawing.ask(content, Reading(Work.SHAPE, 0, None, name, password, page)).shape, name)

    def fitness(
        self,
        content: Content,
        name: str,
        password: str | None,
        cancel: Event | None = None,
        then_sign: Intended | None = None,
    ) -> Fitness:
        """What a signer should know of it, and whether its structure is sound. Raises ``Cancelled`` too.

        ``then_sign``: :meth:`append` will be asked next, and is made ready for; its picture is looked at.
        """
        reading = Reading(Work.FITNESS, 0, None, name, password, then_sign=then_sign)
        return _there(self.reading.ask(content, reading, cancel=cancel).fitness, name)

    def result(
        self, result: Result, view: TrustView, cancel: Event | None = None
    ) -> tuple[Report, tuple[Changed, ...]]:
        """The verdict on a signed document, and what its pages show besides. Raises ``Cancelled`` too."""
        reading = Reading(
            Work.RESULT, 0, None, result.name, result.password, moment=view.moment, base=result.base,
            expected=result.expected,
        )  # fmt: skip
        answer = self.reading.ask(result.content, reading, view, cancel)
        changed = _there(answer.changed, result.name)
        if len(changed) != len(result.expected):
            raise DocumentTooComplex(result.name)
        return _there(answer.report, result.name), changed

    def append(
        self,
        content: Content,
        name: str,
        password: str | None,
        appending: Appending,
        bring: Bringing,
        cancel: Event | None = None,
    ) -> Appended:
        """The revision of one more signature; what ``bring`` brings is brought on this thread, and may raise.

        Raises as ``signing.append_signature``, and ``Cancelled``.
        """
        reading = Reading(Work.APPEND, 0, None, name, password, appending=appending)
        answer = self.reading.ask(content, reading, cancel=cancel, bring=bring)
        if answer.refusal is not None:
            raise _refused(answer.refusal, appending.order.level)
        return _there(answer.added, name)

    def rest(self, seconds: float) -> bool:
        """A process that was asked nothing for that long is ended, and its documents let go; whether both are."""
        second = self._second is None or self._second.rest(seconds)
        return all([self.reading.rest(seconds), self.drawing.rest(seconds), second])

    def leave(self) -> None:
        """The processes have ended, all at once, because this one ends too; nothing else of them is put away."""
        lives = [each.life for each in self._correspondents() if each.life is not None]
        for life in lives:
            life.kill()
        for life in lives:
            life.wait()

    def _correspondents(self) -> tuple[Correspondent, ...]:
        second = () if self._second is None else (self._second.reading,)
        return self.reading, self.drawing, *second

    def close(self) -> None:
        """The processes are ended; the next question starts another."""
        self.reading.close()
        self.drawing.close()
        if self._second is not None:
            self._second.close()


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


def _refused(refusal: Refusal, level: Level) -> SigningError:
    match refusal.code:
        case DocumentClosed.code:
            return DocumentClosed(refusal.reason)
        case SigningPasswordNeeded.code:
            return SigningPasswordNeeded()
        case LevelUnreachable.code:
            return LevelUnreachable(level, refusal.reason)
        case _:
            return DocumentUnwritable(refusal.reason)


def _there(wanted: Wanted | None, name: str) -> Wanted:
    if wanted is None:
        raise DocumentTooComplex(name)
    return wanted
