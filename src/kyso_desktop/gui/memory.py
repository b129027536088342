"""Remembers what a person has chosen, for the next time."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from kyso_desktop.errors import KysoError
from kyso_desktop.gui.errands import Errands, Lane
from kyso_desktop.workstation import Folders, load_settings, save_settings


def _save(folders: Folders, changes: dict[str, Path | float]) -> None:
    """Only these settings change; the others stay as they are on the disk."""
    save_settings(folders, replace(load_settings(folders), **changes))  # type: ignore[arg-type]


class Memory(QObject):
    """Writes settings off the main thread."""

    def __init__(
        self, folders: Folders, errands: Errands, failed: Callable[[KysoError], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._folders = folders
        self._lane = Lane(errands, self)
        self._lane.failed.connect(failed)

    def keep(self, **changes: Path | float) -> None:
        """These settings hold from the next start on."""
        self._lane.send(lambda _nothing: None, _save, self._folders, changes)
