"""A page is drawn in tiles where it is large, at once where it was drawn ahead, and the tiles kept are bounded."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot
from tests.documents.long_text import long_text

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.tiles import KEPT_BYTES, SIDE, WHOLE_PIXELS, Tile, TileStore, tiles_of, whole_scale
from kyso_desktop.placement import Box, PageShape

A4 = PageShape(Box(0, 0, 595, 842), 0)
PATIENCE = 30_000


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    path = tmp_path / "dài.pdf"
    path.write_bytes(long_text(150))
    return path


def test_an_ordinary_page_is_one_tile_and_a_large_one_is_cut_where_it_is_seen() -> None:
    assert [tile.window for tile in tiles_of(1, A4, 1.333, QRect(0, 0, 500, 500))] == [(0, 0, 793, 1122)]
    cut = list(tiles_of(1, A4, 6.0, QRect(900, 900, 300, 300)))
    assert len(cut) == 4
    covered = QRect()
    for tile in cut:
        covered = covered.united(tile.area)
    assert covered.contains(QRect(900, 900, 300, 300))
    edge = list(tiles_of(1, A4, 6.0, QRect(3400, 4900, 500, 500)))
    assert max(tile.left + tile.width for tile in edge) == 3570
    assert max(tile.top + tile.height for tile in edge) == 5052


def test_a_page_in_one_piece_stays_small_whatever_the_sheet() -> None:
    plan = PageShape(Box(0, 0, 14400, 14400), 0)
    scale = whole_scale(plan, 4.0)
    (tile,) = tiles_of(1, plan, scale, QRect())
    assert tile.width * tile.height <= WHOLE_PIXELS
    assert whole_scale(A4, 1.0) == 1.0


def test_the_tiles_kept_are_bounded_and_the_last_used_stay(qapp: object) -> None:
    store = TileStore()
    tiles = [Tile(page, 1.0, 0, 0, SIDE, SIDE) for page in range(1, 60)]
    store.put(tiles[0], QPixmap(1, 1))
    for tile in tiles[1:]:
        store.get(tiles[0])
        store.put(tile, QPixmap(1, 1))
    assert store.bytes <= KEPT_BYTES
    assert tiles[0] in store
    assert tiles[-1] in store
    assert tiles[1] not in store


def test_the_first_page_is_seen_before_the_file_is_read_through(
    qtbot: QtBot, window: MainWindow, long_file: Path
) -> None:
    page = window.rooms.sign
    seen_early = []
    page.view.drawing.drawn.connect(lambda: seen_early.append(page.document is None))
    window.open([long_file])
    qtbot.waitUntil(lambda: page.view.canvas.has_picture, timeout=PATIENCE)
    assert seen_early[0]
    assert not page.form.go.isEnabled()
    qtbot.waitUntil(lambda: page.document is not None, timeout=PATIENCE)
    assert page.view.page == 1


def test_the_next_page_is_there_before_it_is_turned_to(qtbot: QtBot, window: MainWindow, long_file: Path) -> None:
    view = window.rooms.sign.view
    window.open([long_file])
    qtbot.waitUntil(lambda: view.canvas.has_picture, timeout=PATIENCE)
    drawing = view.drawing
    qtbot.waitUntil(lambda: drawing._scale == view._scale() and drawing._in_one(2) in drawing._store, timeout=PATIENCE)
    view.go_to(2)
    assert view.drawing.is_complete
    assert view.canvas.has_picture
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == 150
    qtbot.waitUntil(lambda: view.drawing.is_complete, timeout=PATIENCE)


def test_a_large_zoom_is_drawn_where_it_is_looked_at(qtbot: QtBot, window: MainWindow, long_file: Path) -> None:
    view = window.rooms.sign.view
    window.open([long_file])
    qtbot.waitUntil(lambda: view.canvas.has_picture, timeout=PATIENCE)
    view.zoom_to(3.0)
    view.scroll_to(600, 1500)
    qtbot.waitUntil(lambda: len(view.canvas._tiles) > 1 and view.drawing.is_complete, timeout=PATIENCE)
    corner = view.canvas.mapFrom(view._scroll.viewport(), view._scroll.viewport().rect().center())
    ratio = view.devicePixelRatioF()
    assert any(area.contains((corner.toPointF() * ratio).toPoint()) for area, _ in view.canvas._tiles)


def test_leaving_a_document_that_is_being_read_stops_the_reading(
    qtbot: QtBot, window: MainWindow, long_file: Path
) -> None:
    page = window.rooms.sign
    page.open(long_file)
    qtbot.waitUntil(lambda: page.currentIndex() == 1, timeout=PATIENCE)
    cancel = page.opening._cancel
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert cancel.is_set()
    assert page.currentIndex() == 0
    assert page.document is None
