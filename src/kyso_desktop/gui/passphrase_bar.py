"""Asks for the journal's passphrase where the system has no keyring to keep its key."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QPushButton

from kyso_desktop.gui.style import GAP, SPACE, Tone, Words, tone_colours
from kyso_desktop.wording import tr

WORDS = tr("Máy không giữ khóa của nhật ký. Nhập cụm mật khẩu của nhật ký để ký và kiểm tra; lần đầu, đặt một cụm mới.")


class Passphrase:
    """What was entered, for as long as the window is open; the desk asks for it when it opens the journal."""

    def __init__(self) -> None:
        self._text: str | None = None

    def __repr__(self) -> str:
        return "Passphrase()"

    def __call__(self) -> str | None:
        return self._text

    def keep(self, text: str) -> None:
        self._text = text

    def forget(self) -> None:
        """It is asked for again."""
        self._text = None


class PassphraseBar(QFrame):
    """A line over the page, hidden until the journal cannot be opened without it."""

    given = Signal()

    def __init__(self, passphrase: Passphrase) -> None:
        super().__init__()
        self._passphrase = passphrase
        self.words = Words(WORDS)
        self.words.setWordWrap(True)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Cụm mật khẩu của nhật ký"))
        self.field.setMinimumWidth(220)
        self._seen = QCheckBox(self.tr("Hiện chữ"))
        self.go = QPushButton(self.tr("Mở nhật ký"))
        self.go.setAutoDefault(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, GAP, SPACE, GAP)
        row.setSpacing(GAP)
        row.addWidget(self.words, 1)
        for widget in (self.field, self._seen, self.go):
            row.addWidget(widget)
        self.setAutoFillBackground(True)
        self._seen.toggled.connect(self._show_letters)
        self.field.returnPressed.connect(self._give)
        self.go.clicked.connect(self._give)
        self.hide()

    def ask(self) -> None:
        """Show the line and wait; the page beneath stays as it is."""
        text, ground = tone_colours(Tone.CAUTION, self.palette())
        own = QPalette()
        own.setColor(QPalette.ColorRole.Window, ground)
        own.setColor(QPalette.ColorRole.WindowText, text)
        for widget in (self, self.words, self._seen):
            widget.setPalette(own)
        self.show()
        self.field.setFocus()

    def _show_letters(self, seen: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password)

    def _give(self) -> None:
        if self.field.text():
            self._passphrase.keep(self.field.text())
            self.field.setText("")
            self._seen.setChecked(False)
            self.hide()
            self.given.emit()
