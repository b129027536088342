"""The row under the page view: turn pages, zoom."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QSpinBox, QToolButton, QWidget

from kyso_desktop.gui.icons import ACROSS, STRIP, WHOLE, icon
from kyso_desktop.gui.style import GAP, Words, quiet

ICON_SIZE = 16
LEAST_WORDS = 96


def tool(text: str, name: str) -> QToolButton:
    """A flat button with a sign on it and a spoken name."""
    button = QToolButton()
    button.setText(text)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setAutoRaise(True)
    return button


class PageBar(QWidget):
    """‹ Trang 3 / 30 ›   − 100 % + and how to fit."""

    page_wanted = Signal(int)
    zoomed = Signal(int)
    fitted = Signal(str)
    mark_wanted = Signal()
    """The mark is to come to the page that is seen."""

    def __init__(self) -> None:
        super().__init__()
        self.thumbnails = tool("", self.tr("Hình thu nhỏ các trang"))
        self.thumbnails.setObjectName("thumbnails")
        self.thumbnails.setCheckable(True)
        self.thumbnails.setChecked(True)
        self.thumbnails.hide()
        self._back, self._on = tool("‹", self.tr("Trang trước")), tool("›", self.tr("Trang sau"))
        self._page = QSpinBox()
        self._page.setObjectName("page")
        self._page.setPrefix(f"{self.tr('Trang')} ")
        self._page.setAccessibleName(self.tr("Số trang"))
        self._page.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._page.setKeyboardTracking(False)
        self._less, self._more = tool("−", self.tr("Thu nhỏ")), tool("+", self.tr("Phóng to"))
        self._zoom = Words()
        self._zoom.setAccessibleName(self.tr("Độ phóng"))
        self._width, self._whole = tool("", self.tr("Vừa chiều ngang")), tool("", self.tr("Xem cả trang"))
        self.bring = tool(self.tr("Đưa khung ký đến trang này"), self.tr("Đưa khung ký đến trang này"))
        self.bring.setMinimumWidth(LEAST_WORDS)  # a narrow window shows what it has room for; the tool tip has all
        self.bring.hide()
        self.bring.clicked.connect(self.mark_wanted)
        self._words = quiet()
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._draw_icons()
        self._lay_out()
        self._back.clicked.connect(lambda: self.page_wanted.emit(self._page.value() - 1))
        self._on.clicked.connect(lambda: self.page_wanted.emit(self._page.value() + 1))
        self._page.valueChanged.connect(self.page_wanted)
        self._less.clicked.connect(lambda: self.zoomed.emit(-1))
        self._more.clicked.connect(lambda: self.zoomed.emit(1))
        self._width.clicked.connect(lambda: self.fitted.emit("width"))
        self._whole.clicked.connect(lambda: self.fitted.emit("page"))

    def call_mark_seal(self) -> None:
        """What comes to the page that is seen is the agency's seal."""
        words = self.tr("Đưa dấu đến trang này")
        self.bring.setText(words)
        self.bring.setToolTip(words)
        self.bring.setAccessibleName(words)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        row.setSpacing(GAP // 2)
        turning: tuple[QWidget, ...] = (self.thumbnails, self._back, self._page, self._on)
        zooming: tuple[QWidget, ...] = (self._less, self._zoom, self._more, self._width, self._whole)
        for widget in turning:
            row.addWidget(widget)
        row.addWidget(self.bring)
        row.addWidget(self._words, 1)
        for widget in zooming:
            row.addWidget(widget)

    def _draw_icons(self) -> None:
        colour = QApplication.palette().windowText().color()
        self.thumbnails.setIcon(icon(STRIP, colour, ICON_SIZE))
        self._width.setIcon(icon(ACROSS, colour, ICON_SIZE))
        self._whole.setIcon(icon(WHOLE, colour, ICON_SIZE))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    @property
    def last(self) -> QWidget:
        """Where the keyboard leaves the row."""
        return self._whole

    def offer_mark(self, offered: bool) -> None:
        """Whether the mark stands on another page and may be brought to this one."""
        self.bring.setVisible(offered)

    def say(self, words: str) -> None:
        """A few words between turning and zooming, whole in the tool tip."""
        self._words.setText(words)
        self._words.setToolTip(words)

    @property
    def words(self) -> str:
        return self._words.text()

    def set_pages(self, count: int) -> None:
        """The document has this many pages."""
        self._page.blockSignals(True)
        self._page.setRange(1, count)
        self._page.setSuffix(f" / {count}")
        self._page.blockSignals(False)

    def set_page(self, page: int) -> None:
        """Show this page number without asking for the page."""
        self._page.blockSignals(True)
        self._page.setValue(page)
        self._page.blockSignals(False)
        self._back.setEnabled(page > 1)
        self._on.setEnabled(page < self._page.maximum())

    def set_zoom(self, zoom: float) -> None:
        """Show the zoom in per cent."""
        self._zoom.setText(f"{round(zoom * 100)} %")
