"""What stands in a page's place while its modules are loaded."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import MARGIN


class Coming(QWidget):
    """For the first turn to a page alone."""

    def __init__(self) -> None:
        super().__init__()
        line = StepLine()
        line.say(self.tr("Đang mở trang…"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.addWidget(line)
        layout.addStretch(1)
