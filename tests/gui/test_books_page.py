"""Sổ & nhật ký in a real window: registers, corrections, marks, printing, exports."""

import csv
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from tests.books.test_registers import issue
from tests.gui.conftest import PATIENCE

from kyso_desktop.app.desk import build_desk
from kyso_desktop.gui.books_page import BooksPage
from kyso_desktop.gui.errands import Errands
from kyso_desktop.gui.forms_page import FormsPage
from kyso_desktop.gui.keeping_page import KeepingPage
from kyso_desktop.gui.register_page import RegisterPage
from kyso_desktop.jobs import (
    Act,
    Desk,
    Field,
    FormKind,
    KeyWish,
    Pin,
    Practice,
    ProfileField,
    Register,
    RowMark,
    enter_row,
    export_journal,
    journal_backups,
    list_tokens,
    read_book,
)
from kyso_desktop.journal import Journal
from kyso_desktop.wording import words
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


@pytest.fixture
def kept(qtbot: QtBot, own_home: None):
    """The page over a journal that the desk opens and lets go by itself."""
    desk, errands = build_desk(), Errands()
    made = BooksPage(desk, errands)
    qtbot.addWidget(made)
    made.show()
    yield made
    errands.finish()
    desk.shut_journal()


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


def test_the_journal_is_read_page_by_page_and_filtered(qtbot: QtBot, desk: Desk, page: BooksPage) -> None:
    for number in range(450):
        desk.open_journal().note(Act.VERIFY, {"file": f"Tờ trình {number}.pdf", "verdict": "valid"}, NOW)
    desk.open_journal().note(Act.REFUSED, {"file": "mật"}, NOW)
    journal = page.journal
    journal.read()
    qtbot.waitUntil(lambda: journal.model.rowCount() == 200, timeout=PATIENCE)
    while journal.model.canFetchMore(QModelIndex()):
        journal.model.fetchMore(QModelIndex())
        qtbot.waitUntil(lambda: not journal._more.is_busy, timeout=PATIENCE)
    assert journal.model.rowCount() == 451
    journal.act.setCurrentIndex(journal.act.findData(Act.REFUSED))
    qtbot.waitUntil(lambda: journal.model.rowCount() == 1, timeout=PATIENCE)
    journal.act.setCurrentIndex(0)
    qtbot.keyClicks(journal.search, "to trinh 449")
    qtbot.waitUntil(lambda: journal.model.rowCount() == 1, timeout=PATIENCE)


