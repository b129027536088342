"""The web sites that this person has said yes or no to, each with a button that takes the word back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import wording
from kyso_desktop.gui.style import GAP, SPACE, Words, heading, quiet

if TYPE_CHECKING:
    from kyso_desktop.jobs import KnownSite


class SiteList(QWidget):
    """Gone where nothing has been decided."""

    forgotten = Signal(str)
    """The site that is to be asked about anew."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.buttons: dict[str, QPushButton] = {}
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(SPACE)
        self._rows.setVerticalSpacing(GAP)
        self._rows.setColumnStretch(1, 2)
        self._rows.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(GAP // 2)
        self._title = heading(self.tr("Trang web đã cho phép hoặc từ chối"))
        column.addWidget(self._title)
        column.addWidget(quiet(self.tr("Quên một trang thì lần sau trang đó gọi ký, ứng dụng hỏi lại.")))
        column.addLayout(self._rows)
        self.hide()

    def show_sites(self, sites: tuple[KnownSite, ...]) -> None:
        """These and no others."""
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.buttons = {}
        for row, known in enumerate(sites):
            self._add(row, known)
        shown = " ".join(known.site for known in sites)
        self.words = f"{self._title.text()} {shown}".casefold() if sites else ""

    def _add(self, row: int, known: KnownSite) -> None:
        name, button = Words(known.site, wraps=True), QPushButton(self.tr("Quên"))
        button.setAccessibleName(self.tr("Quên {site}").format(site=known.site))
        button.clicked.connect(partial(self.forgotten.emit, known.site))
        self.buttons[known.site] = button
        self._rows.addWidget(button, row, 0)
        self._rows.addWidget(name, row, 1)
        self._rows.addWidget(quiet(wording.known_site(known)), row, 2)
