"""A folder verified in the window: every file in it, with a count, and a stop that says what was left."""

from pathlib import Path

from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE

from kyso_desktop.gui.main_window import MainWindow


def folder_of(sample: Path, count: int) -> Path:
    folder = sample.parent / "công văn đến"
    (folder / "tháng 1").mkdir(parents=True)
    for number in range(count):
        (folder / "tháng 1" / f"{number}.PDF").write_bytes(sample.read_bytes())
    (folder / "ghi chú.txt").write_text("x", encoding="utf-8")
    return folder


def test_every_file_of_a_folder_is_verified_and_counted(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    page, told = window.rooms.verify, []
    page.finished.connect(told.append)
    window.open([folder_of(sample, 3)], "verify")
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert page.many.table.rowCount() == 3
    assert page.many.again.isVisible()
    assert not page.many.stop.isVisible()
    assert told == ["Đã kiểm tra xong 3 văn bản."]


def test_a_stopped_run_says_what_was_left(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    many = window.rooms.verify.many
    window.open([folder_of(sample, 40)], "verify")
    qtbot.waitUntil(lambda: many.table.rowCount() > 0, timeout=PATIENCE)
    assert "/40" in many.line.text
    many.stop.click()
    qtbot.waitUntil(lambda: "trong 40 văn bản" in many.notice.text, timeout=PATIENCE)
    assert 0 < many.table.rowCount() < 40
    assert many.again.isVisible()


def test_a_folder_without_documents_is_said(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    window.open([folder_of(sample, 0)], "verify")
    qtbot.waitUntil(lambda: "Không thấy văn bản PDF" in window.rooms.verify.many.notice.text, timeout=PATIENCE)
