"""The pages in small of a batch's list, drawn one after the other while nothing else is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kyso_desktop import jobs
from kyso_desktop.gui.errands import Lane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kyso_desktop.gui.batch_table import BatchTable
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import PageImage, Prepared


class BatchPictures(QObject):
    """A document that has changed meanwhile stays without its picture and holds up no other."""

    def __init__(self, errands: Errands, table: BatchTable) -> None:
        super().__init__(table)
        self._table, self._lane = table, Lane(errands, self)
        self._waiting: list[Prepared] = []
        self._turn = QTimer(self, singleShot=True)  # ends with the table, which may go before its turn comes
        self._turn.timeout.connect(self.go_on)
        self._lane.failed.connect(lambda _error: self._next())

    def add(self, prepared: Sequence[Prepared]) -> None:
        """These are to be drawn too, in place of what was drawn of the same documents."""
        again = {one.sign.source for one in prepared}
        self._waiting = [one for one in self._waiting if one.sign.source not in again] + list(prepared)

    @property
    def is_done(self) -> bool:
        """Whether every page is drawn."""
        return not self._waiting and not self._lane.is_busy

    def go_on(self) -> None:
        """Draw what waits, unless that is under way."""
        if self._waiting and not self._lane.is_busy:
            one = self._waiting.pop(0)
            width = round(self._table.iconSize().width() * self._table.devicePixelRatioF())
            self._lane.send(lambda image: self._drawn(one, image), jobs.thumbnail, one, width)

    def stop(self) -> None:
        """Nothing waits to be drawn any more."""
        self._waiting = []
        self._lane.drop()

    def _drawn(self, one: Prepared, image: PageImage) -> None:
        self._table.show_thumbnail(one, image)
        self._next()

    def _next(self) -> None:
        self._turn.start(0)
