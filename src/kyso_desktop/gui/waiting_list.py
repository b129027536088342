"""«Đang chờ» on Trang chủ: what a person has begun and not finished, each one click away."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from kyso_desktop.gui.recent_list import MOST_ROWS, ROW_HEIGHT, Rows
from kyso_desktop.gui.style import GAP, heading


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line: its words, the task it leads to (sign, issue, books, device) and the documents, where there are any."""

    words: str
    task: str
    paths: tuple[Path, ...] = ()


class WaitingList(QWidget):
    """The lines; says so where nothing waits."""

    chosen = Signal(object)
    """The ``Waiting`` that a person wants to go on with."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = Rows()
        self.rows.setAccessibleName(self.tr("Đang chờ"))
        self.rows.setUniformItemSizes(True)
        self.rows.itemClicked.connect(self._choose)
        self.rows.itemActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        head = QHBoxLayout()
        head.addStrut(QPushButton().sizeHint().height())  # level with the list beside it, which has a button there
        head.addWidget(heading(self.tr("Đang chờ")))
        column.addLayout(head)
        column.addWidget(self.rows)
        column.addStretch(1)
        self.hide()

    def show_waiting(self, lines: Sequence[Waiting]) -> None:
        """These in place of the former ones."""
        self.rows.clear()
        for line in lines:
            item = QListWidgetItem(f"  {line.words}")
            item.setData(Qt.ItemDataRole.UserRole, line)
            item.setToolTip("\n".join([line.words, *map(str, line.paths)]))
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.rows.addItem(item)
        self.rows.setFixedHeight(min(len(lines), MOST_ROWS) * ROW_HEIGHT + 4)
        self.setVisible(bool(lines))

    def filter(self, words: Sequence[str]) -> None:
        """Only lines with all these words are seen."""
        self.rows.show_only(words)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
