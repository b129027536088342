"""A register's rows on the screen: the columns that there is room for, two lines each, the pressing ones marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QSignalBlocker, Qt
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
    """The rows of the filter that hold every word; what is to be sent comes by urgency.

    Chosen from a plain sequence: a year of 100,000 rows is gone through within one key stroke.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: Sequence[ShownRow] = ()
        self._filter, self._words = ALL, list[str]()
        self.shown: Sequence[ShownRow] = ()

    def show_register(self, names: Sequence[str], rows: Sequence[ShownRow]) -> None:
        """These rows in place of the former ones."""
        self._all, self._headings = rows, [HEADINGS[name][0] for name in names]
        self._choose_anew()

    def choose(self, chosen: int) -> None:
        """One of the filters holds."""
        self._filter = chosen
        self._choose_anew()

    def look_for(self, text: str) -> None:
        """Rows that hold every word, whatever its marks and capitals."""
        self._words = findable(text).split()
        self._choose_anew()

    def _choose_anew(self) -> None:
        found = [one for one in self._all if _passes(one, self._filter)]
        for word in self._words:
            found = [one for one in found if word in one.words]
        if self._filter == TO_SEND:
            found.sort(key=lambda one: one.rank)
        self.shown = found
        self.show_rows(self._headings, [one.cells for one in found])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a QVariant
        row, last = self.shown[index.row()], index.column() == self.columnCount() - 1
        if role == Qt.ItemDataRole.ForegroundRole:
            if row.stand is Stand.GONE:
                return muted(QApplication.palette())
            return tone_colours(TONES[row.stand], QApplication.palette())[0] if last and row.stand in TONES else None
        text = super().data(index, role)
        return f"{_sign(row.stand)}{text}" if last and text is not None else text


def _sign(stand: Stand) -> str:
    tone = TONES.get(stand)
    return f"{SIGNS[tone]} " if tone is not None else ""


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
        self.view: QTableView = _View(self)
        self.view.setAccessibleName(name)

    def show_register(self, shown: Sequence[ShownRow]) -> None:
        """These rows in place of the former ones; the chosen one stays chosen by whoever owns the table."""
        self.model.show_register(self.names, shown)
        self.fit()

    def row_at(self, index: QModelIndex) -> ShownRow:
        """The row behind an index of the view."""
        return self.model.shown[index.row()]

    @property
    def selected(self) -> list[ShownRow]:
        """The rows that are selected."""
        parts = self.view.selectionModel().selection().toList()
        return [one for part in parts for one in self.model.shown[part.top() : part.bottom() + 1]]

    def look_for(self, text: str) -> None:
        """Only rows that hold these words; the current row stays so where it is among them, and nobody is told."""
        current = self.view.currentIndex()
        key = self.row_at(current).row.key if current.isValid() else None
        self.model.look_for(text)
        with QSignalBlocker(self.view.selectionModel()):
            self.select_key(key)

    def select_key(self, key: int | None) -> None:
        """The row with this key is the current one, where it is shown."""
        place = next((place for place, one in enumerate(self.model.shown) if one.row.key == key), None)
        if place is not None:
            self.view.selectRow(place)
            self.view.scrollTo(self.model.index(place, 0))

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
        row_table(table.model, "", (), self)
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
