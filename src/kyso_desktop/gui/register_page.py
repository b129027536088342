"""A register of Nghị định 30: found, corrected by hand with a reason, marked, printed and exported."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.errands import Errands, Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.paper_printing import PaperPreview
from kyso_desktop.gui.register_model import ALL, RECALLED, UNSENT, URGENT, RegisterModel, WantedRows
from kyso_desktop.gui.row_sheet import Fields, RowSheet, fields_of
from kyso_desktop.gui.style import GAP, MARGIN, Tone, main_button, quiet
from kyso_desktop.jobs import Desk, Field, Register, RegisterView, Row, RowMark, Urgency

SEARCH_PAUSE = 150
"""Milliseconds without a key before the search begins."""
EXPORTS = {".pdf": "PDF (*.pdf)", ".xlsx": "Excel (*.xlsx)", ".csv": "CSV theo Phụ lục VI (*.csv)"}
STATES = {
    "Mọi văn bản": ALL,
    "Chờ gửi, gấp trước": UNSENT,
    "Có mức độ khẩn": URGENT,
    "Thu hồi, trả lại": RECALLED,
}
MARKS = {
    RowMark.SENT: ("Đã gửi…", "Nơi nhận"),
    RowMark.RETURNED: ("Trả lại…", "Lý do trả lại"),
    RowMark.RECALLED: ("Thu hồi…", "Số văn bản thông báo thu hồi"),
}
FACTS = {RowMark.SENT: "to_places", RowMark.RETURNED: "note", RowMark.RECALLED: "number"}


class RegisterPage(QWidget):
    """One book: sổ văn bản đi, sổ văn bản đến, or (``tracking``) sổ theo dõi giải quyết."""

    def __init__(self, desk: Desk, errands: Errands, register: Register, *, tracking: bool = False) -> None:
        super().__init__()
        self._desk, self.register, self.tracking = desk, register, tracking
        self.model = RegisterModel()
        self.wanted = WantedRows(self.model)
        self.notice, self.pressing = Notice(), Notice()
        self.sheet: RowSheet | None = None
        self.preview: PaperPreview | None = None
        self.table = QTableView()
        self.year, self.search = QSpinBox(), QLineEdit()
        self.state, self.kind = QComboBox(), QComboBox()
        self.add, self.correct = main_button("Ghi thêm…"), QPushButton("Sửa…")
        self.mark, self.more = QPushButton("Đánh dấu"), QPushButton("In, xuất")
        self.next_number = quiet()
        self._reading, self._writing = Lane(errands, self), Lane(errands, self)
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._build_filters()
        self._build_table()
        filters = QHBoxLayout()
        for widget, stretch in ((self.year, 0), (self.search, 1), (self.state, 0), (self.kind, 0)):
            filters.addWidget(widget, stretch)
        self._build_menus()
        buttons = QHBoxLayout()
        buttons.addWidget(self.next_number, 1)
        for button in (self.more, self.mark, self.correct, self.add):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, GAP * 2, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addLayout(filters)
        layout.addWidget(self.notice)
        layout.addWidget(self.pressing)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.setFocusProxy(self.search)
        self._allow()

    def _build_filters(self) -> None:
        self.year.setRange(2000, 2200)
        self.year.setValue(self._desk.clock().astimezone(jobs.VIETNAM).year)
        self.year.setPrefix("Năm ")
        self.year.setAccessibleName("Năm của sổ")
        self.search.setPlaceholderText("Tìm số, trích yếu, người ký, nơi nhận…")
        self.search.setAccessibleName("Tìm trong sổ")
        self.search.setClearButtonEnabled(True)
        for words, state in STATES.items():
            self.state.addItem(words, state)
        self.state.setAccessibleName("Lọc theo tình trạng")
        self.kind.addItem("Mọi loại", "")
        self.kind.setAccessibleName("Lọc theo tên loại")

    def _build_table(self) -> None:
        self.table.setModel(self.wanted)
        self.table.setAccessibleName("Sổ đăng ký")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _build_menus(self) -> None:
        marks = QMenu(self)
        for one, (words, _question) in MARKS.items():
            if self.register is Register.OUTGOING or one is not RowMark.SENT:
                marks.addAction(words, partial(self._ask_mark, one))
        self.mark.setMenu(marks)
        more = QMenu(self)
        more.addAction("In khổ A4 ngang…", self.print_book)
        for suffix, words in EXPORTS.items():
            if suffix != ".csv" or not self.tracking:
                action = QAction(f"Xuất {words.split(' (')[0]}…", self)
                action.triggered.connect(partial(self._ask_target, suffix))
                more.addAction(action)
        self.more.setMenu(more)
        self.add.setVisible(not self.tracking)
        self.mark.setVisible(not self.tracking)

    def _connect(self) -> None:
        for lane in (self._reading, self._writing):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._pause.timeout.connect(self._filter)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.state.currentIndexChanged.connect(self._filter)
        self.kind.currentIndexChanged.connect(self._filter)
        self.year.valueChanged.connect(self.read)
        self.add.clicked.connect(self.add_row)
        self.correct.clicked.connect(self.correct_row)
        self.table.doubleClicked.connect(lambda _index: self.correct_row())
        self.table.selectionModel().selectionChanged.connect(self._allow)
        self.model.modelReset.connect(self._allow)

    # What the book says.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def read(self) -> None:
        """The register of the chosen year as it stands now."""
        year = self.year.value()
        self._reading.send(self._show, jobs.view_book, self._desk, self.register, year, tracking=self.tracking)

    def _show(self, view: RegisterView) -> None:
        chosen = self.chosen
        self.model.show_view(view)
        self._fill_kinds(view)
        self._filter()
        self._set_widths()
        self.next_number.setText("" if self.tracking else f"Số tiếp theo: {view.book.next_number}")
        self._say_pressing(view)
        if chosen is not None:
            self._choose(chosen.key)

    def _set_widths(self) -> None:
        self.table.resizeColumnsToContents()
        for column in range(self.wanted.columnCount()):
            self.table.setColumnWidth(column, max(64, min(320, self.table.columnWidth(column))))

    def _fill_kinds(self, view: RegisterView) -> None:
        chosen = self.kind.currentData()
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem("Mọi loại", "")
        for name in sorted({row.text(Field.TYPE_NAME) for row in view.book.rows} - {""}):
            self.kind.addItem(name, name)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self.kind.blockSignals(False)

    def _say_pressing(self, view: RegisterView) -> None:
        """How much must still be sent today, the urgent first."""
        found = [one.urgency for one in view.waiting.values()]
        counts = {urgency: found.count(urgency) for urgency in Urgency}
        said = [f"{number} văn bản {wording.urgency(urgency)}" for urgency, number in counts.items() if number]
        if said:
            grave = counts[Urgency.LATE] + counts[Urgency.NOW]
            self.pressing.say(f"Chờ gửi: {'; '.join(said)}.", Tone.BAD if grave else Tone.CAUTION)
        else:
            self.pressing.hide()

    def _filter(self) -> None:
        self.wanted.want(self.search.text(), self.state.currentData(), self.kind.currentData() or "")
        self._allow()

    # The chosen row.

    @property
    def chosen(self) -> Row | None:
        """The document on the selected line."""
        lines = self.table.selectionModel().selectedRows()
        return self.model.row_at(self.wanted.mapToSource(lines[0]).row()) if lines else None

    def _choose(self, key: int) -> None:
        for line in range(self.wanted.rowCount()):
            if self.model.row_at(self.wanted.mapToSource(self.wanted.index(line, 0)).row()).key == key:
                self.table.selectRow(line)

    def _allow(self) -> None:
        row = self.chosen
        self.correct.setEnabled(row is not None)
        self.mark.setEnabled(row is not None and RowMark.DISPOSED not in row.marks)

    # Writing by hand.

    def add_row(self) -> None:
        """A document that did not pass through the program, under the next number of the year."""
        self._open_sheet("Ghi thêm vào sổ", self._enter)
        if self.sheet is not None and self.model.view is not None:
            today = self._desk.clock().astimezone(jobs.VIETNAM).date().isoformat()
            outgoing = self.register is Register.OUTGOING
            number, day = (Field.NUMBER, Field.ISSUED) if outgoing else (Field.ARRIVAL_NUMBER, Field.ARRIVED)
            self.sheet.propose({number: self.model.view.book.next_number, day: today})

    def correct_row(self) -> None:
        """What the chosen row says is corrected; what it said before stays to be seen."""
        row = self.chosen
        if row is not None:
            self._open_sheet("Sửa dòng trong sổ", partial(self._correct, row))
            if self.sheet is not None:
                self.sheet.show_row(row)

    def _open_sheet(self, title: str, keep: Callable[[Fields, str], None]) -> None:
        names = fields_of(self.register, tracking=self.tracking)
        self.sheet = RowSheet(self, title, names, keep)
        self.sheet.open()

    def _enter(self, fields: Fields, reason: str) -> None:
        self._writing.send(self._kept, jobs.enter_row, self._desk, self.register, fields, reason)

    def _correct(self, row: Row, fields: Fields, reason: str) -> None:
        self._writing.send(self._kept, jobs.correct_row, self._desk, row, fields, reason)

    def _kept(self, row: Row) -> None:
        if self.sheet is not None:
            self.sheet.accept()
            self.sheet = None
        self.notice.say(f"Đã ghi vào sổ: số {row.series_number or '(chưa có số)'}.", Tone.GOOD)
        self.read()

    def _ask_mark(self, mark: RowMark) -> None:
        words, question = MARKS[mark]
        text, agreed = QInputDialog.getText(self, words.removesuffix("…"), question)
        if agreed:
            self.mark_row(mark, text.strip())

    def mark_row(self, mark: RowMark, text: str) -> None:
        """What happened to the chosen document stands in the journal and in the book."""
        if self.chosen is not None:
            facts = {FACTS[mark]: text} if text else {}
            self._writing.send(self._kept, jobs.mark_row, self._desk, self.chosen, mark, facts)

    # Paper and files.

    def print_book(self) -> None:
        """The book as it will be printed, then the printer."""
        self.notice.say("Đang dàn trang để in…", Tone.PLAIN)
        year = self.year.value()
        self._writing.send(self._preview, jobs.printed_book, self._desk, self.register, year, tracking=self.tracking)

    def _preview(self, pages: tuple[bytes, ...]) -> None:
        self.notice.hide()
        self.preview = PaperPreview(self, pages, f"Sổ năm {self.year.value()}", landscape=True)
        self.preview.open()

    def _ask_target(self, suffix: str, _checked: bool = False) -> None:
        made = datetime.now(jobs.VIETNAM)
        name = f"so-{self.register.value}-{self.year.value()}-{made:%Y%m%d}{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(self, "Xuất sổ", name, EXPORTS[suffix])
        if chosen:
            self.export(Path(chosen))

    def export(self, target: Path) -> None:
        """The book stands in ``target``, in place of what was there."""
        self._writing.send(
            lambda _paper: self.notice.say(f"Đã xuất sổ: {target.name}", Tone.GOOD),
            jobs.write_book,
            self._desk,
            self.register,
            self.year.value(),
            target,
            tracking=self.tracking,
            overwrite=True,
        )

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        words = f"{sentence.what} {sentence.next_step}"
        if self.sheet is not None and self.sheet.isVisible():
            self.sheet.refuse(words)
        else:
            self.notice.say(words)
