"""A sentence with its next step and, where there is one, the button that does it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kyso_desktop.gui.labels import Copyable, tint
from kyso_desktop.gui.style import GAP, SIGNS, SPACE, Tone, Words, scaled_font


def announce(widget: QWidget, text: str) -> None:
    """A screen reader that is running says this at once, wherever the focus is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Notice(QFrame):
    """Hidden until something must be said; read aloud by screen readers as one text."""

    acted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sign = Words()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text = Copyable()
        self._button = QPushButton()
        self._button.clicked.connect(self.acted)
        words = QVBoxLayout()
        words.setSpacing(GAP)
        words.addWidget(self._text)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(GAP)
        self._acts.addWidget(self._button)
        self._acts.addStretch(1)
        words.addLayout(self._acts)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE - 4, GAP, SPACE - 4, GAP)
        layout.addWidget(self._sign)
        layout.addLayout(words, 1)
        self.setAutoFillBackground(True)
        self._tone = Tone.PLAIN
        self.hide()

    def offer_too(self, button: QPushButton) -> None:
        """This stands beside the action, for who does not want it."""
        self._acts.insertWidget(1, button)

    def say(self, text: str, tone: Tone = Tone.BAD, button: str = "") -> None:
        """Show the sentence; with ``button`` an action is offered."""
        self._sign.setText(SIGNS[tone])
        self._sign.setFont(scaled_font(self, 1.1))
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._tone = tone
        tint(self, tone)
        self.setAccessibleName(text)
        self.show()
        announce(self, text)

    @property
    def text(self) -> str:
        return self._text.text() if not self.isHidden() else ""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.isHidden():
            tint(self, self._tone)
