"""One mark on a page: drawn as it will be written, moved by mouse or arrow keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from kyso_desktop.gui.fonts import DRAWING_SIZE
from kyso_desktop.gui.notice import announce
from kyso_desktop.jobs import TextStyle
from kyso_desktop.placement import points

if TYPE_CHECKING:
    from kyso_desktop.gui.fonts import DocumentFonts
    from kyso_desktop.jobs import Mark
    from kyso_desktop.placement import Box, PageShape

NUDGE_MILLIMETRES = 1.0
LEAP_MILLIMETRES = 5.0

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


def kept_on_page(box: Box, shape: PageShape) -> Box:
    """The box moved the least way so that it lies on the page as displayed."""
    right = max(0.0, -box.x0) - max(0.0, box.x1 - shape.width)
    up = max(0.0, -box.y0) - max(0.0, box.y1 - shape.height)
    return box.moved(right, up)


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A mark as the page view is asked to show it; ``name`` is read aloud."""

    mark: Mark
    name: str
    movable: bool


class MarkHandle(QWidget):
    """A mark at its place; a movable one takes the focus and can be dragged within its page."""

    moved = Signal(object, object)
    """From and to, as ``Box``; emitted once a drag or a nudge has ended."""

    def __init__(self, parent: QWidget, shown: ShownMark, shape: PageShape, fonts: DocumentFonts) -> None:
        super().__init__(parent)
        self.mark = mark = shown.mark
        self.box = mark.box
        self.movable = shown.movable
        self._shape = shape
        self._fonts = fonts
        self._zoom = 1.0
        self._grabbed: tuple[QPointF, Box] | None = None
        self._picture, self._small = QPixmap(), QPixmap()
        if mark.picture is not None:
            self._picture.loadFromData(mark.picture.png)
        self.setAccessibleName(self.tr("{name}, trang {page}").format(name=shown.name, page=mark.page))
        if self.movable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.SizeAllCursor)
            self.setToolTip(self.tr("Kéo để đổi chỗ; hoặc dùng phím mũi tên (1 mm), thêm Shift (5 mm)."))
            self.setAccessibleDescription(
                self.tr("Phím mũi tên dời 1 milimét, thêm Shift dời 5 milimét, Ctrl+Z hoàn tác.")
            )
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_zoom(self, zoom: float) -> None:
        """Take the size and place for ``zoom`` logical pixels per point."""
        self._zoom = zoom
        self._settle()

    def put(self, box: Box) -> None:
        """Lie at ``box`` without telling anyone."""
        self.box = box
        self._settle()

    @property
    def place(self) -> str:
        """Where the mark lies, for who does not see it."""
        return self.tr("cách mép trái {left} mm, mép dưới {bottom} mm").format(
            left=round(self.box.x0 / points(1)), bottom=round(self.box.y0 / points(1))
        )

    def _settle(self) -> None:
        # Two pixels more on each side for the frame, and letters may reach a little outside their box.
        self.setGeometry(self._on_canvas().toAlignedRect().adjusted(-2, -2, 2, 2))
        self.update()

    def _on_canvas(self, box: Box | None = None) -> QRectF:
        zoom, box = self._zoom, box or self.box
        return QRectF(box.x0 * zoom, (self._shape.height - box.y1) * zoom, box.width * zoom, box.height * zoom)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.translate(-QPointF(self.pos()))
        self._paint_picture(painter)
        self._paint_texts(painter)
        self._paint_frame(painter)

    def _shift(self) -> tuple[float, float]:
        """How far the mark lies from where it was decided, in points."""
        return self.box.x0 - self.mark.box.x0, self.box.y0 - self.mark.box.y0

    def _paint_picture(self, painter: QPainter) -> None:
        picture = self.mark.picture
        if picture is not None and not self._picture.isNull():
            target = self._on_canvas(picture.box.moved(*self._shift()))
            small = self._scaled(target.size())
            painter.drawPixmap(target, small, QRectF(small.rect()))

    def _scaled(self, size: QSizeF) -> QPixmap:
        """The picture in device pixels; scaled once for each size, smoothly, as a page image is."""
        device = (size * self.devicePixelRatioF()).toSize().expandedTo(QSize(1, 1))
        if self._small.size() != device:
            keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._small = self._picture.scaled(device, keep, smooth)
        return self._small

    def _paint_texts(self, painter: QPainter) -> None:
        painter.setPen(QColor("black"))
        right, up = self._shift()
        for run in self.mark.texts:
            painter.save()
            painter.translate((run.x + right) * self._zoom, (self._shape.height - run.baseline - up) * self._zoom)
            painter.scale(run.size * self._zoom / DRAWING_SIZE, run.size * self._zoom / DRAWING_SIZE)
            painter.setFont(self._fonts.italic if run.style is TextStyle.ITALIC else self._fonts.upright)
            painter.drawText(0, 0, run.text)
            painter.restore()

    def _paint_frame(self, painter: QPainter) -> None:
        if not self.movable:
            return
        accent = self.palette().highlight().color()
        pen = QPen(accent, 2 if self.hasFocus() else 1)
        if not self.hasFocus():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRect(self._on_canvas())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.movable and event.button() is Qt.MouseButton.LeftButton:
            self._grabbed = (event.globalPosition(), self.box)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            return
        start, box = self._grabbed
        way = (event.globalPosition() - start) / self._zoom
        self.put(kept_on_page(box.moved(way.x(), -way.y()), self._shape))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            return
        _, before = self._grabbed
        self._grabbed = None
        if self.box != before:
            self.moved.emit(before, self.box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is None or not self.movable:
            super().keyPressEvent(event)
            return
        leap = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        length = points(LEAP_MILLIMETRES if leap else NUDGE_MILLIMETRES)
        before = self.box
        self.put(kept_on_page(before.moved(way[0] * length, way[1] * length), self._shape))
        if self.box != before:
            self.moved.emit(before, self.box)
            announce(self, self.place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
