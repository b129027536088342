"""The fields of a register's row: a line, a few lines, or a choice, all read and set as text."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from kyso_desktop import wording
from kyso_desktop.jobs import Field

LONG = {Field.SUBJECT: 4, Field.TO_PLACES: 3}
"""Fields of several lines, and how many are seen."""


class LongEdit(QPlainTextEdit):
    """Several lines; Tab goes on to the next field, and the text is one paragraph."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self._fit()

    def text(self) -> str:
        return " ".join(self.toPlainText().split())

    def setText(self, text: str) -> None:
        self.setPlainText(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + 14)


class PriorityBox(QComboBox):
    """The urgency by its name; the value is one digit."""

    def __init__(self) -> None:
        super().__init__()
        for value in wording.PRIORITIES:
            self.addItem(wording.priority(value), value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def text(self) -> str:
        """Empty for what is not urgent."""
        value = str(self.currentData() or "")
        return "" if value == "0" else value

    def setText(self, value: str) -> None:
        place = self.findData(value or "0")
        if place < 0:
            self.addItem(value, value)
            place = self.count() - 1
        self.setCurrentIndex(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the sheet must not change what the register says


RowEdit = QLineEdit | LongEdit | PriorityBox


def row_edit(name: Field) -> RowEdit:
    """The field that fits."""
    if name is Field.PRIORITY:
        return PriorityBox()
    return LongEdit(LONG[name]) if name in LONG else QLineEdit()
