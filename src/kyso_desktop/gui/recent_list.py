"""«Mở gần đây» on Trang chủ: what was opened last, one click away, and gone with one more."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from kyso_desktop.gui.style import GAP, heading

ROW_HEIGHT = 30
MOST_ROWS = 5


class Rows(QListWidget):
    """Lines of which Enter chooses one. Of a long name the end is seen too: it tells a signed file from its draft."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def show_only(self, words: Sequence[str]) -> None:
        """Only lines with all these words are seen, whatever their marks and capitals."""
        from kyso_desktop.wording import findable  # loaded by now; the home page is shown before it is

        wanted = [findable(word) for word in words]
        for item in (self.item(row) for row in range(self.count())):
            text = findable(f"{item.text()} {item.toolTip()}")
            item.setHidden(not all(word in text for word in wanted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)


class RecentList(QWidget):
    """The rows; not there at all while the list is empty."""

    chosen = Signal(list)
    forget_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = Rows()
        self.rows.setAccessibleName(self.tr("Mở gần đây"))
        self.rows.setUniformItemSizes(True)
        self.forget = QPushButton(self.tr("Xóa danh sách"))
        self.forget.setToolTip(self.tr("Chỉ xóa tên trong danh sách này, văn bản giữ nguyên"))
        self.forget.clicked.connect(self.forget_wanted)
        self.rows.itemClicked.connect(self._choose)
        self.rows.itemActivated.connect(self._choose)
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Mở gần đây")), 1)
        head.addWidget(self.forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.rows)
        column.addStretch(1)
        self.hide()

    def show_paths(self, paths: tuple[Path, ...]) -> None:
        """These files, by name and folder, in place of the former ones."""
        self.rows.clear()
        for path in paths:
            item = QListWidgetItem(f"  {path.name}   ·   {path.parent.name}")
            item.setData(Qt.ItemDataRole.UserRole, path)
            item.setToolTip(str(path))
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.rows.addItem(item)
        self.rows.setFixedHeight(min(len(paths), MOST_ROWS) * ROW_HEIGHT + 4)
        self.setVisible(bool(paths))

    def filter(self, words: Sequence[str]) -> None:
        """Only files whose name or folder has all these words are seen."""
        self.rows.show_only(words)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit([item.data(Qt.ItemDataRole.UserRole)])
