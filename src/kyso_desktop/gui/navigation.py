"""Where one is: the pages at the left edge, as words with pictures, or pictures alone where the window is narrow."""

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
OFFICIAL_HIDES = (KEYS.index("issue"), KEYS.index("books"))
"""The clerk's pages; an official comes to them through a document or a search."""
ROW_HEIGHT, LEAST_ROW_HEIGHT = 40, 24
NARROW, NAVIGATION_NARROW = 800, 52


class Navigation(QListWidget):
    """One row for each page; all of them are seen as long as the window is not lower than 1366 by 768 at 250 %."""

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
        self.setFixedWidth(NAVIGATION_WIDTH)
        self.setAccessibleName(self.tr("Công việc"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCurrentRow(0)
        self._draw_icons()

    def fit(self, window_width: int) -> None:
        """A narrow window keeps the pictures and drops the words."""
        narrow = window_width < NARROW
        self.setFixedWidth(NAVIGATION_NARROW if narrow else NAVIGATION_WIDTH)
        for row, words in enumerate(TASKS):
            self.item(row).setText("" if narrow else words)

    def resizeEvent(self, event: QResizeEvent) -> None:
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
