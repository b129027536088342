"""The documents of folders, found on another thread: a share with thousands of files takes its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.task_parts import TaskParts


class FolderLook(QObject):
    """Finds which documents were chosen for a page, be it by their folder."""

    def __init__(self, errands: Errands, page: TaskParts, refuse: Callable[[wording.Sentence], None]) -> None:
        super().__init__(page)
        self._page, self._lane = page, Lane(errands, self)
        self._lane.failed.connect(lambda error: refuse(wording.of(error)))

    def begin(self, paths: Sequence[Path], *, to_sign: bool) -> None:
        """The page begins its list, at once where no folder is among the paths; an earlier look is dropped."""
        self._lane.drop()
        if any(path.is_dir() for path in paths):
            self._lane.send(self._page.begin_batch, jobs.documents_of, tuple(paths), to_sign=to_sign)
        else:
            self._page.begin_batch(list(paths))
