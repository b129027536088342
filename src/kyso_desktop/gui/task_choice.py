"""Several documents at once do not say what is to be done with them: a person chooses, and nothing is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from kyso_desktop.gui.notice import announce
from kyso_desktop.gui.style import GAP, SPACE, Words, heading

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

MOST_NAMES = 3
"""Names that are said before the rest is counted."""


class TaskChoice(QFrame):
    """Hidden until it is asked; the first task has the keyboard, Esc leaves the documents alone."""

    chosen = Signal(list, str)
    """The paths, and what to do with them: sign, issue or verify."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("choice")
        self._paths: list[Path] = []
        self._question, self._names = heading(self.tr("Làm gì với các văn bản này?")), Words(wraps=True)
        self.sign, self.issue = QPushButton(self.tr("Ký")), QPushButton(self.tr("Phát hành"))
        self.verify, self.leave = QPushButton(self.tr("Kiểm tra")), QPushButton(self.tr("Thôi"))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for button, task in ((self.sign, "sign"), (self.issue, "issue"), (self.verify, "verify")):
            button.clicked.connect(lambda _on=False, task=task: self._choose(task))
            button.setAutoDefault(True)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.leave)
        self.leave.clicked.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, GAP)
        column.setSpacing(SPACE - 4)
        for widget in (self._question, self._names):
            column.addWidget(widget)
        column.addLayout(row)
        self.hide()

    def ask(self, paths: list[Path], *, issuing: bool) -> None:
        """What to do with these; ``issuing``: whether this person issues."""
        self._paths = paths
        self._names.setText(self._named(paths))
        self.issue.setVisible(issuing)
        self.show()
        self.sign.setFocus()
        announce(self, f"{self._question.text()} {self._names.text()}")

    def _named(self, paths: Sequence[Path]) -> str:
        """«a.pdf, b.pdf, c.pdf và 7 tệp khác»."""
        folder = self.tr("thư mục «{name}»")
        names = ", ".join(path.name if path.suffix else folder.format(name=path.name) for path in paths[:MOST_NAMES])
        others = len(paths) - MOST_NAMES
        return names if others <= 0 else self.tr("{names} và {others} tệp khác").format(names=names, others=others)

    def _choose(self, task: str) -> None:
        paths, self._paths = self._paths, []
        self.hide()
        self.chosen.emit(paths, task)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
