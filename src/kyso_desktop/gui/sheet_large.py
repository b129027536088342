"""One page of the new document large, before it is made: read, turned, left out; the pages beside it by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QTransform
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kyso_desktop import wording
from kyso_desktop.gui.errands import Lane, Pool
from kyso_desktop.gui.notice import announce
from kyso_desktop.gui.page_bar import tool
from kyso_desktop.gui.sheet_model import SheetModel
from kyso_desktop.gui.style import GAP, Words, quiet
from kyso_desktop.jobs import PageReader

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.sheet_model import Sheet
    from kyso_desktop.gui.sheet_view import SheetView
    from kyso_desktop.jobs import PageImage

SETTLE_MILLISECONDS = 90
EDGE = 16
"""Pixels around the page."""
MOST_PIXELS = 16_000_000
"""Of one picture: 64 MB."""
STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageDown: 1,
}  # fmt: skip
BACK = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
WIDER = {Qt.Key.Key_Plus: True, Qt.Key.Key_Equal: True, Qt.Key.Key_Minus: False}


class Paper(QScrollArea):
    """Where the page lies; its keys are the view's, but for scrolling a page that is higher than the window."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        scrolls = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.verticalScrollBar().maximum() > 0
        if scrolls and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()


class LargeSheet(QWidget):
    """The page that is selected in the view, whole or as wide as the window."""

    left = Signal()
    """Back to all pages."""

    def __init__(self, model: SheetModel, view: SheetView, errands: Errands) -> None:
        super().__init__()
        self._model, self._view = model, view
        self._reader: tuple[int, PageReader] | None = None
        self._drawn: tuple[Sheet, QPixmap] | None = None
        """The page as drawn last, before it is turned here."""
        self._told: object = None
        self.words, self._picture, self.paper = quiet(), Words(), Paper()
        self._drawing, self._closing = (Lane(errands, self, Pool.DRAW) for _ in range(2))
        self._drawing.failed.connect(self._refuse)
        self._drawing.bug.connect(lambda code: self._picture.setText(wording.of_bug(code).what))
        self._settled = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._settled.timeout.connect(self._draw)
        self.back = QPushButton(self.tr("Về các trang"))
        self.before, self.after = tool("‹", self.tr("Trang trước")), tool("›", self.tr("Trang sau"))
        self.wide = QPushButton(self.tr("Vừa chiều ngang"))
        self._build()

    def _build(self) -> None:
        self.back.setToolTip(self.tr("Phím Esc"))
        self.wide.setCheckable(True)
        self.wide.setToolTip(self.tr("Phím + và −"))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setWordWrap(True)
        self.paper.setWidget(self._picture)
        self.paper.setWidgetResizable(True)
        self.paper.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.paper.setBackgroundRole(self.paper.palette().ColorRole.Mid)
        self.paper.setAccessibleDescription(
            self.tr("Mũi tên: trang trước, trang sau. R: xoay. Delete: bỏ trang. Cộng, trừ: phóng, thu. Esc: quay lại.")
        )
        self.back.clicked.connect(self.left)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.wide.toggled.connect(lambda _on: self._fit())
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.back)
        head.addWidget(self.before)
        head.addWidget(self.after)
        head.addWidget(self.words, 1)
        head.addWidget(self.wide)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.paper, 1)
        self.setFocusProxy(self.paper)

    # Which page.

    @property
    def row(self) -> int | None:
        """The row of the page that is shown; None where none is selected."""
        rows = self._view.rows
        current = self._view.currentIndex().row()
        return current if current in rows else next(iter(rows), None)

    def step(self, by: int) -> None:
        """The page so many places on, where there is one."""
        row = self.row
        if row is not None:
            self.go_to(row + by)

    def go_to(self, row: int) -> None:
        """This page alone is selected and shown."""
        if 0 <= row < len(self._model.sheets):
            self._view.choose((self._model.sheets[row],))
            self.paper.verticalScrollBar().setValue(0)
            self.show_selected()

    def show_selected(self) -> None:
        """The selected page as it stands now; back to all pages where there is none."""
        row = self.row
        if row is None:
            self.left.emit()
            return
        index = self._model.index(row)
        told = index.data(Qt.ItemDataRole.AccessibleTextRole)
        self.words.setText(str(told))
        self.before.setEnabled(row > 0)
        self.after.setEnabled(row + 1 < len(self._model.sheets))
        self.paper.setAccessibleName(str(told))
        if told != self._told:
            announce(self, str(told))
        self._told = told
        self._fit()

    def forget(self) -> None:
        """Nothing is shown or held of the files."""
        self._drawing.drop()
        self._settled.stop()
        self._drawn = self._told = None
        self._picture.clear()
        self._close()

    def _close(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None:
            self._closing.send(lambda _none: None, reader[1].close)

    # How large.

    def _size(self, sheet: Sheet) -> QSize:
        """Of the page as it lies here, in logical pixels."""
        shape = self._model.shape(sheet)
        across, down = (shape.height, shape.width) if sheet.turn % 180 else (shape.width, shape.height)
        room = self.paper.maximumViewportSize() - QSize(EDGE, EDGE)
        scale = room.width() / across
        if not self.wide.isChecked():
            scale = min(scale, room.height() / down)
        elif down * scale > room.height():  # the bar at the side takes room of its own
            scale = (room.width() - self.paper.verticalScrollBar().sizeHint().width()) / across
        scale = min(scale, (MOST_PIXELS / (across * down)) ** 0.5 / self.devicePixelRatioF())
        return QSize(max(1, round(across * scale)), max(1, round(down * scale)))

    def _fit(self) -> None:
        """What there is of the page lies there at its size; a sharp picture is drawn soon."""
        sheet = self._sheet
        if sheet is None or not self.isVisible():
            return
        held = self._drawn[1] if self._drawn is not None and _is_same(self._drawn[0], sheet) else self._small(sheet)
        self._lay(sheet, held)
        self._settled.start()

    def _small(self, sheet: Sheet) -> QPixmap | None:
        index = self._model.index(self._model.sheets.index(sheet))
        small = index.data(Qt.ItemDataRole.DecorationRole)
        return small if isinstance(small, QPixmap) else None

    def _lay(self, sheet: Sheet, picture: QPixmap | None) -> None:
        size = self._size(sheet)
        if picture is None or picture.isNull():
            self._picture.setText(self.tr("Đang vẽ trang…"))
            return
        ratio = self.devicePixelRatioF()
        turned = picture.transformed(QTransform().rotate(sheet.turn))
        whole = QSize(round(size.width() * ratio), round(size.height() * ratio))
        if turned.size() != whole:
            mode = Qt.TransformationMode.SmoothTransformation
            turned = turned.scaled(whole, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
        turned.setDevicePixelRatio(ratio)
        self._picture.setPixmap(turned)

    @property
    def _sheet(self) -> Sheet | None:
        row = self.row
        return None if row is None else self._model.sheets[row]

    # Drawing.

    def _draw(self) -> None:
        sheet = self._sheet
        if sheet is None or not self.isVisible():
            return
        if self._reader is None or self._reader[0] != sheet.part:
            self._close()
            self._reader = sheet.part, PageReader(self._model.parts[sheet.part].pages)
        shape, size = self._model.shape(sheet), self._size(sheet)
        across = size.height() if sheet.turn % 180 else size.width()
        scale = across * self.devicePixelRatioF() / shape.width
        window = QRect(0, 0, max(1, round(shape.width * scale)), max(1, round(shape.height * scale)))
        self._drawing.send(
            lambda image: self._take(sheet, image), self._reader[1].part, sheet.page, scale, window.getRect()
        )

    def _take(self, sheet: Sheet, image: PageImage) -> None:
        picture = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32)
        self._drawn = sheet, QPixmap.fromImage(picture)
        shown = self._sheet
        if shown is not None and _is_same(sheet, shown):
            self._lay(shown, self._drawn[1])

    @property
    def is_sharp(self) -> bool:
        """Whether the page that is shown has been drawn at its size."""
        drawn, shown = self._drawn, self._sheet
        return drawn is not None and shown is not None and _is_same(drawn[0], shown) and not self._drawing.is_busy

    def _refuse(self, error: KysoError) -> None:
        sentence = wording.of(error)
        self._picture.setText(f"{sentence.what} {sentence.next_step}")

    # Keys.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._view.does(event):
            return
        if key in BACK:
            self.left.emit()
        elif key in STEPS:
            self.step(STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else len(self._model.sheets) - 1)
        elif key in WIDER:
            self.wide.setChecked(WIDER[key])
        else:
            super().keyPressEvent(event)


def _is_same(one: Sheet, other: Sheet) -> bool:
    """The same page, however it is turned."""
    return (one.part, one.page) == (other.part, other.page)
