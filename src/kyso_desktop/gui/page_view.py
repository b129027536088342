"""The page view: one page at a time, drawn off the main thread, with marks and frames upon it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QUndoStack, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kyso_desktop.gui.mark_handle import kept_on_page
from kyso_desktop.gui.mark_moves import MarkMove, moved_to
from kyso_desktop.gui.page_bar import PageBar
from kyso_desktop.gui.page_canvas import PageCanvas
from kyso_desktop.gui.page_drawing import PageDrawing
from kyso_desktop.gui.thumbnail_strip import ThumbnailStrip
from kyso_desktop.jobs import OpenedDocument, PlacedBox

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.fonts import DocumentFonts
    from kyso_desktop.gui.mark_handle import MarkHandle, ShownMark
    from kyso_desktop.gui.page_canvas import Frame
    from kyso_desktop.jobs import Shown
    from kyso_desktop.placement import Box

PIXELS_PER_POINT = 96 / 72
"""100 %: an inch of paper is 96 logical pixels."""

ZOOMS = (0.5, 0.67, 0.8, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)
SETTLE_MILLISECONDS = 90
ROOM_FOR_STRIP = 560
"""Logical pixels that page and strip need beside each other."""


class Fit(StrEnum):
    """How the zoom follows the window."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


class PageView(QWidget):
    """Shows a document; tells where its movable mark was put."""

    mark_placed = Signal(object)
    """A ``PlacedBox``: a person has moved the mark, or undone a move."""
    part_placed = Signal(str, object)
    """The same for another part that can be moved: its name, and where it is."""
    failed = Signal(object)
    turned = Signal(int)
    zoom_changed = Signal(float)
    scrolled = Signal(int, int)

    def __init__(self, errands: Errands, fonts: DocumentFonts) -> None:
        super().__init__()
        self._document: Shown | None = None
        self._page = 1
        self._fit = Fit.WIDTH
        self._zoom = 1.0
        self._marks: tuple[ShownMark, ...] = ()
        self._frames: tuple[Frame, ...] = ()
        self.undo_stack = QUndoStack(self)
        self.drawing = PageDrawing(errands, self)
        self.drawing.drawn.connect(self._show_tiles)
        self.drawing.failed.connect(self.failed)
        self.canvas = PageCanvas(fonts)
        self.canvas.mark_moved.connect(self._moved_by_hand)
        self.canvas.mark_turned.connect(lambda steps: self.bring_mark(self._page + steps))
        self.bar = PageBar()
        self.strip = ThumbnailStrip(self.drawing, self)
        self._build()
        self._settled = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._settled.timeout.connect(self._draw)

    def _build(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.canvas)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the width stays when pages turn
        self._scroll.setAccessibleName(self.tr("Khung xem văn bản"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setBackgroundRole(self._scroll.palette().ColorRole.Mid)
        self._scroll.viewport().installEventFilter(self)
        across, down = self._scroll.horizontalScrollBar(), self._scroll.verticalScrollBar()
        for one in (across, down):
            one.valueChanged.connect(lambda _value: self._scrolled(across.value(), down.value()))
        self.bar.page_wanted.connect(self.go_to)
        self.bar.zoomed.connect(self.zoom_step)
        self.bar.fitted.connect(lambda how: self.fit(Fit(how)))
        self.bar.mark_wanted.connect(lambda: self.bring_mark(self._page))
        self.canvas.mark_told.connect(self.bar.say)
        self.bar.thumbnails.toggled.connect(lambda _on: self._fit_strip())
        self.strip.page_wanted.connect(self.go_to)
        across_row = QHBoxLayout()
        across_row.setSpacing(0)
        across_row.addWidget(self.strip)
        across_row.addWidget(self._scroll, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(across_row, 1)
        layout.addWidget(self.bar)
        QWidget.setTabOrder(
            self.bar.last, self.strip
        )  # behind the page and its row; in front of them Tab passes it over
        self.setFocusProxy(self._scroll)
        self.setTabOrder(self._scroll, self.strip)  # Tab passes over what lies before the focus proxy

    @property
    def document(self) -> Shown | None:
        """What is shown."""
        return self._document

    @property
    def page(self) -> int:
        return self._page

    @property
    def zoom(self) -> float:
        """1.0 is 100 %."""
        return self._zoom

    def show_document(self, document: Shown, page: int = 1) -> None:
        """Show this document from ``page`` on, without marks or frames; the same bytes stay at the page they are at."""
        if self._document is not None and self._document.shapes is document.shapes:
            self._document = document
            self.strip.show_places([_place_of(one) for one in self._marks], _signed_in(document))
            return
        self._document = document
        self.drawing.begin(document)
        self._marks, self._frames = (), ()
        self.undo_stack.clear()
        self.bar.set_pages(document.page_count)
        self.strip.show_document(document.shapes.sheets)
        self.strip.show_places((), _signed_in(document))
        self._fit_strip()
        self._page = 0
        self.go_to(page)

    def clear(self) -> None:
        """Show nothing."""
        self._document = None
        self.drawing.begin(None)
        self.strip.show_document(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_strip()

    def event(self, event: QEvent) -> bool:
        """On a screen of another scaling the page is drawn anew in that screen's pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.strip.ask()
            self._draw()
        return super().event(event)

    def _fit_strip(self) -> None:
        """The pages in small stand beside several pages where the window is wide enough and a person wants them."""
        several = self._document is not None and self._document.page_count > 1
        roomy = several and self.width() >= ROOM_FOR_STRIP
        self.bar.thumbnails.setVisible(roomy)
        self.strip.setVisible(roomy and self.bar.thumbnails.isChecked())
        self.strip.ask()

    def go_to(self, page: int) -> None:
        """Turn to that page, counted from 1; beyond the ends nothing happens."""
        if self._document is None or page == self._page or not 1 <= page <= self._document.page_count:
            return
        self._page = page
        self.bar.set_page(page)
        self.strip.set_page(page)
        self.bar.say("")
        self._apply_fit()
        self.canvas.show_page(self._document.shapes.sheets[page - 1])
        self._scroll.verticalScrollBar().setValue(0)
        self._show_overlays()
        self._draw()
        self.turned.emit(page)

    def show_marks(self, shown: Sequence[ShownMark]) -> None:
        """Draw these marks, each on its page, in place of the former ones."""
        self._marks = tuple(shown)
        self._show_overlays()

    def show_frames(self, frames: Sequence[Frame]) -> None:
        """Draw these frames, each on its page, in place of the former ones."""
        self._frames = tuple(frames)
        self._show_overlays()

    def reveal(self, page: int, box: Box) -> None:
        """Turn to the page and scroll so that the box is in the middle of the view."""
        self.go_to(page)
        centre = self.canvas.to_pixels(box).center().toPoint()
        viewport = self._scroll.viewport()
        self._scroll.ensureVisible(centre.x(), centre.y(), viewport.width() // 2 - 4, viewport.height() // 2 - 4)

    def settle_mark(self, part: str, place: PlacedBox) -> None:
        """That part's mark is at that place, which is seen, and everyone is told."""
        focused = self.canvas.has_focused_mark
        mine = [one for one in self._marks if one.movable and one.part == part]
        turned = place.page != self._page or any(one.mark.page != place.page for one in mine)
        self._marks = tuple(moved_to(one, place) if one in mine else one for one in self._marks)
        self.go_to(place.page)
        if turned:
            self._show_overlays()
        for handle in self.canvas.handles:
            if handle.movable and handle.part == part:
                handle.put(place.box)
                if focused:
                    handle.setFocus()
        if part:
            self.part_placed.emit(part, place)
        else:
            self.mark_placed.emit(place)

    def bring_mark(self, page: int) -> None:
        """The movable mark goes to that page, to the same place there as far as it lies on the page."""
        shown = next((one for one in self._marks if one.movable and not one.part), None)
        if self._document is None or shown is None or not 1 <= page <= self._document.page_count:
            return
        before = PlacedBox(shown.mark.page, shown.mark.box)
        after = PlacedBox(page, kept_on_page(before.box, self._document.shapes.sheets[page - 1]))
        if after != before:
            self.undo_stack.push(MarkMove(partial(self.settle_mark, ""), before, after))

    def _moved_by_hand(self, handle: MarkHandle, before: Box, after: Box) -> None:
        page, settle = handle.mark.page, partial(self.settle_mark, handle.part)
        self.undo_stack.push(MarkMove(settle, PlacedBox(page, before), PlacedBox(page, after)))

    def scroll_to(self, across: int, down: int) -> None:
        """The scroll bars stand at these values, as far as they reach."""
        self._scroll.horizontalScrollBar().setValue(across)
        self._scroll.verticalScrollBar().setValue(down)

    @property
    def frames(self) -> tuple[Frame, ...]:
        return self._frames

    def zoom_to(self, zoom: float) -> None:
        """Exactly this zoom, whatever the window's width."""
        self._fit = Fit.FREE
        self._set_zoom(zoom)

    def zoom_step(self, steps: int) -> None:
        """One or more steps closer (positive) or further away."""
        self._fit = Fit.FREE
        larger = [zoom for zoom in ZOOMS if zoom > self._zoom + 0.01]
        smaller = [zoom for zoom in ZOOMS if zoom < self._zoom - 0.01]
        if steps > 0 and larger:
            self._set_zoom(larger[0])
        elif steps < 0 and smaller:
            self._set_zoom(smaller[-1])

    def fit(self, how: Fit) -> None:
        """Let the zoom follow the window's width, or the whole page; FREE is 100 %."""
        self._fit = how
        if how is Fit.FREE:
            self._set_zoom(1.0)
        else:
            self._apply_fit()

    def _apply_fit(self) -> None:
        if self._document is None or not self._page:
            return
        if self._fit is Fit.FREE:
            self.canvas.set_zoom(self._zoom * PIXELS_PER_POINT)
            return
        shape = self._document.shapes.sheets[self._page - 1]
        room = self._scroll.viewport().size()
        zoom = (room.width() - 32) / (shape.width * PIXELS_PER_POINT)
        if self._fit is Fit.PAGE:
            zoom = min(zoom, (room.height() - 24) / (shape.height * PIXELS_PER_POINT))
        self._set_zoom(max(0.2, min(1.0 if self._fit is Fit.WIDTH else 3.0, zoom)))

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self.bar.set_zoom(zoom)
        self.canvas.set_zoom(zoom * PIXELS_PER_POINT)
        self._settled.start()
        self.zoom_changed.emit(zoom)

    def _show_overlays(self) -> None:
        self.canvas.set_marks([one for one in self._marks if one.mark.page == self._page])
        for handle in self.canvas.handles:
            QWidget.setTabOrder(self._scroll, handle)  # after the page itself, before the panel
        QWidget.setTabOrder(self.bar.last, self.strip)  # before the page, whose view stands for both, Tab passes it
        self.canvas.set_frames([one for one in self._frames if one.page == self._page])
        self.strip.show_places([_place_of(one) for one in self._marks])
        pages = {one.mark.page for one in self._marks if one.movable and not one.part}
        self.bar.offer_mark(bool(pages) and self._page not in pages)

    def _scale(self) -> float:
        """Device pixels per point."""
        return round(self._zoom * PIXELS_PER_POINT * self.devicePixelRatioF(), 3)

    def _visible(self) -> QRect:
        """What is seen of the page, in device pixels."""
        ratio = self.devicePixelRatioF()
        area = self.canvas.visibleRegion().boundingRect()
        if area.isEmpty():  # not on the screen yet
            area = self._scroll.viewport().rect()
        return QRectF(QPointF(area.topLeft()) * ratio, area.size().toSizeF() * ratio).toAlignedRect()

    def _scrolled(self, across: int, down: int) -> None:
        self.scrolled.emit(across, down)
        self._draw()

    def _draw(self) -> None:
        """What is seen is drawn, what is there already at once."""
        if self._document is not None and self._page:
            self._show_tiles()
            self.drawing.want(self._page, self._scale(), self._visible())

    def _show_tiles(self) -> None:
        if self._document is None or not self._page:
            return
        tiles = self.drawing.tiles(self._page, self._scale(), self._visible())
        self.canvas.show_tiles(self.drawing.whole(self._page), [(tile.area, picture) for tile, picture in tiles])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._fit is not Fit.FREE:
            self._apply_fit()
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        return super().eventFilter(watched, event)

    def _wheel(self, event: QWheelEvent) -> bool:
        """Ctrl and the wheel zooms; the wheel beyond the edge turns the page."""
        down = event.angleDelta().y() < 0
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_step(-1 if down else 1)
            return True
        bar = self._scroll.verticalScrollBar()
        if event.angleDelta().y() and bar.value() == (bar.maximum() if down else bar.minimum()):
            before = self._page
            self.go_to(self._page + (1 if down else -1))
            if not down and self._page != before:
                bar.setValue(bar.maximum())
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_stack.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.undo_stack.redo()
        elif event.matches(QKeySequence.StandardKey.ZoomIn):
            self.zoom_step(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_step(-1)
        elif not self._page_key(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def _page_key(self, key: Qt.Key) -> bool:
        last = self._document.page_count if self._document else 0
        targets = {
            Qt.Key.Key_PageDown: self._page + 1,
            Qt.Key.Key_PageUp: self._page - 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: last,
        }
        if key not in targets:
            return False
        self.go_to(targets[key])
        return True

    def centre_of_view(self) -> QPoint:
        """The middle of what can be seen, on the canvas."""
        return self.canvas.mapFrom(self._scroll.viewport(), self._scroll.viewport().rect().center())


def _signed_in(document: Shown) -> list[PlacedBox]:
    """Where the signatures are seen that the document has."""
    found = document.report.signatures if isinstance(document, OpenedDocument) else ()
    return [PlacedBox(one.page, one.box) for one in found if one.page and one.box and one.box.width > 0]


def _place_of(shown: ShownMark) -> PlacedBox:
    return PlacedBox(shown.mark.page, shown.mark.box)
