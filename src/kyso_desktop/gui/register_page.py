"""One register: the rows of a year, found, filtered, printed, entered and corrected by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.gui.disposal_sheet import DisposalSheet
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.printing import print_file
from kyso_desktop.gui.register_table import RegisterTable
from kyso_desktop.gui.row_sheet import RowSheet
from kyso_desktop.gui.sides import Sides
from kyso_desktop.gui.style import GAP, MARGIN, Tone, main_button, quiet
from kyso_desktop.jobs import Field, Register, RowMark, Urgency
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Arrival, Desk, OpenRegister, Row
    from kyso_desktop.wording import ShownRow

YEARS = 10
FILTERS = (tr("Tất cả"), tr("Chưa gửi, gấp nhất trước"), tr("Khẩn, quá hạn"), tr("Trả lại, thu hồi, hủy"))
FILES = tr("Văn bản PDF (*.pdf);;Bảng tính Excel (*.xlsx);;CSV theo Phụ lục VI (*.csv)")
DOCX = tr("Văn bản Word (*.docx)")
Paper = Callable[..., None]
"""A job that lacks its target alone."""


def _worded(opened: OpenRegister, *, tracking: bool) -> tuple[Sequence[ShownRow], str]:
    """The rows, and the next number; of a large year this takes seconds of a worker."""
    return wording.register_rows(opened, tracking=tracking), opened.book.next_number


class RegisterPage(QWidget):
    """Table at the left, the chosen row at the right."""

    changed = Signal()
    received = Signal(object)
    """The arrival that now stands in the book."""

    def __init__(self, desk: Desk, errands: Errands, register: Register, *, tracking: bool = False) -> None:
        super().__init__()
        self._desk, self._register, self._tracking = desk, register, tracking
        self._open: OpenRegister | None = None
        self._next_number = ""
        self._arrival: Arrival | None = None
        self._refused = False
        self._pending: Arrival | None = None
        self._paper: tuple[str, Paper] | None = None
        self.notice, self.pressing, self.empty = Notice(), Notice(), quiet()
        self.empty.hide()
        self.register_table = RegisterTable(self, register, self.tr("Sổ"), tracking=tracking)
        self.table, self.chosen = self.register_table.view, self.register_table.model
        self.year, self.filter = QComboBox(), QComboBox()
        self.search = QLineEdit()
        self.new, self.sent = main_button(self.tr("Vào sổ văn bản…")), QPushButton(self.tr("Đánh dấu đã gửi"))
        self.print, self.save = QPushButton(self.tr("In sổ…")), QPushButton(self.tr("Lưu thành tệp…"))
        self.sheet, self.disposal = RowSheet(register, tracking=tracking), DisposalSheet(desk, errands)
        self.panel = QStackedWidget()
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
        self.search.setPlaceholderText(self.tr("Tìm trong sổ, gõ không dấu cũng được"))
        self.search.setAccessibleName(self.tr("Tìm trong sổ"))
        self.search.setClearButtonEnabled(True)
        top = QHBoxLayout()
        for widget in (self.year, self.filter):
            top.addWidget(widget)
        top.addWidget(self.search, 1)
        foot = QHBoxLayout()
        for button in (self.print, self.save):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.sent)
        foot.addWidget(self.new)
        outgoing = self._register is Register.OUTGOING
        self.new.setVisible(not self._tracking)
        self.sent.setVisible(outgoing)
        self.sent.setEnabled(False)
        if outgoing:
            self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        main = QWidget()
        left = QVBoxLayout(main)
        left.setContentsMargins(MARGIN, GAP * 2, MARGIN, MARGIN)
        left.setSpacing(GAP)
        self.above = left
        left.addLayout(top)
        left.addWidget(self.notice)
        left.addWidget(self.pressing)
        left.addWidget(self.empty)
        left.addWidget(self.table, 1)
        left.addLayout(foot)
        self._build_panel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Sides(main, self.panel))

    def _build_panel(self) -> None:
        self.panel.addWidget(self.sheet)
        self.panel.addWidget(self.disposal)
        self.panel.hide()

    def _connect(self) -> None:
        self.year.currentIndexChanged.connect(lambda _row: self.read())
        self.filter.currentIndexChanged.connect(self.chosen.choose)
        self.search.textChanged.connect(self.register_table.look_for)
        self.chosen.modelReset.connect(self._allow_sending)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._turn_to(now))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._allow_sending())
        self.new.clicked.connect(self._begin_row)
        self.sent.clicked.connect(self._mark_sent)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._ask_file)
        self.notice.acted.connect(self._ask_paper)
        self.pressing.acted.connect(lambda: self.filter.setCurrentIndex(1))
        self.sheet.saved.connect(self._save_row)
        self.sheet.marked.connect(self._mark_row)
        self.sheet.unmarked.connect(
            lambda row, mark, why: self._writing.send(self._saved, jobs.unmark_row, self._desk, row, mark, why)
        )
        self.sheet.disposal_wanted.connect(self._begin_disposal)
        self.sheet.left.connect(self.panel.hide)
        self.disposal.left.connect(lambda: self.panel.setCurrentWidget(self.sheet))
        self.disposal.agreed.connect(self._dispose)

    # Reading.

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the year, in the order of the register."""
        return self._open.book.rows if self._open is not None else ()

    def read(self) -> None:
        """The register as it is now."""
        year = int(self.year.currentText())
        self._reading.send(self._word, jobs.open_register, self._desk, self._register, year)

    def _word(self, opened: OpenRegister) -> None:
        self._reading.send(partial(self._show, opened), _worded, opened, tracking=self._tracking)

    def _show(self, opened: OpenRegister, worded: tuple[Sequence[ShownRow], str]) -> None:
        if self._refused:
            self._refused = False
            self.notice.hide()
        key, self._open = self.sheet.key, opened
        shown, self._next_number = worded
        self.register_table.show_register(shown)
        self._say_waiting(opened)
        self._say_empty()
        if (pending := self._pending) is not None:
            self._pending = None
            self.receive(pending)
        if self.panel.isVisible() and self.panel.currentWidget() is self.sheet:
            self.register_table.select_key(key)

    def _say_empty(self) -> None:
        """A year without rows says how one comes into the register."""
        if self._tracking:
            words = self.tr("Chưa có văn bản đến nào trong năm {year} để theo dõi giải quyết.")
        elif self._register is Register.OUTGOING:
            words = self.tr(
                "Chưa có văn bản đi trong năm {year}. Văn bản phát hành trên máy này tự vào sổ; văn bản khác thì bấm "
                "«Vào sổ văn bản…»."
            )
        else:
            words = self.tr(
                "Chưa có văn bản đến trong năm {year}. Mở văn bản ở trang «Kiểm tra» rồi bấm «Vào sổ đến…», hoặc bấm "
                "«Vào sổ văn bản…»."
            )
        self.empty.setText(words.format(year=self.year.currentText()))
        self.empty.setVisible(not self.rows)

    def _say_waiting(self, opened: OpenRegister) -> None:
        if not opened.waiting:
            self.pressing.hide()
            return
        first = opened.waiting[0]
        late = sum(one.urgency is Urgency.LATE for one in opened.waiting)
        words = self.tr("{waiting} văn bản chưa gửi. Cần nhất: số {number}, {urgency}.").format(
            waiting=wording.count(len(opened.waiting)),
            number=first.row.series_number,
            urgency=wording.urgency(first.urgency),
        )
        self.pressing.say(words, Tone.BAD if late else Tone.CAUTION, self.tr("Xem văn bản chưa gửi"))

    def _turn_to(self, index: QModelIndex) -> None:
        if index.isValid():
            self._arrival = None
            self.sheet.show_row(self.register_table.row_at(index).row)
            self._show_sheet()

    def _show_sheet(self) -> None:
        self.panel.setCurrentWidget(self.sheet)
        self.panel.show()

    def _selected(self) -> list[Row]:
        return [one.row for one in self.register_table.selected]

    def _allow_sending(self) -> None:
        count = sum(not row.marks and not row.text(Field.SENT) for row in self._selected())
        self.sent.setEnabled(count > 0)
        words = self.tr("Đánh dấu đã gửi ({count})").format(count=wording.count(count))
        self.sent.setText(words if count > 1 else self.tr("Đánh dấu đã gửi"))

    # Writing.

    def receive(self, arrival: Arrival) -> None:
        """A file that has arrived: what it says of itself is proposed under the next number."""
        if self._open is None:
            self._pending = arrival  # the book is being read for the first time
            self.read()
            return
        self._begin_row()
        self.sheet.propose(arrival.fields)
        self._arrival = arrival

    def _begin_row(self) -> None:
        self._arrival = None
        if self._open is not None:
            self.table.clearSelection()
            self.sheet.begin(self._next_number, self._desk.clock().astimezone(jobs.VIETNAM).date())
            self._show_sheet()

    def _save_row(self, row: Row | None, fields: Mapping[Field, str], reason: str) -> None:
        if row is not None:
            self._writing.send(self._saved, jobs.correct_row, self._desk, row, fields, reason)
        elif self._register is Register.INCOMING:
            path = self._arrival.path if self._arrival is not None else None
            self._writing.send(self._saved, jobs.receive_document, self._desk, fields, path)
        else:
            self._writing.send(self._saved, jobs.enter_row, self._desk, self._register, fields, reason)

    def _mark_row(self, row: Row, mark: RowMark, words: str) -> None:
        facts = {"to_places": words} if mark is RowMark.SENT else {"note": words}
        marked = partial(self._marked, row, mark, words)
        self._writing.send(marked, jobs.mark_row, self._desk, row, mark, facts)

    def _marked(self, row: Row, mark: RowMark, words: str, made: Row) -> None:
        self._saved(made)
        desk = self._desk
        if mark is RowMark.RETURNED and self._register is Register.INCOMING:
            slip = wording.words()
            self._offer(
                self.tr("Lập phiếu trả lại…"),
                "phieu-tra-lai",
                partial(jobs.write_return_slip, desk, row, [words], slip),
            )
        elif mark is RowMark.RECALLED:
            self._offer(
                self.tr("Lập thông báo thu hồi…"),
                "thong-bao-thu-hoi",
                partial(jobs.write_recall_notice, desk, row, words),
            )

    def _mark_sent(self) -> None:
        self._writing.send(self._sent, jobs.mark_sent, self._desk, self._selected())

    def _sent(self, count: int) -> None:
        self.notice.say(self.tr("Đã đánh dấu gửi {count} văn bản.").format(count=wording.count(count)), Tone.GOOD)
        self.read()
        self.changed.emit()

    def _begin_disposal(self, row: Row, recalled: bool) -> None:
        self.disposal.begin(row, recalled=recalled)
        self.panel.setCurrentWidget(self.disposal)

    def _dispose(self, row: Row, files: Sequence[Path], reason: str) -> None:
        if self._register is Register.INCOMING and self.disposal.is_recall:
            destroyed = partial(self._destroyed, row, reason)
            self._writing.send(destroyed, jobs.destroy_recalled, self._desk, row, files, reason)
        else:
            self._writing.send(self._saved, jobs.dispose_document, self._desk, row, files, reason)

    def _destroyed(self, row: Row, notice: str, gone: Sequence[str]) -> None:
        self._saved(row)
        desk = self._desk
        self._offer(
            self.tr("Lập xác nhận đã hủy…"),
            "xac-nhan-thu-hoi",
            partial(jobs.write_recall_confirmation, desk, row, gone, notice),
        )

    def _saved(self, row: Row) -> None:
        self.notice.say(
            self.tr("Đã ghi vào sổ: số {series_number}.").format(series_number=row.series_number), Tone.GOOD
        )
        self._paper = None
        self.panel.hide()
        if self._arrival is not None:
            self.received.emit(self._arrival)
            self._arrival = None
        self.read()
        self.changed.emit()

    # Paper.

    def _offer(self, button: str, name: str, write: Paper) -> None:
        """What was just written into the book has a paper that goes with it."""
        self._paper = (name, write)
        self.notice.say(self.notice.text, Tone.GOOD, button)

    def _ask_paper(self) -> None:
        if self._paper is not None:
            name, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu biểu mẫu"), f"{self._paper[0]}.docx", DOCX)
            if name:
                self.write_paper(Path(name))

    def write_paper(self, target: Path) -> None:
        """The paper that was offered stands in ``target``."""
        if self._paper is not None:
            write = self._paper[1]
            self._saving.send(lambda _none: self._wrote(target), write, target, overwrite=True)

    def _wrote(self, target: Path) -> None:
        words = self.tr("Đã lập {name}. Mở thẻ Biểu mẫu để chuyển PDF và ký.")
        self.notice.say(words.format(name=target.name), Tone.GOOD)

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu sổ"), f"so-{self.year.currentText()}.pdf", FILES)
        if name:
            self.write(Path(name))

    def write(self, target: Path) -> None:
        """The register stands in ``target``."""
        year = int(self.year.currentText())
        self._saving.send(
            lambda _paper: self.notice.say(self.tr("Đã lưu sổ: {name}").format(name=target.name), Tone.GOOD),
            jobs.write_book, self._desk, self._register, year, target, tracking=self._tracking, overwrite=True,
        )  # fmt: skip

    def _print(self) -> None:
        year = int(self.year.currentText())
        self._saving.send(
            lambda pages: print_file(self, pages, landscape=True),
            jobs.printed_book, self._desk, self._register, year, tracking=self._tracking,
        )  # fmt: skip

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def _refuse(self, error: KysoError) -> None:
        self._refused = True
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.notice.say(f"{sentence.what} {sentence.next_step}")
