"""Pages as pictures in rows: dragged to their place, or moved, turned and left out with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPalette, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kyso_desktop.gui.sheet_model import CELL, SHEET, UNFIT, SheetModel
from kyso_desktop.gui.style import GAP, SIGNS, Tone, muted, readable_accent, tone_colours

if TYPE_CHECKING:
    from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPaintEvent

    from kyso_desktop.gui.sheet_model import Sheet

RIGHT, LEFT = 90, 270
TURNS = {
    (Qt.Key.Key_R, Qt.KeyboardModifier.NoModifier): RIGHT,
    (Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier): LEFT,
}
OPEN = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SheetView(QListView):
    """The pages of a ``SheetModel``."""

    opened = Signal()
    """The current page is to be seen large."""

    def __init__(self, model: SheetModel) -> None:
        super().__init__()
        self._sheets = model
        self.setModel(model)
        self.setItemDelegate(SheetDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)  # Qt shows none between pages that stand side by side
        self._drop_at: int | None = None
        self.setAccessibleName(self.tr("Các trang của văn bản mới"))
        self.setAccessibleDescription(
            self.tr(
                "Enter: xem lớn. Alt và mũi tên lên, xuống: dời trang. R: xoay. Delete: bỏ trang. Ctrl+Z: hoàn tác."
            )
        )
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        model.arranged.connect(self.choose)

    @property
    def rows(self) -> list[int]:
        """The rows that are selected, in order."""
        return sorted(index.row() for index in self.selectedIndexes())

    def choose(self, sheets: tuple[Sheet, ...]) -> None:
        """These pages are selected, and the first of them is seen."""
        wanted = {(sheet.part, sheet.page) for sheet in sheets}
        rows = [row for row, one in enumerate(self._sheets.sheets) if (one.part, one.page) in wanted]
        chosen, selection = self.selectionModel(), QItemSelection()
        for row in rows:
            selection.select(self._sheets.index(row), self._sheets.index(row))
        chosen.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows:
            chosen.setCurrentIndex(self._sheets.index(rows[0]), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(self._sheets.index(rows[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.does(event):
            return
        if plain and event.key() in OPEN and self.rows:
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def does(self, event: QKeyEvent) -> bool:
        """Whether the key turns, moves, leaves out or brings back pages; it is done then."""
        turn = TURNS.get((Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier))
        if turn is not None:
            self.turn(turn)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.leave_out()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._sheets.undo_stack.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._sheets.undo_stack.redo()
        else:
            return False
        return True

    def turn(self, degrees: int) -> None:
        """The selected pages clockwise."""
        if self.rows:
            self._sheets.turn(self.rows, degrees)

    def leave_out(self) -> None:
        """The selected pages are not there."""
        if self.rows:
            self._sheets.leave_out(self.rows)

    def step(self, by: int) -> None:
        """The selected pages one place up or down, together."""
        rows = self.rows
        if rows and rows[0] + by >= 0 and rows[-1] + by < len(self._sheets.sheets):
            self._sheets.move(rows, rows[0] - 1 if by < 0 else rows[-1] + 2)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Pages may be let go anywhere; a line shows where they would stand."""
        super().dragMoveEvent(event)  # which scrolls at the edges
        if event.source() is self:
            self._show_drop(self.place_at(event.position().toPoint()))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """The dragged pages stand where they were let go; Qt's own drop would copy rows."""
        self._show_drop(None)
        if event.source() is not self:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.drop(event.position().toPoint())

    def place_at(self, point: QPoint) -> int:
        """The row before which pages stand that are let go at this point of the view."""
        index = self.indexAt(point)
        if not index.isValid():
            return self._sheets.rowCount()
        return index.row() + int(point.x() > self.visualRect(index).center().x())

    def drop(self, point: QPoint) -> None:
        """The selected pages stand there."""
        if self.rows:
            self._sheets.move(self.rows, self.place_at(point))

    def _show_drop(self, row: int | None) -> None:
        self._drop_at = row
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_at is None or not self._sheets.sheets:
            return
        last = self._drop_at >= self._sheets.rowCount()
        rect = self.visualRect(self._sheets.index(self._sheets.rowCount() - 1 if last else self._drop_at))
        across = rect.right() if last else rect.left()
        painter = QPainter(self.viewport())
        painter.setPen(QPen(readable_accent(self.palette()), 3))
        painter.drawLine(across, rect.top() + GAP, across, rect.bottom() - GAP)
        painter.end()


class SheetDelegate(QStyledItemDelegate):
    """One page: its picture as it will lie, its number, its size and what kind of scan it is."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return CELL

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        palette: QPalette = option.palette
        rect: QRect = option.rect.adjusted(4, 4, -4, -4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.AlternateBase))
            painter.setPen(QPen(readable_accent(palette), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 1, Qt.PenStyle.DotLine))
            painter.drawRect(rect.adjusted(3, 3, -4, -4))
        words = rect.adjusted(GAP, rect.height() - 2 * painter.fontMetrics().height() - GAP, -GAP, -GAP // 2)
        self._draw_page(painter, index, QRect(rect.left(), rect.top(), rect.width(), words.top() - rect.top()))
        self._draw_words(painter, palette, index, words)
        painter.restore()

    def _draw_page(self, painter: QPainter, index: QModelIndex | QPersistentModelIndex, room: QRect) -> None:
        room = room.adjusted(GAP, GAP, -GAP, -GAP)
        model, sheet = index.model(), index.data(SHEET)
        assert isinstance(model, SheetModel)  # noqa: S101 - the view has no other
        shape = model.shape(sheet)
        size = QSize(round(shape.width), round(shape.height))
        turned = size.transposed() if sheet.turn % 180 else size
        size = turned.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        paper = QRect(0, 0, max(size.width(), 1), max(size.height(), 1))
        paper.moveCenter(room.center())
        painter.fillRect(paper, Qt.GlobalColor.white)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QPixmap) and not picture.isNull():
            painter.drawPixmap(paper, picture.transformed(QTransform().rotate(sheet.turn)))
        painter.setPen(QPen(Qt.GlobalColor.gray, 1))
        painter.drawRect(paper)

    @staticmethod
    def _draw_words(
        painter: QPainter, palette: QPalette, index: QModelIndex | QPersistentModelIndex, room: QRect
    ) -> None:
        number, _, facts = str(index.data(Qt.ItemDataRole.DisplayRole)).partition("\n")
        unfit = bool(index.data(UNFIT))
        line = painter.fontMetrics().height()
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, number)
        painter.setPen(tone_colours(Tone.CAUTION, palette)[0] if unfit else muted(palette))
        words = f"{SIGNS[Tone.CAUTION]} {facts}" if unfit else facts
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(
            QRect(room.left(), room.top() + line, room.width(), line), Qt.AlignmentFlag.AlignHCenter, words
        )
