"""One mark on a page: drawn as it will be written, moved and resized by mouse or arrow keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from kyso_desktop.gui.fonts import DRAWING_SIZE
from kyso_desktop.gui.notice import announce
from kyso_desktop.gui.style import colour_on_paper
from kyso_desktop.jobs import TextStyle
from kyso_desktop.placement import Box, points, resized, room_for

if TYPE_CHECKING:
    from kyso_desktop.gui.fonts import DocumentFonts
    from kyso_desktop.jobs import Mark
    from kyso_desktop.placement import PageShape, SizeLimits

GRIP = 7
"""Pixels; a corner is taken within so many of it."""
LEAST_CHANGE = 0.05
"""Points; a change of size below this is none."""
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
    limits: SizeLimits | None = None
    """How far it may be made larger or smaller; None: not at all."""
    fixed: str = ""
    """Why its size is fixed, for a person who tries."""
    part: str = ""
    """Which of several that can be moved it is; empty: the signature or the seal."""


class MarkHandle(QWidget):
    """A mark at its place; a movable one takes the focus and can be dragged within its page."""

    moved = Signal(object, object)
    """From and to, as ``Box``; emitted once a drag or a nudge, of the mark or of its corner, has ended."""
    turn_wanted = Signal(int)
    """The mark is to go so many pages on (positive) or back."""
    told = Signal(str)
    """Its size in words, or why that stays as it is."""

    def __init__(self, parent: QWidget, shown: ShownMark, shape: PageShape, fonts: DocumentFonts) -> None:
        super().__init__(parent)
        self.mark = mark = shown.mark
        self.box = mark.box
        self.movable = shown.movable
        self._shape = shape
        self._fonts = fonts
        self._zoom = 1.0
        self._limits, self._fixed, self.part = shown.limits, shown.fixed, shown.part
        self._grabbed: tuple[QPointF, Box] | None = None
        self._sizing = False
        self._picture, self._small = QPixmap(), QPixmap()
        if mark.picture is not None:
            self._picture.loadFromData(mark.picture.png)
        self.setAccessibleName(self.tr("{name}, trang {page}").format(name=shown.name, page=mark.page))
        if self.movable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.SizeAllCursor)
            self.setMouseTracking(True)
            self._explain()
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _explain(self) -> None:
        tip = self.tr("Kéo để đổi chỗ; hoặc dùng phím mũi tên (1 mm), thêm Shift (5 mm).")
        said = self.tr("Phím mũi tên dời 1 milimét, thêm Shift dời 5 milimét, Ctrl+Z hoàn tác.")
        size = self._fixed
        if self._limits is not None:
            size = self.tr("Kéo góc, hoặc Ctrl cùng phím mũi tên, để đổi cỡ.")
        pages = "" if self.part else self.tr("Ctrl+PageUp, Ctrl+PageDown đưa sang trang trước, trang sau.")
        self.setToolTip(" ".join(filter(None, (tip, size, pages))))
        self.setAccessibleDescription(" ".join(filter(None, (said, size, pages))))

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

    @property
    def size_words(self) -> str:
        """«rộng 32 mm, cao 20 mm»."""
        return self.tr("rộng {width} mm, cao {height} mm").format(
            width=round(self.box.width / points(1)), height=round(self.box.height / points(1))
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
        """How far the mark lies from where it was decided, in points; its texts hang from its top left corner."""
        return self.box.x0 - self.mark.box.x0, self.box.y1 - self.mark.box.y1

    def _picture_box(self, drawn: Box) -> Box:
        """The picture's box, which follows the mark's in place and size."""
        old, new = self.mark.box, self.box
        across, up = new.width / max(old.width, 1e-6), new.height / max(old.height, 1e-6)
        x0, y0 = new.x0 + (drawn.x0 - old.x0) * across, new.y0 + (drawn.y0 - old.y0) * up
        return Box(x0, y0, x0 + drawn.width * across, y0 + drawn.height * up)

    def _paint_picture(self, painter: QPainter) -> None:
        picture = self.mark.picture
        if picture is not None and not self._picture.isNull():
            target = self._on_canvas(self._picture_box(picture.box))
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
            scale = run.size * self._zoom / DRAWING_SIZE
            painter.scale(run.stretch * scale, scale)
            painter.setFont(self._fonts.italic if run.style is TextStyle.ITALIC else self._fonts.upright)
            painter.drawText(0, 0, run.text)
            painter.restore()

    def _paint_frame(self, painter: QPainter) -> None:
        if not self.movable:
            return
        accent = colour_on_paper(self.palette())
        pen = QPen(accent, 2 if self.hasFocus() else 1)
        if not self.hasFocus():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRect(self._on_canvas())
        if self._limits is not None:
            painter.translate(QPointF(self.pos()))
            for corner in self._corners():
                painter.fillRect(QRect(corner - QPoint(2, 2), QSize(5, 5)), accent)

    def _corners(self) -> tuple[QPoint, ...]:
        """On this widget, within its edges so that they are seen whole."""
        area = self.rect().adjusted(2, 2, -3, -3)
        return area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight()

    def _is_on_corner(self, at: QPoint) -> bool:
        near = min(GRIP, self.width() // 3, self.height() // 3)
        return any(max(abs(at.x() - corner.x()), abs(at.y() - corner.y())) <= near for corner in self._corners())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.movable and event.button() is Qt.MouseButton.LeftButton:
            self._grabbed = (event.globalPosition(), self.box)
            corner = self._is_on_corner(event.position().toPoint())
            self._sizing = corner and self._limits is not None
            if corner and not self._sizing:
                self.told.emit(self._fixed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            self._show_cursor(event.position().toPoint())
            return
        start, box = self._grabbed
        way = (event.globalPosition() - start) / self._zoom
        if self._sizing:
            centre = self.mapToGlobal(self.rect().center()).toPointF()
            right, down = (1 if start.x() > centre.x() else -1), (1 if start.y() > centre.y() else -1)
            self._resize_from(box, 2 * way.x() * right, 2 * way.y() * down)
        else:
            self.put(kept_on_page(box.moved(way.x(), -way.y()), self._shape))

    def _show_cursor(self, at: QPoint) -> None:
        if self._limits is None or not self._is_on_corner(at):
            self.setCursor(Qt.CursorShape.SizeAllCursor)
            return
        falling = (at.x() < self.width() / 2) is (at.y() < self.height() / 2)
        self.setCursor(Qt.CursorShape.SizeFDiagCursor if falling else Qt.CursorShape.SizeBDiagCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            return
        _, before = self._grabbed
        self._grabbed = None
        if self.box != before:
            self.moved.emit(before, self.box)

    def _resize_from(self, box: Box, wider: float, taller: float) -> bool:
        """The mark is ``box`` made larger about its centre, as far as the limits let; tells whether it is now."""
        if self._limits is None:
            self.told.emit(self._fixed)
            return False
        sheet = Box(0, 0, self._shape.width, self._shape.height)
        room = room_for(box, self.mark.page, sheet, self._limits)
        made = resized(box, max(1.0, box.width + wider), max(1.0, box.height + taller), room, self._limits)
        changed = max(abs(made.width - self.box.width), abs(made.height - self.box.height)) > LEAST_CHANGE
        if changed:
            self.put(made)
            self.told.emit(self.size_words)
        return changed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        way = _ARROWS.get(key)
        if self.movable and not self.part and control and key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn_wanted.emit(1 if key is Qt.Key.Key_PageDown else -1)
            return
        if way is None or not self.movable:
            super().keyPressEvent(event)
            return
        leap = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        length = points(LEAP_MILLIMETRES if leap else NUDGE_MILLIMETRES)
        if control:
            self._resize_by_key(way[0] * length, way[1] * length)
            return
        before = self.box
        self.put(kept_on_page(before.moved(way[0] * length, way[1] * length), self._shape))
        if self.box != before:
            self.moved.emit(before, self.box)
            announce(self, self.place)

    def _resize_by_key(self, wider: float, taller: float) -> None:
        before = self.box
        if self._limits is not None and self._limits.keeps_proportion:
            taller += wider * before.height / before.width  # one direction leads, the other follows
            wider = taller * before.width / before.height
        if self._resize_from(before, wider, taller):
            self.moved.emit(before, self.box)
            announce(self, self.size_words)
            return
        words = self._fixed
        if self._limits is not None:
            words = self.tr("Không đổi được thêm: {size}, không chạm chức vụ, họ tên hay mép trang.")
            words = words.format(size=self.size_words)
        self.told.emit(words)
        announce(self, words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
