"""What is told outside the window, by the system's own notifications, while another program is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from kyso_desktop.gui.icons import PEN, icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

SHOWN_MILLISECONDS = 20_000


class Notifications(QObject):
    """Whoever looks at the window needs none; where the system shows none, its task bar asks for attention."""

    def __init__(self, window: QWidget, come_forward: Callable[[], None], *, off: bool) -> None:
        super().__init__(window)
        self._window, self._come_forward, self.is_off = window, come_forward, off
        self._icon: QSystemTrayIcon | None = None
        self._end = QTimer(self, singleShot=True, interval=SHOWN_MILLISECONDS)
        self._end.timeout.connect(self.stop)

    def tell(self, words: str) -> None:
        """These words, once."""
        if self._window.isActiveWindow():
            return
        QApplication.alert(self._window)
        if not self.is_off and QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._show(words)

    def _show(self, words: str) -> None:
        """Systems show a message only beside an icon, which goes when the message has gone."""
        if self._icon is None:
            self._icon = QSystemTrayIcon(icon(PEN, QApplication.palette().windowText().color()), self)
            self._icon.setToolTip(self._window.windowTitle())
            self._icon.messageClicked.connect(self._come_forward)
            self._icon.activated.connect(lambda _reason: self._come_forward())
        self._icon.show()
        self._icon.showMessage(self._window.windowTitle(), words, self._icon.icon(), SHOWN_MILLISECONDS)
        self._end.start()

    def stop(self) -> None:
        """Nothing of it is left in the task bar."""
        if self._icon is not None:
            self._icon.hide()
