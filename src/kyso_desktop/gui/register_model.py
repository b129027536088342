"""The rows of a register for a table, and which of them are wanted."""

import unicodedata
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QFont, QGuiApplication

from kyso_desktop import wording
from kyso_desktop.gui.style import Tone, tone_colours
from kyso_desktop.jobs import Field, RegisterView, Row, RowMark, Urgency, Waiting

Index = QModelIndex | QPersistentModelIndex
PRESSING = {Urgency.LATE: Tone.BAD, Urgency.NOW: Tone.BAD, Urgency.TODAY: Tone.CAUTION}
ALL, UNSENT, URGENT, RECALLED = "all", "unsent", "urgent", "recalled"
ANYTHING = ""


def plain(text: str) -> str:
    """Without marks and capitals, as people type when they search."""
    spread = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def state_words(row: Row, waiting: Waiting | None) -> str:
    """What became of the document, else how soon it must be sent."""
    if row.marks:
        words = ", ".join(wording.row_mark(mark) for mark in sorted(row.marks))
    elif waiting is not None:
        words = f"{wording.urgency(waiting.urgency)} ({wording.moment(waiting.send_by)})"
    else:
        words = ""
    return words[:1].upper() + words[1:]


class RegisterModel(QAbstractTableModel):
    """One register of one year; the last column says what became of each document."""

    def __init__(self) -> None:
        super().__init__()
        self.view: RegisterView | None = None
        self._states: list[str] = []
        self._words: list[str] = []

    def show_view(self, view: RegisterView) -> None:
        """These rows in place of the former ones."""
        self.beginResetModel()
        self.view = view
        self._states = [state_words(row, view.waiting.get(row.key)) for row in view.book.rows]
        pairs = zip(view.cells, view.book.rows, self._states, strict=True)
        self._words = [plain(" ".join((*cells, row.file, state))) for cells, row, state in pairs]
        self.endResetModel()

    def row_at(self, line: int) -> Row:
        """The document on this line."""
        assert self.view is not None  # noqa: S101 - there is no line without a view
        return self.view.book.rows[line]

    def urgency_at(self, line: int) -> Waiting | None:
        """How soon the document on this line must be sent."""
        return self.view.waiting.get(self.row_at(line).key) if self.view else None

    def has_words(self, line: int, words: list[str]) -> bool:
        """Whether every word stands somewhere on this line."""
        return all(word in self._words[line] for word in words)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self.view is None else len(self.view.cells)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self.view is None else len(self.view.headings) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole or self.view is None:
            return None
        return (*self.view.headings, "Tình trạng")[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a QVariant
        if self.view is None:
            return None
        line, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            cells = self.view.cells[line]
            return cells[column] if column < len(cells) else self._states[line]
        if role == Qt.ItemDataRole.FontRole and self.row_at(line).marks & {RowMark.RECALLED, RowMark.DISPOSED}:
            struck = QFont()
            struck.setStrikeOut(True)
            return struck
        if role == Qt.ItemDataRole.ForegroundRole and column == len(self.view.headings):
            waiting = self.urgency_at(line)
            tone = PRESSING.get(waiting.urgency) if waiting else None
            return tone_colours(tone, QGuiApplication.palette())[0] if tone else None
        return None


class WantedRows(QSortFilterProxyModel):
    """The rows that were asked for; what waits to be sent stands in the order of its urgency."""

    def __init__(self, model: RegisterModel) -> None:
        super().__init__()
        self.setSourceModel(model)
        self._model = model
        self._words: list[str] = []
        self._state, self._kind = ALL, ANYTHING

    def want(self, words: str, state: str, kind: str) -> None:
        """Rows with all these words, in this state, of this kind of document."""
        self._words = plain(words).split()
        self._state, self._kind = state, kind
        self.beginResetModel()
        self.endResetModel()
        if state == UNSENT:
            self.sort(0)
        else:
            self.sort(-1)

    def filterAcceptsRow(self, line: int, parent: Index) -> bool:
        row = self._model.row_at(line)
        if self._kind and row.text(Field.TYPE_NAME) != self._kind:
            return False
        return self._in_state(line, row) and self._model.has_words(line, self._words)

    def _in_state(self, line: int, row: Row) -> bool:
        if self._state == UNSENT:
            return self._model.urgency_at(line) is not None
        if self._state == URGENT:
            return row.text(Field.PRIORITY) not in ("", "0")
        return self._state == ALL or bool(row.marks & {RowMark.RECALLED, RowMark.RETURNED})

    def lessThan(self, left: Index, right: Index) -> bool:
        return self._pressing(left.row()) < self._pressing(right.row())

    def _pressing(self, line: int) -> tuple[int, str]:
        waiting = self._model.urgency_at(line)
        order = list(Urgency)
        return (order.index(waiting.urgency), waiting.send_by.isoformat()) if waiting else (len(order), "")
