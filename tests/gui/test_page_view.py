from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.mark_handle import MarkHandle, kept_on_page
from kyso_desktop.gui.page_view import Fit, PageView
from kyso_desktop.jobs import Box, PageShape, points

PATIENCE = 30_000


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow, sample: Path) -> PageView:
    page = window.rooms.sign
    window.open([sample])
    qtbot.waitUntil(lambda: page.prepared is not None and bool(page.view.canvas.handles), timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.view.canvas.has_picture, timeout=PATIENCE)
    return page.view


def handle_of(view: PageView) -> MarkHandle:
    return view.canvas.handles[0]


def test_a_box_is_kept_on_its_page() -> None:
    shape = PageShape(Box(0, 0, 600, 800), 0)
    assert kept_on_page(Box(-5, 790, 45, 830), shape) == Box(0, 760, 50, 800)
    assert kept_on_page(Box(10, 10, 20, 20), shape) == Box(10, 10, 20, 20)


@pytest.mark.parametrize(
    ("key", "right", "up"),
    [(Qt.Key.Key_Left, -1, 0), (Qt.Key.Key_Right, 1, 0), (Qt.Key.Key_Up, 0, 1), (Qt.Key.Key_Down, 0, -1)],
)
def test_arrows_move_the_mark_by_a_millimetre_and_shift_by_five(
    qtbot: QtBot, view: PageView, key: Qt.Key, right: int, up: int
) -> None:
    before = handle_of(view).box
    qtbot.keyClick(handle_of(view), key)
    assert handle_of(view).box.x0 == pytest.approx(before.x0 + right * points(1))
    assert handle_of(view).box.y0 == pytest.approx(before.y0 + up * points(1))
    qtbot.keyClick(handle_of(view), key, Qt.KeyboardModifier.ShiftModifier)
    assert handle_of(view).box.x0 == pytest.approx(before.x0 + right * points(6))
    assert handle_of(view).box.y0 == pytest.approx(before.y0 + up * points(6))


def test_a_mark_cannot_leave_its_page(qtbot: QtBot, view: PageView) -> None:
    handle = handle_of(view)
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle + QPoint(5000, 5000))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    shape = view._document.shapes[1]
    assert handle.box.x1 == pytest.approx(shape.width)
    assert handle.box.y0 == pytest.approx(0)


def test_a_move_is_taken_back_and_done_again(qtbot: QtBot, view: PageView, window: MainWindow) -> None:
    before = handle_of(view).box
    qtbot.keyClick(handle_of(view), Qt.Key.Key_Left)
    moved = handle_of(view).box
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert handle_of(view).box == before
    assert window.rooms.sign.place.box == before
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert handle_of(view).box == moved


def test_the_mark_goes_back_to_the_place_that_was_found(qtbot: QtBot, view: PageView, window: MainWindow) -> None:
    page, found = window.rooms.sign, handle_of(view).box
    qtbot.keyClick(handle_of(view), Qt.Key.Key_Left)
    qtbot.waitUntil(page.again.isVisible, timeout=PATIENCE)
    qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: handle_of(view).box == found, timeout=PATIENCE)
    assert page.place is None


def test_the_mark_is_drawn_where_it_will_be(view: PageView) -> None:
    handle, box = handle_of(view), handle_of(view).box
    expected = view.canvas.to_pixels(box).center()
    assert abs(handle.geometry().center().x() - expected.x()) <= 2
    assert abs(handle.geometry().center().y() - expected.y()) <= 2
    image = view.canvas.grab().toImage()
    around = view.canvas.to_pixels(box).toRect()
    ratio = image.devicePixelRatio()
    colours = [
        image.pixelColor(int(x * ratio), int(y * ratio))
        for x in range(around.left(), around.right(), 2)
        for y in range(around.top(), around.bottom(), 2)
    ]
    assert len([colour for colour in colours if colour.blue() > 100 + colour.red()]) > 20


def test_pages_turn_by_key_button_and_number(qtbot: QtBot, view: PageView) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 1
    assert view.canvas.handles == []
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 2
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 2
    qtbot.mouseClick(view.bar._back, Qt.MouseButton.LeftButton)
    assert view.page == 1


def test_the_page_follows_the_window(qtbot: QtBot, view: PageView, window: MainWindow) -> None:
    window.resize(900, 560)
    qtbot.waitUntil(lambda: view.canvas.width() <= view._scroll.viewport().width())
    before = view.zoom
    window.resize(1240, 780)
    qtbot.waitUntil(lambda: view.zoom > before)


def test_zoom_keeps_the_mark_on_its_place(qtbot: QtBot, view: PageView) -> None:
    before = view.zoom
    view.zoom_step(1)
    assert view.zoom > before
    expected = view.canvas.to_pixels(handle_of(view).box).center()
    assert abs(handle_of(view).geometry().center().x() - expected.x()) <= 2
    view.fit(Fit.PAGE)
    assert view.canvas.height() <= view._scroll.viewport().height()
    QApplication.processEvents()


def test_a_screen_of_another_scaling_gets_its_own_pixels(
    qtbot: QtBot, view: PageView, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = view.drawing._scale
    monkeypatch.setattr(PageView, "devicePixelRatioF", lambda _self: 2.0)
    QApplication.sendEvent(view, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert view.drawing._scale == pytest.approx(before * 2, rel=0.01)
    qtbot.waitUntil(lambda: view.drawing.is_complete, timeout=PATIENCE)
