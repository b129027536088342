"""Gathers what waits from every page, for Trang chủ: read off the main thread, told in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane, Pool
from kyso_desktop.gui.waiting_list import Waiting
from kyso_desktop.jobs import Awaits, expiry_notice
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, InHand, Pending, TokenCertificate, TokenReport

OFFICIAL = "official"
AWAITS = {
    Awaits.SIGNING: tr("Chờ ký: {name}"),
    Awaits.ISSUING: tr("Chờ phát hành: {name}"),
}


class WaitingWork(QObject):
    """Tells anew whenever any part of it changes."""

    changed = Signal(object)
    """The ``Waiting`` lines, a tuple."""

    def __init__(self, desk: Desk, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pending: tuple[Pending, ...] = ()
        self._arrived = 0
        self._expiring: tuple[TokenCertificate, ...] = ()
        self._left: InHand | None = None
        self._lane, self._first = Lane(errands, self, Pool.LOOK), Lane(errands, self)
        self._first.send(self._found_left, jobs.left_in_hand, desk)

    def _found_left(self, left: InHand | None) -> None:
        self._left = left
        self._tell()

    def done_with_left(self) -> None:
        """What the last run left open is open again, or another document is."""
        self._left = None
        self._tell()

    def look(self) -> None:
        """Look at the documents and the interrupted run now."""
        self._lane.send(self._seen, jobs.what_waits, self._desk)

    def set_arrived(self, count: int) -> None:
        """So many verified files of the watched folder wait for their row in the register."""
        self._arrived = count
        self._tell()

    def set_tokens(self, reports: tuple[TokenReport, ...]) -> None:
        """The certificates on these tokens are watched for their end."""
        now = self._desk.clock()
        held = (one for report in reports for one in report.certificates if one.why_not is None)
        left = ((one, one.facts.days_left(now)) for one in held)
        self._expiring = tuple(one for one, days in left if days >= 0 and expiry_notice(days) is not None)
        self._tell()

    def _seen(self, pending: tuple[Pending, ...]) -> None:
        self._pending = pending
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(tuple(self._lines()))

    def _lines(self) -> Iterator[Waiting]:
        official = self._desk.settings.role == OFFICIAL
        if self._left is not None:
            words = self.tr("Đang làm dở khi ứng dụng dừng đột ngột: {name}").format(name=self._left.path.name)
            yield Waiting(words, self._left.task, (self._left.path,))
        for one in self._pending:
            if self._left is not None and one.paths == (self._left.path,):
                continue
            if one.awaits is Awaits.GOING_ON:
                words = self.tr("Đợt ký dở dang: còn {count} văn bản").format(count=wording.count(len(one.paths)))
                yield Waiting(words, "issue" if one.issuing else "sign")  # that page asks what to do with it
            elif not (official and one.awaits is Awaits.ISSUING):
                task = "issue" if one.awaits is Awaits.ISSUING else "sign"
                yield Waiting(AWAITS[one.awaits].format(name=one.paths[0].name), task, one.paths)
        if self._arrived:
            words = self.tr("Chờ ghi sổ: {count} văn bản vừa đến, đã kiểm tra")
            yield Waiting(words.format(count=wording.count(self._arrived)), "books")
        now = self._desk.clock()
        for certificate in self._expiring:
            words = self.tr("Sắp hết hạn: chứng thư của {name}, còn {days} ngày")
            facts = certificate.facts
            yield Waiting(words.format(name=facts.common_name, days=wording.count(facts.days_left(now))), "device")
