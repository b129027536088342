"""Which documents were opened last: read and kept off the main thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kyso_desktop import jobs
from kyso_desktop.gui.errands import Lane

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk


class RecentFiles(QObject):
    """Keeps the list on the disk, off the main thread."""

    changed = Signal(object)
    """The list as it is now: paths, the latest first."""

    def __init__(self, desk: Desk, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._unsaved: list[Path] = []
        self._lane = Lane(errands, self)

    def read(self) -> None:
        """Tell the list as it is on the disk."""
        self._lane.send(self.changed.emit, jobs.recent_files, self._desk)

    def remember(self, path: Path) -> None:
        """This document was opened; whatever an earlier call could not write yet is written too."""
        self._unsaved.append(path)
        self._lane.send(self._saved, jobs.remember_files, tuple(self._unsaved), self._desk)

    def forget(self) -> None:
        """The list is empty from now on."""
        self._unsaved.clear()
        self._lane.send(self.changed.emit, jobs.forget_recent_files, self._desk)

    def _saved(self, paths: tuple[Path, ...]) -> None:
        self._unsaved.clear()
        self.changed.emit(paths)
