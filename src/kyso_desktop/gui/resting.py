"""Lets go of what costs memory while nobody uses the program, and takes it up when somebody comes back.

A window that stands beside other work all day holds the processes that read documents for a minute only; coming back to
the window starts them, so that they are there before a document is chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPixmapCache

from kyso_desktop import jobs
from kyso_desktop.gui.errands import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk

IDLE_SECONDS = 60.0
READING_SECONDS = 600.0
"""While a document is open: the next page is to be there at once, for whoever reads slowly too."""
LOOK_MILLISECONDS = 20_000
COMING = (QEvent.Type.WindowActivate, QEvent.Type.Enter, QEvent.Type.DragEnter)


class Resting(QObject):
    """Looks at the clock where anything was done since it last looked."""

    def __init__(self, desk: Desk, errands: Errands, window: QWidget, has_document: Callable[[], bool]) -> None:
        super().__init__(window)
        self._desk, self._errands, self._window, self._has_document = desk, errands, window, has_document
        self._letting_go, self._taking_up = Lane(errands, self), Lane(errands, self)
        self._is_asleep, self._was_used, self._is_own = False, True, False
        self._timer = QTimer(self, interval=LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        errands.quiet.connect(self._note_use)
        window.installEventFilter(self)
        self._wake()
        self._timer.start()

    def stop(self) -> None:
        """Nothing is started or ended any more."""
        self._timer.stop()
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_asleep and event.type() in COMING:
            self._wake()
        return super().eventFilter(watched, event)

    def _wake(self) -> None:
        self._is_asleep = False
        self._taking_up.send(lambda _none: None, jobs.start_processes, self._desk)

    def _note_use(self) -> None:
        """Some errand has come back; what only looked whether it can rest is none."""
        self._was_used, self._is_own = self._was_used or not self._is_own, False

    def look(self) -> None:
        """Rest, where nobody has wanted anything for long enough."""
        if self._was_used and not self._errands.running:
            seconds = READING_SECONDS if self._has_document() else IDLE_SECONDS
            self._was_used = False
            self._letting_go.send(self._rested, jobs.end_idle_processes, self._desk, seconds)

    def _rested(self, asleep: bool) -> None:
        self._is_asleep, self._is_own = asleep, True
        self._was_used = not asleep
        if asleep:
            QPixmapCache.clear()
