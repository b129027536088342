"""Offers to go on with what an interrupted run has left unsigned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import Tone

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, LeftBatch


class LeftOver(QWidget):
    """Hidden unless the last run of this kind was cut short; looks again whenever it comes into sight."""

    wanted = Signal(list)
    """The documents that are still to be signed."""

    def __init__(self, desk: Desk, errands: Errands, *, issuing: bool) -> None:
        super().__init__()
        self._desk, self._issuing = desk, issuing
        self._left: LeftBatch | None = None
        self._looking = Lane(errands, self)
        self._looking.failed.connect(self._failed)
        self.notice, self.forget = Notice(), QPushButton(self.tr("Bỏ danh sách này"))
        self.notice.offer_too(self.forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        self.notice.acted.connect(self._go_on)
        self.forget.clicked.connect(self._forget)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._looking.send(self._found, jobs.left_batch, self._desk)

    def _found(self, left: LeftBatch | None) -> None:
        self._left = left if left is not None and left.issuing is self._issuing else None
        if self._left is None:
            self.notice.hide()
            return
        words = self.tr("Lần trước bị ngắt khi còn {count} văn bản chưa ký.")
        button = self.tr("Ký tiếp các văn bản còn lại")
        self.notice.say(words.format(count=wording.count(len(self._left.sources))), Tone.CAUTION, button)
        self.forget.show()

    def _go_on(self) -> None:
        if self._left is not None:
            self._looking.send(self._sorted_out, jobs.still_unsigned, self._desk, self._left)

    def _sorted_out(self, paths: tuple[object, ...]) -> None:
        if paths:
            self.wanted.emit(list(paths))
        else:
            self._looking.send(lambda _nothing: self._say_signed(), jobs.forget_batch, self._desk)

    def _say_signed(self) -> None:
        self.forget.hide()
        self.notice.say(self.tr("Các văn bản còn lại đều đã được ký; danh sách này đã xong."), Tone.GOOD)

    def _forget(self) -> None:
        self._looking.send(lambda _nothing: self.notice.hide(), jobs.forget_batch, self._desk)

    def _failed(self, error: KysoError) -> None:
        sentence = wording.of(error)
        self.notice.say(f"{sentence.what} {sentence.next_step}")
