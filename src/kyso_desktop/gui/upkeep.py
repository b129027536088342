"""What the journal needs from time to time without anybody asking, also in a window that stays open for weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.jobs import JournalError

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, Waiting

HOUR = 3_600_000
"""Milliseconds."""


class Upkeep(QObject):
    """The weekly backup is made, a month's end remembered, and what is issued and not sent is told."""

    noticed = Signal(str)

    def __init__(self, desk: Desk, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._hourly = QTimer(self, interval=HOUR)
        self._hourly.timeout.connect(self._look)
        self._looking, self._background, self._waiting = (Lane(errands, self) for _ in range(3))
        self._background.failed.connect(self._say_trouble)

    def start(self) -> None:
        """Now, and every hour from now on."""
        self._hourly.start()
        self._look()

    def stop(self) -> None:
        """Nothing is looked at any more."""
        self._hourly.stop()

    def _look(self) -> None:
        """Without a journal there is nothing to keep, and its engine is not loaded."""
        self._looking.send(self._keep_up, jobs.has_journal, self._desk)

    def _keep_up(self, there_is: bool) -> None:
        if there_is:
            self._background.send(self._backed_up, jobs.back_up_quietly, self._desk)
            self._waiting.send(self._say_waiting, jobs.waiting_quietly, self._desk)

    def _say_trouble(self, error: KysoError) -> None:
        """A backup that failed, above all of a journal that is not whole; a key that is asked for elsewhere is none."""
        if isinstance(error, JournalError):
            sentence = wording.of(error)
            self.noticed.emit(
                self.tr("Sao lưu nhật ký tự động không thành: {what} {next_step}").format(
                    what=sentence.what, next_step=sentence.next_step
                )
            )

    def _backed_up(self, due: bool) -> None:
        if due:
            self.noticed.emit(
                self.tr("Đã sang tháng mới: nên khóa sổ nhật ký tháng trước (Sổ & nhật ký, thẻ Lưu giữ).")
            )

    def _say_waiting(self, waiting: tuple[Waiting, ...]) -> None:
        if waiting:
            words = self.tr("{count} văn bản đã phát hành chưa gửi. Cần nhất: số {number}, {urgency}.")
            first = waiting[0]
            number, urgency = first.row.series_number, wording.urgency(first.urgency)
            self.noticed.emit(words.format(count=wording.count(len(waiting)), number=number, urgency=urgency))
