"""Numbers are typed in the list that is issued: the series goes on from them, and no number is given twice."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE
from tests.gui.test_batch_place import leader_signed, listed, looked_over, words_of
from tests.gui.test_walks import give_pin

from kyso_desktop.gui.batch_page import BatchPage
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.number_series import Series
from kyso_desktop.jobs import Practice, Warn
from kyso_desktop.wording import warn

FILES = [Path(name) for name in ("a", "b", "c", "d")]


def numbers(series: Series, first: str = "10", **wished: str) -> list[str]:
    return list(series.numbers(first, lambda path: wished.get(path.name, "")).values())


@pytest.fixture
def series() -> Series:
    made = Series()
    made.begin(FILES)
    return made


def test_the_series_goes_on_from_a_typed_number_and_back_when_it_is_taken_away(series: Series) -> None:
    assert numbers(series) == ["10", "11", "12", "13"]
    series.type(FILES[1], "20")
    assert numbers(series) == ["10", "20", "21", "22"]
    series.type(FILES[1], "")
    assert numbers(series) == ["10", "11", "12", "13"]


def test_the_series_passes_over_what_stands_above_and_over_what_a_site_wished(series: Series) -> None:
    series.type(FILES[2], "9")
    assert numbers(series) == ["10", "11", "9", "12"]
    assert numbers(series, "79", b="79") == ["79", "79", "9", "10"]
    series.type(FILES[2], "")
    assert numbers(series, "10", b="79") == ["10", "79", "11", "12"]


def test_without_a_first_number_the_rows_below_a_typed_one_have_theirs(series: Series) -> None:
    series.type(FILES[1], "5")
    assert numbers(series, "") == ["", "5", "6", "7"]


def test_what_was_typed_holds_when_the_rest_is_counted_anew(series: Series) -> None:
    series.type(FILES[2], "30")
    series.begin(FILES[1:])
    assert numbers(series, "40") == ["40", "30", "31"]


@pytest.fixture
def batch(qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path, tmp_path: Path) -> BatchPage:
    signed = []
    for number in range(3):
        source = Path(shutil.copyfile(sample, tmp_path / f"văn bản {number}.pdf"))
        source.write_bytes(source.read_bytes() + b"%\n" * number)
        signed.append(leader_signed(practice, source))
    made = listed(qtbot, window, window.rooms.issue, 2, signed)
    qtbot.waitUntil(lambda: "số 03" in words_of(made, 2), timeout=PATIENCE)
    looked_over(qtbot, made)
    return made


def cell(batch: BatchPage, row: int) -> str:
    return batch.table.item(row, 2).text()


def field(qtbot: QtBot, batch: BatchPage) -> QLineEdit:
    """The number that is being typed."""
    qtbot.waitUntil(lambda: isinstance(batch.window().focusWidget(), QLineEdit), timeout=PATIENCE)
    return batch.window().focusWidget()


def typed(qtbot: QtBot, batch: BatchPage, row: int, number: str) -> None:
    batch.table.setCurrentCell(row, 0)
    for digit in number:
        qtbot.keyClick(batch.window().focusWidget(), digit)


def test_numbers_are_typed_down_the_list_and_are_those_in_the_documents(
    qtbot: QtBot, batch: BatchPage, practice: Practice
) -> None:
    assert [cell(batch, row).splitlines()[0] for row in range(3)] == ["01/QĐ-UBND", "02/QĐ-UBND", "03/QĐ-UBND"]
    assert cell(batch, 0).splitlines()[1].count("/") == 2  # the date
    batch.table.setFocus()
    typed(qtbot, batch, 0, "41")
    qtbot.keyClick(field(qtbot, batch), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: batch.table.currentRow() == 1, timeout=PATIENCE)
    qtbot.keyClick(field(qtbot, batch), Qt.Key.Key_Tab)  # left as it is
    qtbot.waitUntil(lambda: batch.table.currentRow() == 2, timeout=PATIENCE)
    qtbot.keyClicks(field(qtbot, batch), "50")
    qtbot.keyClick(field(qtbot, batch), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [cell(batch, row)[:2] for row in range(3)] == ["41", "42", "50"], timeout=PATIENCE)
    qtbot.waitUntil(lambda: "số 50/QĐ-UBND" in words_of(batch, 2), timeout=PATIENCE)
    looked_over(qtbot, batch)
    assert batch.stack.currentIndex() == 0  # Enter in the field opens no document
    assert [one.request.number for one in batch._prepared] == ["41", "42", "50"]
    batch.go.click()
    qtbot.keyClick(batch.table, Qt.Key.Key_F2)
    assert not [one for one in batch.table.findChildren(QLineEdit) if one.isVisible()]  # the PIN is asked
    give_pin(qtbot, batch, practice.kit.pin)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: "Đã phát hành" in batch.notice.text, timeout=PATIENCE)
    entries = [one.facts for one in practice.desk.open_journal().entries() if one.act == "issue"]
    assert [one["number"] for one in entries] == ["41", "42", "50"]


def test_a_number_twice_is_said_in_its_row_and_that_document_waits(qtbot: QtBot, batch: BatchPage) -> None:
    batch.table.setFocus()
    batch.table.setCurrentCell(2, 0)
    qtbot.keyClick(batch.table, Qt.Key.Key_F2)
    qtbot.keyClicks(field(qtbot, batch), "01")
    qtbot.keyClick(field(qtbot, batch), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "đã dành cho «văn bản 0.signed.pdf»" in words_of(batch, 2), timeout=PATIENCE)
    looked_over(qtbot, batch)
    assert len(batch._prepared) == 2
    typed(qtbot, batch, 0, "7")  # the other of the two gives way
    qtbot.keyClick(field(qtbot, batch), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "sẵn sàng: số 01" in words_of(batch, 2), timeout=PATIENCE)
    looked_over(qtbot, batch)
    assert [one.request.number for one in batch._prepared] == ["7", "8", "1"]
    typed(qtbot, batch, 2, "9")
    qtbot.keyClick(field(qtbot, batch), Qt.Key.Key_Escape)
    assert cell(batch, 2).startswith("01")


def test_a_number_of_the_register_is_said_in_the_row_before_the_pin(
    qtbot: QtBot, batch: BatchPage, practice: Practice, window: MainWindow, sample: Path, tmp_path: Path
) -> None:
    batch.go.click()
    give_pin(qtbot, batch, practice.kit.pin)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: "Đã phát hành" in batch.notice.text, timeout=PATIENCE)
    assert not batch.table.type_number(0)  # what is issued keeps its number
    source = tmp_path / "văn bản 4.pdf"
    source.write_bytes(sample.read_bytes() + b"%%\n")
    listed(qtbot, window, window.rooms.issue, 2, [leader_signed(practice, source)])
    qtbot.waitUntil(lambda: "số 04" in words_of(batch, 0), timeout=PATIENCE)
    looked_over(qtbot, batch)
    batch.table.setFocus()
    typed(qtbot, batch, 0, "2")
    qtbot.keyClick(field(qtbot, batch), Qt.Key.Key_Return)
    told = warn(Warn.NUMBER_USED)  # and no more: what a practice certificate issues takes no number for good
    qtbot.waitUntil(lambda: told in words_of(batch, 0), timeout=PATIENCE)
    assert "số 02" in words_of(batch, 0)
