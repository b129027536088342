"""The pages of a document in small, beside the page: where the marks and the signatures are, and the way to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kyso_desktop.gui.page_canvas import PAPER
from kyso_desktop.gui.style import GAP, Tone, readable_accent, tone_colours
from kyso_desktop.gui.tiles import THUMBNAIL, thumbnail_of, thumbnail_size

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kyso_desktop.gui.page_drawing import PageDrawing
    from kyso_desktop.gui.tiles import Tile
    from kyso_desktop.jobs import PlacedBox
    from kyso_desktop.placement import PageShape

Index = QModelIndex | QPersistentModelIndex
AHEAD = 4
"""Pages below and above what is seen that are drawn too."""
LEAST_FRAME = 5.0
"""Pixels; a mark is seen however small it is on the small page."""
STRIP_WIDTH = THUMBNAIL.width() + 2 * GAP + 14
TIP = Qt.ItemDataRole.ToolTipRole


class Pages(QStringListModel):
    """One row a page, counted by Qt itself: it asks ten thousand times while it lays out a long document."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: tuple[PageShape, ...] = ()
        self.marks: dict[int, list[PlacedBox]] = {}
        self.signed: dict[int, list[PlacedBox]] = {}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (TIP, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(index.row() + 1)
        return super().data(index, role)

    def words(self, page: int) -> str:
        """«Trang 3, đã có 1 chữ ký, chỗ đặt khung ký»."""
        parts = [self.tr("Trang {page}").format(page=page)]
        if page in self.signed:
            parts.append(self.tr("đã có {count} chữ ký").format(count=len(self.signed[page])))
        if page in self.marks:
            parts.append(self.tr("chỗ đặt khung ký"))
        return ", ".join(parts)

    def show(self, sheets: tuple[PageShape, ...]) -> None:
        self.sheets, self.marks, self.signed = sheets, {}, {}
        self.setStringList([str(page) for page in range(1, len(sheets) + 1)])

    def tell(self, pages: Sequence[int]) -> None:
        """These pages look different now."""
        for page in pages:
            if 1 <= page <= len(self.sheets):
                index = self.index(page - 1)
                self.dataChanged.emit(index, index)


class SmallPage(QStyledItemDelegate):
    """Paints one page: its picture as far as it is drawn, its marks, its number."""

    def __init__(self, strip: ThumbnailStrip, drawing: PageDrawing) -> None:
        super().__init__(strip)
        self._strip, self._drawing = strip, drawing

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(THUMBNAIL.width() + 2 * GAP, THUMBNAIL.height() + option.fontMetrics.height() + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pages, page = self._strip.pages, index.row() + 1
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, option.palette.highlight())
        size = thumbnail_size(pages.sheets[index.row()])
        left = option.rect.left() + (option.rect.width() - size.width()) // 2
        top = option.rect.top() + GAP // 2 + (THUMBNAIL.height() - size.height()) // 2
        paper = QRect(left, top, size.width(), size.height())
        painter.fillRect(paper, QColor("white"))
        picture = self._drawing.small_page(self._strip.tile(page))
        if picture is not None:
            painter.drawPixmap(paper, picture)
        painter.setPen(option.palette.mid().color())
        painter.drawRect(paper)
        scale = size.width() / pages.sheets[index.row()].width
        for places, colour in (
            (pages.signed.get(page, []), tone_colours(Tone.GOOD, PAPER)[0]),
            (pages.marks.get(page, []), readable_accent(PAPER)),
        ):
            for place in places:
                self._frame(painter, paper, place, scale, colour)
        painter.setPen(option.palette.highlightedText().color() if chosen else option.palette.text().color())
        number = QRect(option.rect.left(), option.rect.top(), option.rect.width(), option.rect.height() - GAP // 4)
        painter.drawText(number, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, str(page))
        painter.restore()

    def _frame(self, painter: QPainter, paper: QRect, place: PlacedBox, scale: float, colour: QColor) -> None:
        box = place.box
        area = QRectF(
            paper.left() + box.x0 * scale, paper.bottom() - box.y1 * scale, box.width * scale, box.height * scale
        )
        grown = max(0.0, (LEAST_FRAME - min(area.width(), area.height())) / 2)
        area = area.adjusted(-grown, -grown, grown, grown).intersected(QRectF(paper))
        filled = QColor(colour)
        filled.setAlpha(60)
        painter.fillRect(area, filled)
        painter.setPen(QPen(colour, 1.5))
        painter.drawRect(area)


class ThumbnailStrip(QListView):
    """A list worked by mouse and by keyboard; pictures are asked for what is seen alone."""

    page_wanted = Signal(int)

    def __init__(self, drawing: PageDrawing, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self.pages = Pages()
        self.setModel(self.pages)
        self.setItemDelegate(SmallPage(self, drawing))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(STRIP_WIDTH)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Hình thu nhỏ các trang"))
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.ask())
        self.selectionModel().currentChanged.connect(self._chosen)
        drawing.thumbnail_drawn.connect(lambda page: self.pages.tell([page]))
        self.hide()

    def show_document(self, sheets: tuple[PageShape, ...]) -> None:
        """These pages, without marks."""
        self.pages.show(sheets)

    def show_places(self, marks: Sequence[PlacedBox], signed: Sequence[PlacedBox] | None = None) -> None:
        """Marks that would be written, and signatures that are there (None: as before), each on its page."""
        before = {*self.pages.marks, *self.pages.signed}
        self.pages.marks = _by_page(marks)
        if signed is not None:
            self.pages.signed = _by_page(signed)
        self.pages.tell(sorted(before | {*self.pages.marks, *self.pages.signed}))

    def set_page(self, page: int) -> None:
        """That page is the one which is shown beside the strip."""
        index = self.pages.index(page - 1)
        if index.isValid() and index != self.currentIndex():
            self.selectionModel().blockSignals(True)
            self.setCurrentIndex(index)
            self.selectionModel().blockSignals(False)
            self.scrollTo(index)
            self.viewport().update()

    def tile(self, page: int) -> Tile:
        """The picture of that page, as the drawing knows it."""
        return thumbnail_of(page, self.pages.sheets[page - 1], self.devicePixelRatioF())

    def ask(self) -> None:
        """The pages that are seen, and a few around them, are to be drawn when nothing is wanted more."""
        if not self.isVisible() or not self.pages.sheets:
            self._drawing.want_thumbnails(())
            return
        first = self.indexAt(self.viewport().rect().topLeft()).row() + 1
        height = max(1, self.sizeHintForRow(0))
        last = min(len(self.pages.sheets), first + self.viewport().height() // height + 1)
        seen = [*range(max(1, first), last + 1)]
        beside = [*range(last + 1, last + 1 + AHEAD), *range(first - 1, first - 1 - AHEAD, -1)]
        wanted = [page for page in (*seen, *beside) if 1 <= page <= len(self.pages.sheets)]
        self._drawing.want_thumbnails([self.tile(page) for page in wanted])

    def _chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.page_wanted.emit(current.row() + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ask()


def _by_page(places: Sequence[PlacedBox]) -> dict[int, list[PlacedBox]]:
    found: dict[int, list[PlacedBox]] = {}
    for place in places:
        found.setdefault(place.page, []).append(place)
    return found