def test_a_report_is_shown_with_its_chart_and_saved(qtbot: QtBot, desk: Desk, page: BooksPage, tmp_path: Path) -> None:
    issue(desk, "07", NOW)
    page.tabs.setCurrentWidget(page.report)
    qtbot.waitUntil(lambda: page.report.paper is not None, timeout=PATIENCE)
    names = [page.report.names.item(row).text() for row in range(page.report.names.count())]
    page.report.names.setCurrentRow(names.index("Theo tháng"))
    assert "11/2026: 1" in page.report.chart.accessibleName()
    assert page.report.model.index(0, 2).data() == "1"
    page.report.save(tmp_path / "bc.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "bc.pdf").exists(), timeout=PATIENCE)
    page.report.period.kind.setCurrentIndex(2)
    page.report.period.year.setValue(2025)
    assert page.report.period.period.name == "2025"
    page.report.make_report()
    qtbot.waitUntil(lambda: "01/01/2025" in page.report.lines.text(), timeout=PATIENCE)


def test_exports_of_several_machines_are_merged_on_the_screen(
    qtbot: QtBot, desk: Desk, page: BooksPage, tmp_path: Path
) -> None:
    issue(desk, "07", NOW)
    export_journal(desk, tmp_path / "may-1.json", words())
    page.report.merge_exports([tmp_path / "may-1.json"])
    qtbot.waitUntil(lambda: "tệp chưa được cơ quan ký" in page.report.lines.text(), timeout=PATIENCE)


def test_backups_are_made_and_restored_from_the_window(qtbot: QtBot, kept: BooksPage) -> None:
    keeping = kept.keeping
    kept.tabs.setCurrentWidget(keeping)
    keeping.back_up.click()
    qtbot.waitUntil(lambda: keeping.backups.count() == 1, timeout=PATIENCE)
    keeping.backups.setCurrentRow(0)
    keeping.restore_chosen()
    qtbot.waitUntil(lambda: "Đã khôi phục nhật ký" in keeping.notice.text, timeout=PATIENCE)


def test_the_key_is_changed_from_the_window(qtbot: QtBot, kept: BooksPage, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.tabs.setCurrentWidget(kept.keeping)
    kept.keeping.change_key("cụm mới")
    qtbot.waitUntil(lambda: "Đã đổi khóa" in kept.keeping.notice.text, timeout=PATIENCE)
    kept.keeping._desk.shut_journal()
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "cụm mới")
    kept.keeping._desk.open_journal()


def test_an_unreadable_journal_has_a_way_forward(qtbot: QtBot, kept: BooksPage, tmp_path: Path) -> None:
    desk = kept.keeping._desk
    desk.open_journal()
    desk.shut_journal()
    store = desk.folders.journal / "journal.db"
    store.write_bytes(bytes(reversed(store.read_bytes())))
    kept.journal.read()
    qtbot.waitUntil(lambda: kept.journal.notice._button.text().startswith("Để riêng"), timeout=PATIENCE)
    kept.journal.begin_anew()
    qtbot.waitUntil(lambda: "còn nguyên trong" in kept.journal.notice.text, timeout=PATIENCE)


def test_the_book_is_closed_from_the_window(qtbot: QtBot, practice: Practice, tmp_path: Path) -> None:
    errands = Errands()
    made = KeepingPage(practice.desk, errands)
    qtbot.addWidget(made)
    wish = KeyWish((practice.kit.module,), None, practice.kit.agency_sha256)
    made.close_book(Pin(practice.kit.pin), wish)
    qtbot.waitUntil(lambda: "Đã khóa sổ đến bản ghi" in made.notice.text, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "Lần khóa sổ gần nhất" in made.closed.text(), timeout=PATIENCE)
    errands.finish()


def test_a_form_is_filled_from_profile_and_certificate(qtbot: QtBot, practice: Practice, tmp_path: Path) -> None:
    errands = Errands()
    made = FormsPage(practice.desk, errands)
    qtbot.addWidget(made)
    made.set_tokens(list_tokens(practice.desk))
    made.show()
    qtbot.waitUntil(lambda: not made._reading.is_busy, timeout=PATIENCE)
    made.fields[ProfileField.AGENCY].setText("UBND xã Tập Huấn")
    made.kinds.setCurrentRow(list(FormKind).index(FormKind.REVOKE))
    made.certificate.setCurrentIndex(made.certificate.findData(practice.kit.person_sha256))
    made.fill(tmp_path / "thu-hoi.docx")
    qtbot.waitUntil(lambda: made.written is not None, timeout=PATIENCE)
    written = Document(tmp_path / "thu-hoi.docx")
    cells = [cell.text for table in written.tables for row in table.rows for cell in row.cells]
    said = "\n".join([*cells, *(paragraph.text for paragraph in written.paragraphs)])
    assert "UBND xã Tập Huấn" in said
    assert "Trần Văn Mẫu" in said
    again = FormsPage(practice.desk, errands)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.fields[ProfileField.AGENCY].text() == "UBND xã Tập Huấn", timeout=PATIENCE)
    errands.finish()


def test_a_backup_is_made_in_the_background_once_a_week(qtbot: QtBot, kept: BooksPage) -> None:
    desk = kept._desk
    desk.open_journal().note(Act.VERIFY, {}, desk.clock() - timedelta(days=2))
    for _ in range(2):
        kept.back_up_in_time()
        qtbot.waitUntil(lambda: not kept._backing_up.is_busy, timeout=PATIENCE)
    assert len(journal_backups(desk)) == 1
