"""Sổ & nhật ký in a real window: registers, reports, forms, keeping."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from PySide6.QtCore import QDate, QUrl
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
    qtbot.waitUntil(page.empty.isVisible, timeout=PATIENCE)  # an empty register says how something comes into it
    assert "«Vào sổ đến…»" in page.empty.text()
    receive(qtbot, page, "Về việc tập huấn")
    assert not page.empty.isVisible()
    receive(qtbot, page, "Về việc báo cáo")
    assert [row.series_number for row in page.rows] == ["01", "02"]

    page.search.setText("báo cáo")
    assert len(texts(page)) == 1
    page.search.setText("")

    page.register_table.select_key(page.rows[0].key)
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

    page.register_table.select_key(page.rows[1].key)
    page.sheet.marks[RowMark.RETURNED].click()
    assert "Ghi lý do" in page.sheet.notice.text
    page.sheet.words.setText("thiếu phụ lục")
    page.sheet.marks[RowMark.RETURNED].click()
    qtbot.waitUntil(lambda: RowMark.RETURNED in page.rows[1].marks, timeout=PATIENCE)
    slip = tmp_path / "phieu.docx"
    page.write_paper(slip)
    qtbot.waitUntil(lambda: slip.exists() and slip.name in page.notice.text, timeout=PATIENCE)
    page.filter.setCurrentIndex(3)
    assert len(texts(page)) == 1
    page.filter.setCurrentIndex(0)

    page.register_table.select_key(page.rows[1].key)
    assert "Bỏ" in page.sheet.marks[RowMark.RETURNED].text()
    page.sheet.marks[RowMark.RETURNED].click()
    assert "Ghi lý do" in page.sheet.notice.text
    page.sheet.words.setText("đã bổ sung phụ lục")
    page.sheet.marks[RowMark.RETURNED].click()
    qtbot.waitUntil(lambda: not page.rows[1].marks, timeout=PATIENCE)
    page.register_table.select_key(page.rows[1].key)
    assert "bỏ đánh dấu «trả lại» (lý do: đã bổ sung phụ lục)" in page.sheet.history.text()

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


def enter_outgoing(qtbot: QtBot, page: RegisterPage, number: str, **fields: str) -> None:
    before = len(page.rows)
    page.new.click()
    page.sheet.fields[Field.NUMBER].setText(number)
    for name, text in fields.items():
        page.sheet.fields[Field(name)].setText(text)
    page.sheet.reason.setText("vào sổ tay")
    page.sheet.save.click()
    qtbot.waitUntil(lambda: len(page.rows) == before + 1, timeout=PATIENCE)


def test_what_is_still_to_be_sent_comes_by_urgency_and_goes_at_once(qtbot: QtBot, books: BooksPage) -> None:
    page = opened(qtbot, books, books.outgoing)
    enter_outgoing(qtbot, page, "11", subject="Về việc họp", to_places="Sở Nội vụ")
    enter_outgoing(qtbot, page, "12", subject="Về việc bão lũ", priority="3")
    enter_outgoing(qtbot, page, "13", subject="Về việc đi lại")
    assert "3 văn bản chưa gửi. Cần nhất: số 12" in page.pressing.text
    assert [row.split(" | ")[0] for row in texts(page)] == ["13", "12", "11"]
    page.pressing.acted.emit()
    assert texts(page)[0].startswith("12")
    assert "HỎA TỐC" in texts(page)[0]
    page.search.setText("BAO lu")
    assert [row.split(" | ")[0] for row in texts(page)] == ["12"]
    page.search.setText("")
    page.table.selectAll()
    assert page.sent.text().endswith("(3)")
    page.sent.click()
    qtbot.waitUntil(lambda: all(RowMark.SENT in row.marks for row in page.rows), timeout=PATIENCE)
    assert not page.pressing.text
    assert page.rows[0].text(Field.TO_PLACES) == "Sở Nội vụ"


def test_the_table_never_needs_scrolling_sideways(qtbot: QtBot, books: BooksPage) -> None:
    page = opened(qtbot, books, books.outgoing)
    enter_outgoing(qtbot, page, "11", subject="Một trích yếu rất dài " * 8)
    for width in (900, 1240, 1900):
        page.window().resize(width, 780)
        page.table.clearSelection()
        page.register_table.select_key(page.rows[0].key)
        page.panel.show()
        qtbot.wait(1)
        view = page.table
        shown = [one for one in range(page.chosen.columnCount()) if not view.isColumnHidden(one)]
        assert sum(view.columnWidth(one) for one in shown) <= view.viewport().width()
        assert {0, 2, page.chosen.columnCount() - 1} <= set(shown)


def test_a_document_is_disposed_of_with_its_file(
    qtbot: QtBot, books: BooksPage, practice: Practice, tmp_path: Path
) -> None:
    file, other = tmp_path / "đến.pdf", tmp_path / "khác.pdf"
    file.write_bytes(b"mot van ban")
    other.write_bytes(b"van ban khac")
    row = jobs.receive_document(practice.desk, {Field.SUBJECT: "Về việc hết hạn lưu"}, file)
    page = opened(qtbot, books, books.incoming)
    qtbot.waitUntil(lambda: len(page.rows) == 1, timeout=PATIENCE)
    page.register_table.select_key(row.key)
    page.sheet.marks[RowMark.DISPOSED].click()
    sheet = page.disposal
    qtbot.waitUntil(sheet.isVisible, timeout=PATIENCE)
    sheet.choose([file, other])
    qtbot.waitUntil(lambda: sheet.files.count() == 2, timeout=PATIENCE)
    assert "đúng văn bản" in sheet.files.item(0).text()
    assert "khác tệp đã vào sổ" in sheet.files.item(1).text()
    sheet.files.setCurrentRow(1)
    sheet.remove.click()
    qtbot.waitUntil(lambda: sheet.files.count() == 1, timeout=PATIENCE)
    assert not sheet.go.isEnabled()
    sheet.reason.setText("hết thời hạn bảo quản")
    sheet.go.click()
    qtbot.waitUntil(lambda: RowMark.DISPOSED in page.rows[0].marks, timeout=PATIENCE)
    assert not file.exists()
    assert other.exists()
    assert page.rows[0].series_number == "01"
    assert not page.rows[0].text(Field.SUBJECT)


def test_a_recalled_document_is_destroyed_and_that_is_confirmed(
    qtbot: QtBot, books: BooksPage, practice: Practice, tmp_path: Path
) -> None:
    file = tmp_path / "đến.pdf"
    file.write_bytes(b"mot van ban")
    row = jobs.receive_document(practice.desk, {Field.ORGANISATION: "Sở Nội vụ", Field.NUMBER: "12"}, file)
    page = opened(qtbot, books, books.incoming)
    qtbot.waitUntil(lambda: len(page.rows) == 1, timeout=PATIENCE)
    page.register_table.select_key(row.key)
    page.sheet.marks[RowMark.RECALLED].click()
    page.disposal.choose([file])
    page.disposal.reason.setText("15/TB-SNV ngày 27/11/2026")
    page.disposal.go.click()
    qtbot.waitUntil(lambda: RowMark.RECALLED in page.rows[0].marks and not file.exists(), timeout=PATIENCE)
    target = tmp_path / "xac-nhan.docx"
    page.write_paper(target)
    qtbot.waitUntil(target.exists, timeout=PATIENCE)
    document = Document(target)
    cells = [cell.text for table in document.tables for line in table.rows for cell in line.cells]
    assert row.sha256 in cells
    assert any("15/TB-SNV" in one.text for one in document.paragraphs)


def test_the_register_goes_to_the_printer_a4_landscape(
    qtbot: QtBot, books: BooksPage, practice: Practice, tmp_path: Path
) -> None:
    page = opened(qtbot, books, books.incoming)
    receive(qtbot, page, "Về việc in sổ")
    year = practice.desk.clock().astimezone(jobs.VIETNAM).year
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
    books.report.period.setCurrentIndex(books.report.period.count() - 1)
    for edit in (books.report.first, books.report.last):
        assert edit.isVisible()
        edit.setDate(QDate(2025, 2, 28))
    books.report.make.click()
    qtbot.waitUntil(lambda: "28/02/2025" in books.report.text.toPlainText(), timeout=PATIENCE)
    assert "Trần Văn Mẫu" not in books.report.text.toPlainText()
    books.report.write(tmp_path / "bao-cao.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "bao-cao.pdf").exists(), timeout=PATIENCE)


def test_the_periods_of_an_office() -> None:
    names = [name for name, _ in wording.office_periods(date(2026, 3, 2))]
    assert names[:4] == ["6 tháng đầu năm 2026", "Năm 2026", "Tháng 3/2026", "Tháng 2/2026"]
    assert names[4] == "6 tháng cuối năm 2025"
    assert wording.office_periods(date(2026, 1, 2))[3][1].name == "2025-12"
    assert "2026-01" in [period.name for _, period in wording.office_periods(date(2026, 11, 2))]


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
    qtbot.waitUntil(lambda: page.certificate.wish().certificate_sha256 is not None, timeout=PATIENCE)
    assert not page.close_book.isEnabled()
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


def test_an_export_is_signed_and_those_of_several_computers_are_merged(
    qtbot: QtBot, books: BooksPage, practice: Practice, tmp_path: Path
) -> None:
    enter = {Field.NUMBER: "07", Field.SUBJECT: "Về việc gộp sổ"}
    jobs.enter_row(practice.desk, Register.OUTGOING, enter, "văn bản giấy")
    page, mine, other = books.collect, tmp_path / "may-1.json", tmp_path / "may-1-ban-sao.json"
    books.tabs.setCurrentWidget(page)
    qtbot.waitUntil(lambda: page.certificate.wish().certificate_sha256 is not None, timeout=PATIENCE)
    assert not page.export.isEnabled()
    page.pin.setText(practice.kit.pin)
    page.export_and_sign(mine)
    assert page.pin.text() == practice.kit.pin  # wanted once the export is there
    qtbot.waitUntil(mine.with_name("may-1.json.p7s").exists, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "Gửi hai tệp" in page.notice.text, timeout=PATIENCE)
    assert page.pin.text() == ""
    other.write_bytes(mine.read_bytes())
    page.collect([mine, other])
    qtbot.waitUntil(lambda: page.list.count() == 1, timeout=PATIENCE)  # the same journal counts once
    assert "cơ quan đã ký" in page.list.item(0).text()
    period = jobs.parse_period(f"{practice.desk.clock().astimezone(jobs.VIETNAM):%Y}")
    page.write_report(period, tmp_path / "gop.pdf")
    qtbot.waitUntil(books.report.isVisible, timeout=PATIENCE)
    assert "cơ quan đã ký" in books.report.notice.text
    page.write_book(Register.OUTGOING, period.first.year, tmp_path / "so.xlsx")
    qtbot.waitUntil(lambda: "so.xlsx" in page.notice.text, timeout=PATIENCE)
    assert (tmp_path / "so.xlsx").exists()
    mine.write_bytes(mine.read_bytes().replace("gộp".encode(), "gọp".encode()))
    page.collect([])
    qtbot.waitUntil(lambda: "đã bị sửa sau khi xuất" in page.notice.text, timeout=PATIENCE)


def test_what_was_issued_and_not_sent_is_said_at_home(qtbot: QtBot, window: MainWindow, practice: Practice) -> None:
    desk = practice.desk
    facts = {"number": "38", "date": f"{desk.clock().astimezone(jobs.VIETNAM):%Y-%m-%d}", "priority": "3"}
    desk.open_journal().note(Act.ISSUE, facts, desk.clock())
    window.rooms.upkeep.start()
    qtbot.waitUntil(lambda: "số 38, khẩn, gửi ngay" in window.home.radar.text, timeout=PATIENCE)
    window.home.tell("Đến giờ kiểm tra hộp thư công vụ.")
    assert "số 38" in window.home.radar.text
    assert "hộp thư" in window.home.radar.text
