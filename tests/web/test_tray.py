"""The tray program: the window only steps back, and ends with the service when it is told to."""

import subprocess
import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.tray import Tray
from tests.web.conftest import PATIENCE, Page


def test_the_window_steps_back_and_comes_forward_and_the_service_ends_with_it(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.exit(int(sys.stdin.readline() or 0))"], stdin=subprocess.PIPE
    )
    tray = Tray(qapp, window, service)
    try:
        window.close()
        assert not window.isVisible()
        window.come_forward()
        assert window.isVisible()
        tray.look_at_service()
        assert "8987" not in window.home.radar.text
        service.stdin.write(b"69\n")
        service.stdin.flush()
        service.wait(60)
        tray.look_at_service()
        assert "Cổng 8987 đang do chương trình khác dùng" in window.home.radar.text
        quits: list[None] = []
        monkeypatch.setattr(tray, "_application", SimpleNamespace(quit=lambda: quits.append(None)))
        waiting = Page(window, "https://a.example", "SignMsg", "x")
        qtbot.waitUntil(lambda: window.corner.desk is not None, timeout=PATIENCE)
        qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)  # a desktop without a tray
        assert quits == [None]
        assert not window.isVisible()
        assert waiting.answer["Status"] == 11
        tray.icon.hide()
        tray._end_service()
        assert service.poll() is not None
    finally:
        window.stays = False
        service.kill()
        service.wait()
        service.stdin.close()
        qapp.setQuitOnLastWindowClosed(True)
