"""Reads files that are to become pages, one after the other in their order; asks the password of a locked one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.password_question import PasswordQuestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, SourcePart
    from kyso_desktop.wording import Sentence


class PartReading(QObject):
    """A row of files; one that is refused does not stop the rest."""

    read = Signal(object)
    """A ``SourcePart``."""
    refused = Signal(object)
    """Why a file is left out, as a ``Sentence``."""
    begun = Signal(str, int)
    """The name of the file that is read now, and how many are still behind it."""
    step = Signal(str)
    ended = Signal()
    """No file is left to be read."""

    def __init__(self, desk: Desk, errands: Errands, asker: QWidget) -> None:
        super().__init__(asker)
        self._desk, self._asker = desk, asker
        self._left: list[tuple[Path, str | None]] = []
        self._path = Path()
        self._cancel = Event()
        self._lane = Lane(errands, self)
        self._lane.step.connect(self.step)
        self._lane.failed.connect(self._fail)
        self._lane.bug.connect(lambda code: self._refuse(wording.of_bug(code)))
        self._lane.stopped.connect(self.ended)

    @property
    def is_busy(self) -> bool:
        return self._lane.is_busy or bool(self._left)

    def add(self, paths: Sequence[Path], password: str | None = None) -> None:
        """These too, behind those that are still to be read."""
        idle = not self.is_busy
        self._left += [(path, password) for path in paths]
        if idle:
            self._next()

    def stop(self) -> None:
        """What is being read ends soon, and nothing more is begun."""
        self._left = []
        self._cancel.set()

    def _next(self) -> None:
        if not self._left:
            self.ended.emit()
            return
        self._path, password = self._left.pop(0)
        self._cancel = Event()
        self.begun.emit(self._path.name, len(self._left))
        desk = replace(self._desk, cancel=self._cancel)
        self._lane.send_telling(self._take, jobs.read_part, self._path, desk, password)

    def _take(self, part: SourcePart) -> None:
        self.read.emit(part)
        self._next()

    def _fail(self, error: KysoError) -> None:
        if not isinstance(error, jobs.PasswordNeeded | jobs.PagesLocked):
            self._refuse(wording.of(error))
            return
        question = PasswordQuestion(self._asker, error.name, self._with_password)
        if isinstance(error, jobs.PagesLocked):
            question.setLabelText(f"{wording.of(error).what}\n{self.tr('Mật khẩu của chủ tệp:')}")
        question.rejected.connect(lambda: self._refuse(wording.of(error)))
        question.open()

    def _with_password(self, password: str) -> None:
        self._left.insert(0, (self._path, password))
        self._next()

    def _refuse(self, sentence: Sentence) -> None:
        self.refused.emit(sentence)
        self._next()
