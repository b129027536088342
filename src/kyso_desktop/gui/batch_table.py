"""The list of a batch: each document with its page, its mark on it, and what it has come to."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from kyso_desktop import wording
from kyso_desktop.gui.labels import plain_hint
from kyso_desktop.gui.number_cell import NUMBER, OF, NumberCell
from kyso_desktop.gui.style import GAP, SIGNS, Tone, colour_on_paper, tone_colours

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from kyso_desktop.jobs import PageImage, Prepared, Warn

STEPS = {
    QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
    QAbstractItemDelegate.EndEditHint.SubmitModelCache: 1,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
}
WIDEST_NUMBER = "00000/QD-UBND"
PATH, STATE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
SIGNED, FAILED = "signed", "failed"
LEAST_ROWS = 4


class BatchTable(QTableWidget):
    """One row a document, in the order given."""

    opened = Signal(object)
    """The ``Path`` of a document that a person wants to look at."""
    number_typed = Signal(object, str)
    """The ``Path`` of a document and the number that a person gives it; empty: the one of the series."""

    def __init__(self, thumbnail: QSize) -> None:
        super().__init__(0, 2)
        self.setHorizontalHeaderLabels([self.tr("Văn bản"), self.tr("Tình trạng")])
        self.setAccessibleName(self.tr("Danh sách văn bản"))
        self.setIconSize(thumbnail)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().lineSpacing() + 12)
        self.setMinimumHeight(LEAST_ROWS * self.verticalHeader().defaultSectionSize())
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._rows: dict[Path, int] = {}
        self.may_type: Callable[[], bool] = lambda: False
        """Whether numbers can be typed now."""
        self._is_to_be_sorted = False
        self._cell = NumberCell(self)
        self._cell.typed.connect(lambda row, text: self.number_typed.emit(self._path_of(row), text))
        self.itemDoubleClicked.connect(self._double_clicked)

    def show_number_column(self) -> None:
        """The list gives numbers: they stand between the name and what has become of the document."""
        self.setColumnCount(3)
        self.setHorizontalHeaderItem(2, QTableWidgetItem(self.tr("Số, ngày")))
        self.setItemDelegateForColumn(2, self._cell)
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().moveSection(2, 1)
        self._fit_numbers()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.columnCount() == 3:
            self._fit_numbers()

    def _fit_numbers(self) -> None:
        self.setColumnWidth(2, self.fontMetrics().horizontalAdvance(WIDEST_NUMBER) + 2 * GAP)

    def show_number(self, path: Path, number: str, symbol: str, day: date) -> None:
        """The number that the document would get, with the symbol where it is known, and the date."""
        item = self._item(path, 2)
        if item is None:
            return
        shown = f"{number.zfill(2) if number else '…'}/{symbol}".rstrip("/")
        item.setText(f"{shown}\n{wording.day(day)}")
        item.setData(NUMBER, number)
        words = self.tr("số {number}, ngày {day}").format(number=shown, day=wording.day(day))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    def type_number(self, row: int, first: str = "") -> bool:
        """The field of the row's number is open, with ``first`` in it; False where none can be typed there now."""
        path = self._path_of(row)
        if self.columnCount() < 3 or path not in self.unsigned or not self.may_type():
            return False
        self.setCurrentCell(row, 2)
        self.edit(self.model().index(row, 2))
        if first and self._cell.field is not None:
            self._cell.field.insert(first)
        return True

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab and Enter go on to the next row's number, Shift+Tab to that above."""
        was_in_it = self.window().focusWidget() is editor
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        step = STEPS.get(hint)
        if step and self.type_number(self._row_beside(step)):
            return
        if was_in_it:
            self.setFocus()
        if self._is_to_be_sorted:
            self.put_failed_first()

    def _row_beside(self, step: int) -> int:
        """The row that is seen so many below the current one, -1 where there is none."""
        header = self.verticalHeader()
        return header.logicalIndex(header.visualIndex(self.currentRow()) + step)

    def _double_clicked(self, item: QTableWidgetItem) -> None:
        if item.column() != 2 or not self.type_number(item.row()):
            self.opened.emit(self._path_of(item.row()))

    def _path_of(self, row: int) -> Path | None:
        item = self.item(row, 0)
        path: Path | None = item.data(PATH) if item is not None else None
        return path

    @property
    def current(self) -> Path | None:
        """The document whose row is selected."""
        return self._path_of(self.currentRow()) if self.selectedItems() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # what the field does not want of its Enter
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        elif not (self._wants_number(event) and self.type_number(self.currentRow(), _digit(event))):
            super().keyPressEvent(event)

    @staticmethod
    def _wants_number(event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_F2 or bool(_digit(event))

    def show_paths(self, paths: Sequence[Path], notes: Mapping[Path, str] = MappingProxyType({})) -> None:
        """These documents, none of them looked at yet; a note stands below the name."""
        self.setRowCount(0)
        self._rows = {}
        self.add_paths(paths, notes)

    def add_paths(self, paths: Sequence[Path], notes: Mapping[Path, str] = MappingProxyType({})) -> None:
        """These too, below the others."""
        for path in paths:
            row = self._rows[path] = self.rowCount()
            self.insertRow(row)
            name = QTableWidgetItem("\n".join(filter(None, (path.name, notes.get(path)))))
            name.setData(PATH, path)
            name.setToolTip(str(path))
            self.setItem(row, 0, name)
            self.setItem(row, 1, QTableWidgetItem(self.tr("chờ kiểm tra")))
            if self.columnCount() == 3:
                number = QTableWidgetItem("…")
                number.setFlags(number.flags() | Qt.ItemFlag.ItemIsEditable)
                number.setToolTip(self.tr("Gõ số, hoặc bấm đúp: sửa số của dòng này; các dòng dưới chạy tiếp theo."))
                number.setData(OF, path.name)
                self.setItem(row, 2, number)

    def wait(self, path: Path) -> None:
        """The document is to be looked at again."""
        self.say(path, self.tr("chờ kiểm tra"), Tone.PLAIN)

    def say(self, path: Path, words: str, tone: Tone, warnings: Sequence[Warn] = ()) -> None:
        """What this document has come to; warnings in the tool tip and behind the words."""
        item = self._item(path, 1)
        if item is None:
            return
        notes = " ".join(wording.warn(warning) for warning in warnings)
        item.setText(". ".join(filter(None, (f"{SIGNS[tone]} {words}", notes))))
        item.setToolTip(plain_hint(item.text()))
        item.setData(STATE, {Tone.GOOD: SIGNED, Tone.BAD: FAILED}.get(tone, ""))
        item.setForeground(tone_colours(tone, self.palette())[0])

    def make_room(self, paths: Sequence[Path]) -> None:
        """The rows of these are as tall as their pictures will be, all at once, so that nothing moves later."""
        for path in paths:
            if path in self._rows:
                self.setRowHeight(self._rows[path], self.iconSize().height() + 12)

    def put_failed_first(self) -> None:
        """Documents that were refused or failed stand above the others, each part in its own order."""
        self._is_to_be_sorted = self.state() == QAbstractItemView.State.EditingState
        if self._is_to_be_sorted:  # once the number is typed: no row moves away from under it
            return
        header, failed = self.verticalHeader(), self.failed
        order = [*failed, *(path for path in self._rows if path not in set(failed))]
        for place, path in enumerate(order):
            if (now := header.visualIndex(self._rows[path])) != place:
                header.moveSection(now, place)
        self.scrollToTop()

    def show_thumbnail(self, one: Prepared, image: PageImage) -> None:
        """The page of the document's first mark, with every mark of that page outlined or drawn."""
        picture = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32).copy()
        painter, ratio = QPainter(picture), self.devicePixelRatioF()
        painter.setPen(QPen(Qt.GlobalColor.gray, 1))
        painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
        painter.setPen(QPen(colour_on_paper(self.palette()), 1.5 * ratio))
        page = one.marks[0].page if one.marks else 1
        shape = one.document.shapes.sheets[page - 1]
        scale = image.width / shape.width
        for mark in one.marks:
            if mark.page == page:
                box = mark.box
                where = QRectF(box.x0 * scale, (shape.height - box.y1) * scale, box.width * scale, box.height * scale)
                if mark.picture is not None:
                    drawn = QPixmap()
                    drawn.loadFromData(mark.picture.png)
                    painter.drawPixmap(where.toRect(), drawn)
                painter.drawRect(where)
        painter.end()
        item = self._item(one.sign.source, 0)
        if item is not None:
            picture.setDevicePixelRatio(ratio)
            item.setIcon(QIcon(QPixmap.fromImage(picture)))

    def _item(self, path: Path, column: int) -> QTableWidgetItem | None:
        row = self._rows.get(path)
        return None if row is None else self.item(row, column)

    @property
    def signed(self) -> list[Path]:
        """The documents that are signed."""
        return self._having(lambda state: state == SIGNED)

    @property
    def failed(self) -> list[Path]:
        """The documents that were refused or failed."""
        return self._having(lambda state: state == FAILED)

    @property
    def unsigned(self) -> list[Path]:
        """The documents that are not signed."""
        return self._having(lambda state: state != SIGNED)

    def _having(self, fits: Callable[[object], bool]) -> list[Path]:
        items = ((path, self._item(path, 1)) for path in self._rows)
        return [path for path, item in items if item is not None and fits(item.data(STATE))]


def _digit(event: QKeyEvent) -> str:
    text = event.text()
    return text if text.isascii() and text.isdigit() else ""
