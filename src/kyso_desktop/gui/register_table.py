"""A register's rows on the screen: the columns that there is room for, two lines each, the pressing ones marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from kyso_desktop.gui.style import SIGNS, Tone, muted, tone_colours
from kyso_desktop.gui.tables import RowsModel, row_table
from kyso_desktop.jobs import Field, RowMark
from kyso_desktop.wording import Stand, columns_of, findable, tr

if TYPE_CHECKING:
    from kyso_desktop.gui.tables import Index
    from kyso_desktop.jobs import Register
    from kyso_desktop.wording import ShownRow

ALL, TO_SEND, URGENT, MARKED = range(4)
LINES = 2
HEADINGS: Mapping[str, tuple[str, int, int]] = {
    "code": (tr("Số, ký hiệu"), 14, 0),
    "issued": (tr("Ngày"), 11, 1),
    "about": (tr("Tên loại, trích yếu"), 32, 0),
    "signer": (tr("Người ký"), 15, 3),
    "to": (tr("Nơi nhận"), 22, 4),
    "arrival": (tr("Số đến"), 8, 0),
    "arrived": (tr("Ngày đến"), 11, 1),
    "sender": (tr("Tác giả"), 18, 2),
    "unit": (tr("Người nhận"), 15, 3),
    "document": (tr("Văn bản"), 34, 0),
    "progress": (tr("Tiến độ"), 18, 3),
    "reply": (tr("Trả lời"), 13, 4),
    "stand": (tr("Tình trạng"), 18, 0),
}
"""Heading, least width in digits, and importance: 0 is always there, the highest leaves first where room is scarce."""
PADDING = 20
WIDE = frozenset({"about", "document", "to"})
TONES = {Stand.LATE: Tone.BAD, Stand.SOON: Tone.CAUTION, Stand.DONE: Tone.GOOD}


class RegisterModel(RowsModel):
    """Texts, and where the document stands in the tone of its urgency."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: Sequence[ShownRow] = ()

    def show_register(self, names: Sequence[str], shown: Sequence[ShownRow]) -> None:
        """These rows in place of the former ones."""
        self.shown = shown
        cells = [(*row.cells[:-1], f"{_sign(row.stand)}{row.cells[-1]}") for row in shown]
        self.show_rows([HEADINGS[name][0] for name in names], cells)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a QVariant
        if role == Qt.ItemDataRole.ForegroundRole:
            row = self.shown[index.row()]
            if row.stand is Stand.GONE:
                return muted(QApplication.palette())
            if index.column() == self.columnCount() - 1 and row.stand in TONES:
                return tone_colours(TONES[row.stand], QApplication.palette())[0]
            return None
        return super().data(index, role)


def _sign(stand: Stand) -> str:
    tone = TONES.get(stand)
    return f"{SIGNS[tone]} " if tone is not None else ""


class ChosenRows(QSortFilterProxyModel):
    """Only the rows of the filter that hold every word; what is to be sent comes by urgency."""

    def __init__(self, parent: QObject, model: RegisterModel) -> None:
        super().__init__(parent)
        self._model, self._filter, self._words = model, ALL, list[str]()
        self.setSourceModel(model)
        self.setDynamicSortFilter(True)
        self.sort(0)

    def choose(self, chosen: int) -> None:
        """One of the filters holds."""
        self.beginResetModel()
        self._filter = chosen
        self.endResetModel()
        self.sort(0)

    def look_for(self, text: str) -> None:
        """Rows that hold every word, whatever its marks and capitals."""
        self._words = findable(text).split()
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, _parent: QModelIndex) -> bool:  # type: ignore[override]
        one = self._model.shown[source_row]
        return _passes(one, self._filter) and all(word in one.words for word in self._words)

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:  # type: ignore[override]
        if self._filter != TO_SEND:
            return left.row() < right.row()
        shown = self._model.shown
        return (shown[left.row()].rank, left.row()) < (shown[right.row()].rank, right.row())


def _passes(one: ShownRow, chosen: int) -> bool:
    row = one.row
    match chosen:
        case 1:
            return not row.marks and not row.text(Field.SENT)
        case 2:
            return row.text(Field.PRIORITY) not in ("", "0") or one.stand is Stand.LATE
        case 3:
            return bool(row.marks - {RowMark.SENT})
        case _:
            return True


class RegisterTable:
    """The view and its columns; whoever owns it tells it how wide it is."""

    def __init__(self, owner: QObject, register: Register, name: str, *, tracking: bool) -> None:
        self.names = (*columns_of(register, tracking=tracking), "stand")
        self.model = RegisterModel(owner)
        self.chosen = ChosenRows(owner, self.model)
        self.view: QTableView = _View(self)
        self.view.setAccessibleName(name)

    def show_register(self, shown: Sequence[ShownRow]) -> None:
        """These rows in place of the former ones; the chosen one stays chosen by whoever owns the table."""
        self.model.show_register(self.names, shown)
        self.fit()

    def row_at(self, index: QModelIndex) -> ShownRow:
        """The row behind an index of the view."""
        return self.model.shown[self.chosen.mapToSource(index).row()]

    def select_key(self, key: int | None) -> None:
        """The row with this key is the current one, where it is shown."""
        for place in range(self.chosen.rowCount()):
            index = self.chosen.index(place, 0)
            if self.row_at(index).row.key == key:
                self.view.selectRow(place)
                self.view.scrollTo(index)
                return

    def fit(self) -> None:
        """As many columns as there is room for, the least important left out; nothing is ever scrolled sideways."""
        metrics = self.view.fontMetrics()
        room, digit = self.view.viewport().width(), metrics.horizontalAdvance("0")
        least = {
            name: max(HEADINGS[name][1] * digit, metrics.horizontalAdvance(HEADINGS[name][0])) + PADDING
            for name in self.names
        }
        left = list(self.names)
        while sum(least[name] for name in left) > room and any(HEADINGS[name][2] for name in left):
            left.remove(max(left, key=lambda name: HEADINGS[name][2]))
        taken = sum(least[name] for name in left)
        wide = [name for name in left if name in WIDE] or left
        for column, name in enumerate(self.names):
            self.view.setColumnHidden(column, name not in left)
            grown = least[name] + (max(0, room - taken) // len(wide) if name in wide else 0)
            self.view.setColumnWidth(column, min(grown, least[name] * room // taken) if taken > room else grown)


class _View(QTableView):
    def __init__(self, table: RegisterTable) -> None:
        super().__init__()
        self._table = table
        row_table(table.chosen, "", (), self)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        lines = self.verticalHeader()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setDefaultSectionSize(self.fontMetrics().lineSpacing() * LINES + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._table.fit()
