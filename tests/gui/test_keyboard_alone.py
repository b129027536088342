"""One document and a batch are placed and signed with the keyboard alone: every key goes to where the focus is."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.gui.test_walks import PATIENCE

from kyso_desktop.gui.anchor_list import AnchorList
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.mark_handle import MarkHandle
from kyso_desktop.jobs import Practice, open_document
from kyso_desktop.placement import points

MOST_TABS = 40


class Keyboard:
    """Keys as they come from a keyboard: to the widget that has the focus."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self._window = qtbot, window

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self._window.focusWidget(), key, modifier)

    def write(self, words: str) -> None:
        self._qtbot.keyClicks(self._window.focusWidget(), words)

    def tab_to(self, wanted: object) -> None:
        """Tab until that widget, or one of that kind, has the focus."""
        for _ in range(MOST_TABS):
            focused = self._window.focusWidget()
            if focused is wanted or (isinstance(wanted, type) and isinstance(focused, wanted)):
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"no way to {wanted}")


def test_one_document_is_placed_below_words_nudged_and_signed(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    keyboard, page = Keyboard(qtbot, window), window.rooms.sign
    window.open([sample])
    qtbot.waitUntil(lambda: page.prepared is not None and bool(page.view.canvas.handles), timeout=PATIENCE)
    assert page.view.isAncestorOf(window.focusWidget())  # what is read comes first
    keyboard.tab_to(page.view.strip)
    keyboard.key(Qt.Key.Key_Up)
    assert page.view.page == 1
    keyboard.key(Qt.Key.Key_Down)
    keyboard.tab_to(AnchorList)
    keyboard.write("KT. CHU TICH")
    keyboard.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "KT. CHU TICH" in page.where.text() and page.prepared is not None, timeout=PATIENCE)
    keyboard.tab_to(MarkHandle)
    before = page.view.canvas.handles[0].box
    keyboard.key(Qt.Key.Key_Left)
    keyboard.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.prepared is not None and not page._drawing.is_busy, timeout=PATIENCE)
    assert isinstance(window.focusWidget(), MarkHandle)  # it keeps the keyboard through every check
    keyboard.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.panel.currentWidget() is page.pin, timeout=PATIENCE)
    keyboard.tab_to(page.pin.field)
    keyboard.write(practice.kit.pin)
    keyboard.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.panel.currentWidget() is page.result, timeout=PATIENCE)
    made = open_document(page.result.output, practice.desk).report.signatures[0]
    assert abs(made.box.centre[0] - (before.centre[0] - points(1))) < 0.5
    assert before.height - made.box.height > points(0.8)


def test_a_batch_is_placed_below_the_same_words_and_a_place_that_was_given_before_holds(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path, tmp_path: Path
) -> None:
    keyboard, page = Keyboard(qtbot, window), window.rooms.sign
    second = tmp_path / "Công văn.pdf"
    second.write_bytes(sample.read_bytes() + b"% other\n")
    window.open([second])
    qtbot.waitUntil(lambda: page.prepared is not None and bool(page.view.canvas.handles), timeout=PATIENCE)
    keyboard.tab_to(MarkHandle)
    keyboard.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    placed = page.place.box
    qtbot.waitUntil(lambda: not page.places.is_busy and not page.is_signing, timeout=PATIENCE)
    page.open_batch([sample, second])
    batch = page.batch
    qtbot.waitUntil(lambda: len(batch._prepared) == 2 and batch.go.isEnabled(), timeout=PATIENCE)
    boxes = {one.sign.source: one.marks[0].box for one in batch._prepared}
    assert [round(one) for one in boxes[second].as_list()] == [round(one) for one in placed.as_list()]
    assert abs(boxes[sample].centre[0] - placed.centre[0] - points(5)) < 0.5
    keyboard.tab_to(batch.anchor)
    keyboard.write("KT. CHU TICH")
    keyboard.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(batch._prepared) == 2 and batch._prepared[0].sign.anchor is not None, timeout=PATIENCE)
    qtbot.waitUntil(batch.go.isEnabled, timeout=PATIENCE)
    keyboard.tab_to(batch.go)
    keyboard.key(Qt.Key.Key_Space)
    qtbot.waitUntil(batch.panel.isVisible, timeout=PATIENCE)
    keyboard.tab_to(batch.pin.field)
    keyboard.write(practice.kit.pin)
    keyboard.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Đã ký và kiểm tra lại 2 văn bản" in batch.notice.text, timeout=PATIENCE)
