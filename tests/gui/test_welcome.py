"""The first start in a real window: three questions, a look at the computer, practice; asked once."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE

from kyso_desktop import jobs
from kyso_desktop.app.desk import build_desk
from kyso_desktop.gui import style
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Desk
from kyso_desktop.training import missing_tool
from kyso_desktop.workstation import folders, load_settings, resource


@pytest.fixture
def first_window(qtbot: QtBot, qapp, own_home: None) -> Iterator[MainWindow]:
    style.apply(qapp)
    built: list[Desk] = []

    def build() -> Desk:
        built.append(build_desk(lambda: os.environ["KYSO_JOURNAL_PASSPHRASE"]))
        return built[-1]

    window = MainWindow(build)
    window.show()
    qtbot.waitUntil(lambda: window.welcome is not None, timeout=PATIENCE)
    yield window
    window.close()
    for desk in built:
        desk.shut_journal()
    window.deleteLater()


def test_three_questions_are_kept_and_not_asked_again(qtbot: QtBot, first_window: MainWindow) -> None:
    page = first_window.welcome
    assert page.questions.isVisible()
    assert first_window.navigation.isHidden()
    page.questions.roles["clerk"].setChecked(True)
    assert page.questions.seal_group.isVisible()
    assert not page.questions.signature_group.isVisible()
    page.questions.server.setText("http://tsa.example/")
    page.go.click()
    qtbot.waitUntil(lambda: bool(page.computer.findings), timeout=PATIENCE)
    page.go.click()
    page.go.click()
    qtbot.waitUntil(lambda: first_window.rooms is not None, timeout=PATIENCE)
    settings = load_settings(folders())
    assert (settings.role, settings.tsa_url, settings.welcome_off) == ("clerk", "http://tsa.example/", True)
    assert first_window.rooms.sign._desk.settings.role == "clerk"
    assert first_window.navigation.isVisible()


def test_an_official_is_asked_for_no_seal(first_window: MainWindow) -> None:
    questions = first_window.welcome.questions
    questions.roles["official"].setChecked(True)
    assert not questions.seal_group.isVisible()
    assert questions.signature_group.isVisible()


def test_who_passes_over_is_not_asked_again_and_needs_no_journal(qtbot: QtBot, first_window: MainWindow) -> None:
    first_window.welcome.skip.click()
    qtbot.waitUntil(lambda: first_window.rooms is not None, timeout=PATIENCE)
    settings = load_settings(folders())
    assert (settings.role, settings.welcome_off) == (None, True)
    assert not folders().journal.exists() or not any(folders().journal.glob("*.db"))


def test_files_given_meanwhile_are_opened_afterwards(qtbot: QtBot, first_window: MainWindow, sample: Path) -> None:
    first_window.open([sample])
    first_window.welcome.skip.click()
    qtbot.waitUntil(lambda: first_window.rooms is not None, timeout=PATIENCE)
    rooms = first_window.rooms
    qtbot.waitUntil(lambda: rooms.sign.document is not None, timeout=PATIENCE)


def test_where_the_tools_are_missing_practice_is_passed_over_kindly(
    qtbot: QtBot, first_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _tool: None)
    assert missing_tool() is not None
    page = first_window.welcome
    page.practice.look()
    qtbot.waitUntil(lambda: bool(page.practice.notice.text), timeout=PATIENCE)
    assert not page.practice.go.isEnabled()
    assert "bỏ qua bước ký thử" in page.practice.notice.text


def test_practice_opens_a_training_window_with_a_fresh_copy(
    first_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    started: list[tuple[Path, Path]] = []
    starts = "kyso_desktop.jobs.practising.start_training_window"
    monkeypatch.setattr(starts, lambda *given: started.append(given))
    folder = jobs.start_practice(first_window.welcome._desk)
    assert started == [(folder, folder / "quyet-dinh-tap-huan.pdf")]
    assert started[0][1].read_bytes() == resource("samples/quyet-dinh-tap-huan.pdf").read_bytes()


def test_the_training_window_says_so_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    window.mark_training("TapHuan1")
    assert window.windowTitle().startswith("TẬP HUẤN")
    for row in range(window.navigation.count()):
        window.navigation.setCurrentRow(row)
        assert window.training.isVisible()
    assert "không có giá trị pháp lý" in window.training.text
    assert "TapHuan1" in window.training.text
    assert "TẬP HUẤN" in window.rooms.token_line.text
