"""Sổ & nhật ký in a real window: registers, corrections, marks, printing, exports."""

import csv
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from tests.books.test_registers import issue
from tests.gui.conftest import PATIENCE

from kyso_desktop.app.desk import build_desk
from kyso_desktop.gui.books_page import BooksPage
from kyso_desktop.gui.errands import Errands
from kyso_desktop.gui.register_page import RegisterPage
from kyso_desktop.jobs import Desk, Field, Register, RowMark, enter_row, read_book
from kyso_desktop.journal import Journal
from kyso_desktop.workstation import JournalSecret

NOW = datetime.fromisoformat("2026-11-23T10:00:00+07:00")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    journal = Journal.open(tmp_path / "home" / "journal", JournalSecret(key=bytes(range(32))))
    yield replace(build_desk(), clock=lambda: NOW, open_journal=lambda: journal)
    journal.close_store()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk):
    errands = Errands()
    made = BooksPage(desk, errands)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    yield made
    errands.finish()


def turned_to(qtbot: QtBot, page: BooksPage, register: RegisterPage) -> RegisterPage:
    page.tabs.setCurrentWidget(register)
    qtbot.waitUntil(lambda: register.model.view is not None and not register._reading.is_busy, timeout=PATIENCE)
    return register


def lines(register: RegisterPage) -> list[str]:
    return [
        register.model.row_at(register.wanted.mapToSource(register.wanted.index(line, 0)).row()).series_number
        for line in range(register.wanted.rowCount())
    ]


def filled(desk: Desk) -> None:
    issue(desk, "07", NOW)
    issue(desk, "08", NOW)
    urgent = {
        Field.NUMBER: "09",
        Field.TYPE_NAME: "Công văn",
        Field.SUBJECT: "V/v phòng chống bão",
        Field.PRIORITY: "3",
    }
    enter_row(desk, Register.OUTGOING, {**urgent, Field.ISSUED: "2026-11-23"}, "văn bản giấy")


def test_what_must_be_sent_is_said_the_urgent_first(qtbot: QtBot, desk: Desk, page: BooksPage) -> None:
    filled(desk)
    book = turned_to(qtbot, page, page.outgoing)
    assert lines(book) == ["07", "08", "09"]
    assert book.pressing.text == "Chờ gửi: 1 văn bản khẩn, gửi ngay; 2 văn bản gửi trong hôm nay."
    book.state.setCurrentIndex(1)
    assert lines(book) == ["09", "07", "08"]
    assert book.next_number.text() == "Số tiếp theo: 10"


def test_a_register_is_searched_without_marks_and_filtered(qtbot: QtBot, desk: Desk, page: BooksPage) -> None:
    filled(desk)
    book = turned_to(qtbot, page, page.outgoing)
    qtbot.keyClicks(book.search, "phong chong BAO")
    qtbot.waitUntil(lambda: lines(book) == ["09"], timeout=PATIENCE)
    book.search.clear()
    book.kind.setCurrentIndex(book.kind.findData("Công văn"))
    assert lines(book) == ["09"]
    book.kind.setCurrentIndex(0)
    book.year.setValue(2025)
    qtbot.waitUntil(lambda: lines(book) == [], timeout=PATIENCE)


def test_a_row_is_added_under_the_next_number_and_a_used_one_refused(qtbot: QtBot, desk: Desk, page: BooksPage) -> None:
    filled(desk)
    book = turned_to(qtbot, page, page.outgoing)
    qtbot.mouseClick(book.add, Qt.MouseButton.LeftButton)
    sheet = book.sheet
    assert sheet is not None
    assert (sheet.fields[Field.NUMBER].text(), sheet.fields[Field.ISSUED].text()) == ("10", "23/11/2026")
    sheet.fields[Field.NUMBER].setText("8")
    qtbot.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert "Ghi lý do" in sheet.notice.text
    sheet.reason.setText("văn bản giấy")
    qtbot.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Số 8 năm 2026 đã có trong sổ" in sheet.notice.text, timeout=PATIENCE)
    sheet.fields[Field.NUMBER].setText("10")
    sheet.fields[Field.ISSUED].setText("31/02/2026")
    qtbot.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert "ngày/tháng/năm" in sheet.notice.text
    sheet.fields[Field.ISSUED].setText("22/11/2026")
    qtbot.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: lines(book) == ["07", "08", "09", "10"], timeout=PATIENCE)


def test_a_correction_shows_what_stood_there_before(qtbot: QtBot, desk: Desk, page: BooksPage) -> None:
    issue(desk, "07", NOW)
    book = turned_to(qtbot, page, page.outgoing)
    assert not book.correct.isEnabled()
    book.table.selectRow(0)
    for subject in ("V/v cũ", "V/v mới"):
        book.correct.click()
        sheet = book.sheet
        assert sheet is not None
        sheet.fields[Field.SUBJECT].setText(subject)
        sheet.reason.setText("ghi nhầm")
        sheet.go.click()
        qtbot.waitUntil(lambda: book.sheet is None and not book._reading.is_busy, timeout=PATIENCE)
    book.correct.click()
    assert book.sheet is not None
    assert "Trích yếu: «V/v cũ» → «V/v mới» (lý do: ghi nhầm)" in book.sheet.history.text()
    assert read_book(desk, Register.OUTGOING, 2026).rows[0].text(Field.SUBJECT) == "V/v mới"


def test_a_recall_and_a_return_are_marked_in_the_book(qtbot: QtBot, desk: Desk, page: BooksPage) -> None:
    issue(desk, "07", NOW)
    book = turned_to(qtbot, page, page.outgoing)
    book.table.selectRow(0)
    book.mark_row(RowMark.RECALLED, "15/TB-UBND")
    qtbot.waitUntil(lambda: book.pressing.text == "" and "07" in book.notice.text, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not book._reading.is_busy, timeout=PATIENCE)
    last = book.wanted.columnCount() - 1
    assert book.wanted.index(0, last).data() == "Đã thu hồi"
    book.state.setCurrentIndex(3)
    assert lines(book) == ["07"]


def test_the_book_is_printed_on_a4_landscape_and_exported(
    qtbot: QtBot, desk: Desk, page: BooksPage, tmp_path: Path
) -> None:
    filled(desk)
    book = turned_to(qtbot, page, page.outgoing)
    book.print_book()
    qtbot.waitUntil(lambda: book.preview is not None, timeout=PATIENCE)
    printer: QPrinter = book.preview.printer()
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    book.preview.paint(printer)
    assert (tmp_path / "in.pdf").stat().st_size > 10_000
    book.preview.close()
    book.export(tmp_path / "so.csv")
    qtbot.waitUntil(lambda: "Đã xuất sổ" in book.notice.text, timeout=PATIENCE)
    with (tmp_path / "so.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["CodeNumber"] for row in csv.DictReader(file)] == ["07", "08", "09"]
