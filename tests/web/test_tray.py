"""The tray program: the window only steps back, and ends with the service when it is told to."""

import subprocess
import sys

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.tray import Tray


def test_the_window_steps_back_and_comes_forward_and_the_service_ends_with_it(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    service = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    tray = Tray(qapp, window, service)
    try:
        window.close()
        assert not window.isVisible()
        window.come_forward()
        assert window.isVisible()
        window.close()
        tray.icon.hide()
        tray._end_service()
        assert service.poll() is not None
    finally:
        window.stays = False
        service.kill()
        service.wait()
        service.stdin.close()
        qapp.setQuitOnLastWindowClosed(True)
