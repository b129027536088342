"""A long document without a signature block: the search is seen, can be ended, and the page is usable meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.documents.long_text import long_text

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Practice, ReaderApart, Search, open_document

PATIENCE = 30_000
PAGES = 220


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    path = tmp_path / "dài.pdf"
    path.write_bytes(long_text(PAGES))
    return path


@pytest.fixture
def reader() -> Iterator[ReaderApart]:
    made = ReaderApart()
    yield made
    made.close()


@pytest.mark.parametrize("apart", [False, True])
def test_the_search_is_told_page_by_page_and_ended_without_losing_the_rest(
    long_file: Path, practice: Practice, reader: ReaderApart, apart: bool
) -> None:
    desk = replace(practice.desk, reader=reader if apart else None)
    told: list[int] = []
    whole = open_document(long_file, desk, search=Search(told.append, Event()))
    assert whole.searched_whole
    assert told == sorted(told)
    assert 0 < told[0] <= told[-1] <= PAGES
    enough = Event()

    def stop(_done: int) -> None:
        enough.set()

    ended = open_document(long_file, desk, search=Search(stop, enough))
    assert not ended.searched_whole
    assert ended.places.attachment == whole.places.attachment
    assert ended.report.sha256 == whole.report.sha256


def test_a_person_ends_the_search_and_places_the_mark_on_the_page_that_is_seen(
    qtbot: QtBot, window: MainWindow, long_file: Path
) -> None:
    page = window.rooms.sign
    window.open([long_file])
    qtbot.waitUntil(page.form.by_hand.isVisible, timeout=PATIENCE)
    assert "Đang tìm chỗ ký" in page.form.line.text
    assert page.document is None
    page.view.go_to(7)  # the page is usable meanwhile
    qtbot.waitUntil(lambda: page.view.drawing.is_complete, timeout=PATIENCE)
    page.form.by_hand.setFocus()
    qtbot.keyClick(page.form.by_hand, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.document is not None and bool(page.view.canvas.handles), timeout=PATIENCE)
    assert not page.document.searched_whole
    assert not page.form.by_hand.isVisible()
    assert (page.view.page, page.place.page) == (7, 7)
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    assert page.prepared.marks[0].page == 7
