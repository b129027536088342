"""The tray program: this user's window kept out of sight, and the service for web pages beside it, for the session."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from kyso_desktop.gui.icons import PEN, icon

if TYPE_CHECKING:
    from kyso_desktop.gui.main_window import MainWindow

END_SECONDS = 10
LOOK_MILLISECONDS = 2000
UNAVAILABLE = 69
"""What the service ends with where another program holds its port."""


class Tray(QObject):
    """An icon with two choices. Where the desktop has no tray a second start brings the window, and Ctrl+Q ends it."""

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
        QShortcut(QKeySequence("Ctrl+Q"), window).activated.connect(self.quit)
        self._service = service
        application.aboutToQuit.connect(self._end_service)
        self._look = QTimer(self, interval=LOOK_MILLISECONDS)
        self._look.timeout.connect(self.look_at_service)
        self._look.start()

    def look_at_service(self) -> None:
        """A service that has ended is told of once: in the window, and at the icon."""
        if (code := self._service.poll()) is None:
            return
        from kyso_desktop import jobs, wording  # loaded by now

        self._look.stop()
        words = self.tr("Dịch vụ ký cho trang web đã dừng. Thoát Kyso rồi mở lại.")
        if code == UNAVAILABLE:
            sentence = wording.of(jobs.PortTaken(jobs.SERVICE_PORT))
            words = f"{sentence.what} {sentence.next_step}"
        self._window.home.tell(words)
        self.icon.setToolTip(words)
        self.icon.showMessage("Kyso", words)

    def quit(self) -> None:
        """The window and the service end; every page that waits has its answer first."""
        self._window.stays = False
        self._window.close()
        self._application.quit()

    def _end_service(self) -> None:
        self._look.stop()
        self._service.terminate()
        self._service.wait(END_SECONDS)
