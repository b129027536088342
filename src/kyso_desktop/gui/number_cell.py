"""The cell of a list in which a number is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate

from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    Index = QModelIndex | QPersistentModelIndex

NUMBER, OF = Qt.ItemDataRole.UserRole + 2, Qt.ItemDataRole.UserRole + 3
"""The bare number of a cell, and the name of the document that it is of."""
LONGEST = 6


class NumberCell(QStyledItemDelegate):
    """Shows number, symbol and date; the bare number alone is typed."""

    typed = Signal(int, str)
    """The row, and what was typed in it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.field: QLineEdit | None = None
        """Where a number is being typed, or was last."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setMaxLength(LONGEST)
        field.setText(str(index.data(NUMBER) or ""))
        field.selectAll()
        field.setPlaceholderText(tr("tự động"))
        field.setAccessibleName(tr("Số của văn bản {name}").format(name=index.data(OF)))
        field.setToolTip(tr("Bỏ trống: số tiếp theo dòng trên."))
        self.field = field
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Nothing: the field keeps what is typed while the rows are looked over."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit) and editor.isModified():
            self.typed.emit(index.row(), editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        cell: QRect = option.rect
        height = min(cell.height(), editor.sizeHint().height() + 4)
        editor.setGeometry(cell.x() + 2, cell.center().y() - height // 2, cell.width() - 4, height)
