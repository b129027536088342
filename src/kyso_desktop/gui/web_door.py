"""Where the service for web pages hands over the calls of pages: a local socket that only this user can open."""

import json
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

MOST_BYTES = 64 * 1024 * 1024
END = b"\n"
BACKLOG = 128
PATIENCE_MILLISECONDS = 2000


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
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setListenBacklogSize(BACKLOG)
        self._server.newConnection.connect(self._welcome)
        self._open: set[_Line] = set()

    def listen(self) -> bool:
        """The service finds the window; a door that a crashed window left behind is replaced."""
        if self._server.listen(self._name):
            return True
        trial = QLocalSocket()
        trial.connectToServer(self._name)
        if trial.waitForConnected(PATIENCE_MILLISECONDS):
            return False
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """No more calls; what was answered has been sent."""
        self._server.close()
        for line in list(self._open):
            line.finish()

    def _welcome(self) -> None:
        while socket := self._server.nextPendingConnection():
            line = _Line(socket, self)
            self._open.add(line)
            line.ended.connect(self._open.discard)
            line.hear()


class _Line(QObject):
    """One connection of the service, with any number of calls at once."""

    ended = Signal(object)

    def __init__(self, socket: QLocalSocket, door: WebDoor) -> None:
        super().__init__(door)
        self._socket, self._door = socket, door
        self._heard = bytearray()
        self._calls: dict[int, Incoming] = {}
        socket.setParent(self)
        socket.readyRead.connect(self.hear)
        socket.disconnected.connect(self._lost)

    def hear(self) -> None:
        self._heard += bytes(self._socket.readAll().data())
        while (end := self._heard.find(END)) >= 0:
            message = bytes(self._heard[:end])
            del self._heard[: end + 1]
            self._understand(message)
        if len(self._heard) > MOST_BYTES:
            self._socket.abort()

    def finish(self) -> None:
        """Everything that was said is on its way."""
        self._socket.flush()
        self._socket.waitForBytesWritten(PATIENCE_MILLISECONDS)
        self._socket.disconnectFromServer()

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
            self._socket.abort()
            return
        call = self._calls[number] = Incoming(site, operation, frame, lambda text: self._answer(number, text))
        self._door.called.emit(call)

    def _answer(self, number: int, text: str) -> None:
        if self._calls.pop(number, None) is not None:
            self._socket.write(json.dumps({"id": number, "answer": text}).encode() + END)
            self._socket.flush()

    def _lost(self) -> None:
        calls, self._calls = self._calls, {}
        for call in calls.values():
            call.leave()
        self.ended.emit(self)
        self.deleteLater()
