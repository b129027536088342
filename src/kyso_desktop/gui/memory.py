"""Remembers what a person has chosen, for the next time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kyso_desktop.gui.errands import Lane
from kyso_desktop.workstation import load_settings, save_settings

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.workstation import Folders


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
