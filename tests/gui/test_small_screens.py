"""1366 by 768 at 100 to 250 %: nothing is cut, what does not fit is reached by scrolling."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QTabWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE, is_settled, turn_to

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.navigation import KEYS
from kyso_desktop.gui.sides import Sides
from kyso_desktop.gui.style import PANEL_WIDTH
from kyso_desktop.jobs import PlacedBox, Practice
from kyso_desktop.placement import Box

SCREEN = QSize(1366, 768)
SCALES = (1.0, 1.5, 2.0, 2.5)


def cut(page: QWidget) -> list[tuple[str, str]]:
    """Texts that have less room than they need."""
    found = []
    for widget in [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]:
        if not widget.isVisible() or not widget.text() or isinstance(widget, QToolButton):
            continue
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        needed = widget.heightForWidth(widget.width()) if wraps else widget.minimumSizeHint().height()
        if widget.height() < needed or (not wraps and widget.width() < widget.minimumSizeHint().width()):
            found.append((type(widget).__name__, widget.text()))
    return found


def reached(window: MainWindow, widget: QWidget) -> bool:
    """Whether scrolling, if need be, brings the middle of the widget into the window."""
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)
        area = area.parentWidget()
    return not widget.visibleRegion().isEmpty() and window.rect().contains(
        widget.mapTo(window, widget.visibleRegion().boundingRect().center())
    )


@pytest.mark.parametrize("scale", SCALES)
def test_no_text_is_cut_and_every_button_is_reached(
    qtbot: QtBot, window: MainWindow, sample: Path, scale: float
) -> None:
    size = SCREEN / scale
    window.open([sample])
    qtbot.waitUntil(lambda: window.rooms.sign.prepared is not None, timeout=PATIENCE)
    window.resize(size)
    qtbot.wait(20)
    assert window.size().width() <= size.width()
    assert window.size().height() <= size.height()
    for key in KEYS:
        turn_to(qtbot, window, key)
        qtbot.waitUntil(lambda: is_settled(window), timeout=PATIENCE)
        qtbot.wait(30)
        page = window.pages.currentWidget()
        assert cut(page) == [], (key, scale)
        lost = [
            button.text()
            for button in page.findChildren(QAbstractButton)
            if button.isVisible() and button.text() and not reached(window, button)
        ]
        assert lost == [], (key, scale)


WIDE_ROWS = ("books",)
"""Rows of filters and buttons that are wider than a screen of 1366 by 768 at 250 %."""


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.5])
def test_nothing_scrolls_sideways(qtbot: QtBot, window: MainWindow, sample: Path, scale: float) -> None:
    """Where view and panel have no room beside each other, the panel is below."""
    window.resize(SCREEN / scale)
    window.open([sample])
    page = window.rooms.sign
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    sides = page.findChild(Sides)
    assert sides.is_narrow is (scale == 2.5)
    assert page.panel.width() == (sides.width() if scale == 2.5 else PANEL_WIDTH)
    for key in KEYS:
        if scale == 2.5 and key in WIDE_ROWS:
            continue
        turn_to(qtbot, window, key)
        qtbot.waitUntil(lambda: is_settled(window), timeout=PATIENCE)
        qtbot.wait(5)
        for tabs in [None, *window.pages.currentWidget().findChildren(QTabWidget)]:
            for index in range(tabs.count() if tabs else 1):
                if tabs:
                    tabs.setCurrentIndex(index)
                qtbot.wait(5)
                assert not window.stage.horizontalScrollBar().isVisible(), (key, index, scale)
    assert not window.navigation.verticalScrollBar().isVisible()


def test_the_pin_field_is_seen_where_the_window_is_low(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    window.resize(SCREEN / 2.5)
    window.open([sample])
    page = window.rooms.sign
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    page.form.go.click()
    qtbot.waitUntil(lambda: not page.pin.field.visibleRegion().isEmpty(), timeout=PATIENCE)


def test_a_usual_screen_needs_no_scroll_bars(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(SCREEN)
    for key in KEYS:
        turn_to(qtbot, window, key)
        qtbot.waitUntil(lambda: is_settled(window), timeout=PATIENCE)
        qtbot.wait(5)
        for bar in (window.stage.horizontalScrollBar(), window.stage.verticalScrollBar()):
            assert not bar.isVisible(), key


def test_a_narrow_window_keeps_the_names_of_its_pages(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(SCREEN / 2.5)
    qtbot.wait(5)
    item = window.navigation.item(1)
    assert item.text() == ""
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == item.toolTip() == "Ký"
    window.resize(SCREEN)
    qtbot.wait(5)
    assert window.navigation.item(1).text() == "Ký"


def test_the_usual_window_in_training_shows_the_whole_form_of_a_moved_mark(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    window.mark_training(practice.kit.pin)
    window.resize(1240, 780)
    page = window.rooms.sign
    window.open([sample])
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    page.place = PlacedBox(2, Box(300, 300, 400, 340))
    page.refresh()
    qtbot.waitUntil(lambda: page.prepared is not None and page.again.isVisible(), timeout=PATIENCE)
    assert page.arrange.isVisible()
    form = page.form.findChild(QScrollArea)
    qtbot.waitUntil(lambda: form.verticalScrollBar().maximum() == 0, timeout=PATIENCE)
