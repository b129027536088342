"""The list at the left: one row for each page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem

from kyso_desktop.gui.icons import BOOK, CHECK, HOME, PEN, QUESTION, SEAL, SLIDERS, TOKEN, icon
from kyso_desktop.gui.style import NAVIGATION_WIDTH
from kyso_desktop.wording import tr

TASKS = {
    tr("Trang chủ"): HOME,
    tr("Ký"): PEN,
    tr("Phát hành"): SEAL,
    tr("Kiểm tra"): CHECK,
    tr("Sổ & nhật ký"): BOOK,
    tr("Thiết bị"): TOKEN,
    tr("Cài đặt"): SLIDERS,
    tr("Trợ giúp"): QUESTION,
}
KEYS = ("home", "sign", "issue", "verify", "books", "device", "settings", "help")
"""The guide's names for the pages, in the order of the navigation."""
OFFICIAL_HIDES = ("issue", "books")
"""The clerk's pages; an official comes to them through a document or a search."""
ROW_HEIGHT, LEAST_ROW_HEIGHT = 40, 24
NARROW, NAVIGATION_NARROW = 800, 52


class Navigation(QListWidget):
    """Words and pictures; in a narrow window the pictures alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("navigation")
        for words in TASKS:
            item = QListWidgetItem(words)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            item.setToolTip(words)
            self.addItem(item)
        self.setIconSize(QSize(20, 20))
        self._draw_icons()
        self.setFixedWidth(NAVIGATION_WIDTH)
        self.setAccessibleName(self.tr("Công việc"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCurrentRow(0)

    @property
    def key(self) -> str:
        """The guide's name of the page whose row is chosen."""
        return KEYS[self.currentRow()]

    def turn_to(self, key: str) -> None:
        """The row of the page of that name is chosen."""
        self.setCurrentRow(KEYS.index(key))

    def suit(self, role: str | None) -> None:
        """An official does not see the clerk's pages."""
        for key in OFFICIAL_HIDES:
            self.setRowHidden(KEYS.index(key), role == "official")

    def fit(self, width: int) -> None:
        """A narrow window (large type on a small screen) keeps the pictures and drops their words."""
        narrow = width < NARROW
        self.setFixedWidth(NAVIGATION_NARROW if narrow else NAVIGATION_WIDTH)
        for row, words in zip(range(self.count()), TASKS, strict=False):
            self.item(row).setText("" if narrow else words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All rows are seen as long as the window is not lower than 1366 by 768 at 250 %."""
        super().resizeEvent(event)
        shown = [self.item(row) for row in range(self.count()) if not self.isRowHidden(row)]
        height = max(LEAST_ROW_HEIGHT, min(ROW_HEIGHT, event.size().height() // max(1, len(shown))))
        for item in shown:
            item.setSizeHint(QSize(0, height))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        colour = QApplication.palette().windowText().color()
        for row, strokes in zip(range(self.count()), TASKS.values(), strict=False):
            self.item(row).setIcon(icon(strokes, colour))
