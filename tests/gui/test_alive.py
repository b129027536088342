"""No step of a person's day holds the window: every page, its tabs and searches, and the walks through them."""

from pathlib import Path

from PySide6.QtWidgets import QTabWidget, QWidget
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE
from tests.gui.heartbeat import Watch
from tests.gui.test_walks import give_pin

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.navigation import KEYS
from kyso_desktop.jobs import Act, Practice

ENTRIES = 200


def test_no_page_and_no_walk_holds_the_window(
    qtbot: QtBot, window: MainWindow, watch: Watch, practice: Practice, sample: Path
) -> None:
    journal = practice.desk.open_journal()
    for number in range(ENTRIES):
        journal.note(Act.VERIFY, {"file": f"{number}.pdf", "verdict": "valid"}, practice.desk.clock())
    for key in KEYS:
        watch.step(key, lambda key=key: window.turn_to_page(key), lambda key=key: is_there(window, key))
        for tabs in window.pages.currentWidget().findChildren(QTabWidget):
            for tab in range(tabs.count()):
                watch.step(f"{key} {tabs.tabText(tab)}", lambda tabs=tabs, tab=tab: tabs.setCurrentIndex(tab))
    rooms = window.rooms
    watch.step("help search", lambda: rooms.help.guide.search.setText("chứng thư"))
    watch.step("settings search", lambda: rooms.settings.search.setText("nhật ký"))
    watch.step("search", lambda: rooms.look_for("12"), rooms.books.isVisible)
    watch.step("open", lambda: window.open([sample]), lambda: rooms.sign.prepared is not None)
    rooms.sign.form.go.click()
    qtbot.waitUntil(lambda: rooms.sign.panel.currentWidget() is rooms.sign.pin, timeout=PATIENCE)
    result = rooms.sign.result
    watch.step("sign", lambda: give_pin(qtbot, rooms.sign, practice.kit.pin), result.isVisible)
    watch.step("issue", lambda: window.open([result.output]), lambda: rooms.issue.document is not None)
    watch.step("verify", lambda: window.open([result.output], "verify"), rooms.verify.sheet.isVisible)
    watch.step(
        "verify several",
        lambda: window.open([sample, result.output], "verify"),
        lambda: len(rooms.verify.many.files) == 2,
    )
    watch.step("batch", lambda: rooms.sign.open_batch([sample, sample]), lambda: rooms.sign.batch.go.isEnabled())
    assert watch.too_long == {}


def is_there(window: MainWindow, key: str) -> bool:
    page: QWidget = window.home if key == "home" else window.rooms._pages.get(key)
    return window.pages.currentWidget() is page
