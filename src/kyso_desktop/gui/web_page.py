"""One screen for what a web site wants: who asks, for what, and the two answers; and how it went."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kyso_desktop.gui.labels import Copyable
from kyso_desktop.gui.notice import Notice, announce
from kyso_desktop.gui.pin_sheet import PinSheet
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import GAP, MARGIN, PANEL_WIDTH, SPACE, heading, main_button, quiet

if TYPE_CHECKING:
    from kyso_desktop.gui.style import Tone

WIDEST = 640

Rows = Sequence[tuple[str, str]]


class WebPage(QWidget):
    """Stands before the other pages while a site waits for a person's answer."""

    agreed = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = heading("", 1.5)
        self.title.setWordWrap(True)
        self.words = quiet("")
        self.words.setWordWrap(True)
        self.rows = QGridLayout()
        self.rows.setVerticalSpacing(GAP)
        self.rows.setHorizontalSpacing(SPACE)
        self.rows.setColumnStretch(1, 1)
        self.notice, self.line, self.pin = Notice(), StepLine(), PinSheet()
        self.panel = QStackedWidget()
        self.panel.setObjectName("panel")
        self.panel.addWidget(self.pin)
        self.panel.setFixedWidth(PANEL_WIDTH)
        self.panel.hide()
        self.yes, self.no = main_button(""), QPushButton()
        self.yes.clicked.connect(self.agreed)
        self.no.clicked.connect(self.declined)
        self._build()

    def _build(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        buttons = QHBoxLayout()
        buttons.addWidget(self.no)
        buttons.addStretch(1)
        buttons.addWidget(self.yes)
        for widget in (self.title, self.words):
            column.addWidget(widget)
        column.addLayout(self.rows)
        column.addWidget(self.notice)
        column.addWidget(self.line)
        column.addLayout(buttons)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.addWidget(inner, 1)
        layout.addStretch(0)
        layout.addWidget(self.panel)

    def show_pin(self, pin: PinSheet | None) -> None:
        """The PIN is asked beside what it is for; None: it is not asked."""
        self.panel.setVisible(pin is not None)
        for button in (self.yes, self.no):
            button.setEnabled(pin is None)

    def ask(self, title: str, words: str, rows: Rows, yes: str, no: str) -> None:
        """A question with two answers; the careful one has the focus."""
        self._show(title, words, rows)
        self._offer(yes, no)
        self.no.setFocus()
        announce(self, f"{title} {words}")

    def wait(self, title: str, rows: Rows, no: str) -> None:
        """Something is under way, and may be stopped."""
        self._show(title, "", rows)
        self._offer("", no)

    def tell(self, title: str, rows: Rows, said: str, tone: Tone, yes: str = "", no: str = "") -> None:
        """How it went, and what may be done now."""
        self._show(title, "", rows)
        self.notice.say(said, tone)
        self._offer(yes, no)
        (self.yes if yes else self.no).setFocus()

    def _show(self, title: str, words: str, rows: Rows) -> None:
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.notice.hide()
        self.line.hide()
        self.show_rows(rows)

    def show_rows(self, rows: Rows) -> None:
        """What is asked about, as it is known now."""
        while item := self.rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row, (name, value) in enumerate(pair for pair in rows if pair[1]):
            label = Copyable(value)
            label.setAccessibleName(f"{name}: {value}")
            self.rows.addWidget(quiet(name), row, 0, Qt.AlignmentFlag.AlignTop)
            self.rows.addWidget(label, row, 1)

    def _offer(self, yes: str, no: str) -> None:
        for button, words in ((self.yes, yes), (self.no, no)):
            button.setText(words)
            button.setVisible(bool(words))
