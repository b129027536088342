"""Opens a document in two steps: seen at once, then read through; leaving it stops the reading."""

from dataclasses import replace
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Errands, Lane
from kyso_desktop.jobs import Desk, SeenDocument


class Opening(QObject):
    """One document at a time; whatever an earlier one brings late is dropped."""

    seen = Signal(object)
    """The ``SeenDocument``."""
    read = Signal(object)
    """The ``OpenedDocument``."""
    refused = Signal(object)
    """Why not, as a ``Sentence``."""
    step = Signal(str)

    def __init__(self, desk: Desk, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cancel = Event()
        self._lane = Lane(errands, self)
        self._lane.step.connect(self.step)
        self._lane.failed.connect(lambda error: self.refused.emit(wording.of(error)))
        self._lane.bug.connect(lambda code: self.refused.emit(wording.of_bug(code)))

    def open(self, path: Path) -> None:
        """Its pages first."""
        self._lane.send(self.seen.emit, jobs.see_document, path)

    def read_through(self, seen: SeenDocument) -> None:
        """Its text is searched and its signatures are judged."""
        self._cancel = Event()
        desk = replace(self._desk, cancel=self._cancel)
        self._lane.send_telling(self.read.emit, jobs.open_document, seen.path, desk, seen=seen)

    def stop(self) -> None:
        """Nothing is opened any more."""
        self._cancel.set()
        self._lane.drop()
