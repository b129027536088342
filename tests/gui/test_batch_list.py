"""A long list tells what does not go, how far it is, and what was asked of it, without being scrolled through."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE, turn_to
from tests.gui.test_batch import looked_over

from kyso_desktop import jobs
from kyso_desktop.gui.batch_page import BatchPage
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Practice


@pytest.fixture
def folder(tmp_path: Path, sample: Path) -> Path:
    """The one that cannot be signed is the last by its name."""
    folder = tmp_path / "nhiều văn bản"
    folder.mkdir()
    for number in range(4):
        shutil.copyfile(sample, folder / f"{number}.pdf")
    (folder / "x.pdf").write_bytes(b"hello")
    return folder


def seen_order(page: BatchPage) -> list[str]:
    header = page.table.verticalHeader()
    return [page.table.item(header.logicalIndex(place), 0).text() for place in range(page.table.rowCount())]


def begin_signing(page: BatchPage, pin: str) -> None:
    page.go.click()
    page.pin.field.setText(pin)
    page.pin.go.click()


def test_what_cannot_be_signed_is_first_and_is_counted_before_the_pin(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    page = looked_over(qtbot, window, folder)
    assert seen_order(page) == ["x.pdf", "0.pdf", "1.pdf", "2.pdf", "3.pdf"]
    assert "1 văn bản chưa ký được" in page.notice.text
    assert "vẫn ký được" in page.notice.text
    assert page.table.rowHeight(4) < page.table.rowHeight(0)  # it has no picture
    page.go.click()
    texts = [label.text() for label in page.pin.findChildren(type(page.pin._title))]
    assert "0.pdf và 3 văn bản khác" in texts


def test_a_pause_is_what_is_said_until_it_ends(
    qtbot: QtBot, window: MainWindow, practice: Practice, folder: Path
) -> None:
    page = looked_over(qtbot, window, folder)
    begin_signing(page, practice.kit.pin)
    page.pause.click()
    page.line.tell(str(jobs.Step.SAVING))
    assert page.line.text.startswith("Tạm dừng")
    assert "/4" in page.line.text
    page.pause.click()
    qtbot.waitUntil(lambda: "Đã ký và kiểm tra lại 4 văn bản" in page.notice.text, timeout=PATIENCE)


def test_a_list_that_is_done_is_left_with_enter(
    qtbot: QtBot, window: MainWindow, practice: Practice, folder: Path
) -> None:
    (folder / "x.pdf").unlink()
    page = looked_over(qtbot, window, folder)
    begin_signing(page, practice.kit.pin)
    qtbot.waitUntil(lambda: "Đã ký và kiểm tra lại 4 văn bản" in page.notice.text, timeout=PATIENCE)
    assert window.focusWidget() is page.back
    qtbot.keyClick(page.back, Qt.Key.Key_Return)
    assert page.paths == ()


def test_a_stop_counts_what_is_signed(qtbot: QtBot, window: MainWindow, practice: Practice, folder: Path) -> None:
    page = looked_over(qtbot, window, folder)
    page.came.connect(lambda _path, result: page.stop_work() if isinstance(result, jobs.SignedFile) else None)
    begin_signing(page, practice.kit.pin)
    qtbot.waitUntil(lambda: "Đã dừng" in page.notice.text and page.go.isEnabled(), timeout=PATIENCE)
    signed = len(list(folder.glob("*.signed.pdf")))
    assert f"Đã dừng. {signed} văn bản đã ký giữ nguyên; {5 - signed} văn bản chưa ký" in page.notice.text


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(910, 512), QSize(546, 307)])
def test_the_list_and_its_buttons_fit_the_window(
    qtbot: QtBot, window: MainWindow, practice: Practice, folder: Path, size: QSize
) -> None:
    window.mark_training(practice.kit.pin)
    page = looked_over(qtbot, window, folder)
    window.resize(size)
    qtbot.waitUntil(lambda: window.size() == size and not window.stage.horizontalScrollBar().isVisible())
    right = {
        button.text(): button.mapTo(page, button.rect().topRight()).x()
        for button in page.foot.findChildren(QAbstractButton)
        if button.isVisible()
    }
    assert all(edge < page.width() for edge in right.values()), right
    table = page.table.mapTo(page, page.table.rect().bottomLeft()).y()
    assert page.foot.mapTo(page, page.foot.rect().topLeft()).y() > table
    assert page.foot.height() >= page.foot.layout().heightForWidth(page.foot.width())
    page.go.click()
    qtbot.waitUntil(lambda: not page.pin.field.visibleRegion().isEmpty(), timeout=PATIENCE)


def test_the_first_number_is_named_also_where_it_is_filled_in(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    issue = turn_to(qtbot, window, "issue")
    issue.open_batch([folder])
    batch = issue.batch
    qtbot.waitUntil(lambda: bool(batch.first_number.text()), timeout=PATIENCE)
    assert batch.first_number.label.text() == "Số đầu tiên"
    qtbot.waitUntil(batch.first_number.label.isVisible, timeout=PATIENCE)
    assert not window.rooms.sign.batch.first_number.label.isVisibleTo(window.rooms.sign.batch)
    field, label = batch.first_number, batch.first_number.label
    qtbot.waitUntil(lambda: label.geometry().right() < field.geometry().left(), timeout=PATIENCE)
