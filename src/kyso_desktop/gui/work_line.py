"""One line for a long work: what it does, how far it is, how long it still takes, and a button to stop it."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import GAP
from kyso_desktop.gui.time_left import TimeLeft


class WorkLine(QWidget):
    """Hidden while nothing runs."""

    moved = Signal(int, int)
    """So much of so much is done; may be emitted on any thread."""
    settling = Signal(str)
    """The work has come to what cannot be stopped, which these words say; may be emitted on any thread."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._time, self._cancel = "", TimeLeft(), Event()
        self.line, self.stop = StepLine(), QPushButton(self.tr("Dừng"))
        self.stop.clicked.connect(self._stop)
        self.moved.connect(self._count)
        self.settling.connect(self.say)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.line, 1)
        row.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignBottom)
        self.hide()

    @property
    def text(self) -> str:
        return self.line.text

    def begin(self, words: str) -> Event:
        """A work has begun; the event is set when a person wants it stopped."""
        self._words, self._time, self._cancel = words, TimeLeft(), Event()
        self.line.say(words)
        self.stop.setEnabled(True)
        self.stop.show()
        self.show()
        return self._cancel

    def say(self, words: str) -> None:
        """A work that cannot be stopped is being done."""
        self.line.say(words)
        self.stop.hide()
        self.show()

    def _count(self, done: int, of: int) -> None:
        if self.stop.isEnabled() and not self.stop.isHidden() and not self.isHidden():
            self.line.say_part(f"{self._words} {self._time.words(done, of)}".strip(), done, of)

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.line.say(self.tr("Đang dừng sau bước này…"))
        self._cancel.set()
