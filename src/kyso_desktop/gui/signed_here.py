"""Notes what is signed in this window, so that the clerk's list of what is to be issued fills itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kyso_desktop import jobs
from kyso_desktop.gui.errands import Lane, Pool
from kyso_desktop.jobs import SignedFile

if TYPE_CHECKING:
    from pathlib import Path

    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.task_page import TaskPage
    from kyso_desktop.jobs import Desk

GATHERED_MILLISECONDS = 400
"""The documents of a batch are written down together."""


class SignedHere(QObject):
    """Written off the main thread; what cannot be noted is found again among the documents opened last."""

    def __init__(self, desk: Desk, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._lane = desk, Lane(errands, self, Pool.LOOK)
        self._outputs: list[Path] = []
        self._gathered = QTimer(self, singleShot=True, interval=GATHERED_MILLISECONDS)
        self._gathered.timeout.connect(self._write)

    def watch(self, page: TaskPage) -> None:
        """What this page signs, one document or many, is noted."""
        page.signed.connect(self.note)
        page.batch.came.connect(lambda _source, result: self.note(result))

    def note(self, result: object) -> None:
        """A document has come to this; only a signed one counts."""
        if isinstance(result, SignedFile):
            self._outputs.append(result.output)
            self._gathered.start()

    def _write(self) -> None:
        if self._lane.is_busy:
            self._gathered.start()
            return
        outputs, self._outputs = tuple(self._outputs), []
        self._lane.send(lambda _none: None, jobs.note_signed_here, self._desk, outputs)
