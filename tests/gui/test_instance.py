import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE

from kyso_desktop.gui.instance import MOST_BYTES, InstanceDoor, message_of, paths_of, task_of
from kyso_desktop.workstation import window_door

KNOCK = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kyso_desktop.gui.instance import InstanceDoor
application = QCoreApplication([])
print(InstanceDoor(sys.argv[1]).hand_over([Path(name) for name in sys.argv[2:]]))
"""


@pytest.fixture
def name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with TemporaryDirectory() as runtime:  # short: a socket's path has at most 107 bytes
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        yield window_door(tmp_path)


def knock(name: str, *paths: str) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", KNOCK, name, *paths], stdout=subprocess.PIPE, text=True)


def test_a_second_start_hands_its_files_to_the_first(qtbot: QtBot, name: str, tmp_path: Path) -> None:
    door = InstanceDoor(name)
    assert not door.hand_over([])
    assert door.listen()
    with qtbot.waitSignal(door.given, timeout=PATIENCE) as given:
        other = knock(name, str(tmp_path / "Quyết định 1.pdf"), "gần.pdf")
    assert given.args == [[tmp_path / "Quyết định 1.pdf", Path.cwd() / "gần.pdf"], ""]
    assert other.communicate(timeout=PATIENCE / 1000)[0] == "True\n"
    door.close()


def test_a_door_left_by_a_crash_is_replaced(qtbot: QtBot, name: str) -> None:
    code = f"import socket, os; s = socket.socket(socket.AF_UNIX); s.bind({name!r}); s.listen(); os._exit(9)"
    subprocess.run([sys.executable, "-c", code], check=False)
    assert os.path.exists(name)  # noqa: PTH110 - a socket's name
    door = InstanceDoor(name)
    assert not door.hand_over([])
    assert door.listen()
    door.close()


def test_the_door_is_for_this_user_alone(qtbot: QtBot, name: str) -> None:
    door = InstanceDoor(name)
    door.listen()
    assert Path(name).stat().st_mode & 0o077 == 0
    door.close()


@pytest.mark.parametrize(
    "message", [b"{}\n", b'["relative.pdf"]\n', b"[1]\n", b"\xff\n", b'"x"\n', b"[" * 100_000 + b"\n"], ids=range(6)
)
def test_only_a_list_of_absolute_paths_is_taken(qtbot: QtBot, name: str, message: bytes) -> None:
    assert_refused(qtbot, name, message)


def test_a_message_without_end_is_cut_off(qtbot: QtBot, name: str) -> None:
    assert_refused(qtbot, name, b"a" * (MOST_BYTES + 2))


def assert_refused(qtbot: QtBot, name: str, message: bytes) -> None:
    door = InstanceDoor(name)
    door.listen()
    given: list[object] = []
    door.given.connect(lambda *said: given.append(said))
    visitor = QLocalSocket()
    visitor.connectToServer(name)
    assert visitor.waitForConnected(PATIENCE)
    visitor.write(message)
    visitor.flush()
    qtbot.waitUntil(lambda: visitor.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=PATIENCE)
    assert given == []
    door.close()


def test_what_is_sent_is_what_is_read(tmp_path: Path) -> None:
    paths = [tmp_path / "Công văn «số 1»\n2.pdf", tmp_path]
    assert paths_of(message_of(paths)) == paths


def test_each_settings_folder_has_its_own_door(tmp_path: Path) -> None:
    assert window_door(tmp_path) == window_door(tmp_path)
    assert window_door(tmp_path) != window_door(tmp_path / "other")


def test_the_menu_s_wish_goes_with_the_files(tmp_path: Path) -> None:
    paths = [tmp_path / "a.pdf"]
    assert task_of(message_of(paths, "verify")) == "verify"
    assert task_of(message_of(paths)) == ""
    assert task_of(json.dumps({"task": "format", "files": []}).encode()) == ""
