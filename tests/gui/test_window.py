import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.gui.conftest import page_of, turn_to
from tests.gui.heartbeat import LONGEST_SECONDS, shortest_hold

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.mark_handle import MarkHandle
from kyso_desktop.gui.navigation import KEYS
from kyso_desktop.gui.style import Tone
from kyso_desktop.gui.token_line import words_of
from kyso_desktop.jobs import NoToken, PinState, Practice, TokenReport, list_tokens
from kyso_desktop.workstation import SettingsUnreadable

PATIENCE = 30_000


def test_the_frame_loads_no_engine() -> None:
    """The window is up before PDFium, pyHanko and the rest are loaded."""
    code = (
        "import sys, kyso_desktop.app.window, kyso_desktop.gui.main_window\n"
        "heavy = {'pyhanko', 'pypdfium2_raw', 'pikepdf', 'pkcs11', 'sqlcipher3', 'cryptography'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_file_given_at_the_start_waits_for_the_desk(qtbot: QtBot, practice: Practice, sample: Path) -> None:
    window = MainWindow(lambda: practice.desk)
    window.show()
    window.open([sample])
    qtbot.waitUntil(lambda: window.rooms is not None and window.rooms.sign.document is not None, timeout=PATIENCE)
    assert window.pages.currentWidget() is window.rooms.sign
    window.close()


def test_a_desk_that_cannot_be_built_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    def broken() -> None:
        raise SettingsUnreadable(tmp_path / "settings.toml")

    window = MainWindow(broken)
    window.show()
    qtbot.waitUntil(lambda: "settings.toml" in window.home.notice.text, timeout=PATIENCE)
    window.close()


def test_the_window_lives_while_it_works(
    qtbot: QtBot, open_window: Callable[[Practice], MainWindow], practice: Practice, sample: Path
) -> None:
    """No job holds the event loop: between two beats there is never a tenth of a second."""
    window = open_window(practice)
    page = window.rooms.sign

    def sign() -> None:
        window.open([sample])
        qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
        page.form.go.click()
        page.pin.field.setText(practice.kit.pin)
        page.pin.go.click()
        qtbot.waitUntil(lambda: page.panel.currentWidget() is page.result, timeout=PATIENCE)
        qtbot.wait(200)
        page.result.output.unlink()

    assert shortest_hold(sign) < LONGEST_SECONDS


def test_the_token_line_says_who_would_sign(window: MainWindow) -> None:
    line = window.rooms.token_line.text
    assert "Trần Văn Mẫu (TẬP HUẤN) · cá nhân · còn" in line
    assert "ỦY BAN NHÂN DÂN TỈNH MẪU (TẬP HUẤN) · cơ quan, tổ chức" in line


@pytest.mark.parametrize(
    ("state", "tone", "words"),
    [
        (PinState.LOW, Tone.CAUTION, "đã có lần nhập sai mã PIN"),
        (PinState.FINAL, Tone.BAD, "chỉ còn một lần thử mã PIN"),
        (PinState.LOCKED, Tone.BAD, "đã bị khóa"),
    ],
)
def test_the_token_line_tells_the_tries_left(practice: Practice, state: PinState, tone: Tone, words: str) -> None:
    report = replace(list_tokens(practice.desk)[0], pin_state=state)
    ((said, line),) = words_of([report], practice.desk.clock())
    assert said is tone
    assert line.endswith(words)


def test_the_token_line_without_a_token(practice: Practice) -> None:
    assert words_of([], practice.desk.clock()) == [(Tone.CAUTION, "Chưa thấy USB Token")]
    empty = TokenReport(Path("/x.so"), None, None, None, None, None, PinState.UNKNOWN, (), NoToken())
    assert words_of([empty], practice.desk.clock()) == [(Tone.CAUTION, "Chưa thấy USB Token")]


def test_an_expiring_certificate_is_told_in_time(practice: Practice) -> None:
    report = list_tokens(practice.desk)[0]
    soon = report.certificates[0].facts.not_after - timedelta(days=12)
    assert next(tone for tone, _ in words_of([report], soon)) is Tone.CAUTION


def spoken(widget: QWidget) -> str:
    text = getattr(widget, "text", str)()
    return widget.accessibleName() or (text if isinstance(text, str) else "") or widget.toolTip()


def test_every_control_has_a_name(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    window.open([sample])
    qtbot.waitUntil(lambda: window.rooms.sign.prepared is not None, timeout=PATIENCE)
    kinds = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, MarkHandle)
    for key in KEYS:
        turn_to(qtbot, window, key)
        seen = [widget for kind in kinds for widget in window.findChildren(kind) if widget.isVisible()]
        assert seen
        assert [one for one in seen if not spoken(one) and not isinstance(one, QHeaderView)] == []


def test_the_keyboard_alone_reaches_the_tasks(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    for row, key in enumerate(range(Qt.Key.Key_1, Qt.Key.Key_1 + window.navigation.count())):
        qtbot.keyClick(window, Qt.Key(key), Qt.KeyboardModifier.ControlModifier)
        page = page_of(window, KEYS[row])
        qtbot.waitUntil(lambda page=page: window.pages.currentWidget() is page, timeout=PATIENCE)


def test_a_small_screen_is_enough(window: MainWindow) -> None:
    assert window.minimumSizeHint().width() <= 1100
    assert window.minimumSizeHint().height() <= 680


def test_a_finished_batch_asks_for_attention(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QWidget] = []
    monkeypatch.setattr(QApplication, "alert", asked.append)
    for page in (window.rooms.sign, window.rooms.issue):
        page.batch.finished.emit("Đã ký và kiểm tra lại 3 văn bản.")
    assert asked == [window, window]
