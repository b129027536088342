"""Opens a document in two steps: seen at once, then read through; leaving it stops the reading."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.password_question import PasswordQuestion
from kyso_desktop.jobs import Search

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, SeenDocument


class Opening(QObject):
    """One document at a time; whatever an earlier one brings late is dropped."""

    seen = Signal(object)
    """The ``SeenDocument``."""
    read = Signal(object)
    """The ``OpenedDocument``."""
    refused = Signal(object)
    """Why not, as a ``Sentence``."""
    unreadable = Signal(object)
    """The same where nothing that a person could give would open it."""
    step = Signal(str)
    searched = Signal(int, int)
    """So many pages of so many have been looked at for the signature block."""

    def __init__(self, desk: Desk, errands: Errands, parent: QWidget) -> None:
        super().__init__(parent)
        self._asker, self._path = parent, Path()
        self._desk = desk
        self._cancel, self._enough = Event(), Event()
        self._lane = Lane(errands, self)
        self._lane.step.connect(self.step)
        self._lane.failed.connect(self._refuse)
        self._lane.bug.connect(lambda code: self._say(wording.of_bug(code)))

    def open(self, path: Path, password: str | None = None) -> None:
        """Its pages first."""
        self._path = path
        self._lane.send(self.seen.emit, jobs.see_document, path, password, self._desk.reader)

    def read_through(self, seen: SeenDocument) -> None:
        """Its text is searched and its signatures are judged."""
        self._cancel, self._enough = Event(), Event()
        desk = replace(self._desk, cancel=self._cancel)
        search = Search(partial(self._tell, self._cancel, seen.page_count), self._enough)
        self._lane.send_telling(self.read.emit, jobs.open_document, seen.path, desk, seen=seen, search=search)

    def _tell(self, cancel: Event, of: int, done: int) -> None:
        """Called on the worker's thread."""
        if not cancel.is_set():
            self.searched.emit(done, of)

    @property
    def is_reading(self) -> bool:
        return self._lane.is_busy

    def end_search(self) -> None:
        """What has been found so far is enough; the document is read without looking further."""
        self._enough.set()

    def _refuse(self, error: KysoError) -> None:
        if not isinstance(error, jobs.PasswordNeeded):
            self._say(wording.of(error))
        else:
            self.refused.emit(wording.of(error))
            PasswordQuestion(self._asker, error.name, partial(self.open, self._path)).open()

    def _say(self, sentence: wording.Sentence) -> None:
        self.refused.emit(sentence)
        self.unreadable.emit(sentence)

    def stop(self) -> None:
        """Nothing is opened any more."""
        self._cancel.set()
        self._lane.drop()
