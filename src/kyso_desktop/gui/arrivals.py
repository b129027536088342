"""New files of the watched folder, verified as they arrive, and the reminder of the official mailbox."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import SIGNS, Tone, heading
from kyso_desktop.jobs import Verdict, Watched
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Arrival, Desk

EVERY = 4000
"""Milliseconds between two looks; a file is taken when it stood still from one to the next."""
LIST_HEIGHT = 130
TONES = {Verdict.VALID: Tone.GOOD, Verdict.INVALID: Tone.BAD, Verdict.UNREADABLE: Tone.BAD}


def told(arrival: Arrival) -> str:
    """The file, its verdict in a word, and what it says of itself."""
    verified = arrival.verified
    if arrival.is_secret:
        words = tr("có dấu chỉ độ mật, không tiếp nhận trên máy này")
        return f"{SIGNS[Tone.BAD]} {arrival.path.name}: {words}"
    sign = SIGNS[TONES.get(verified.verdict, Tone.CAUTION)]
    known = " · ".join(filter(None, (verified.number, verified.agency)))
    return f"{sign} {arrival.path.name}: {wording.verdict(verified.verdict)}{f' ({known})' if known else ''}"


class Arrivals(QWidget):
    """Hidden until something arrives; each file goes into the register or is left out."""

    wanted = Signal(object)
    """The arrival that is to be entered."""
    noticed = Signal(str)
    changed = Signal(int)
    """So many wait now."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self._watched = Watched()
        self._reminded: datetime | None = None
        self.arrivals: list[Arrival] = []
        self.list, self.notice = QListWidget(), Notice()
        self.enter, self.leave = QPushButton(self.tr("Ghi vào sổ…")), QPushButton(self.tr("Bỏ qua"))
        self._lane, self._remembering = Lane(errands, self), Lane(errands, self)
        for lane in (self._lane, self._remembering):
            lane.failed.connect(self._refuse)
        self._remembered: object = None
        self._has_words = False
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._build()
        self.enter.clicked.connect(self._want)
        self.leave.clicked.connect(self._leave_out)
        self.list.itemDoubleClicked.connect(lambda _item: self._want())
        self.list.currentRowChanged.connect(self._allow)
        self.hide()

    def _build(self) -> None:
        self.list.setMaximumHeight(LIST_HEIGHT)
        self.list.setAccessibleName(self.tr("Văn bản vừa đến"))
        buttons = QHBoxLayout()
        buttons.addWidget(heading(self.tr("Văn bản vừa đến")), 1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.enter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(buttons)
        layout.addWidget(self.notice)
        layout.addWidget(self.list)

    def _appear(self, has_words: bool) -> None:
        self._has_words = has_words
        self.settle()

    def settle(self) -> None:
        """Shown where it stands in a page and has something to say: by itself it would be a window."""
        self.setVisible(self._has_words and self.parentWidget() is not None)

    def start(self) -> None:
        """The folder of the settings is watched, and the mailbox remembered, where they say so."""
        if self._desk.settings.incoming_folder is not None or self._desk.settings.mailbox_reminder:
            self._timer.start()
            self.look()

    def stop(self) -> None:
        """Nothing is looked at any more."""
        self._timer.stop()

    def look(self) -> None:
        """One look at the folder, unless the last one is still at it."""
        self._remind()
        folder = self._desk.settings.incoming_folder
        if folder is not None and not self._lane.is_busy:
            self._lane.send(self._seen, jobs.look_for_arrivals, self._desk, folder, self._watched)

    def _remind(self) -> None:
        now = self._desk.clock()
        if self._desk.settings.mailbox_reminder and jobs.reminder_due(now, self._reminded):
            self._reminded = now
            self.noticed.emit(self.tr("Đến giờ kiểm tra hộp thư công vụ và hệ thống quản lý văn bản."))

    def _seen(self, watched: Watched) -> None:
        self._watched = watched
        for arrival in watched.arrivals:
            self.arrivals.append(arrival)
            self.list.addItem(QListWidgetItem(told(arrival)))
        if watched.arrivals:
            self.notice.hide()
            self.list.setCurrentRow(self.list.count() - 1)
            self._appear(True)
            words = "\n".join(told(arrival) for arrival in watched.arrivals)
            self.changed.emit(len(self.arrivals))
            self.noticed.emit(self.tr("Văn bản mới đến, đã kiểm tra:\n{words}").format(words=words))
        self._remember()

    def _remember(self) -> None:
        """What waits here, waits still at the next start of the program."""
        folder, now = self._desk.settings.incoming_folder, (self._watched.newest, [one.path for one in self.arrivals])
        if folder is not None and self._watched.begun and now != self._remembered:
            self._remembered = now
            arguments = (self._desk, folder, self._watched, tuple(self.arrivals))
            self._remembering.send(lambda _none: None, jobs.remember_arrivals, *arguments)

    def _want(self) -> None:
        if (row := self.list.currentRow()) >= 0 and not self.arrivals[row].is_secret:
            self.wanted.emit(self.arrivals[row])

    def _allow(self, row: int) -> None:
        self.enter.setEnabled(0 <= row < len(self.arrivals) and not self.arrivals[row].is_secret)

    def _leave_out(self) -> None:
        if (row := self.list.currentRow()) >= 0:
            self.done_with(self.arrivals[row])

    def done_with(self, arrival: Arrival) -> None:
        """It stands in the register, or is none for it."""
        if arrival in self.arrivals:
            row = self.arrivals.index(arrival)
            del self.arrivals[row]
            self.list.takeItem(row)
            self.changed.emit(len(self.arrivals))
        self._appear(bool(self.arrivals))
        self._remember()

    def _refuse(self, error: KysoError) -> None:
        sentence = wording.of(error)
        self.notice.say(
            self.tr("Thư mục văn bản đến: {what} {next_step}").format(what=sentence.what, next_step=sentence.next_step)
        )
        self._appear(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
