"""Sổ & nhật ký in a real window: registers, reports, forms, keeping."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE

from kyso_desktop import jobs, wording
from kyso_desktop.gui.books_page import BooksPage
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.printing import paint_pages
from kyso_desktop.gui.register_page import RegisterPage
from kyso_desktop.jobs import Act, Field, FormKind, Practice, Register, RowMark

BOOKS = 4


@pytest.fixture
def books(qtbot: QtBot, window: MainWindow) -> BooksPage:
    window.navigation.setCurrentRow(BOOKS)
    return window.rooms.books


def opened(qtbot: QtBot, books: BooksPage, page: RegisterPage) -> RegisterPage:
    books.tabs.setCurrentWidget(page)
    qtbot.waitUntil(lambda: page._open is not None, timeout=PATIENCE)
    return page


def texts(page: RegisterPage) -> list[str]:
    model = page.chosen
    return [
        " | ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def receive(qtbot: QtBot, page: RegisterPage, subject: str, arrived: str = "") -> None:
    page.new.click()
    if arrived:
        page.sheet.fields[Field.ARRIVED].setText(arrived)
    page.sheet.fields[Field.ORGANISATION].setText("Sở Nội vụ")
    page.sheet.fields[Field.SUBJECT].setText(subject)
    page.sheet.save.click()
    qtbot.waitUntil(lambda: any(subject in text for text in texts(page)), timeout=PATIENCE)


def test_an_incoming_document_is_entered_found_corrected_and_marked(
    qtbot: QtBot, books: BooksPage, practice: Practice, tmp_path: Path
) -> None:
    page = opened(qtbot, books, books.incoming)
    receive(qtbot, page, "Về việc tập huấn")
    receive(qtbot, page, "Về việc báo cáo")
    assert [row.series_number for row in page.rows] == ["01", "02"]

    page.search.setText("báo cáo")
    assert len(texts(page)) == 1
    page.search.setText("")

    page.table.selectRow(0)
    assert page.sheet.key == page.rows[0].key
    assert not page.sheet.save.isEnabled()
    page.sheet.fields[Field.DUE].setText("31/13/2026")
    page.sheet.reason.setText("bổ sung hạn")
    page.sheet.save.click()
    assert "ngày/tháng/năm" in page.sheet.notice.text
    page.sheet.fields[Field.DUE].setText("05/12/2026")
    page.sheet.save.click()
    qtbot.waitUntil(lambda: page.rows[0].text(Field.DUE) == "2026-12-05", timeout=PATIENCE)
    entry = jobs.read_journal(practice.desk)[-1]
    assert (entry.act, entry.facts["reason"]) == (Act.CORRECTED, "bổ sung hạn")

    page.table.selectRow(1)
    page.sheet.marks[RowMark.RETURNED].click()
    assert "Ghi lý do" in page.sheet.notice.text
    page.sheet.words.setText("thiếu phụ lục")
    page.sheet.marks[RowMark.RETURNED].click()
    qtbot.waitUntil(lambda: RowMark.RETURNED in page.rows[1].marks, timeout=PATIENCE)
    page.filter.setCurrentIndex(3)
    assert len(texts(page)) == 1
    page.filter.setCurrentIndex(0)

    target = tmp_path / "so-den.xlsx"
    page.write(target)
    qtbot.waitUntil(lambda: target.exists() and target.name in page.notice.text, timeout=PATIENCE)
    cells = [str(cell.value) for row in openpyxl.load_workbook(target).active.iter_rows() for cell in row]
    assert any("Về việc tập huấn" in cell for cell in cells)


def test_a_used_number_is_refused_in_words(qtbot: QtBot, books: BooksPage) -> None:
    page = opened(qtbot, books, books.outgoing)
    for _ in range(2):
        page.new.click()
        page.sheet.fields[Field.NUMBER].setText("07")
        page.sheet.fields[Field.SUBJECT].setText("Công văn")
        page.sheet.reason.setText("phát hành giấy")
        page.sheet.save.click()
        qtbot.waitUntil(lambda: "07" in page.notice.text, timeout=PATIENCE)
        qtbot.waitUntil(lambda: len(page.rows) == 1, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "đã" in page.notice.text and "07" in page.notice.text, timeout=PATIENCE)
    assert page._open.book.next_number == "08"


def test_what_is_still_to_be_sent_is_said(qtbot: QtBot, books: BooksPage) -> None:
    page = opened(qtbot, books, books.outgoing)
    page.new.click()
    page.sheet.reason.setText("vào sổ tay")
    page.sheet.save.click()
    qtbot.waitUntil(lambda: "chưa gửi" in page.notice.text, timeout=PATIENCE)
    page.table.selectRow(0)
    page.sheet.words.setText("Sở Nội vụ")
    page.sheet.marks[RowMark.SENT].click()
    qtbot.waitUntil(lambda: RowMark.SENT in page.rows[0].marks, timeout=PATIENCE)


def test_the_register_goes_to_the_printer_a4_landscape(
    qtbot: QtBot, books: BooksPage, practice: Practice, tmp_path: Path
) -> None:
    page = opened(qtbot, books, books.incoming)
    receive(qtbot, page, "Về việc in sổ")
    year = practice.desk.clock().year
    (image,) = jobs.printed_book(practice.desk, Register.INCOMING, year)
    assert image.width > image.height > 1500
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    paint_pages(printer, [image])
    assert (tmp_path / "in.pdf").stat().st_size > 10_000


def test_a_report_is_shown_with_its_chart_and_saved(
    qtbot: QtBot, books: BooksPage, practice: Practice, tmp_path: Path
) -> None:
    desk = practice.desk
    for _ in range(3):
        desk.open_journal().note(Act.SIGN, {"signer": "Trần Văn Mẫu", "certificate": "ab"}, desk.clock())
    books.tabs.setCurrentWidget(books.report)
    books.report.make.click()
    qtbot.waitUntil(lambda: "Trần Văn Mẫu" in books.report.text.toPlainText(), timeout=PATIENCE)
    assert books.report.chart.isVisible()
    assert ": 3" in books.report.chart.accessibleDescription()
    books.report.write(tmp_path / "bao-cao.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "bao-cao.pdf").exists(), timeout=PATIENCE)


def test_the_periods_of_an_office() -> None:
    names = [name for name, _ in wording.office_periods(date(2026, 3, 2))]
    assert names[:4] == ["6 tháng đầu năm 2026", "Năm 2026", "Tháng 3/2026", "6 tháng cuối năm 2025"]
    assert wording.office_periods(date(2026, 11, 2))[3][1].name == "2026-H1"


def test_a_form_is_filled_from_profile_and_certificate(
    qtbot: QtBot, books: BooksPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, practice: Practice
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(shown.append(url)) or True)
    page = books.forms
    books.tabs.setCurrentWidget(page)
    qtbot.waitUntil(lambda: page.person.count() > 1, timeout=PATIENCE)
    page.profile["agency"].setText("UBND xã Mẫu")
    page.profile["agency"].editingFinished.emit()
    qtbot.waitUntil(lambda: jobs.read_profile(practice.desk).agency == "UBND xã Mẫu", timeout=PATIENCE)
    page.forms.setCurrentRow(list(FormKind).index(FormKind.REVOKE))
    page.fill_in(tmp_path / "mau-05.docx")
    qtbot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
    assert shown[0].toLocalFile().endswith("mau-05.docx")
    monkeypatch.setattr("kyso_desktop.jobs.form_papers.find_word_processor", lambda: None)
    page.sign.click()
    signing = books.window().rooms.sign
    qtbot.waitUntil(lambda: signing.document is not None and signing.isVisible(), timeout=PATIENCE)
    assert signing.document.path == tmp_path / "mau-05.pdf"


def test_the_book_is_closed_and_the_journal_backed_up_and_brought_back(
    qtbot: QtBot, books: BooksPage, practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "khoa-so.json"
    monkeypatch.setattr("kyso_desktop.gui.keeping_page.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    page = books.keeping
    books.tabs.setCurrentWidget(page)
    qtbot.waitUntil(page.close_book.isEnabled, timeout=PATIENCE)
    page.pin.setText(practice.kit.pin)
    page.close_book.click()
    assert page.pin.text() == ""
    qtbot.waitUntil(target.exists, timeout=PATIENCE)
    assert jobs.check_journal(practice.desk, [jobs.read_checkpoint(target)]).intact
    page.back_up.click()
    qtbot.waitUntil(lambda: "Đã sao lưu" in page.notice.text, timeout=PATIENCE)
    (backup,) = jobs.journal_backups(practice.desk)
    page.bring_back(backup)
    qtbot.waitUntil(lambda: "Đã khôi phục" in page.notice.text, timeout=PATIENCE)
    assert jobs.read_journal(practice.desk)[-1].act is Act.RESTORED
    assert jobs.check_journal(practice.desk).intact


def test_days_are_read_as_people_write_them() -> None:
    assert wording.typed_day("5/2/2026") == "2026-02-05"
    assert wording.typed_day("2026-02-05") == "2026-02-05"
    assert wording.typed_day("") == ""
    assert wording.typed_day("31/02/2026") is None
    assert wording.typed_day("mai") is None
