"""Home: one large place to drop a document."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop.gui.icons import SHEET, icon
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.recent_list import RecentList
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import GAP, MARGIN, Tone, Words, heading, muted, quiet, scaled_font
from kyso_desktop.gui.task_choice import TaskChoice
from kyso_desktop.gui.waiting_list import WaitingList

ICON_SIZE, LEAST_HEIGHT = 56, 140
KIND_LETTERS = 18
"""Two notices that begin alike, numbers apart, are of one kind."""


def dropped_paths(event: QDropEvent) -> list[Path]:
    """The local files and folders that are being dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


class DropArea(QPushButton):
    """Takes documents by drop, by click or by Enter."""

    chosen = Signal(list)
    """Paths; never empty."""

    def __init__(self, text: str, several: bool = False, filters: str = "") -> None:
        super().__init__()
        self._picture = Words()
        self._show_words(text)
        self._several, self._filters = several, filters
        self.setObjectName("drop")
        self.setAcceptDrops(True)
        self.setAccessibleName(text.replace("\n", " "))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._ask)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Picture and words are seen whole, in as many lines as the words need."""
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(max(LEAST_HEIGHT, layout.totalMinimumHeightForWidth(self.width())))

    def _draw_picture(self) -> None:
        self._picture.setPixmap(icon(SHEET, muted(QApplication.palette()), ICON_SIZE).pixmap(ICON_SIZE))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_picture()

    def _show_words(self, text: str) -> None:
        picture, words = self._picture, Words(text, wraps=True)
        self._draw_picture()
        words.setFont(scaled_font(words, 1.15))
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP * 2)
        layout.addStretch(1)
        for label in (picture, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        layout.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        event.acceptProposedAction()
        self.chosen.emit(dropped_paths(event))

    def _show_over(self, over: bool) -> None:
        self.setProperty("over", over)
        self.style().polish(self)

    def _ask(self) -> None:
        filters = self._filters or self.tr("Văn bản PDF (*.pdf);;Mọi tệp (*)")
        if self._several:
            names, _ = QFileDialog.getOpenFileNames(self, self.tr("Chọn văn bản"), "", filters)
        else:
            name, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn văn bản"), "", filters)
            names = [name] if name else []
        if names:
            self.chosen.emit([Path(name) for name in names])


class HomePage(QWidget):
    """The first page: drop a document and the right task opens."""

    chosen = Signal(list)
    search_wanted = Signal(str)
    """Words to be looked for in the registers and the journal."""
    prepare_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.radar, self.notice = Notice(), Notice()
        self.line, self.recent = StepLine(), RecentList()
        self.recent.chosen.connect(self.chosen)
        self.waiting, self.search, self.choice = WaitingList(), QLineEdit(), TaskChoice()
        self._make_search()
        self._drop = DropArea(self.tr("Kéo văn bản PDF vào đây, hoặc bấm để chọn."), several=True)
        self._drop.chosen.connect(self.chosen)
        self.prepare = QPushButton(self.tr("Chuẩn bị văn bản…"))
        self.prepare.setToolTip(
            self.tr("Ghép phụ lục, bản quét, ảnh; chuyển Word thành PDF; xoay, sắp xếp trang trước khi ký")
        )
        self.prepare.clicked.connect(self.prepare_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        top = QHBoxLayout()
        top.addWidget(heading(self.tr("Trang chủ"), 1.5))
        top.addStretch(1)
        top.addWidget(self.search, 2)
        layout.addLayout(top)
        layout.addWidget(
            quiet(
                self.tr(
                    "Văn bản chưa ký mở ở trang Ký; đã có chữ ký của lãnh đạo mở ở trang Phát hành; "
                    "đã đóng dấu mở ở trang Kiểm tra. Nhiều văn bản cùng lúc thì chọn việc cần làm."
                )
            )
        )
        layout.addSpacing(GAP)
        layout.addWidget(self.radar)
        layout.addWidget(self.notice)
        layout.addWidget(self.line)
        layout.addWidget(self.choice)
        layout.addWidget(self._drop, 1)
        layout.addWidget(self.prepare, 0, Qt.AlignmentFlag.AlignLeft)
        lists = QHBoxLayout()
        lists.setSpacing(MARGIN)
        lists.addWidget(self.waiting, 1)
        lists.addWidget(self.recent, 1)
        layout.addLayout(lists)
        self.setFocusProxy(self._drop)
        self.setTabOrder(self._drop, self.search)  # Tab passes over what lies before the focus proxy
        self._told: dict[str, str] = {}

    def tell(self, words: str) -> None:
        """Stands over the page until the window closes, with what else was told; of one kind only the latest."""
        kind = "".join(letter for letter in words if letter.isalpha())[:KIND_LETTERS]
        self._told.pop(kind, None)
        self._told[kind] = words
        self.radar.say("\n".join(self._told.values()), Tone.CAUTION)

    def _make_search(self) -> None:
        self.search.setPlaceholderText(self.tr("Tìm văn bản, số ký hiệu, người ký (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Tìm văn bản"))
        self.search.setAccessibleDescription(self.tr("Lọc hai danh sách ở dưới; Enter tìm trong sổ và nhật ký."))
        self.search.setToolTip(self.tr("Lọc hai danh sách ở dưới; Enter tìm trong sổ và nhật ký."))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._search)

    def _filter(self) -> None:
        words = self.search.text().split()
        self.waiting.filter(words)
        self.recent.filter(words)

    def _search(self) -> None:
        if words := self.search.text().strip():
            self.search_wanted.emit(words)
