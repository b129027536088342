"""Nhật ký: what was done on this computer, and whether the record is whole."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMessageBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.errands import Errands, Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import GAP, MARGIN, Tone, main_button, quiet
from kyso_desktop.jobs import Act, ChainReport, Desk, Entry, JournalUnreadable, Outcome, Page, PagePlace, Wish

HEADINGS = ("Thời điểm", "Việc", "Văn bản", "Người ký", "Kết quả")

SEARCH_PAUSE = 150
"""Milliseconds without a key before the search begins."""
ENTRIES = 200
"""Read at once."""
ANEW = (
    "Nếu cụm mật khẩu vừa nhập có thể sai: bấm «No», đóng ứng dụng, mở lại và nhập đúng.\n\n"
    "Nếu nhật ký bị hỏng: bấm «Yes» để tách nhật ký này ra một thư mục riêng (không xóa, không sửa) và bắt đầu nhật ký "
    "mới. Việc này được ghi vào nhật ký mới. Có thể khôi phục từ bản sao lưu ở thẻ «An toàn».\n\n"
    "Tách nhật ký không mở được và bắt đầu nhật ký mới?"
)

Index = QModelIndex | QPersistentModelIndex


def who(facts: Mapping[str, Any]) -> str:
    """The signer, or the signers that a verification found."""
    signers = facts.get("signers")
    return ", ".join(signers) if isinstance(signers, list | tuple) else str(facts.get("signer") or "")


def how_it_ended(entry: Entry) -> str:
    """The verdict of a verification, the outcome of every other act."""
    verdict = entry.facts.get("verdict")
    words = wording.words().verdict(verdict) if verdict else wording.outcome(entry.outcome)
    return words[:1].upper() + words[1:]


class JournalModel(QAbstractTableModel):
    """Entries, newest first; further ones are read when the table comes to its end."""

    more_wanted = Signal(object)
    """The place behind which to go on."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []
        self._next: PagePlace | None = None

    def show_page(self, page: Page) -> None:
        """These entries in place of the former ones."""
        self.beginResetModel()
        self._entries, self._next = list(page.entries), page.next
        self.endResetModel()

    def add_page(self, page: Page) -> None:
        """These entries behind those that are there."""
        if page.entries:
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(page.entries) - 1)
            self._entries += page.entries
            self.endInsertRows()
        self._next = page.next

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._next is not None

    def fetchMore(self, parent: Index) -> None:
        if not parent.isValid() and self._next is not None:
            place, self._next = self._next, None
            self.more_wanted.emit(place)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a QVariant
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self._entries[index.row()]
        facts = entry.facts
        return (
            wording.moment(entry.begun),
            wording.act(entry.act),
            str(facts.get("output") or facts.get("file") or ""),
            who(facts),
            how_it_ended(entry),
        )[index.column()]


class JournalPage(QWidget):
    """The table, and one button that checks the chain."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self.model = JournalModel()
        self.notice, self.line = Notice(), StepLine()
        self.check = main_button("Kiểm tra nhật ký")
        self.search, self.act, self.outcome = QLineEdit(), QComboBox(), QComboBox()
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE)
        self._reading, self._more, self._checking = (Lane(errands, self) for _ in range(3))
        for lane in (self._reading, self._more, self._checking):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self.check.clicked.connect(self.check_now)
        self._build()
        self.model.more_wanted.connect(self._read_more)
        self.notice.acted.connect(self._ask_to_begin_anew)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self.read)
        self.act.currentIndexChanged.connect(self.read)
        self.outcome.currentIndexChanged.connect(self.read)

    def _build_filters(self) -> QHBoxLayout:
        self.search.setPlaceholderText("Tìm tên tệp, số văn bản, người ký…")
        self.search.setAccessibleName("Tìm trong nhật ký")
        self.search.setClearButtonEnabled(True)
        self.act.addItem("Mọi việc", None)
        for act in Act:
            self.act.addItem(wording.act(act), act)
        self.act.setAccessibleName("Lọc theo việc")
        self.outcome.addItem("Mọi kết quả", None)
        for outcome in Outcome:
            words = wording.outcome(outcome)
            self.outcome.addItem(words[:1].upper() + words[1:], outcome)
        self.outcome.setAccessibleName("Lọc theo kết quả")
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.act)
        row.addWidget(self.outcome)
        return row

    def _build(self) -> None:
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName("Nhật ký")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(len(HEADINGS)):
            stretched = column in (2, 3)
            mode = QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, GAP * 2, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(
            quiet("Mỗi lần ký, phát hành, kiểm tra đều được ghi lại, mã hóa và nối chuỗi để không ai sửa được.")
        )
        layout.addLayout(self._build_filters())
        layout.addWidget(self.notice)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        self.setFocusProxy(self.table)

    @property
    def reading(self) -> bool:
        return self._reading.is_busy

    def read(self) -> None:
        """Show the entries as they are now."""
        self.notice.hide()
        self._more.drop()
        self._reading.send(self.model.show_page, jobs.find_entries, self._desk, self._wish(), None, ENTRIES)

    def _read_more(self, place: PagePlace) -> None:
        self._more.send(self.model.add_page, jobs.find_entries, self._desk, self._wish(), place, ENTRIES)

    def _wish(self) -> Wish:
        act, outcome = self.act.currentData(), self.outcome.currentData()  # Qt gives back plain texts
        return Wish(
            act=Act(act) if act else None, outcome=Outcome(outcome) if outcome else None, words=self.search.text()
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def check_now(self) -> None:
        """Check every record of the chain."""
        self.notice.hide()
        self.line.say("Đang kiểm tra nhật ký…")
        self._checking.send(self._checked, jobs.check_journal, self._desk)

    def _checked(self, report: ChainReport) -> None:
        self.line.hide()
        if report.intact:
            words = f"Nhật ký nguyên vẹn: {wording.count(report.entries)} bản ghi, không bản ghi nào bị sửa hay bị xóa."
            self.notice.say(words, Tone.GOOD)
        else:
            self.notice.say(
                f"Nhật ký đã bị sửa hoặc bị hỏng từ bản ghi số {report.first_broken}. "
                "Giữ nguyên máy và liên hệ bộ phận quản trị.",
                Tone.BAD,
            )

    def _ask_to_begin_anew(self) -> None:
        """The journal cannot be read: nothing of it is touched before a person agrees."""
        asked = QMessageBox.question(self, "Nhật ký không mở được", ANEW)
        if asked is QMessageBox.StandardButton.Yes:
            self.begin_anew()

    def begin_anew(self) -> None:
        """The unreadable journal lies unchanged in a folder of its own, and a new one tells of it."""
        self._checking.send(self._begun, jobs.begin_journal_anew, self._desk)

    def _begun(self, aside: Path | None) -> None:
        self.read()
        if aside is not None:
            self.notice.say(f"Đã bắt đầu nhật ký mới. Nhật ký cũ còn nguyên trong: {aside}", Tone.CAUTION)

    def _refuse(self, error: KysoError) -> None:
        sentence = wording.of(error)
        self.line.hide()
        button = "Để riêng và bắt đầu nhật ký mới…" if isinstance(error, JournalUnreadable) else ""
        self.notice.say(f"{sentence.what} {sentence.next_step}", button=button)

    def _say(self, sentence: wording.Sentence) -> None:
        self.line.hide()
        self.notice.say(f"{sentence.what} {sentence.next_step}")
