"""A work that takes long says how far it is and can be stopped; what was stopped leaves nothing behind."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE

from kyso_desktop import wording
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.work_line import WorkLine
from kyso_desktop.jobs import Act, Cancelled, Practice, examine_journal, export_journal


@pytest.fixture
def stopped() -> Event:
    one = Event()
    one.set()
    return one


def note(practice: Practice) -> None:
    practice.desk.open_journal().note(Act.VERIFY, {"file": "a.pdf", "verdict": "valid"}, practice.desk.clock())


def test_how_far_it_is_stands_in_the_line_until_it_is_to_stop(qtbot: QtBot) -> None:
    line = WorkLine()
    qtbot.addWidget(line)
    line.show()
    cancel = line.begin("Đang xuất nhật ký…")
    line.moved.emit(1, 4)
    assert line.text.startswith("Đang xuất nhật ký… còn ")
    line.stop.click()
    assert cancel.is_set()
    line.moved.emit(2, 4)
    assert line.text == "Đang dừng sau bước này…"


def test_check_and_export_count_and_stop(practice: Practice, tmp_path: Path, stopped: Event) -> None:
    note(practice)
    counted: list[tuple[int, int]] = []

    def count(done: int, of: int) -> None:
        counted.append((done, of))

    examine_journal(practice.desk, (), count)
    export_journal(practice.desk, tmp_path / "nhat-ky.json", wording.words(), count=count)
    assert counted[0] == (1, 1)
    assert counted[-1][1] == 2
    desk = replace(practice.desk, cancel=stopped)
    works: tuple[Callable[[], object], ...] = (
        lambda: examine_journal(desk),
        lambda: export_journal(desk, tmp_path / "x.csv", wording.words()),
    )
    for work in works:
        with pytest.raises(Cancelled):
            work()
    assert [path.name for path in tmp_path.glob("*.*") if path.is_file()] == ["nhat-ky.json"]


def test_the_pages_say_what_a_stop_has_left(
    qtbot: QtBot,
    window: MainWindow,
    practice: Practice,
    tmp_path: Path,
    stopped: Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    note(practice)
    monkeypatch.setattr(WorkLine, "begin", lambda _line, _words: stopped)
    window.rooms.journal.check_now()
    window.rooms.books.report.write_journal(tmp_path / "nhat-ky.json")
    qtbot.waitUntil(lambda: "chưa được kiểm tra hết" in window.rooms.journal.notice.text, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "chưa có tệp nào" in window.rooms.books.report.notice.text, timeout=PATIENCE)
    assert not (tmp_path / "nhat-ky.json").exists()
