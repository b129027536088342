"""The tray program: this user's window kept out of sight, and the service for web pages beside it, for the session."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from kyso_desktop.gui.icons import PEN, icon

if TYPE_CHECKING:
    from kyso_desktop.gui.main_window import MainWindow

END_SECONDS = 10


class Tray(QObject):
    """An icon with two choices; where the desktop has no tray the window is simply there when it is called for."""

    def __init__(self, application: QApplication, window: MainWindow, service: subprocess.Popen[bytes]) -> None:
        super().__init__(window)
        self._application, self._window = application, window
        application.setQuitOnLastWindowClosed(False)
        window.stays = True
        self._menu = QMenu()
        self._menu.addAction(self.tr("Mở Kyso"), window.come_forward)
        self._menu.addAction(self.tr("Thoát"), self.quit)
        self.icon = QSystemTrayIcon(icon(PEN, application.palette().windowText().color()), self)
        self.icon.setToolTip(self.tr("Kyso · ký cho trang web"))
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(lambda _reason: window.come_forward())
        self.icon.show()
        self._service = service
        application.aboutToQuit.connect(self._end_service)

    def quit(self) -> None:
        """The window and the service end; every page that waits has its answer first."""
        self._window.stays = False
        self._window.close()
        self._application.quit()

    def _end_service(self) -> None:
        self._service.terminate()
        self._service.wait(END_SECONDS)
