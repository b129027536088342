"""Asks for the password of an encrypted document."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget


class PasswordQuestion(QInputDialog):
    """A question before its parent; ``given`` hears of the password, and of nothing where it is closed."""

    def __init__(self, parent: QWidget, name: str, given: Callable[[str], None]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setInputMode(QInputDialog.InputMode.TextInput)
        self.setTextEchoMode(QLineEdit.EchoMode.Password)
        self.setWindowTitle(self.tr("Văn bản có mật khẩu"))
        self.setLabelText(self.tr("Mật khẩu mở văn bản «{name}»:").format(name=name))
        self.setOkButtonText(self.tr("Mở"))
        self.setCancelButtonText(self.tr("Thôi"))
        self.textValueSelected.connect(given)
