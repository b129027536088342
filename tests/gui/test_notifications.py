"""What is told while another window is in front, and what a changed setting needs."""

import argparse
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE

import kyso_desktop.workstation
from kyso_desktop.app.window import _start_again
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.navigation import KEYS

WORDS = "Đã ký và kiểm tra lại 3 văn bản."


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    shown: list[str] = []
    for name in ("isSystemTrayAvailable", "supportsMessages"):
        monkeypatch.setattr(QSystemTrayIcon, name, lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _icon, _title, words, *_rest: shown.append(words))
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: None)
    return shown


def test_the_system_tells_of_a_run_that_is_done_behind_other_windows(
    window: MainWindow, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    in_front, asked = [False], list[QWidget]()
    monkeypatch.setattr(window, "isActiveWindow", lambda: in_front[0])
    monkeypatch.setattr(QApplication, "alert", asked.append)
    window.rooms.sign.batch.finished.emit(WORDS)
    window.rooms.verify.finished.emit("xong")
    assert told == [WORDS, "xong"]
    window.rooms.setting_changed.emit("notifications_off", True)
    window.rooms.noticed.emit("Chứng thư sắp hết hạn")
    assert told == [WORDS, "xong"]
    assert len(asked) == 3
    in_front[0] = True
    window.rooms.noticed.emit("x")
    assert len(asked) == 3


def test_the_role_holds_at_once_and_what_does_not_offers_a_restart(window: MainWindow) -> None:
    page = window.rooms.settings
    page._changed("role", "official")
    assert window.navigation.isRowHidden(KEYS.index("books"))
    assert page.notice._button.isHidden()
    page._changed("role", None)
    assert not window.navigation.isRowHidden(KEYS.index("books"))
    page._changed("level", "B-T")
    assert page.notice._button.text() == "Khởi động lại"


def test_a_restart_opens_again_what_is_in_hand(
    qtbot: QtBot, window: MainWindow, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open([sample])
    qtbot.waitUntil(lambda: window.rooms.sign.prepared is not None, timeout=PATIENCE)
    with qtbot.waitSignal(window.restarting, timeout=PATIENCE):
        window.rooms.settings.notice.acted.emit()
    assert window.starts_again == (str(sample),)
    assert not window.isVisible()
    started: list[tuple[str, ...]] = []
    monkeypatch.setattr(kyso_desktop.workstation, "start_window", lambda *words: started.append(words))
    _start_again(argparse.Namespace(training=None, tray=True), window.starts_again)
    assert started == [("--tray", str(sample))]
