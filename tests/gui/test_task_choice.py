"""Several documents at once: a person says what is to be done with them, by keyboard too; nothing is remembered."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE, turn_to

from kyso_desktop.gui.in_hand import words_of
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Practice


@pytest.fixture
def several(sample: Path, tmp_path: Path) -> list[Path]:
    return [Path(shutil.copyfile(sample, tmp_path / f"văn bản {number}.pdf")) for number in range(5)]


def drop(window: MainWindow, paths: list[Path]) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(
        QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def test_several_documents_are_asked_about_and_nothing_is_done_before(
    qtbot: QtBot, window: MainWindow, several: list[Path]
) -> None:
    choice = window.home.choice
    drop(window, several)
    qtbot.waitUntil(choice.isVisible, timeout=PATIENCE)
    assert not window.home.line.isVisible()
    assert choice._names.text() == "văn bản 0.pdf, văn bản 1.pdf, văn bản 2.pdf và 2 tệp khác"
    assert window.focusWidget() is choice.sign
    qtbot.keyClick(choice.sign, Qt.Key.Key_Escape)
    assert not choice.isVisible()
    assert window.navigation.key == "home"

    drop(window, several[:2])
    qtbot.keyClick(choice.sign, Qt.Key.Key_Return)
    batch = window.rooms.sign.batch
    qtbot.waitUntil(lambda: batch.go.text() == "Ký 2 văn bản" and batch.go.isEnabled(), timeout=PATIENCE)

    window.turn_to_page("home")
    drop(window, several[2:])
    qtbot.waitUntil(choice.isVisible, timeout=PATIENCE)  # what was chosen before is not remembered
    choice.issue.click()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.rooms.issue, timeout=PATIENCE)
    assert list(window.rooms.issue.batch.paths) == several[2:]
    assert words_of([window.rooms.issue]) == ("--issue", *map(str, several[2:]))  # a restart opens the same task


def test_on_the_page_of_a_task_nobody_asks(qtbot: QtBot, window: MainWindow, several: list[Path]) -> None:
    page = turn_to(qtbot, window, "verify")
    drop(window, several[:2])
    qtbot.waitUntil(lambda: len(page.many.files) == 2, timeout=PATIENCE)  # type: ignore[attr-defined]
    assert not window.home.choice.isVisible()


def test_a_folder_is_asked_about_and_an_official_does_not_issue(
    qtbot: QtBot, practice: Practice, open_window: Callable[[Practice], MainWindow], several: list[Path]
) -> None:
    desk = replace(practice.desk, settings=replace(practice.desk.settings, role="official"))
    window = open_window(replace(practice, desk=desk))
    window.open([several[0].parent])
    qtbot.waitUntil(window.home.choice.isVisible, timeout=PATIENCE)
    assert window.home.choice.verify.isVisible()
    assert not window.home.choice.issue.isVisible()


def test_a_folder_is_called_one(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "hồ sơ tháng 11"
    folder.mkdir()
    drop(window, [folder])
    qtbot.waitUntil(window.home.choice.isVisible, timeout=PATIENCE)
    assert window.home.choice._names.text() == "thư mục «hồ sơ tháng 11»"
