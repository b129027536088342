"""The pages of a document that is being put together, in their order; every change can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QUndoCommand, QUndoStack

from kyso_desktop import wording
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kyso_desktop.jobs import SourcePart
    from kyso_desktop.placement import PageShape

Index = QModelIndex | QPersistentModelIndex
CELL = QSize(172, 240)
MOST_PICTURES = 200
"""Some 60 MB, and more than any screen shows at once."""
SHEET, UNFIT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: of which part (counted from 0), which page there (from 1), turned by so many degrees clockwise."""

    part: int
    page: int
    turn: int = 0


class _Change(QUndoCommand):
    """The pages stood so, and stand otherwise now."""

    def __init__(self, model: SheetModel, words: str, after: tuple[Sheet, ...], chosen: tuple[Sheet, ...]) -> None:
        super().__init__(words)
        self._model, self._before, self._after, self._chosen = model, model.sheets, after, chosen

    def redo(self) -> None:
        self._model.show_sheets(self._after, self._chosen)

    def undo(self) -> None:
        self._model.show_sheets(self._before, self._chosen)


class SheetModel(QAbstractListModel):
    """The pages as rows."""

    picture_wanted = Signal(object)
    """The ``Sheet`` that is seen and has no picture yet."""
    arranged = Signal(object)
    """The pages stand otherwise; these ``Sheet`` are the ones that were moved, turned or brought back."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.parts: list[SourcePart] = []
        self.sheets: tuple[Sheet, ...] = ()
        self.undo_stack = QUndoStack(self)
        self._pictures: dict[tuple[int, int], QPixmap] = {}

    # What stands there.

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.sheets)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        sheet = self.sheets[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{index.row() + 1}\n{self._facts(sheet)}"
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._told(index.row(), sheet)
            case Qt.ItemDataRole.DecorationRole:
                return self._picture(sheet)
            case Qt.ItemDataRole.SizeHintRole:
                return CELL
            case _ if role == SHEET:
                return sheet
            case _ if role == UNFIT:
                return self._is_unfit(sheet)
        return None

    def shape(self, sheet: Sheet) -> PageShape:
        """The page's size before it is turned here."""
        return self.parts[sheet.part].pages.shapes.sheets[sheet.page - 1]

    def _is_unfit(self, sheet: Sheet) -> bool:
        """A scan below the resolution of a copy, or a sheet of no size that offices print on."""
        scan, shape = self.parts[sheet.part].scans[sheet.page - 1], self.shape(sheet)
        return (scan is not None and not scan.is_fine) or wording.paper_name(shape.width, shape.height) is None

    def _facts(self, sheet: Sheet) -> str:
        """«A4, 200 dpi, màu»."""
        shape, scan = self.shape(sheet), self.parts[sheet.part].scans[sheet.page - 1]
        size = (shape.height, shape.width) if sheet.turn % 180 else (shape.width, shape.height)
        paper = wording.paper_size(*size)
        return f"{paper}, {wording.sheet_scan(scan)}" if scan is not None else paper

    def _told(self, row: int, sheet: Sheet) -> str:
        words = tr("Trang {number}: trang {page} của «{name}», {facts}")
        name, facts = self.parts[sheet.part].source.name, self._facts(sheet)
        return words.format(number=row + 1, page=sheet.page, name=name, facts=facts)

    def _picture(self, sheet: Sheet) -> QPixmap | None:
        found = self._pictures.get((sheet.part, sheet.page))
        if found is None:
            self.picture_wanted.emit(sheet)
        return found

    def has_picture(self, sheet: Sheet) -> bool:
        return (sheet.part, sheet.page) in self._pictures

    def take_picture(self, sheet: Sheet, picture: QPixmap) -> None:
        """This is what the page looks like; a null picture where it cannot be drawn."""
        while len(self._pictures) >= MOST_PICTURES:  # the oldest; one that is looked at again is drawn again
            del self._pictures[next(iter(self._pictures))]
        self._pictures[sheet.part, sheet.page] = picture
        for row, other in enumerate(self.sheets):
            if (other.part, other.page) == (sheet.part, sheet.page):
                self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])

    # What a person does.

    def clear(self) -> None:
        """No parts, no pages, nothing to take back."""
        self.parts = []
        self._pictures.clear()
        self.undo_stack.clear()
        self.show_sheets((), ())

    def add(self, part: SourcePart) -> None:
        """All pages of one more file, behind the others."""
        self.parts.append(part)
        new = tuple(Sheet(len(self.parts) - 1, page) for page in range(1, part.pages.page_count + 1))
        self._change(tr("Thêm tệp"), (*self.sheets, *new), new)

    def turn(self, rows: Sequence[int], degrees: int) -> None:
        """These pages clockwise."""
        after = [
            replace(sheet, turn=(sheet.turn + degrees) % 360) if row in rows else sheet
            for row, sheet in enumerate(self.sheets)
        ]
        self._change(tr("Xoay trang"), tuple(after), tuple(after[row] for row in rows))

    def leave_out(self, rows: Sequence[int]) -> None:
        """These pages do not go into the new document; their file stays as it is."""
        kept = [(row, sheet) for row, sheet in enumerate(self.sheets) if row not in rows]
        behind = next((sheet for row, sheet in kept if row > max(rows, default=0)), kept[-1][1] if kept else None)
        self._change(tr("Bỏ trang"), tuple(sheet for _, sheet in kept), (behind,) if behind else ())

    def move(self, rows: Sequence[int], to: int) -> None:
        """These pages together, before the row ``to`` of now."""
        moved = tuple(self.sheets[row] for row in rows)
        before = tuple(sheet for row, sheet in enumerate(self.sheets) if row < to and row not in rows)
        behind = tuple(sheet for row, sheet in enumerate(self.sheets) if row >= to and row not in rows)
        self._change(tr("Dời trang"), (*before, *moved, *behind), moved)

    def _change(self, words: str, after: tuple[Sheet, ...], chosen: tuple[Sheet, ...]) -> None:
        if after != self.sheets:
            self.undo_stack.push(_Change(self, words, after, chosen))

    def show_sheets(self, sheets: tuple[Sheet, ...], chosen: tuple[Sheet, ...]) -> None:
        """The pages as they stand from now on."""
        self.beginResetModel()
        self.sheets = sheets
        self.endResetModel()
        self.arranged.emit(chosen)
