"""The measure measures: a loop that is held is found, one that is free is not."""

import time

from pytestqt.qtbot import QtBot
from tests.gui.heartbeat import LONGEST_SECONDS, shortest_hold


def test_a_held_loop_is_found(qtbot: QtBot) -> None:
    assert shortest_hold(lambda: time.sleep(0.15)) >= 0.15


def test_a_free_loop_passes(qtbot: QtBot) -> None:
    assert shortest_hold(lambda: qtbot.wait(100)) < LONGEST_SECONDS
