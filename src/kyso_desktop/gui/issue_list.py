"""«Chờ phát hành»: what leaders have signed and nobody issued. It fills itself; one button issues what is ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QIcon, QImage, QKeyEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane, Pool
from kyso_desktop.gui.labels import plain_hint
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import GAP, SIGNS, Tone, heading, main_button, quiet, tone_colours
from kyso_desktop.jobs import IssueQueue, Verdict

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, PageImage, ToIssue

EVERY, PATIENCE = 15_000, 300
"""Milliseconds between two looks while the list is seen, and until the first look says that it lives."""
SMALL = QSize(48, 66)
LEAST_HEIGHT = 120
MOST_ROWS = 5
"""Rows that are seen before the list scrolls."""


class IssueTable(QTableWidget):
    """One row a document: tick, page and name, who signed and when, the number it would get."""

    ticked = Signal()
    opened = Signal(object)
    """The ``Path`` of a document that is to be looked at by itself."""

    def __init__(self) -> None:
        super().__init__(0, 3)
        self.waiting: tuple[ToIssue, ...] = ()
        self._height = LEAST_HEIGHT
        self.setHorizontalHeaderLabels([self.tr("Văn bản"), self.tr("Người ký"), self.tr("Số đề nghị")])
        self.setAccessibleName(self.tr("Văn bản chờ phát hành"))
        self.setIconSize(SMALL)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(SMALL.height() + GAP)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(lambda item: self.ticked.emit() if item.column() == 0 else None)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(self.waiting[item.row()].path))

    def show_queue(self, waiting: tuple[ToIssue, ...], late: set[Path]) -> None:
        """These documents; ticks that a person took away stay away."""
        unticked = {one.sha256 for row, one in enumerate(self.waiting) if self._state(row) is Qt.CheckState.Unchecked}
        current = self.currentRow()
        self.blockSignals(True)
        self.setRowCount(0)
        self.setRowCount(len(waiting))
        self.waiting = waiting
        for row, one in enumerate(waiting):
            self._fill(row, one, is_late=one.path in late, ticked=one.sha256 not in unticked)
        self.blockSignals(False)
        self.setCurrentCell(min(max(current, 0), len(waiting) - 1), 0)
        rows = min(len(waiting), MOST_ROWS)
        height = self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize() + 4
        self._height = height
        self.setMinimumHeight(min(height, LEAST_HEIGHT))
        self.setMaximumHeight(height)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def _fill(self, row: int, one: ToIssue, *, is_late: bool, ticked: bool) -> None:
        lines = [one.path.name, one.subject]
        pressing = Tone.PLAIN
        if one.urgency:
            lines[0], pressing = f"{wording.priority(one.urgency)} · {one.path.name}", Tone.BAD
        elif is_late:
            lines[0], pressing = self.tr("Quá hạn phát hành · {name}").format(name=one.path.name), Tone.CAUTION
        valid = one.verdict is Verdict.VALID
        if not valid:
            words = self.tr("Chữ ký của lãnh đạo: {verdict}. Mở ra để xem lý do.")
            lines[1], pressing = words.format(verdict=wording.verdict(one.verdict).lower()), Tone.BAD
        name = QTableWidgetItem("\n".join(filter(None, lines)))
        name.setToolTip(plain_hint(f"{one.path}\n{one.subject}"))
        flags = name.flags()
        name.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if valid else flags & ~Qt.ItemFlag.ItemIsUserCheckable)
        if valid:
            name.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        if pressing is not Tone.PLAIN:
            name.setText(f"{SIGNS[pressing]} {name.text()}")
            name.setForeground(tone_colours(pressing, self.palette())[0])
        when = wording.moment(one.signed_at) if one.signed_at else ""
        self.setItem(row, 0, name)
        self.setItem(row, 1, QTableWidgetItem("\n".join(filter(None, (one.signer, when)))))
        self.setItem(row, 2, QTableWidgetItem(""))

    def _state(self, row: int) -> Qt.CheckState | None:
        item = self.item(row, 0)
        return item.checkState() if item is not None and item.flags() & Qt.ItemFlag.ItemIsUserCheckable else None

    @property
    def chosen(self) -> list[ToIssue]:
        """What is ticked, in the order of the rows."""
        return [one for row, one in enumerate(self.waiting) if self._state(row) is Qt.CheckState.Checked]

    def show_numbers(self, first: int) -> None:
        """The numbers that the ticked documents would get, going up by one from the first; 0: not known."""
        self.blockSignals(True)
        numbers = {one.sha256: first + place for place, one in enumerate(self.chosen)} if first else {}
        for row, one in enumerate(self.waiting):
            number = numbers.get(one.sha256)
            shown = f"{number:02d}/{one.symbol}".rstrip("/") if number else "–"
            self._put(row, shown)
        self.blockSignals(False)

    def _put(self, row: int, number: str) -> None:
        item = self.item(row, 2)
        if item is not None:
            item.setText(number)

    def show_picture(self, one: ToIssue, image: PageImage) -> None:
        """The first page in small beside the name."""
        row = next((row for row, other in enumerate(self.waiting) if other.sha256 == one.sha256), None)
        if row is not None:
            picture = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32).copy()
            item = self.item(row, 0)
            self.blockSignals(True)
            if item is not None:
                item.setIcon(QIcon(QPixmap.fromImage(picture)))
            self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self.currentRow() < len(self.waiting):
            self.opened.emit(self.waiting[self.currentRow()].path)
        else:
            super().keyPressEvent(event)


class IssueList(QWidget):
    """Hidden while nothing waits; looks again while it is seen."""

    wanted = Signal(list)
    """Paths that are to be issued together."""
    opened = Signal(object)
    looked = Signal()
    """The queue has been looked at anew."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self.queue = IssueQueue()
        self._first = 0
        self._looking, self._drawing = Lane(errands, self, Pool.LOOK), Lane(errands, self, Pool.LOOK)
        self._numbering = Lane(errands, self, Pool.LOOK)
        self._pictures: dict[str, PageImage] = {}
        self.table, self.words = IssueTable(), quiet()
        self.go = main_button(self.tr("Phát hành"))
        self.line, self._shown = StepLine(), QWidget()
        self._build()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(lambda: self.line.say(self.tr("Đang xem văn bản nào chờ phát hành…")))
        for ended in (self._looking.failed, self._looking.bug, self._looking.stopped):
            ended.connect(self._rest)
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self.table.ticked.connect(self._say)
        self.table.opened.connect(self.opened)
        self.go.clicked.connect(lambda: self.wanted.emit([one.path for one in self.table.chosen]))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Chờ phát hành")), 1)
        head.addWidget(self.go)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.table)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.line)
        around.addWidget(self._shown)
        self._shown.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def look(self) -> None:
        """Look now, unless the last look is still going on."""
        if not self._looking.is_busy:
            if not self.queue.known:
                self._patience.start()
            self._looking.send(self._seen, jobs.look_for_issue, self._desk, self.queue)

    def _rest(self) -> None:
        self._patience.stop()
        self.line.hide()

    def _seen(self, queue: IssueQueue) -> None:
        self._rest()
        if queue.waiting != self.table.waiting:
            now = self._desk.clock()
            late = {one.path for one in queue.waiting if one.due is not None and one.due < now}
            self.table.show_queue(queue.waiting, late)
            for one in queue.waiting:
                if one.sha256 in self._pictures:
                    self.table.show_picture(one, self._pictures[one.sha256])
        self.queue = queue
        self._shown.setVisible(bool(queue.waiting))
        self._say()
        self._draw_next()
        if queue.waiting:
            year = self._desk.clock().astimezone(jobs.VIETNAM).year
            self._numbering.send(self._numbered, jobs.next_number, self._desk, year)
        self.looked.emit()

    def take_number(self) -> str:
        """The next number of the register, once; empty where it is not known yet."""
        first, self._first = self._first, 0
        return str(first) if first else ""

    def _numbered(self, number: str) -> None:
        self._first = int(number) if number.isdigit() else 0
        self._say()

    def _say(self) -> None:
        chosen = self.table.chosen
        self.table.show_numbers(self._first)
        today = wording.day(self._today())
        words = self.tr("{count} văn bản lãnh đạo đã ký, chưa phát hành. Ngày ban hành: {day}.")
        self.words.setText(words.format(count=wording.count(len(self.table.waiting)), day=today))
        self.go.setText(self.tr("Phát hành {count} văn bản").format(count=wording.count(len(chosen))))
        self.go.setEnabled(bool(chosen))

    def _today(self) -> date:
        return self._desk.clock().astimezone(jobs.VIETNAM).date()

    def _draw_next(self) -> None:
        """One small page after the other, while the list is seen."""
        missing = next((one for one in self.queue.waiting if one.sha256 not in self._pictures), None)
        if missing is not None and self.isVisible() and not self._drawing.is_busy:
            one = missing
            width = round(SMALL.width() * self.devicePixelRatioF())
            self._drawing.send(lambda image: self._drawn(one, image), jobs.first_page, one.path, self._desk, width)

    def _drawn(self, one: ToIssue, image: PageImage) -> None:
        self._pictures[one.sha256] = image
        self.table.show_picture(one, image)
        QTimer.singleShot(0, self, self._draw_next)
