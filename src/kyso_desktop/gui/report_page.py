"""Báo cáo: how signatures were used in a period, on the screen, as XLSX and PDF, for one machine or for many."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.bar_chart import BarChart
from kyso_desktop.gui.errands import Errands, Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.paper_printing import PaperPreview
from kyso_desktop.gui.period_chooser import PeriodChooser
from kyso_desktop.gui.style import GAP, MARGIN, Tone, heading, main_button, quiet
from kyso_desktop.jobs import Desk, Paper, Table

Index = QModelIndex | QPersistentModelIndex
SAVED = {".xlsx": "Excel (*.xlsx)", ".pdf": "PDF (*.pdf)", ".csv": "CSV (*.csv)"}
LIST_WIDTH = 190


class TableModel(QAbstractTableModel):
    """One table of the report."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[Sequence[Any], ...] = ()

    def show_table(self, table: Table) -> None:
        """This table in place of the former one."""
        self.beginResetModel()
        self._heads = tuple(column.heading for column in table.columns)
        self._rows = tuple(table.rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a QVariant
        cell = self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return wording.count(cell) if isinstance(cell, int) else wording.cell(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(cell, int):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


class ReportPage(QWidget):
    """A period above, the tables at the left, the chosen one with its chart at the right."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self.paper: Paper | None = None
        self.preview: PaperPreview | None = None
        self.period = PeriodChooser(desk.clock().astimezone(jobs.VIETNAM).date())
        self.notice, self.lines = Notice(), quiet()
        self.names, self.title, self.chart = QListWidget(), heading(""), BarChart()
        self.model, self.table = TableModel(), QTableView()
        self.merge, self.out = QPushButton("Gộp tệp của nhiều máy…"), QPushButton("In, lưu")
        self.make = main_button("Lập báo cáo")
        self._reading, self._writing = Lane(errands, self), Lane(errands, self)
        for lane in (self._reading, self._writing):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._build()
        self._connect()

    def _build(self) -> None:
        self._build_table()
        top = QHBoxLayout()
        top.addWidget(self.period)
        top.addWidget(self.make)
        top.addStretch(1)
        top.addWidget(self.merge)
        top.addWidget(self.out)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self.title)
        right.addWidget(self.chart)
        right.addWidget(self.table, 1)
        middle = QHBoxLayout()
        middle.setSpacing(GAP * 2)
        middle.addWidget(self.names)
        middle.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, GAP * 2, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addLayout(top)
        layout.addWidget(self.notice)
        layout.addWidget(self.lines)
        layout.addLayout(middle, 1)
        self.setFocusProxy(self.period.kind)

    def _build_table(self) -> None:
        self.names.setFixedWidth(LIST_WIDTH)
        self.names.setAccessibleName("Các bảng của báo cáo")
        self.table.setModel(self.model)
        self.table.setAccessibleName("Bảng đang xem")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        menu = QMenu(self)
        menu.addAction("In…", self.print_report)
        for suffix, words in SAVED.items():
            menu.addAction(f"Lưu {words.split(' (')[0]}…", partial(self._ask_target, suffix))
        self.out.setMenu(menu)
        self.out.setEnabled(False)
        self.make.clicked.connect(self.make_report)
        self.merge.clicked.connect(self._ask_exports)
        self.names.currentRowChanged.connect(self._turn_to)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.paper is None:
            self.make_report()

    def make_report(self) -> None:
        """The report of the chosen period over this journal."""
        self.notice.say("Đang lập báo cáo…", Tone.PLAIN)
        self._reading.send(self._show, jobs.make_report, self._desk, self.period.period, wording.words())

    def _ask_exports(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, "Tệp nhật ký đã xuất của các máy", "", "Nhật ký (*.json)")
        if names:
            self.merge_exports([Path(name) for name in names])

    def merge_exports(self, paths: Sequence[Path]) -> None:
        """One report over the exports of several workstations."""
        self.notice.say("Đang kiểm tra chữ ký và gộp các tệp…", Tone.PLAIN)
        period, words = self.period.period, wording.words()
        self._reading.send(self._show, jobs.make_merged_report, self._desk, tuple(paths), period, words)

    def _show(self, paper: Paper) -> None:
        self.notice.hide()
        self.paper = paper
        self.lines.setText("\n".join(filter(None, paper.lines)))
        self.out.setEnabled(True)
        chosen = max(0, self.names.currentRow())
        self.names.clear()
        self.names.addItems([table.name for table in paper.tables])
        self.names.setCurrentRow(min(chosen, len(paper.tables) - 1))

    def _turn_to(self, row: int) -> None:
        if self.paper is None or row < 0:
            return
        table = self.paper.tables[row]
        self.title.setText(table.title)
        self.chart.show_chart(table.chart)
        self.model.show_table(table)
        header = self.table.horizontalHeader()
        for column in range(self.model.columnCount()):
            mode = QHeaderView.ResizeMode.Interactive if column else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if column:
                self.table.resizeColumnToContents(column)
                self.table.setColumnWidth(column, max(110, min(340, self.table.columnWidth(column))))

    # Paper and files.

    def print_report(self) -> None:
        """The report as it will be printed, then the printer."""
        if self.paper is not None:
            self._writing.send(self._preview, jobs.printed_paper, self.paper)

    def _preview(self, pages: tuple[bytes, ...]) -> None:
        title = self.paper.title if self.paper else ""
        self.preview = PaperPreview(self, pages, title, landscape=False)
        self.preview.open()

    def _ask_target(self, suffix: str) -> None:
        name = f"bao-cao-{self.period.period.first:%Y%m%d}-{self.period.period.last:%Y%m%d}{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(self, "Lưu báo cáo", name, SAVED[suffix])
        if chosen:
            self.save(Path(chosen))

    def save(self, target: Path) -> None:
        """What is on the screen stands in ``target``, in place of what was there."""
        if self.paper is not None:
            self._writing.send(
                lambda _none: self.notice.say(f"Đã lưu báo cáo: {target.name}", Tone.GOOD),
                jobs.write_paper,
                self.paper,
                target,
                overwrite=True,
            )

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.notice.say(f"{sentence.what} {sentence.next_step}")
