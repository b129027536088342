"""Reads and draws documents in processes that a hostile document cannot leave."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from kyso_desktop.jobs.errors import DocumentTooComplex
from kyso_desktop.jobs.rules import rule_pack
from kyso_desktop.jobs.verifying.correspondent import Correspondent
from kyso_desktop.jobs.verifying.messages import Opened, Reading, Work
from kyso_desktop.jobs.verifying.pool import Life
from kyso_desktop.jobs.verifying.search import FEW_PAGES, SearchEnded
from kyso_desktop.pages import PageImage
from kyso_desktop.signing import (
    DocumentClosed,
    DocumentUnwritable,
    Level,
    LevelUnreachable,
    SigningError,
    SigningPasswordNeeded,
)

if TYPE_CHECKING:
    from kyso_desktop.jobs.verifying.messages import (
        Appended,
        Appending,
        Fitness,
        Intended,
        Layout,
        Mended,
        Refusal,
        Result,
        Scans,
        Sheets,
    )
    from kyso_desktop.jobs.verifying.search import Search
    from kyso_desktop.jobs.verifying.wishes import Bringing
    from kyso_desktop.pages import Changed
    from kyso_desktop.placement import Anchor, LeaderPlace, PageShape, Place
    from kyso_desktop.trust import TrustView
    from kyso_desktop.verification import Report
    from kyso_desktop.workstation import Content

Wanted = TypeVar("Wanted")
Window = tuple[int, int, int, int]
READ_SECONDS = 120.0
"""For searching the text of a long document, and for its verdict."""
DRAW_SECONDS = 30.0


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

    def below(self, content: Content, name: str, password: str | None, words: str) -> LeaderPlace | None:
        """The place of a picture below these words."""
        reading = Reading(Work.BELOW, 0, None, name, password, words=words, measures=rule_pack().measures)
        return self.reading.ask(content, reading).below

    def beside(
        self, work: Work, content: Content, name: str, password: str | None, leader: LeaderPlace | None
    ) -> Place | None:
        """The place of initials or of an opinion."""
        reading = Reading(work, 0, None, name, password, leader=leader, measures=rule_pack().measures)
        return self.reading.ask(content, reading).spot

    def scans(self, content: Content, name: str, password: str | None) -> Scans:
        """What its pages are as scans."""
        return _there(self.reading.ask(content, Reading(Work.SCANS, 0, None, name, password)).scans, name)

    def mended(
        self, content: Content, name: str, password: str | None, pages: int, cancel: Event | None = None
    ) -> Mended:
        """The document as it can be appended to, with so many pages; raises as ``signing.mend_unsigned``."""
        answer = self.reading.ask(content, Reading(Work.MENDED, 0, None, name, password, pages), cancel=cancel)
        if answer.refusal is not None:
            raise DocumentUnwritable(answer.refusal.reason)
        return _there(answer.mended, name)

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

    def dismiss(self) -> None:
        """The processes are ending, and are asked nothing any more."""
        for each in self._correspondents():
            if each.life is not None:
                each.life.kill()

    def leave(self) -> None:
        """The processes have ended, all at once, because this one ends too; nothing else of them is put away."""
        self.dismiss()
        for each in self._correspondents():
            if each.life is not None:
                each.life.wait()

    def _correspondents(self) -> tuple[Correspondent, ...]:
        second = () if self._second is None else (self._second.reading,)
        return self.reading, self.drawing, *second

    def close(self) -> None:
        """The processes are ended; the next question starts another."""
        self.reading.close()
        self.drawing.close()
        if self._second is not None:
            self._second.close()


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
