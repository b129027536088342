"""A window that nobody uses lets its helpers go, and has them again when somebody comes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE

from kyso_desktop.gui import resting
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Practice, ReaderApart

FOR_EVER = float("inf")


@pytest.fixture
def reader() -> Iterator[ReaderApart]:
    made = ReaderApart()
    yield made
    made.close()


def test_the_readers_end_when_nothing_is_open_and_start_when_somebody_comes(
    qtbot: QtBot,
    practice: Practice,
    open_window: Callable[[Practice], MainWindow],
    reader: ReaderApart,
    sample: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(resting, "IDLE_SECONDS", 0.0)
    window = open_window(replace(practice, desk=replace(practice.desk, reader=reader)))
    sign = window.rooms.sign
    window.open([sample])
    qtbot.waitUntil(lambda: sign.prepared is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not window.errands.running, timeout=PATIENCE)
    window.resting.look()
    qtbot.waitUntil(lambda: not window.errands.running, timeout=PATIENCE)
    assert not reader.rest(FOR_EVER)  # a document is being read
    sign.close_document()
    qtbot.waitUntil(lambda: window.resting.look() or reader.rest(FOR_EVER), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not window.errands.running, timeout=PATIENCE)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: not reader.rest(FOR_EVER) and not window.errands.running, timeout=PATIENCE)
    window.open([sample])
    qtbot.waitUntil(lambda: sign.document is not None, timeout=PATIENCE)
