"""Nhật ký: what was done on this computer, and whether the record is whole."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.errands import Errands, Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import GAP, MARGIN, Tone, heading, main_button, quiet
from kyso_desktop.jobs import ChainReport, Desk, Entry, Verdict

HEADINGS = ("Thời điểm", "Việc", "Văn bản", "Người ký", "Kết quả")

Index = QModelIndex | QPersistentModelIndex


def who(facts: Mapping[str, Any]) -> str:
    """The signer, or the signers that a verification found."""
    signers = facts.get("signers")
    return ", ".join(signers) if isinstance(signers, list | tuple) else str(facts.get("signer") or "")


def how_it_ended(entry: Entry) -> str:
    """The verdict of a verification, the outcome of every other act."""
    verdict = entry.facts.get("verdict")
    words = wording.verdict(Verdict(verdict)) if verdict else wording.outcome(entry.outcome)
    return words[:1].upper() + words[1:]


class JournalModel(QAbstractTableModel):
    """Entries, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """These entries in place of the former ones."""
        self.beginResetModel()
        self._entries = tuple(reversed(entries))
        self.endResetModel()

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
        self._reading, self._checking = Lane(errands, self), Lane(errands, self)
        for lane in (self._reading, self._checking):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self.check.clicked.connect(self.check_now)
        self._build()

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
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(heading("Nhật ký", 1.5))
        layout.addWidget(
            quiet("Mỗi lần ký, phát hành, kiểm tra đều được ghi lại, mã hóa và nối chuỗi để không ai sửa được.")
        )
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
        self._reading.send(self.model.show_entries, jobs.read_journal, self._desk)

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

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.line.hide()
        self.notice.say(f"{sentence.what} {sentence.next_step}")
