"""Keeps where a person has put the mark, off the main thread, until the document is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kyso_desktop import jobs
from kyso_desktop.gui.errands import Lane
from kyso_desktop.jobs import KeptPlace

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Capacity, Desk, OpenedDocument, PlacedBox


class PlaceMemory(QObject):
    """One document at a time: of several moves only the last is written. What cannot be kept is not complained of."""

    def __init__(self, desk: Desk, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._lane = desk, Lane(errands, self)

    def keep(self, document: OpenedDocument | None, capacity: Capacity, place: PlacedBox | None) -> None:
        """This is where the mark of the document stands now; None: where the program finds it."""
        if document is not None:
            kept = KeptPlace(capacity, place) if place is not None else None
            self._lane.send(lambda _none: None, jobs.keep_place, self._desk, document, kept)
