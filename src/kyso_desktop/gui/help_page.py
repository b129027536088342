"""Trợ giúp: the guide, the state of this computer, what the program is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyso_desktop.gui.about_page import AboutPage
from kyso_desktop.gui.computer_page import ComputerPage
from kyso_desktop.gui.guide_view import GuideView
from kyso_desktop.gui.stacks import Tabs
from kyso_desktop.gui.style import GAP, MARGIN, heading

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Patient


class HelpPage(QWidget):
    """Works without a desk too: where settings or policy are broken, this is the page that tells."""

    page_wanted = Signal(str)

    def __init__(self, patient: Patient, errands: Errands) -> None:
        super().__init__()
        self.guide, self.computer, self.about = (
            GuideView(errands),
            ComputerPage(patient, errands, alone=patient.desk is None),
            AboutPage(errands),
        )
        self.computer.page_wanted.connect(self.page_wanted)
        self.tabs = Tabs(self.tr("Trợ giúp"))
        for name, page in (
            (self.tr("Hướng dẫn"), self.guide),
            (self.tr("Máy này"), self.computer),
            (self.tr("Giới thiệu"), self.about),
        ):
            self.tabs.addTab(page, name)
        title = heading(self.tr("Trợ giúp"), 1.5)
        title.setContentsMargins(MARGIN, 0, MARGIN, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, MARGIN, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(title)
        layout.addWidget(self.tabs, 1)
        self.setFocusProxy(self.tabs)
        self.guide.open("")

    def open_chapter(self, key: str) -> None:
        """The guide's chapter about that page."""
        self.tabs.setCurrentWidget(self.guide)
        self.guide.open(key)

    def look_at_computer(self) -> None:
        """The diagnosis, begun at once."""
        self.tabs.setCurrentWidget(self.computer)
        self.computer.look()

    def gather_for_support(self) -> None:
        """The diagnosis, and then what would be sent."""
        self.tabs.setCurrentWidget(self.computer)
        self.computer.look_and_gather()
