"""A scan that a leader has signed: number and date stand where its ink proposes them, and are moved by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.documents.look_alike import BODY, Spec, look_alike
from tests.gui.test_walks import PATIENCE, give_pin, open_for, sign, to_pin
from tests.placement.test_scan_block import scanned

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.mark_handle import MarkHandle
from kyso_desktop.jobs import Practice, Verdict, open_document
from kyso_desktop.placement import points

SPEC = Spec(paragraphs=(BODY,) * 3)


def handle_of(window: MainWindow, part: str) -> MarkHandle:
    return next(one for one in window.rooms.issue.view.canvas.handles if one.part == part)


def test_number_and_date_of_a_scan_are_placed_by_keyboard_and_written_where_they_are_shown(
    qtbot: QtBot, window: MainWindow, practice: Practice, tmp_path: Path
) -> None:
    truth = look_alike(SPEC)
    scan = tmp_path / "bản quét.pdf"
    scan.write_bytes(scanned(truth))
    leader = window.rooms.sign
    open_for(qtbot, window, leader, scan)
    qtbot.waitUntil(leader.form.notice.isVisible, timeout=PATIENCE)
    leader.form.notice._button.setFocus()
    qtbot.keyClick(leader.form.notice._button, Qt.Key.Key_Space)  # the ink's proposal, agreed to
    sign(qtbot, leader, practice.kit.pin)
    signed = leader.result.output

    page = window.rooms.issue
    open_for(qtbot, window, page, signed)
    page.number.setText("7")
    qtbot.waitUntil(lambda: page.form.notice.isVisible() and not page._checking.is_busy, timeout=PATIENCE)
    assert page.prepared is None  # nothing is written at a guess
    assert "bản quét thì tự đặt" in page.form.notice.text
    page.form.notice._button.setFocus()
    qtbot.keyClick(page.form.notice._button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.prepared is not None and len(page.view.canvas.handles) == 3, timeout=PATIENCE)
    number, date = handle_of(window, "number"), handle_of(window, "date")
    assert abs(number.box.centre[0] - (truth.number.x0 + truth.number.x1) / 2) < 6
    assert number.accessibleName() == "Số văn bản, trang 1"
    before, other = number.box, date.box
    number.setFocus()
    qtbot.keyClick(number, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: page.prepared is not None and not page._drawing.is_busy, timeout=PATIENCE)
    number = handle_of(window, "number")
    assert window.focusWidget() is number
    assert number.box.y0 - before.y0 == pytest.approx(points(1), abs=0.01)
    assert handle_of(window, "date").box.as_list() == pytest.approx(other.as_list(), abs=0.01)
    qtbot.keyClick(page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.prepared is not None and not page._drawing.is_busy, timeout=PATIENCE)
    assert handle_of(window, "number").box.as_list() == pytest.approx(before.as_list(), abs=0.01)
    shown = [mark.box for mark in page.prepared.marks]
    to_pin(qtbot, page)
    give_pin(qtbot, page, practice.kit.pin)
    qtbot.waitUntil(lambda: page.panel.currentWidget() is page.result, timeout=PATIENCE)
    report = open_document(page.result.output, practice.desk).report
    assert {one.verdict for one in report.signatures} == {Verdict.VALID}
    written = [one.box.as_list() for one in report.signatures[1:]]
    assert written == [pytest.approx(box.as_list(), abs=0.1) for box in shown]
