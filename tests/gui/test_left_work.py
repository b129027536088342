"""What a crash leaves: a report, and the work in hand; what an orderly end leaves: the window as it was."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.gui.test_home import lines
from tests.gui.test_walks import PATIENCE, open_for

from kyso_desktop.app.crash import log_uncaught
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import InHand, Practice, left_in_hand

CRASH = """
import ctypes
from kyso_desktop.app.crash import watch_for_crashes
print(watch_for_crashes(), flush=True)
ctypes.string_at(0)
"""
REPORT = """Fatal Python error: Segmentation fault

Current thread 0x00007ffa0d825b80 (most recent call first):
  File "/home/nguyen/mat.pdf/kyso_desktop/gui/sign_page.py", line 12 in open
thừa mat.pdf
"""


def test_the_work_in_hand_is_offered_after_a_crash_and_not_after_an_orderly_end(
    qtbot: QtBot, open_window: Callable[[Practice], MainWindow], practice: Practice, sample: Path
) -> None:
    first = open_window(practice)
    open_for(qtbot, first, first.rooms.sign, sample)
    qtbot.waitUntil(lambda: left_in_hand(practice.desk) == InHand(sample, "sign"), timeout=PATIENCE)

    second = open_window(practice)  # as after a crash: the first has put nothing away
    expected = f"Đang làm dở khi ứng dụng dừng đột ngột: {sample.name}"
    qtbot.waitUntil(lambda: lines(second) == [expected], timeout=PATIENCE)
    second.home.waiting.rows.itemActivated.emit(second.home.waiting.rows.item(0))
    qtbot.waitUntil(lambda: second.rooms.sign.document is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: expected not in lines(second), timeout=PATIENCE)
    second.close()
    assert left_in_hand(practice.desk) is None


def test_a_crash_leaves_the_stack_of_every_thread(tmp_path: Path) -> None:
    own = {**os.environ, "KYSO_HOME": str(tmp_path)}

    def run() -> str:
        return subprocess.run([sys.executable, "-c", CRASH], env=own, capture_output=True, text=True).stdout.strip()

    assert run() == "None"
    report = Path(run())
    assert "Segmentation fault" in report.read_text(encoding="utf-8")
    assert "string_at" in report.read_text(encoding="utf-8")


def test_a_training_window_leaves_the_report_of_the_other_one_alone(tmp_path: Path) -> None:
    own = {**os.environ, "KYSO_HOME": str(tmp_path)}
    practising = CRASH.replace("watch_for_crashes()", "watch_for_crashes(training=True)")

    def run(script: str) -> str:
        return subprocess.run([sys.executable, "-c", script], env=own, capture_output=True, text=True).stdout.strip()

    assert run(CRASH) == "None"
    assert run(practising) == "None"  # it neither tells nor takes what the other window has left
    assert Path(run(practising)).name == "crash-training-last.log"
    assert Path(run(CRASH)).name == "crash-last.log"


def test_an_error_that_nobody_caught_has_a_code_and_is_told(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for owner in (sys, threading):
        monkeypatch.setattr(owner, "excepthook", owner.excepthook)
    log_uncaught(window.fault.emit)
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "lỗi ngoài dự kiến" in window.faults.text, timeout=PATIENCE)
    (record,) = caplog.records
    assert str(record.args[0]) in window.faults.text
    window.faults.close_button.click()
    assert window.faults.text == ""
    caplog.clear()


def test_after_a_crash_its_report_is_among_what_support_is_sent(
    qtbot: QtBot, window: MainWindow, practice: Practice
) -> None:
    logs = practice.desk.folders.logs
    logs.mkdir(parents=True, exist_ok=True)
    report = logs / "crash-last.log"
    report.write_text(REPORT, encoding="utf-8")
    window.tell_crash(report)
    assert "dừng đột ngột" in window.faults.text
    window.faults.notice.acted.emit()
    bundle = window.rooms.help.computer.bundle
    qtbot.waitUntil(bundle.isVisible, timeout=PATIENCE)
    shown = bundle.text.toPlainText()
    assert "Fatal Python error: Segmentation fault" in shown
    assert "kyso_desktop/gui/sign_page.py:12 open" in shown
    assert not {"nguyen", "mat.pdf", "thừa"} & set(shown.replace("/", " ").split())


def test_window_and_columns_are_remembered(qtbot: QtBot, practice: Practice, tmp_path: Path) -> None:
    kept = tmp_path / "window.ini"

    def opened() -> MainWindow:
        window = MainWindow(lambda: practice.desk, kept=kept)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: window.rooms is not None, timeout=PATIENCE)
        return window

    first = opened()
    first.resize(1010, 650)
    table = first.rooms.verify.many.table
    table.horizontalHeader().resizeSection(1, 333)
    first.close()
    second = opened()
    assert (second.width(), second.height()) == (1010, 650)
    assert second.rooms.verify.many.table.horizontalHeader().sectionSize(1) == 333
