"""Says above every page that the program itself has failed, and leads to what the support desk needs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import GAP, Tone


class FaultBar(QWidget):
    """Hidden until there is something to say; stays until a person has put it away."""

    support_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.notice, self.close_button = Notice(), QPushButton(self.tr("Đóng"))
        self.close_button.clicked.connect(self.hide)
        self.notice.acted.connect(self._to_support)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, 0)
        row.setSpacing(GAP)
        row.addWidget(self.notice, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now."""
        return self.notice.text if not self.isHidden() else ""

    def say(self, words: str) -> None:
        """These words, with the way to the support desk."""
        self.show()
        self.notice.say(words, Tone.CAUTION, self.tr("Gửi cho bộ phận hỗ trợ…"))

    def say_code(self, code: str) -> None:
        """A fault of our own, under this support code."""
        from kyso_desktop import wording  # not at the top: the window is up before it is loaded

        sentence = wording.of_bug(code)
        self.say(f"{sentence.what} {sentence.next_step}")

    def _to_support(self) -> None:
        self.hide()
        self.support_wanted.emit()
