"""The search for the place to sign, seen while it goes on; a person may end it and place the mark by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kyso_desktop.jobs import PlacedBox
from kyso_desktop.placement import Box, points

if TYPE_CHECKING:
    from kyso_desktop.gui.opening import Opening
    from kyso_desktop.gui.task_layout import FormSheet
    from kyso_desktop.jobs import OpenedDocument

WIDTH_MM, HEIGHT_MM = 45.0, 20.0
"""Of a mark that stands nowhere yet."""


def place_on(document: OpenedDocument, page: int) -> PlacedBox:
    """The middle of that page, from where a mark is dragged or nudged."""
    shape = document.shapes.sheets[page - 1]
    return PlacedBox(page, Box.around(shape.width / 2, shape.height / 2, points(WIDTH_MM), points(HEIGHT_MM)))


def proposed_place(document: OpenedDocument, page: int) -> PlacedBox:
    """Where the ink of a scan proposes it, else on that page."""
    leader = document.places.leader
    if document.places.is_proposal and leader is not None:
        return PlacedBox(leader.page, leader.box)
    return place_on(document, page)


class PlaceSearch(QObject):
    """Says in the form how far the search is."""

    def __init__(self, opening: Opening, form: FormSheet) -> None:
        super().__init__(form)
        self._opening, self._form = opening, form
        self.was_ended = False
        """Whether a person has ended it, to place the mark on the page that is seen."""
        opening.searched.connect(self._tell)
        form.by_hand.clicked.connect(self._end)

    def begin(self) -> None:
        """Another document is being read."""
        self.was_ended = False
        self._form.reading(self.tr("Đang đọc văn bản…"))

    def _tell(self, done: int, of: int) -> None:
        if self._opening.is_reading and not self.was_ended:
            self._form.searching(done, of)

    def _end(self) -> None:
        self.begin()
        self.was_ended = True
        self._opening.end_search()
