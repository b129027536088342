"""A document that is more than the program can read ends in a sentence; the window goes on."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE
from tests.gui.heartbeat import LONGEST_SECONDS, shortest_hold

from kyso_desktop.app.window import build_desk
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.passphrase_bar import Passphrase
from kyso_desktop.jobs import Practice, ReaderApart


def test_the_window_has_documents_read_apart(qtbot: QtBot, own_home: None) -> None:
    assert isinstance(build_desk(Passphrase()).reader, ReaderApart)


@pytest.fixture
def reader() -> ReaderApart:
    return ReaderApart()


def test_a_document_beyond_the_limits_is_not_opened_and_the_next_one_is(
    qtbot: QtBot, practice: Practice, sample: Path, open_window: Callable[[Practice], MainWindow], reader: ReaderApart
) -> None:
    apart = replace(practice, desk=replace(practice.desk, reader=reader))
    window = open_window(apart)
    rooms = window.rooms
    assert rooms is not None
    reader.drawing.seconds = 0.0
    rooms.sign.open(sample)
    words = "vượt giới hạn bộ nhớ hoặc thời gian"
    qtbot.waitUntil(lambda: words in rooms.sign.start.notice.text, timeout=PATIENCE)
    assert rooms.sign.document is None
    reader.drawing.seconds = 60.0
    rooms.sign.open(sample)
    qtbot.waitUntil(lambda: rooms.sign.document is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: rooms.sign.view.drawing.is_complete, timeout=PATIENCE)
    assert rooms.sign.document.places.leader
    reader.close()


def test_the_event_loop_is_free_while_a_document_is_opened_and_read(
    qtbot: QtBot, practice: Practice, sample: Path, open_window: Callable[[Practice], MainWindow], reader: ReaderApart
) -> None:
    window = open_window(replace(practice, desk=replace(practice.desk, reader=reader)))
    rooms = window.rooms
    assert rooms is not None

    def walk() -> None:
        rooms.sign.open(sample)
        qtbot.waitUntil(lambda: rooms.sign.document is not None, timeout=PATIENCE)
        qtbot.waitUntil(lambda: rooms.sign.view.drawing.is_complete, timeout=PATIENCE)
        rooms.sign.close_document()

    assert shortest_hold(walk) < LONGEST_SECONDS
    reader.close()
