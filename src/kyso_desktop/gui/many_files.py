"""Several verdicts as a table, the worst on top; each row fills as its file is verified and then read."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import wording
from kyso_desktop.gui.document_facts import agency_of, printed_day, sentence_of, signers_of
from kyso_desktop.gui.labels import plain_hint
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import GAP, MARGIN, SIGNS, heading, main_button, quiet, tone_colours
from kyso_desktop.gui.time_left import TimeLeft
from kyso_desktop.gui.verdict_banner import RANKS, TONES
from kyso_desktop.jobs import Verdict
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.jobs import VerifiedFile

HEADINGS = (tr("Kết luận"), tr("Văn bản"), tr("Số, ký hiệu"), tr("Ngày"), tr("Cơ quan"), tr("Người ký"), tr("Nhận xét"))
SAMPLES = {2: "1234/QD-UBND", 3: "31/12/2026"}
"""What these columns show uncut, as the first does its verdict; the others share what room is left."""
CELL_ROOM = 26
LEAST_HEIGHT = 160
NUMBER, DATE = 2, 3


def rank(one: VerifiedFile) -> tuple[int, str, str]:
    """Worst first, then by name."""
    return RANKS.index(one.verdict), one.path.name, str(one.path)


class ManyFiles(QWidget):
    """The table of several verdicts."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[VerifiedFile] = []
        self.table = QTableWidget(0, len(HEADINGS))
        self.table.setMinimumHeight(LEAST_HEIGHT)
        self.line, self.notice = StepLine(), Notice()
        self._time = TimeLeft()
        self.again = main_button(self.tr("Kiểm tra văn bản khác"))
        self.stop = QPushButton(self.tr("Dừng"))
        self._shape_table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(heading(self.tr("Kiểm tra"), 1.5))
        self.summary = quiet()
        self._summarise()
        layout.addWidget(self.summary)
        layout.addWidget(self.notice)
        layout.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.line, 1)
        foot.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.again, 0, Qt.AlignmentFlag.AlignRight)
        layout.addLayout(foot)
        self.rest()

    def _shape_table(self) -> None:
        self.table.setHorizontalHeaderLabels(list(HEADINGS))
        self.table.setAccessibleName(self.tr("Kết quả kiểm tra"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        verdicts = (f"{SIGNS[TONES[one]]} {wording.verdict(one)}" for one in Verdict)
        for column, sample in {0: max(verdicts, key=len), **SAMPLES}.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.table.setColumnWidth(column, self.table.fontMetrics().horizontalAdvance(sample) + CELL_ROOM)

    def begin(self, of: int) -> None:
        """A run over so many files; 0 where they are still being counted."""
        self._time = TimeLeft()
        self.stop.setEnabled(True)
        self.stop.show()
        self.again.hide()
        self.line.say(self.tr("Đang kiểm tra…"))
        self.count(0, of)

    def count(self, done: int, of: int) -> None:
        """So many are verified."""
        if of:
            words = self.tr("Đã kiểm tra {done}/{total}").format(done=wording.count(done), total=wording.count(of))
            left = self._time.words(done, of)
            self.line.say_part(f"{words}, {left}" if left else words, done, of)

    def rest(self) -> None:
        """Nothing is being verified."""
        self.line.hide()
        self.stop.hide()
        self.again.show()

    def clear(self) -> None:
        """No rows."""
        self.files = []
        self.table.setRowCount(0)
        self._summarise()

    def add(self, one: VerifiedFile) -> None:
        """One more verdict, in its place among the others; the selected row stays selected."""
        row = bisect([rank(other) for other in self.files], rank(one))
        self.files.insert(row, one)
        self.table.insertRow(row)
        tone = TONES[one.verdict]
        texts = (
            f"{SIGNS[tone]} {wording.verdict(one.verdict)}",
            one.path.name,
            one.number or "",
            printed_day(one),
            agency_of(one),
            signers_of(one),
            sentence_of(one),
        )
        items = [self._put(row, column, text) for column, text in enumerate(texts)]
        items[0].setForeground(tone_colours(tone, self.palette())[0])
        items[1].setToolTip(plain_hint(str(one.path)))
        self._summarise()

    def _summarise(self) -> None:
        """«80 văn bản: 1 không hợp lệ, 79 hợp lệ», the worst first."""
        words = self.tr("Văn bản cần chú ý nhất đứng đầu. Bấm đúp hoặc nhấn Enter để xem từng văn bản.")
        counted = Counter(one.verdict for one in self.files)
        parts = [f"{wording.count(counted[one])} {wording.verdict(one).lower()}" for one in RANKS if counted[one]]
        if parts:
            total = wording.count(len(self.files))
            words = self.tr("{total} văn bản: {parts}.").format(total=total, parts=", ".join(parts)) + " " + words
        self.summary.setText(words)

    def _put(self, row: int, column: int, text: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setToolTip(plain_hint(text))
        self.table.setItem(row, column, item)
        return item
