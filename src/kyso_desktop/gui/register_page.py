"""One register: the rows of a year, found, filtered, printed, entered and corrected by hand."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.errands import Errands, Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.printing import print_file
from kyso_desktop.gui.row_sheet import RowSheet
from kyso_desktop.gui.style import GAP, MARGIN, PANEL_WIDTH, Tone, main_button
from kyso_desktop.gui.tables import RowsModel, row_table
from kyso_desktop.jobs import Arrival, Desk, Field, OpenRegister, Register, Row, RowMark, Urgency
from kyso_desktop.wording import tr

YEARS = 10
LEAST_TABLE = 1240
HEADER_HEIGHT = 62
ALL, TO_SEND, URGENT, MARKED = range(4)
FILTERS = (tr("Tất cả"), tr("Chưa gửi"), tr("Khẩn"), tr("Trả lại, thu hồi, hủy"))
FILES = tr("Văn bản PDF (*.pdf);;Bảng tính Excel (*.xlsx);;CSV theo Phụ lục VI (*.csv)")


class _Chosen(QSortFilterProxyModel):
    """Only the rows of the filter that hold the words."""

    def __init__(self, page: "RegisterPage") -> None:
        super().__init__(page)
        self._page = page
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterKeyColumn(-1)

    def filterAcceptsRow(self, source_row: int, parent: QModelIndex) -> bool:  # type: ignore[override]
        return self._page.passes(source_row) and super().filterAcceptsRow(source_row, parent)


class RegisterPage(QWidget):
    """Table at the left, the chosen row at the right."""

    changed = Signal()
    received = Signal(object)
    """The arrival that now stands in the book."""

    def __init__(self, desk: Desk, errands: Errands, register: Register, *, tracking: bool = False) -> None:
        super().__init__()
        self._desk, self._register, self._tracking = desk, register, tracking
        self._open: OpenRegister | None = None
        self._arrival: Arrival | None = None
        self.notice = Notice()
        self.model = RowsModel(self)
        self.chosen = _Chosen(self)
        self.chosen.setSourceModel(self.model)
        self.year, self.filter = QComboBox(), QComboBox()
        self.search = QLineEdit()
        self.new = main_button(self.tr("Vào sổ văn bản…"))
        self.print, self.save = QPushButton(self.tr("In sổ…")), QPushButton(self.tr("Lưu thành tệp…"))
        self.sheet = RowSheet(register, tracking=tracking)
        self._reading, self._writing, self._saving = (Lane(errands, self) for _ in range(3))
        for lane in (self._reading, self._writing, self._saving):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._build()
        self._connect()

    def _build(self) -> None:
        this_year = self._desk.clock().astimezone(jobs.VIETNAM).year
        self.year.addItems([str(this_year - back) for back in range(YEARS)])
        self.year.setAccessibleName(self.tr("Năm"))
        self.filter.addItems(FILTERS)
        self.filter.setAccessibleName(self.tr("Lọc"))
        self.search.setPlaceholderText(self.tr("Tìm trong sổ"))
        self.search.setAccessibleName(self.tr("Tìm trong sổ"))
        self.search.setClearButtonEnabled(True)
        top = QHBoxLayout()
        for widget in (self.year, self.filter):
            top.addWidget(widget)
        top.addWidget(self.search, 1)
        self.table = row_table(self.chosen, self.tr("Sổ"), ())  # type: ignore[arg-type]
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumHeight(HEADER_HEIGHT)
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap)
        )
        foot = QHBoxLayout()
        for button in (self.print, self.save):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.new)
        self.new.setVisible(not self._tracking)
        left = QVBoxLayout()
        left.setContentsMargins(MARGIN, GAP * 2, MARGIN, MARGIN)
        left.setSpacing(GAP)
        self.above = left
        left.addLayout(top)
        left.addWidget(self.notice)
        left.addWidget(self.table, 1)
        left.addLayout(foot)
        self.sheet.setObjectName("panel")
        self.sheet.setFixedWidth(PANEL_WIDTH)
        self.sheet.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.sheet)

    def _connect(self) -> None:
        self.year.currentIndexChanged.connect(lambda _row: self.read())
        self.filter.currentIndexChanged.connect(lambda _row: self._filter_anew())
        self.search.textChanged.connect(self.chosen.setFilterFixedString)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._turn_to(now))
        self.new.clicked.connect(self._begin_row)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._ask_file)
        self.sheet.saved.connect(self._save_row)
        self.sheet.marked.connect(self._mark_row)
        self.sheet.left.connect(self.sheet.hide)

    # Reading.

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the year, in the order of the register."""
        return self._open.book.rows if self._open is not None else ()

    def read(self) -> None:
        """The register as it is now."""
        year = int(self.year.currentText())
        self._reading.send(self._show, jobs.open_register, self._desk, self._register, year, tracking=self._tracking)

    def _show(self, opened: OpenRegister) -> None:
        shown, self._open = self.sheet.key, opened
        self.model.show_rows(opened.headings, opened.rows)
        self._fit_columns()
        self._say_waiting(opened)
        for row in opened.book.rows:
            if row.key == shown and self.sheet.isVisible():
                self.sheet.show_row(row)

    def _fit_columns(self) -> None:
        """The columns share the table's width as they do on paper; none gets too narrow to be read."""
        if self._open is None:
            return
        room = max(LEAST_TABLE, self.table.viewport().width())
        for column, width in enumerate(self._open.widths):
            self.table.setColumnWidth(column, room * width // sum(self._open.widths))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _say_waiting(self, opened: OpenRegister) -> None:
        if not opened.waiting:
            return
        first = opened.waiting[0]
        number = first.row.series_number
        late = sum(one.urgency is Urgency.LATE for one in opened.waiting)
        words = self.tr("{waiting} văn bản chưa gửi. Cần nhất: số {number}, ").format(
            waiting=wording.count(len(opened.waiting)), number=number
        )
        self.notice.say(f"{words}{wording.urgency(first.urgency)}.", Tone.BAD if late else Tone.CAUTION)

    def passes(self, source_row: int) -> bool:
        """Whether the chosen filter lets this row through."""
        row = self.rows[source_row]
        match self.filter.currentIndex():
            case 1:
                return not row.marks and not row.text(Field.SENT)
            case 2:
                return row.text(Field.PRIORITY) not in ("", "0")
            case 3:
                return bool(row.marks - {RowMark.SENT})
            case _:
                return True

    def _filter_anew(self) -> None:
        self.chosen.beginResetModel()
        self.chosen.endResetModel()

    def _turn_to(self, index: QModelIndex) -> None:
        if index.isValid():
            self._arrival = None
            self.sheet.show_row(self.rows[self.chosen.mapToSource(index).row()])
            self.sheet.show()

    # Writing.

    def receive(self, arrival: Arrival) -> None:
        """A file that has arrived: what it says of itself is proposed under the next number."""
        self._begin_row()
        self.sheet.propose(arrival.fields)
        self._arrival = arrival

    def _begin_row(self) -> None:
        self._arrival = None
        if self._open is not None:
            self.sheet.begin(self._open.book.next_number, self._desk.clock().astimezone(jobs.VIETNAM).date())
            self.sheet.show()

    def _save_row(self, row: Row | None, fields: Mapping[Field, str], reason: str) -> None:
        if row is not None:
            self._writing.send(self._saved, jobs.correct_row, self._desk, row, fields, reason)
        elif self._register is Register.INCOMING:
            path = self._arrival.path if self._arrival is not None else None
            self._writing.send(self._saved, jobs.receive_document, self._desk, fields, path)
        else:
            self._writing.send(self._saved, jobs.enter_row, self._desk, self._register, fields, reason)

    def _mark_row(self, row: Row, mark: RowMark, words: str) -> None:
        if mark is RowMark.DISPOSED:
            self._writing.send(self._saved, jobs.dispose_document, self._desk, row, (), words)
            return
        facts = {"to_places": words} if mark is RowMark.SENT else {"note": words}
        self._writing.send(self._saved, jobs.mark_row, self._desk, row, mark, facts)

    def _saved(self, row: Row) -> None:
        self.notice.say(
            self.tr("Đã ghi vào sổ: số {series_number}.").format(series_number=row.series_number), Tone.GOOD
        )
        self.sheet.hide()
        if self._arrival is not None:
            self.received.emit(self._arrival)
            self._arrival = None
        self.read()
        self.changed.emit()

    # Paper.

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu sổ"), f"so-{self.year.currentText()}.pdf", FILES)
        if name:
            self.write(Path(name))

    def write(self, target: Path) -> None:
        """The register stands in ``target``."""
        year = int(self.year.currentText())
        self._saving.send(
            lambda _paper: self.notice.say(self.tr("Đã lưu sổ: {name}").format(name=target.name), Tone.GOOD),
            jobs.write_book,
            self._desk,
            self._register,
            year,
            target,
            tracking=self._tracking,
            overwrite=True,
        )

    def _print(self) -> None:
        year = int(self.year.currentText())
        self._saving.send(
            lambda pages: print_file(self, pages, landscape=True),
            jobs.printed_book,
            self._desk,
            self._register,
            year,
            tracking=self._tracking,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.notice.say(f"{sentence.what} {sentence.next_step}")
