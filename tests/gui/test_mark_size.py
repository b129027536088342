"""A mark is made larger or smaller by mouse and by keyboard, within the rules, and what is shown is what is written."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from tests.gui.test_page_view import handle_of, view  # noqa: F401 - a fixture
from tests.gui.test_preview import EDGE, ZOOM, around, worst
from tests.gui.test_walks import PATIENCE, sign

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.page_view import PageView
from kyso_desktop.jobs import Capacity, Practice
from kyso_desktop.jobs.rules import rule_pack
from kyso_desktop.placement import points

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_ctrl_and_arrows_resize_within_the_block_and_undo_takes_it_back(
    qtbot: QtBot,
    view: PageView,  # noqa: F811
    window: MainWindow,
) -> None:
    page, first = window.rooms.sign, handle_of(view).box
    proportion = first.width / first.height
    qtbot.keyClick(handle_of(view), Qt.Key.Key_Down, CONTROL)
    smaller = handle_of(view).box
    assert first.height - smaller.height == pytest.approx(points(1))
    assert smaller.width / smaller.height == pytest.approx(proportion)
    assert smaller.centre == pytest.approx(first.centre)
    assert page.place is not None
    assert page.place.box == smaller
    for _ in range(8):
        qtbot.keyClick(handle_of(view), Qt.Key.Key_Up, CONTROL | SHIFT)
    largest, gap = handle_of(view).box, page.document.places.leader.gap
    assert gap.overlap(largest) == largest  # between title and name, touching neither
    assert "không chạm chức vụ" in view.bar.words
    for _ in range(8):
        qtbot.keyClick(handle_of(view), Qt.Key.Key_Down, CONTROL | SHIFT)
    assert handle_of(view).box.height == pytest.approx(points(rule_pack().signature_size.least_mm))
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    assert handle_of(view).box.height > points(rule_pack().signature_size.least_mm)
    view.undo_stack.setIndex(0)
    assert page.place.box == first
    view.undo_stack.setIndex(view.undo_stack.count())
    assert handle_of(view).box.height == pytest.approx(points(rule_pack().signature_size.least_mm))


def test_the_corner_is_dragged_and_the_smaller_picture_is_what_is_written(
    qtbot: QtBot,
    view: PageView,  # noqa: F811
    window: MainWindow,
    practice: Practice,
) -> None:
    page, first = window.rooms.sign, handle_of(view).box
    handle = handle_of(view)
    corner = handle.rect().bottomRight() - QPoint(3, 3)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=corner)
    assert handle._sizing
    qtbot.mouseMove(handle, corner - QPoint(14, 6))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    box = page.place.box
    assert box.width < first.width
    assert box.centre == pytest.approx(first.centre)
    assert "rộng" in view.bar.words
    qtbot.waitUntil(lambda: page.prepared is not None and not page._drawing.is_busy, timeout=PATIENCE)
    assert page.prepared.marks[0].box.as_list() == pytest.approx(box.as_list(), abs=0.1)

    def looked_at():
        view.zoom_to(ZOOM)
        view.reveal(2, first)
        qtbot.waitUntil(lambda: view.drawing.is_complete and view.drawing._scale == view._scale(), timeout=PATIENCE)
        for one in view.canvas.handles:
            one.movable = False  # its frame is not written
        return around(view, first)

    before = looked_at()
    sign(qtbot, page, practice.kit.pin)
    qtbot.waitUntil(lambda: view.document.name.endswith(".signed.pdf"), timeout=PATIENCE)
    assert len(before.getcolors(maxcolors=1 << 20)) > 50
    assert worst(before, looked_at()) < EDGE


def test_a_mark_goes_to_another_page_by_keyboard_and_by_button_and_back(
    qtbot: QtBot,
    view: PageView,  # noqa: F811
    window: MainWindow,
) -> None:
    page = window.rooms.sign
    assert view.page == 2
    handle_of(view).setFocus()
    qtbot.keyClick(handle_of(view), Qt.Key.Key_PageUp, CONTROL)
    assert (view.page, page.place.page) == (1, 1)
    assert window.focusWidget() is handle_of(view)
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    assert (view.page, page.place.page) == (2, 2)
    assert not view.bar.bring.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.canvas.handles == []
    assert view.bar.bring.isVisible()
    qtbot.mouseClick(view.bar.bring, Qt.MouseButton.LeftButton)
    assert page.place.page == 1
    assert len(view.canvas.handles) == 1
    qtbot.waitUntil(lambda: page.prepared is not None and page.prepared.marks[0].page == 1, timeout=PATIENCE)


def test_the_seal_keeps_its_true_diameter_and_says_so(
    qtbot: QtBot,
    view: PageView,  # noqa: F811
    window: MainWindow,
    sample: Path,
) -> None:
    page = window.rooms.sign
    page.capacity.choose(Capacity.SEAL)
    qtbot.waitUntil(lambda: bool(view.canvas.handles) and handle_of(view)._limits is None, timeout=PATIENCE)
    before = handle_of(view).box
    assert before.width == pytest.approx(points(page.seal.millimetres))
    qtbot.keyClick(handle_of(view), Qt.Key.Key_Up, CONTROL)
    assert handle_of(view).box == before
    assert "đường kính thật" in view.bar.words
    assert "đường kính thật" in handle_of(view).accessibleDescription()
    view.bar.say("")
    handle = handle_of(view)
    corner = handle.rect().bottomRight() - QPoint(3, 3)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=corner)
    qtbot.mouseMove(handle, corner + QPoint(20, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert handle.box.width == pytest.approx(before.width)
    assert "đường kính thật" in view.bar.words
