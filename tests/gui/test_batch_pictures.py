"""The small pictures of a batch's list end with the list."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from kyso_desktop.gui.batch_pictures import BatchPictures
from kyso_desktop.gui.errands import Errands


def test_nothing_is_drawn_for_a_list_that_is_gone(qtbot: QtBot) -> None:
    table: Any = QTableWidget()
    errands = Errands()
    pictures = BatchPictures(errands, table)
    waiting: Any = object()
    pictures._waiting = [waiting]
    pictures._next()
    table.deleteLater()
    QCoreApplication.sendPostedEvents(table, QEvent.Type.DeferredDelete)
    qtbot.wait(20)
    assert pictures._waiting == [waiting]
    errands.finish()
