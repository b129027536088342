"""A document of a list is opened, its mark moved or a reason given, and the list is as it was but for its row."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.documents.look_alike import BODY, Spec, look_alike
from tests.gui.conftest import PATIENCE
from tests.gui.test_walks import give_pin
from tests.placement.test_scan_block import scanned

from kyso_desktop.gui.batch_page import BatchPage
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.task_page import TaskPage
from kyso_desktop.jobs import (
    Capacity,
    KeyWish,
    Pin,
    Practice,
    SignRequest,
    open_and_prepare,
    open_document,
    sign_prepared,
)
from kyso_desktop.placement import points


def listed(qtbot: QtBot, window: MainWindow, page: TaskPage, row: int, paths: list[Path]) -> BatchPage:
    window.navigation.setCurrentRow(row)
    page.open_batch(paths)
    looked_over(qtbot, page.batch)
    return page.batch


def looked_over(qtbot: QtBot, batch: BatchPage) -> None:
    qtbot.waitUntil(lambda: batch.adjust.isVisible() and not batch._preparing.is_busy, timeout=PATIENCE)


def opened(qtbot: QtBot, batch: BatchPage, row: int) -> None:
    """The row's document is up, opened from the keyboard, with its marks on it."""
    batch.table.setCurrentCell(row, 0)
    qtbot.keyClick(batch.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: batch.place.isVisible() and bool(batch.place.view.canvas.handles), timeout=PATIENCE)


def kept(qtbot: QtBot, batch: BatchPage) -> None:
    qtbot.waitUntil(batch.place.keep.isEnabled, timeout=PATIENCE)
    batch.place.keep.click()
    qtbot.waitUntil(lambda: not batch.place.isVisible(), timeout=PATIENCE)
    looked_over(qtbot, batch)


def words_of(batch: BatchPage, row: int) -> str:
    return batch.table.item(row, 1).text()


def leader_signed(practice: Practice, source: Path) -> Path:
    signed = source.with_suffix(".signed.pdf")
    request = SignRequest(source, signed, Capacity.PERSONAL, KeyWish((practice.kit.module,)))
    sign_prepared(open_and_prepare(request, practice.desk), Pin(practice.kit.pin), practice.desk)
    return signed


def test_a_mark_is_nudged_in_its_document_and_the_rest_of_the_list_stays(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path, tmp_path: Path
) -> None:
    paths = [Path(shutil.copyfile(sample, tmp_path / f"{number}.pdf")) for number in range(3)]
    batch = listed(qtbot, window, window.rooms.sign, 1, paths)
    before = batch._prepared
    opened(qtbot, batch, 1)
    handle = next(one for one in batch.place.view.canvas.handles if one.movable)
    found = handle.box
    handle.setFocus()
    qtbot.keyClick(handle, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: not batch.place._drawing.is_busy and batch.place.again.isVisible(), timeout=PATIENCE)
    kept(qtbot, batch)
    after = batch._prepared
    assert (after[0], after[2]) == (before[0], before[2])
    assert after[0] is before[0]
    assert after[1].marks[0].box.y0 - found.y0 == pytest.approx(points(1), abs=0.01)
    assert "sẵn sàng" in words_of(batch, 1)
    assert batch.table.current == paths[1]
    batch.go.click()
    assert batch.panel.isVisible()
    assert not batch.foot.isVisible()  # the list's own buttons have no room beside the PIN
    give_pin(qtbot, batch, practice.kit.pin)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: "kiểm tra lại 3 văn bản" in batch.notice.text, timeout=PATIENCE)
    assert batch.foot.isVisible()
    boxes = [open_document(path.with_suffix(".signed.pdf"), practice.desk).report.signatures[0].box for path in paths]
    assert boxes[1].y0 - boxes[0].y0 == pytest.approx(points(1), abs=0.1)
    assert boxes[2] == boxes[0]
    batch.table.setCurrentCell(0, 0)
    assert not batch.adjust.isEnabled()  # what is signed is not moved any more


