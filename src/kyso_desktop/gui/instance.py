"""One window for each user: a second start hands its files to the first and ends.

The door is a local socket that only this user can open. What comes in is a list of paths and nothing else, at most
``MOST_BYTES`` long; anything else is dropped unread.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kyso_desktop.gui.local_door import END, PATIENCE_MILLISECONDS, LocalDoor, knock

if TYPE_CHECKING:
    from kyso_desktop.gui.local_door import Line

MOST_BYTES = 256 * 1024
TASKS = ("", "sign", "issue", "verify")
TAKEN = b"taken"


def message_of(paths: Sequence[Path], task: str = "") -> bytes:
    """What goes through the door; ``task``: empty, sign, issue or verify."""
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
        self._door = LocalDoor(name, MOST_BYTES)
        self._door.came.connect(lambda line: line.said.connect(lambda message: self._answer(line, message)))

    def hand_over(self, paths: Sequence[Path], task: str = "") -> bool:
        """Whether a window that is open already has taken these files."""
        message = message_of(paths, task)
        if len(message) > MOST_BYTES:
            return False
        socket = knock(self._name)
        if socket is None:
            return False
        socket.write(message)
        answer = bytearray()
        while not answer.endswith(END) and socket.waitForReadyRead(PATIENCE_MILLISECONDS):
            answer += bytes(socket.readAll().data())
        return bytes(answer) == TAKEN + END

    def listen(self) -> bool:
        """Later starts come here; where another window was faster, both stay."""
        return self._door.listen()

    def close(self) -> None:
        """Later starts find no door."""
        self._door.close()

    def _answer(self, line: Line, message: bytes) -> None:
        paths = paths_of(message)
        if paths is None:
            line.shut_out()
            return
        line.say(TAKEN)
        line.finish()
        self.given.emit(paths, task_of(message))
