"""One window for each user: a second start hands its files to the first and ends.

The door is a local socket that only this user can open. What comes in is a list of paths and nothing else, at most
``MOST_BYTES`` long; anything else is dropped unread.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

MOST_BYTES = 256 * 1024
PATIENCE_MILLISECONDS = 2000
TASKS = ("", "sign", "verify")
END = b"\n"
TAKEN = b"taken\n"


def message_of(paths: Sequence[Path], task: str = "") -> bytes:
    """What goes through the door; ``task``: empty, sign or verify."""
    return json.dumps({"task": task, "files": [str(path.absolute()) for path in paths]}).encode() + END


def task_of(message: bytes) -> str:
    """The task in a message that :func:`paths_of` has understood; one that is not known is none."""
    task = json.loads(message)["task"]
    return task if task in TASKS else ""


def paths_of(message: bytes) -> list[Path] | None:
    """The paths in a message, or None where it is anything but a task and a list of absolute paths."""
    try:
        said = json.loads(message)
        names = said["files"] if isinstance(said, dict) and isinstance(said.get("task"), str) else None
    except (ValueError, RecursionError, KeyError):
        return None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return None
    paths = [Path(name) for name in names]
    return paths if all(path.is_absolute() for path in paths) else None


class InstanceDoor(QObject):
    """Knocks at the first window, or is the first window's door."""

    given = Signal(list, str)
    """Paths from another start, perhaps none, and the task: the window is to come to the front."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def hand_over(self, paths: Sequence[Path], task: str = "") -> bool:
        """Whether a window that is open already has taken these files."""
        message = message_of(paths, task)
        if len(message) > MOST_BYTES:
            return False
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(PATIENCE_MILLISECONDS):
            return False
        socket.write(message)
        answer = bytearray()
        while not answer.endswith(END) and socket.waitForReadyRead(PATIENCE_MILLISECONDS):
            answer += bytes(socket.readAll().data())
        return bytes(answer) == TAKEN

    def listen(self) -> bool:
        """Later starts come here; a door that a crashed window left behind is replaced."""
        if self._server.listen(self._name):
            return True
        trial = QLocalSocket()
        trial.connectToServer(self._name)
        if trial.waitForConnected(PATIENCE_MILLISECONDS):
            return False  # another window was faster; both stay
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Later starts find no door."""
        self._server.close()

    def _welcome(self) -> None:
        while socket := self._server.nextPendingConnection():
            heard = bytearray()
            socket.readyRead.connect(lambda socket=socket, heard=heard: self._hear(socket, heard))
            self._hear(socket, heard)

    def _hear(self, socket: QLocalSocket, heard: bytearray) -> None:
        heard += bytes(socket.read(MOST_BYTES + 1).data())
        if len(heard) > MOST_BYTES:
            socket.abort()
        elif heard.endswith(END):
            self._answer(socket, bytes(heard))

    def _answer(self, socket: QLocalSocket, message: bytes) -> None:
        paths = paths_of(message)
        if paths is None:
            socket.abort()
            return
        socket.write(TAKEN)
        socket.flush()
        socket.disconnectFromServer()
        self.given.emit(paths, task_of(message))