def test_who_steps_back_changes_nothing(qtbot: QtBot, window: MainWindow, sample: Path, tmp_path: Path) -> None:
    paths = [Path(shutil.copyfile(sample, tmp_path / f"{number}.pdf")) for number in range(2)]
    batch = listed(qtbot, window, window.rooms.sign, 1, paths)
    before = batch._prepared
    opened(qtbot, batch, 0)
    handle = next(one for one in batch.place.view.canvas.handles if one.movable)
    handle.setFocus()
    qtbot.keyClick(handle, Qt.Key.Key_Left)
    qtbot.keyClick(batch.place, Qt.Key.Key_Escape)
    assert batch.table.isVisible()
    assert window.focusWidget() is batch.table
    assert batch._prepared is before


def test_a_scan_in_the_list_is_placed_by_hand(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path, tmp_path: Path
) -> None:
    scan, other = tmp_path / "bản quét.pdf", tmp_path / "khác.pdf"
    scan.write_bytes(scanned(look_alike(Spec(paragraphs=(BODY,) * 3))))
    shutil.copyfile(sample, other)
    batch = listed(qtbot, window, window.rooms.sign, 1, [other, scan])
    assert words_of(batch, 1).startswith("✘")
    batch.table.setCurrentCell(1, 0)
    batch.adjust.click()
    place = batch.place
    qtbot.waitUntil(lambda: place.notice._button.isVisible(), timeout=PATIENCE)
    place.notice._button.click()
    qtbot.waitUntil(place.keep.isEnabled, timeout=PATIENCE)
    assert not place.notice.isVisible()  # it is placed: nothing is wrong any more
    kept(qtbot, batch)
    assert "sẵn sàng" in words_of(batch, 1)
    assert len(batch._prepared) == 2


def test_a_narrow_blank_in_the_list_waits_for_a_reason_and_keeps_its_number(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path, tmp_path: Path
) -> None:
    sources = [tmp_path / "hẹp.pdf", tmp_path / "thường.pdf"]
    sources[0].write_bytes(look_alike(Spec(number=" ")).content)
    shutil.copyfile(sample, sources[1])
    signed = [leader_signed(practice, source) for source in sources]
    issue = window.rooms.issue
    batch = listed(qtbot, window, issue, 2, signed)
    qtbot.waitUntil(lambda: bool(batch.first_number.text()), timeout=PATIENCE)
    batch.first_number.clear()
    qtbot.keyClicks(batch.first_number, "165")
    qtbot.keyClick(batch.first_number, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "166" in words_of(batch, 1), timeout=PATIENCE)
    looked_over(qtbot, batch)
    assert "quá hẹp" in words_of(batch, 0)
    assert [one.sign.source for one in batch._prepared] == signed[1:]  # before the PIN, not after it
    batch.go.click()
    give_pin(qtbot, batch, practice.kit.pin)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: "1 văn bản chưa ký được" in batch.notice.text, timeout=PATIENCE)
    opened(qtbot, batch, 0)
    assert "quá hẹp" in batch.place.notice.text
    batch.place.reason.setText("văn bản đã trình ký")
    kept(qtbot, batch)
    assert "số 165" in words_of(batch, 0)
    batch.go.click()
    give_pin(qtbot, batch, practice.kit.pin)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: words_of(batch, 0).startswith("✔"), timeout=PATIENCE)
    entries = [one.facts for one in practice.desk.open_journal().entries() if one.act == "issue"]
    assert {(one["number"], one.get("override")) for one in entries} == {
        ("165", "văn bản đã trình ký"),
        ("166", None),
    }


def test_what_failed_is_done_again_under_its_own_number(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path, tmp_path: Path
) -> None:
    """A file that could not be read while the others were issued comes back; their numbers are given."""
    sources = [Path(shutil.copyfile(sample, tmp_path / f"{number}.pdf")) for number in range(2)]
    signed = [leader_signed(practice, source) for source in sources]
    away = signed[1].rename(tmp_path / "đi vắng")
    batch = listed(qtbot, window, window.rooms.issue, 2, signed)
    qtbot.waitUntil(lambda: "số 01" in words_of(batch, 0), timeout=PATIENCE)
    looked_over(qtbot, batch)
    batch.go.click()
    give_pin(qtbot, batch, practice.kit.pin)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: batch.retry.isVisible() and not batch.is_signing, timeout=PATIENCE)
    away.rename(signed[1])
    batch.retry.click()
    looked_over(qtbot, batch)
    assert "sẵn sàng: số 02" in words_of(batch, 0)
