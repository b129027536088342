"""The sheet of paper on the screen: one page's image, the marks on it, and frames around points of interest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from kyso_desktop.gui.mark_handle import MarkHandle
from kyso_desktop.gui.style import Tone, tone_colours

if TYPE_CHECKING:
    from kyso_desktop.gui.fonts import DocumentFonts
    from kyso_desktop.gui.mark_handle import ShownMark
    from kyso_desktop.placement import Box, PageShape

PAPER = QPalette(QColor("white"))
"""The page is white under a dark desktop too."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A framed place with a short label, e.g. a signature's number."""

    page: int
    box: Box
    label: str
    tone: Tone
    strong: bool = False


class PageCanvas(QWidget):
    """One page at one zoom; its marks are real child widgets, so keyboard and screen reader reach them."""

    mark_moved = Signal(object, object, object)
    """The ``MarkHandle``, from, to (``Box``)."""
    mark_turned = Signal(int)
    """A mark is to go so many pages on or back."""
    mark_told = Signal(str)
    """A mark's size in words, or why that stays as it is."""

    def __init__(self, fonts: DocumentFonts) -> None:
        super().__init__()
        self._fonts = fonts
        self._shape: PageShape | None = None
        self._zoom = 1.0
        self._whole: QPixmap | None = None
        self._tiles: list[tuple[QRect, QPixmap]] = []
        self._frames: tuple[Frame, ...] = ()
        self.handles: list[MarkHandle] = []
        self.setAccessibleName(self.tr("Trang văn bản"))

    def show_page(self, shape: PageShape) -> None:
        """Become that page; the paper is white until its picture comes."""
        self._shape = shape
        self._whole, self._tiles = None, []
        self._resize()

    def show_tiles(self, whole: QPixmap | None, tiles: list[tuple[QRect, QPixmap]]) -> None:
        """The page's picture: a whole one at any scale, over it the tiles (device pixels) of the present one."""
        self._whole, self._tiles = whole, tiles
        self.update()

    @property
    def has_picture(self) -> bool:
        return self._whole is not None or bool(self._tiles)

    def set_zoom(self, zoom: float) -> None:
        """``zoom`` is logical pixels per point."""
        if zoom != self._zoom:
            self._zoom, self._tiles = zoom, []
        self._resize()

    def set_marks(self, shown: Sequence[ShownMark]) -> None:
        """Show these marks of the present page in place of the former ones; the focus stays on a mark that had it."""
        focused = next((one.part for one in self.handles if one is self.window().focusWidget()), None)
        for handle in self.handles:
            handle.hide()
            handle.deleteLater()
        self.handles = []
        if self._shape is None:
            return
        for one in shown:
            handle = MarkHandle(self, one, self._shape, self._fonts)
            handle.moved.connect(lambda before, after, h=handle: self.mark_moved.emit(h, before, after))
            handle.turn_wanted.connect(self.mark_turned)
            handle.told.connect(self.mark_told)
            handle.set_zoom(self._zoom)
            handle.show()
            self.handles.append(handle)
            if focused == one.part and one.movable:
                handle.setFocus()

    @property
    def has_focused_mark(self) -> bool:
        """Whether a mark has the keyboard, or will have it when the window is in front again."""
        return self.window().focusWidget() in self.handles

    def set_frames(self, frames: Sequence[Frame]) -> None:
        """Frames of the present page."""
        self._frames = tuple(frames)
        self.setAccessibleDescription(self._said(self._frames))
        self.update()

    def _said(self, frames: Sequence[Frame]) -> str:
        """«chữ ký 1: hợp lệ; 2 chỗ thay đổi», for those who do not see the frames."""
        verdicts = {
            Tone.GOOD: self.tr("hợp lệ"),
            Tone.CAUTION: self.tr("chưa đủ cơ sở"),
            Tone.BAD: self.tr("không hợp lệ"),
            Tone.PLAIN: self.tr("không có kết luận"),
        }
        signature = self.tr("chữ ký {number}: {verdict}")
        said = [signature.format(number=one.label, verdict=verdicts[one.tone]) for one in frames if one.label]
        if changed := sum(not one.label for one in frames):
            said.append(self.tr("{count} chỗ thay đổi").format(count=changed))
        return "; ".join(said)

    def to_pixels(self, box: Box) -> QRectF:
        """Where a box of the page lies on this widget."""
        height = self._shape.height if self._shape else 0.0
        zoom = self._zoom
        return QRectF(box.x0 * zoom, (height - box.y1) * zoom, box.width * zoom, box.height * zoom)

    def _resize(self) -> None:
        if self._shape is None:
            return
        self.setFixedSize(QSize(round(self._shape.width * self._zoom), round(self._shape.height * self._zoom)))
        for handle in self.handles:
            handle.set_zoom(self._zoom)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        self._paint_page(painter)
        for frame in self._frames:
            self._paint_frame(painter, frame)

    def _paint_page(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._whole is not None and not self._is_covered():
            painter.drawPixmap(self.rect(), self._whole)
        ratio = self.devicePixelRatioF()
        for area, picture in self._tiles:
            where = QRectF(QPointF(area.topLeft()) / ratio, area.size().toSizeF() / ratio)
            painter.drawPixmap(where, picture, QRectF(picture.rect()))

    def _is_covered(self) -> bool:
        """Whether one tile is the whole page: nothing shines through."""
        if len(self._tiles) != 1:
            return False
        missing = self.size().toSizeF() * self.devicePixelRatioF() - self._tiles[0][0].size().toSizeF()
        return max(missing.width(), missing.height()) <= 1

    def _paint_frame(self, painter: QPainter, frame: Frame) -> None:
        colour, _ = tone_colours(frame.tone, PAPER)
        area = self.to_pixels(frame.box).adjusted(-3, -3, 3, 3)
        painter.setPen(QPen(colour, 2 if frame.strong else 1, Qt.PenStyle.SolidLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        if frame.label:
            self._paint_label(painter, area, frame.label, colour)

    def _paint_label(self, painter: QPainter, area: QRectF, label: str, colour: QColor) -> None:
        metrics = painter.fontMetrics()
        tag = QRectF(
            area.left() - 1,
            area.top() - metrics.height() - 1,
            metrics.horizontalAdvance(label) + 10,
            metrics.height() + 2,
        )
        painter.fillRect(tag, colour)
        painter.setPen(QColor("white"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, label)
