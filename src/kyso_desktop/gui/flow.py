"""A row of buttons that goes on in the next line where the window is too narrow for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout

from kyso_desktop.gui.style import GAP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget

Line = list[tuple["QLayoutItem", QSize, bool]]
"""What stands in it: how large, and whether it belongs to the right."""


class Flow(QLayout):
    """Every part keeps its own size; those of the right end where the line ends."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._right: set[QWidget] = set()
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, *widgets: QWidget, right: bool = False) -> None:
        """These come after those before them; the parts of the right come last."""
        for widget in widgets:
            self.addWidget(widget)
            if right:
                self._right.add(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(_height(line) for line in lines) + GAP * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + GAP * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(*(max((side(size) for size in sizes), default=0) for side in (QSize.width, QSize.height)))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for line in self._lines(rect.width()):
            left, height = rect.left(), _height(line)
            spare = rect.width() - _width(line)
            for item, size, is_right in line:
                if is_right and spare > 0:
                    left, spare = left + spare, 0
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + GAP
            top += height + GAP

    def _lines(self, width: int) -> list[Line]:
        lines: list[Line] = []
        for item in self._items:
            widget = item.widget()
            if item.isEmpty() or widget is None:
                continue
            size = item.sizeHint().expandedTo(item.minimumSize()).boundedTo(QSize(width, item.maximumSize().height()))
            if not lines or _width(lines[-1]) + GAP + size.width() > width:
                lines.append([])
            lines[-1].append((item, size, widget in self._right))
        return lines


def _width(line: Line) -> int:
    return sum(size.width() for _, size, _ in line) + GAP * max(0, len(line) - 1)


def _height(line: Line) -> int:
    return max(size.height() for _, size, _ in line)
