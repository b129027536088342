"""A door of this user's window: a local socket that only this user can open, through which lines come and go."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MILLISECONDS = 2000
BACKLOG = 128
END = b"\n"


class LocalDoor(QObject):
    """Listens under its name; each that comes in is a :class:`Line`."""

    came = Signal(object)

    def __init__(self, name: str, longest: int) -> None:
        """``longest``: bytes of one line; whoever sends more is shut out."""
        super().__init__()
        self._name, self._longest = name, longest
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setListenBacklogSize(BACKLOG)
        self._server.newConnection.connect(self._welcome)

    def listen(self) -> bool:
        """The door is open; one that a crashed window left behind is replaced, another window's is left alone."""
        if self._server.listen(self._name):
            return True
        if knock(self._name) is not None:
            return False
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Whoever comes later finds no door."""
        self._server.close()

    def _welcome(self) -> None:
        while socket := self._server.nextPendingConnection():
            line = Line(socket, self._longest, self)
            self.came.emit(line)
            line.hear()


class Line(QObject):
    """One that has come in; what it says comes line by line."""

    said = Signal(object)
    """A whole line as bytes, without its end."""
    ended = Signal()

    def __init__(self, socket: QLocalSocket, longest: int, door: LocalDoor) -> None:
        super().__init__(door)
        self._socket, self._longest = socket, longest
        self._heard = bytearray()
        socket.setParent(self)
        socket.readyRead.connect(self.hear)
        socket.disconnected.connect(self._leave)

    def hear(self) -> None:
        """What has come so far is said on."""
        self._heard += bytes(self._socket.readAll().data())
        while (end := self._heard.find(END)) >= 0:
            message = bytes(self._heard[:end])
            del self._heard[: end + 1]
            self.said.emit(message)
        if len(self._heard) > self._longest:
            self.shut_out()

    def say(self, message: bytes) -> None:
        """A line goes back."""
        self._socket.write(message + END)
        self._socket.flush()

    def finish(self) -> None:
        """Everything that was said is on its way; then the line ends."""
        self._socket.flush()
        self._socket.waitForBytesWritten(PATIENCE_MILLISECONDS)
        self._socket.disconnectFromServer()

    def shut_out(self) -> None:
        """Nothing more is heard or said."""
        self._socket.abort()

    def _leave(self) -> None:
        self.ended.emit()
        self.deleteLater()


def knock(name: str) -> QLocalSocket | None:
    """A socket through the door of that name; None where nobody opens."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket if socket.waitForConnected(PATIENCE_MILLISECONDS) else None
