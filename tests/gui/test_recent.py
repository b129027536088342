from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.gui.test_walks import PATIENCE, open_for

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Practice, forget_recent_files, recent_files, remember_files


def test_the_latest_first_each_once_and_only_what_is_there(practice: Practice, tmp_path: Path) -> None:
    desk = practice.desk
    files = [tmp_path / f"{number}.pdf" for number in range(20)]
    for file in files:
        file.touch()
        remember_files([file], desk)
    assert recent_files(desk) == tuple(reversed(files))[:12]
    remember_files([files[10], files[19]], desk)
    files[18].unlink()
    assert recent_files(desk)[:3] == (files[19], files[10], files[17])
    forget_recent_files(desk)
    assert recent_files(desk) == ()


def test_a_damaged_list_is_begun_anew(practice: Practice, tmp_path: Path, sample: Path) -> None:
    (practice.desk.folders.home / "recent.json").write_bytes(b"\xff{")
    assert recent_files(practice.desk) == ()
    assert remember_files([sample], practice.desk) == (sample,)


def test_home_offers_what_was_opened_last(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    recent = window.home.recent
    open_for(qtbot, window, window.rooms.sign, sample)
    qtbot.waitUntil(lambda: recent.rows.count() == 1, timeout=PATIENCE)
    window.rooms.sign.close_document()
    window.navigation.setCurrentRow(0)
    assert recent.isVisible()
    recent.rows.setCurrentRow(0)
    qtbot.keyClick(recent.rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.rooms.sign.document is not None, timeout=PATIENCE)
    window.navigation.setCurrentRow(0)
    recent.forget.click()
    qtbot.waitUntil(lambda: not recent.isVisible(), timeout=PATIENCE)
    assert recent_files(window.rooms._desk) == ()


def test_a_secret_document_leaves_no_name(
    qtbot: QtBot, window: MainWindow, practice: Practice, tmp_path: Path, sample: Path
) -> None:
    from dataclasses import replace

    from kyso_desktop.jobs import open_document

    document = open_document(sample, practice.desk)
    secret = replace(document, places=replace(document.places, secrecy="MẬT"))
    window.rooms.sign.show_document(secret)
    qtbot.waitUntil(lambda: not window.errands.running, timeout=PATIENCE)
    assert recent_files(practice.desk) == ()
