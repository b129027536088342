"""The field for a PIN: nothing that an input method composes is taken, and a letter with marks is asked about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit

from kyso_desktop.wording import tr

DOUBT = tr(
    "Mã PIN đang có chữ có dấu, thường do bộ gõ tiếng Việt. Tắt bộ gõ rồi nhập lại; nếu đúng vậy thì bấm lần nữa."
)


class PinField(QLineEdit):
    """Dots only. On Windows, input methods for Vietnamese type over what was typed, so «aa» arrives as «â»: a wrong PIN
    that nobody sees and that costs a try."""

    doubted = Signal()
    """The PIN has letters that no keyboard has; it is handed over when it is wanted once more."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self._asked = ""
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # keys come as they are pressed
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhNoPredictiveText
        )

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What is being composed is not kept, whoever sends it; what an on-screen keyboard commits is."""
        if event.commitString():
            super().inputMethodEvent(event)
        else:
            event.accept()

    def is_sure(self) -> bool:
        """Whether this PIN may be sent: it is plain, or it was asked about and is meant."""
        if self.text().isascii() or self.text() == self._asked:
            return True
        self._asked = self.text()
        self.doubted.emit()
        return False

    def take(self) -> str:
        """The PIN; the field is empty, its undo history too."""
        text = self.text()
        self._asked = ""
        self.setText("")  # setText, unlike clear, also empties the undo history
        return text
