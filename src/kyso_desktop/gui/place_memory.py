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
    """One write at a time, and of several moves meanwhile only the last. What cannot be kept is not complained of."""

    def __init__(self, desk: Desk, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._lane = desk, Lane(errands, self)
        self._waiting: dict[str, tuple[OpenedDocument, KeptPlace | None]] = {}
        self._lane.busy.connect(self._go_on)

    def keep(self, document: OpenedDocument | None, capacity: Capacity, place: PlacedBox | None) -> None:
        """This is where the mark of the document stands now; None: where the program finds it."""
        if document is not None:
            kept = KeptPlace(capacity, place) if place is not None else None
            self._waiting[document.sha256] = document, kept
            self._go_on(self.is_busy)

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be written."""
        return self._lane.is_busy

    def _go_on(self, busy: bool) -> None:
        if self._waiting and not busy:
            document, kept = self._waiting.pop(next(iter(self._waiting)))
            self._lane.send(lambda _none: None, jobs.keep_place, self._desk, document, kept)
