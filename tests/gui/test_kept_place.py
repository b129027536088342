"""Where a person has put a mark is there again when the same bytes are opened again, until they are signed."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.gui.test_walks import PATIENCE, open_for, sign

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.sign_page import SignPage
from kyso_desktop.jobs import Practice, open_document


def moved(qtbot: QtBot, window: MainWindow, path: Path) -> SignPage:
    page = window.rooms.sign
    open_for(qtbot, window, page, path)
    qtbot.waitUntil(lambda: page.prepared is not None and bool(page.view.canvas.handles), timeout=PATIENCE)
    for _ in range(3):
        qtbot.keyClick(page.view.canvas.handles[0], Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    return page


def test_the_place_comes_back_after_a_crash_and_is_forgotten_once_signed(
    qtbot: QtBot, open_window: Callable[[Practice], MainWindow], practice: Practice, sample: Path
) -> None:
    first = moved(qtbot, open_window(practice), sample)
    place = first.place
    assert place is not None
    kept = practice.desk.folders.home / "places.json"
    qtbot.waitUntil(lambda: kept.exists() and not first.places.is_busy, timeout=PATIENCE)
    assert sample.stem not in kept.read_text(encoding="utf-8")  # by digest alone
    second = open_window(practice)  # as after a crash
    again = second.rooms.sign
    open_for(qtbot, second, again, sample)
    qtbot.waitUntil(lambda: again.prepared is not None and bool(again.view.canvas.handles), timeout=PATIENCE)
    assert again.view.page == place.page
    assert [round(one) for one in again.place.box.as_list()] == [round(one) for one in place.box.as_list()]
    assert again.where.text() == "Lấy lại chỗ đã đặt lần trước, trang 2."
    sign(qtbot, again, practice.kit.pin)
    made = open_document(again.result.output, practice.desk).report.signatures[0]
    assert [round(one) for one in made.box.as_list()] == [round(one) for one in place.box.as_list()]
    qtbot.waitUntil(lambda: json.loads(kept.read_text(encoding="utf-8")) == {}, timeout=PATIENCE)


def test_other_bytes_under_the_name_get_no_place_and_the_programs_own_place_forgets_it(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path, tmp_path: Path
) -> None:
    page = moved(qtbot, window, sample)
    qtbot.waitUntil(lambda: not page.places.is_busy, timeout=PATIENCE)
    other = tmp_path / "khác" / sample.name
    other.parent.mkdir()
    other.write_bytes(sample.read_bytes() + b"% other\n")
    assert open_document(sample, practice.desk).kept_place is not None
    assert open_document(other, practice.desk).kept_place is None
    qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: open_document(sample, practice.desk).kept_place is None, timeout=PATIENCE)
    kept = practice.desk.folders.home / "places.json"
    kept.write_text("{[", encoding="utf-8")
    assert open_document(sample, practice.desk).kept_place is None
