"""Pages in small beside the page: drawn when nothing is wanted more, with marks and signatures, worked by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot
from tests.documents.long_text import long_text
from tests.gui.test_walks import PATIENCE, open_for, sign

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.thumbnail_strip import TIP, ThumbnailStrip
from kyso_desktop.gui.tiles import THUMBNAIL_BYTES
from kyso_desktop.jobs import Practice


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    path = tmp_path / "dài.pdf"
    path.write_bytes(long_text(600, lines=4))
    return path


def words_of(strip: ThumbnailStrip, page: int) -> str:
    return str(strip.pages.index(page - 1).data(Qt.ItemDataRole.AccessibleTextRole))


def test_only_pages_that_are_seen_are_drawn_in_small_and_after_the_page_itself(
    qtbot: QtBot, window: MainWindow, long_file: Path
) -> None:
    page = window.rooms.sign
    view = page.view
    order: list[str] = []
    view.drawing.drawn.connect(lambda: order.append("page"))
    view.drawing.thumbnail_drawn.connect(lambda number: order.append(f"small {number}"))
    window.open([long_file])
    strip = view.strip
    qtbot.waitUntil(lambda: view.document is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: view.drawing.small_page(strip.tile(2)) is not None, timeout=PATIENCE)
    assert order[0] == "page"
    assert "small 1" in order
    assert view.drawing.small_page(strip.tile(300)) is None
    assert strip.model().rowCount(QModelIndex()) == 600
    view.go_to(590)
    assert strip.currentIndex().row() == 589
    qtbot.waitUntil(lambda: view.drawing.small_page(strip.tile(590)) is not None, timeout=PATIENCE)
    assert view.drawing._small.bytes <= THUMBNAIL_BYTES
    assert len(view.drawing._small._kept) < 60


def test_the_strip_is_worked_by_keyboard_and_told_in_words(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    page = window.rooms.sign
    open_for(qtbot, window, page, sample)
    strip = page.view.strip
    qtbot.waitUntil(lambda: page.prepared is not None and page.view.page == 2, timeout=PATIENCE)
    assert strip.isVisible()
    assert strip.accessibleName()
    assert words_of(strip, 2) == "Trang 2, chỗ đặt khung ký"
    assert words_of(strip, 1) == strip.pages.index(0).data(TIP) == "Trang 1"
    qtbot.keyClick(strip, Qt.Key.Key_Up)
    assert page.view.page == 1
    qtbot.keyClick(strip, Qt.Key.Key_End)
    assert page.view.page == 2
    sign(qtbot, page, practice.kit.pin)
    qtbot.waitUntil(lambda: "đã có 1 chữ ký" in words_of(strip, 2), timeout=PATIENCE)
    assert "khung ký" not in words_of(strip, 2)


def test_the_strip_is_put_away_and_stays_so_at_the_next_start(
    qtbot: QtBot, practice: Practice, sample: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "window.ini"

    def opened() -> MainWindow:
        window = MainWindow(lambda: practice.desk, kept=kept)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: window.rooms is not None, timeout=PATIENCE)
        open_for(qtbot, window, window.rooms.sign, sample)
        return window

    first = opened()
    view = first.rooms.sign.view
    qtbot.waitUntil(view.strip.isVisible, timeout=PATIENCE)
    qtbot.mouseClick(view.bar.thumbnails, Qt.MouseButton.LeftButton)
    assert not view.strip.isVisible()
    first.close()
    second = opened()
    view = second.rooms.sign.view
    assert view.bar.thumbnails.isVisible()
    assert not view.strip.isVisible()
    second.close()


def test_a_narrow_window_keeps_its_room_for_the_page(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    view = window.rooms.sign.view
    open_for(qtbot, window, window.rooms.sign, sample)
    qtbot.waitUntil(view.strip.isVisible, timeout=PATIENCE)
    window.resize(820, 600)
    qtbot.waitUntil(lambda: not view.strip.isVisible() and not view.bar.thumbnails.isVisible(), timeout=PATIENCE)
