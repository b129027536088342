"""Where the service for web pages hands over the calls of pages: a local socket that only this user can open."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kyso_desktop.gui.local_door import LocalDoor

if TYPE_CHECKING:
    from kyso_desktop.gui.local_door import Line

MOST_BYTES = 64 * 1024 * 1024


class Incoming(QObject):
    """One call of a page, to be answered exactly once."""

    gone = Signal()
    """The page has closed its side: no answer can reach it any more."""

    def __init__(self, site: str, operation: str, frame: str, send: Callable[[str], None]) -> None:
        super().__init__()
        self.site, self.operation, self.frame = site, operation, frame
        self.is_answered = self.is_gone = False
        self._send = send

    def answer(self, text: str) -> None:
        """The page gets this; what is said after the first answer goes nowhere."""
        if not self.is_answered:
            self.is_answered = True
            self._send(text)

    def leave(self) -> None:
        """The page is gone."""
        if not self.is_gone:
            self.is_gone = True
            self.gone.emit()


class WebDoor(QObject):
    """Listens for the service; every call is given on as :class:`Incoming`."""

    called = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._door = LocalDoor(name, MOST_BYTES)
        self._door.came.connect(self._welcome)
        self._open: set[_Caller] = set()

    def listen(self) -> bool:
        """The service finds the window."""
        return self._door.listen()

    def close(self) -> None:
        """No more calls; what was answered has been sent."""
        self._door.close()
        for caller in list(self._open):
            caller.line.finish()

    def _welcome(self, line: Line) -> None:
        caller = _Caller(line, self)
        self._open.add(caller)
        line.ended.connect(lambda: self._open.discard(caller))


class _Caller(QObject):
    """One connection of the service, with any number of calls at once."""

    def __init__(self, line: Line, door: WebDoor) -> None:
        super().__init__(line)
        self.line, self._door = line, door
        self._calls: dict[int, Incoming] = {}
        line.said.connect(self._understand)
        line.ended.connect(self._lost)

    def _understand(self, message: bytes) -> None:
        try:
            said = json.loads(message)
            if "gone" in said:
                if call := self._calls.pop(int(said["gone"]), None):
                    call.leave()
                return
            number, site, operation, frame = int(said["id"]), said["site"], said["operation"], said["frame"]
            if not all(isinstance(text, str) for text in (site, operation, frame)):
                raise TypeError
        except (ValueError, RecursionError, KeyError, TypeError):
            self.line.shut_out()
            return
        call = self._calls[number] = Incoming(site, operation, frame, lambda text: self._answer(number, text))
        self._door.called.emit(call)

    def _answer(self, number: int, text: str) -> None:
        if self._calls.pop(number, None) is not None:
            self.line.say(json.dumps({"id": number, "answer": text}).encode())

    def _lost(self) -> None:
        calls, self._calls = self._calls, {}
        for call in calls.values():
            call.leave()
