"""For everyone: every page of the real window as a screen reader and a keyboard meet it."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE, turn_to

from kyso_desktop.gui import accessibility
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.mark_handle import MarkHandle
from kyso_desktop.gui.navigation import KEYS
from kyso_desktop.gui.page_canvas import Frame, PageCanvas
from kyso_desktop.gui.style import Tone
from kyso_desktop.jobs import Box


@pytest.fixture(autouse=True)
def roles() -> None:
    accessibility.install()


def told(widget: QWidget, what: QAccessible.Text = QAccessible.Text.Name) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(what)


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def focusable(window: MainWindow) -> Iterator[QWidget]:
    """What the keyboard can reach now; a spin box speaks for its own line edit."""
    for widget in window.findChildren(QWidget):
        inner = widget.objectName() == "qt_spinbox_lineedit"
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not inner:
            yield widget


def faces(qtbot: QtBot, window: MainWindow, sample: Path) -> Iterator[str]:
    """Every page, every tab, and a document under way."""
    for key in KEYS:
        turn_to(qtbot, window, key)
        qtbot.wait(1)
        yield key
        for tabs in window.pages.currentWidget().findChildren(QTabWidget):
            for index in range(tabs.count()):
                tabs.setCurrentIndex(index)
                qtbot.wait(1)
                yield f"{key}: {tabs.tabText(index)}"
    window.open([sample])
    page = window.rooms.sign
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    yield "document"
    page.form.go.click()
    yield "PIN"


def test_every_control_of_every_page_has_a_name_and_a_role(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    seen = 0
    for face in faces(qtbot, window, sample):
        for widget in focusable(window):
            seen += 1
            assert told(widget).strip(), (face, type(widget).__name__, widget.objectName())
            if not isinstance(widget, QTabWidget | QScrollArea):  # to Qt both are plain panes
                assert role(widget) != QAccessible.Role.Client, (face, type(widget).__name__)
    assert seen > 100


def test_tab_is_caught_nowhere(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    for face in faces(qtbot, window, sample):
        for widget in focusable(window):
            name = (face, type(widget).__name__, told(widget))
            match widget:
                case QAbstractItemView():
                    assert not widget.tabKeyNavigation(), name
                case QTextEdit() | QPlainTextEdit():
                    assert widget.tabChangesFocus() or widget.isReadOnly(), name


def test_tab_walks_through_the_page_and_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    turn_to(qtbot, window, "device")
    window.rooms.device.tree.setFocus()
    walked: list[QWidget] = []
    for _ in range(60):
        here = window.focusWidget()
        assert here is not None
        if walked and here is walked[0]:
            break
        walked.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert 2 < len(walked) < 60
    assert window.navigation in walked
    assert window.rooms.device.add_driver in walked


def test_tab_reaches_every_control_of_every_page(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    for face in faces(qtbot, window, sample):
        qtbot.waitUntil(lambda: not window.errands.running, timeout=PATIENCE)
        here: QWidget | None = window.navigation
        reached: set[QWidget] = set()
        window.navigation.setFocus()
        for _ in range(150):
            QTest.keyClick(here, Qt.Key.Key_Tab)
            here = window.focusWidget()
            if here is None or here is window.navigation:
                break
            reached.add(here)
        missed = [
            (type(widget).__name__, told(widget))
            for widget in focusable(window)
            if widget not in reached
            and widget is not window.navigation
            and not any(widget.isAncestorOf(one) or one.isAncestorOf(widget) for one in reached)
            and not isinstance(widget, QRadioButton)  # one of a group; the arrow keys go to the others
        ]
        assert missed == [], face


def test_tab_goes_through_a_form_from_top_to_bottom(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    """The button that signs comes last, after everything that it depends on."""
    window.open([sample])
    page = window.rooms.sign
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    here = page.view.canvas.handles[0]
    here.setFocus()
    walked: list[QWidget] = []
    for _ in range(40):
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = window.focusWidget()
        if here is page.form.go:
            break
        walked.append(here)
    inside = [widget for widget in walked if page.form.isAncestorOf(widget)]
    tops = [widget.mapTo(page.form, QPoint()).y() for widget in inside]
    assert len(inside) > 5
    assert tops == sorted(tops)
    assert page.form.target in inside


def test_no_shortcut_has_two_meanings(window: MainWindow) -> None:
    keys = Counter(shortcut.key().toString() for shortcut in window.findChildren(QShortcut))
    assert keys["F1"] == 1
    assert [key for key, count in keys.items() if count > 1] == []


def test_marks_on_the_page_are_said_and_moved_by_keys(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    window.open([sample])
    page = window.rooms.sign
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    canvas = next(one for one in page.findChildren(PageCanvas) if one.isVisible())
    mark = next(one for one in page.findChildren(MarkHandle) if one.isVisible() and one.movable)
    assert role(canvas) == QAccessible.Role.Document
    assert role(mark) == QAccessible.Role.Graphic
    assert "trang" in told(mark)
    assert "mũi tên" in told(mark, QAccessible.Text.Description)
    before = mark.place
    mark.setFocus()
    QTest.keyClick(mark, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert mark.place != before
    assert "mép trái" in mark.place


def test_every_field_takes_the_letters_of_a_vietnamese_input_method(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    """A preedit is shown, not yet text; what is committed is text. Fields for numbers and dates keep theirs."""
    tried = 0
    for face in faces(qtbot, window, sample):
        for field in window.findChildren(QLineEdit):
            if not field.isVisible() or not field.isEnabled() or isinstance(field.parent(), QAbstractSpinBox):
                continue
            if field.isReadOnly() or field.echoMode() != QLineEdit.EchoMode.Normal or field.validator():
                continue
            before, limit = field.text(), field.maxLength()
            if limit < 8:
                continue
            field.blockSignals(True)
            field.clear()
            QApplication.sendEvent(field, QInputMethodEvent("trươ", []))
            assert field.text() == "", (face, told(field))
            commit = QInputMethodEvent("", [])
            commit.setCommitString("trường Đặng")
            QApplication.sendEvent(field, commit)
            assert field.text() == "trường Đặng", (face, told(field))
            field.setText(before)
            field.blockSignals(False)
            tried += 1
    assert tried > 8


def test_a_name_that_changes_is_told_anew(qtbot: QtBot, window: MainWindow) -> None:
    window.home.notice.say("Một câu khác.")
    assert told(window.home.notice) == "Một câu khác."
    assert role(window.home.notice) == QAccessible.Role.AlertMessage


def test_the_frames_of_a_checked_page_are_said(qtbot: QtBot) -> None:
    canvas = PageCanvas(None)  # type: ignore[arg-type]
    qtbot.addWidget(canvas)
    box = Box(0, 0, 10, 10)
    canvas.set_frames([Frame(1, box, "1", Tone.GOOD), Frame(1, box, "2", Tone.BAD), Frame(1, box, "", Tone.BAD)])
    assert told(canvas, QAccessible.Text.Description) == "chữ ký 1: hợp lệ; chữ ký 2: không hợp lệ; 1 chỗ thay đổi"
