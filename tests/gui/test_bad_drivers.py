"""No driver holds the window: it hangs, crashes, is slow or talks nonsense in a process of its own."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.gui.heartbeat import LONGEST_SECONDS, shortest_hold
from tests.tokens.conftest import BadDriver, build_bad_driver

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Practice
from kyso_desktop.tokens.process import end_all
from kyso_desktop.training import TrainingKit

PATIENCE = 30_000
INITIALIZE, GET_SLOT_LIST, GET_TOKEN_INFO, OPEN_SESSION = 0, 4, 6, 12
GENERAL_ERROR = 5


@pytest.fixture(scope="module")
def bad_driver(tmp_path_factory: pytest.TempPathFactory, training_kit: TrainingKit) -> BadDriver:
    return BadDriver(*build_bad_driver(tmp_path_factory.mktemp("bad"), training_kit.module))


def hangs_at(function: int, driver: BadDriver) -> None:
    driver.conduct(function, BadDriver.HANG)


def crashes_at(function: int, driver: BadDriver) -> None:
    driver.conduct(function, BadDriver.CRASH)


def fails_at(function: int, driver: BadDriver) -> None:
    driver.fail(function, GENERAL_ERROR)


@pytest.mark.parametrize(
    ("conduct", "function"),
    [
        (hangs_at, INITIALIZE),
        (hangs_at, GET_TOKEN_INFO),
        (crashes_at, GET_SLOT_LIST),
        (crashes_at, OPEN_SESSION),
        (fails_at, OPEN_SESSION),
    ],
)
def test_the_window_lives_beside_a_bad_driver(
    qtbot: QtBot,
    practice: Practice,
    bad_driver: BadDriver,
    conduct: object,
    function: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kyso_desktop.tokens.watching.LOOK_SECONDS", 0.4)
    monkeypatch.setattr("kyso_desktop.tokens.finding.LOOK_SECONDS", 0.4)
    bad_driver.behave()
    conduct(function, bad_driver)  # type: ignore[operator]
    settings = replace(practice.desk.settings, modules=(bad_driver.module,))
    window = MainWindow(lambda: replace(practice.desk, settings=settings))
    window.show()
    qtbot.waitUntil(lambda: window.rooms is not None, timeout=PATIENCE)
    window.navigation.setCurrentRow(5)

    def look_again() -> None:
        window.rooms.watch.look()
        qtbot.wait(700)

    held = shortest_hold(look_again)
    window.close()
    bad_driver.behave()
    end_all()
    assert held < LONGEST_SECONDS


def test_pulling_and_plugging_holds_nothing(
    qtbot: QtBot, window: MainWindow, practice: Practice, tmp_path: Path
) -> None:
    """What comes and goes is shown on every page; showing it is quick."""
    reports = window.rooms.device._reports

    def come_and_go() -> None:
        for _ in range(5):
            window.rooms.watch.seen.emit(())
            qtbot.wait(20)
            window.rooms.watch.seen.emit(reports)
            qtbot.wait(20)

    assert shortest_hold(come_and_go) < LONGEST_SECONDS
