"""What a kind of signature asks besides its certificate: the words of an opinion, number, kind of copy, agency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from kyso_desktop import jobs
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.style import GAP, quiet
from kyso_desktop.jobs import Capacity

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands

LONGEST, LINES = 400, 4


class OpinionField(QPlainTextEdit):
    """All of an opinion is seen while it is written; on the page it is one paragraph of at most ``LONGEST`` letters."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + 2 * GAP)
        self.textChanged.connect(self._shorten)

    def text(self) -> str:
        return " ".join(self.toPlainText().split())

    def setText(self, text: str) -> None:
        self.setPlainText(text)

    def _shorten(self) -> None:
        if len(self.toPlainText()) > LONGEST:
            self.setPlainText(self.toPlainText()[:LONGEST])
            self.moveCursor(QTextCursor.MoveOperation.End)


class KindDetails(QWidget):
    """Shows the fields that the chosen kind needs, and nothing for the others."""

    changed = Signal()

    def __init__(self, errands: Errands) -> None:
        super().__init__()
        self.comment, self.number, self.agency = OpinionField(), QLineEdit(), QLineEdit()
        self._proposed = ""
        self.copy_kind = QComboBox()
        self._rules = Lane(errands, self)
        self._rules.send(lambda rules: self.copy_kind.addItems(list(rules.copy.kinds)), jobs.rule_pack)
        self.number.setPlaceholderText(self.tr("ví dụ: {number}").format(number="165/UBND-VX"))
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(GAP)
        self._fields = (
            (self.tr("Ý kiến"), self.comment, Capacity.COMMENT),
            (self.tr("Kèm văn bản số"), self.number, Capacity.ATTACHMENT),
            (self.tr("Hình thức sao"), self.copy_kind, Capacity.COPY),
            (self.tr("Cơ quan sao"), self.agency, Capacity.COPY),
        )
        for name, field, _ in self._fields:
            self._form.addRow(quiet(name), field)
            field.setAccessibleName(name)
        self.comment.textChanged.connect(self.changed)
        for edit in (self.number, self.agency):
            edit.textChanged.connect(lambda _text: self.changed.emit())
        self.copy_kind.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.show_kind(Capacity.PERSONAL)

    def show_kind(self, capacity: Capacity) -> None:
        """Only what this kind needs is shown."""
        for _, field, kind in self._fields:
            self._form.setRowVisible(field, kind is capacity)
        self.setVisible(any(kind is capacity for _, _, kind in self._fields))

    def propose_agency(self, name: str) -> None:
        """The agency that copies is this one, unless a person has written another."""
        if self.agency.text() in ("", self._proposed):
            self._proposed = name
            self.agency.setText(name)
            self.agency.setCursorPosition(0)  # a long name is read from its beginning

    def is_complete(self, capacity: Capacity) -> bool:
        """Whether everything that this kind needs is filled in."""
        fields = [field for _, field, kind in self._fields if kind is capacity]
        return all(field.text().strip() for field in fields if not isinstance(field, QComboBox))
