"""Where the window stood and how wide its columns were, for the next start."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings
from PySide6.QtWidgets import QTableView, QToolButton, QWidget

SWITCH = "thumbnails"
"""The name of buttons whose state is kept."""


class WindowMemory(QObject):
    """Keeps them in a small file of this user; without a file nothing is kept."""

    def __init__(self, window: QWidget, file: Path | None) -> None:
        super().__init__(window)
        self._window = window
        self._kept = QSettings(str(file), QSettings.Format.IniFormat, self) if file else None

    def restore_place(self) -> None:
        """The window stands where it stood; one that has never been closed keeps its own place."""
        kept = self._read("window")
        if kept is not None:
            self._window.restoreGeometry(kept)

    def restore_columns(self, page: QWidget) -> None:
        """Every table of this page has the columns it had."""
        for key, table in self._tables(page):
            kept = self._read(key)
            if kept is not None:
                table.horizontalHeader().restoreState(kept)

        for button in self._window.findChildren(QToolButton, SWITCH):
            if self._kept is not None and (kept := self._kept.value(f"switches/{_page_of(button)}")) is not None:
                button.setChecked(kept in (True, "true"))

    def keep(self) -> None:
        """The present state is there at the next start."""
        if self._kept is None:
            return
        self._kept.setValue("window", self._window.saveGeometry())
        for key, table in self._tables(self._window):
            self._kept.setValue(key, table.horizontalHeader().saveState())
        for button in self._window.findChildren(QToolButton, SWITCH):
            self._kept.setValue(f"switches/{_page_of(button)}", button.isChecked())
        self._kept.sync()

    def _read(self, key: str) -> QByteArray | None:
        value = self._kept.value(key) if self._kept else None
        return value if isinstance(value, QByteArray) else None

    def _tables(self, inside: QWidget) -> list[tuple[str, QTableView]]:
        return [(self._key(table), table) for table in inside.findChildren(QTableView)]

    def _key(self, table: QTableView) -> str:
        """The pages around the table, and its number of columns: a table that has changed begins anew."""
        names, around = [], table.parentWidget()
        while around is not None and around is not self._window:
            if type(around).__module__.startswith("kyso_desktop"):
                names.append(type(around).__name__)
            around = around.parentWidget()
        return f"columns/{'-'.join([type(table).__name__, *names])}-{table.horizontalHeader().count()}"


def _page_of(button: QToolButton) -> str:
    """The button's name and the page that it belongs to."""
    around, name = button.parentWidget(), ""
    while around is not None and not around.isWindow():
        name = type(around).__name__ if type(around).__name__.endswith("Page") else name
        around = around.parentWidget()
    return f"{button.objectName()}-{name}"
