"""A person signs, issues and verifies in the real window, with the real jobs and practice tokens."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.task_page import TaskPage
from kyso_desktop.jobs import Capacity, Practice, Verdict, open_document, verify_document
from kyso_desktop.placement import points

PATIENCE = 30_000


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def to_pin(qtbot: QtBot, page: TaskPage) -> None:
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    qtbot.mouseClick(page.form.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.panel.currentWidget() is page.pin, timeout=PATIENCE)


def give_pin(qtbot: QtBot, page: TaskPage, pin: str) -> None:
    qtbot.keyClicks(page.pin.field, pin)
    qtbot.keyClick(page.pin.field, Qt.Key.Key_Return)


def sign(qtbot: QtBot, page: TaskPage, pin: str) -> None:
    to_pin(qtbot, page)
    give_pin(qtbot, page, pin)
    qtbot.waitUntil(lambda: page.panel.currentWidget() is page.result, timeout=PATIENCE)


def open_for(qtbot: QtBot, window: MainWindow, page: TaskPage, path: Path) -> None:
    window.open([path])
    qtbot.waitUntil(lambda: page.document is not None and page.document.path == path, timeout=PATIENCE)
    assert window.pages.currentWidget() is page


def test_a_leader_signs_where_the_mark_was_dragged_to(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    page, before = window.rooms.sign, fingerprint(sample)
    open_for(qtbot, window, page, sample)
    qtbot.waitUntil(lambda: bool(page.view.canvas.handles), timeout=PATIENCE)
    handle = page.view.canvas.handles[0]
    assert page.view.page == 2
    assert "PHÓ CHỦ TỊCH" in page.where.text()
    start = handle.box
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle - QPoint(60, 40))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert page.place is not None
    dragged = page.place.box
    assert dragged.x0 < start.x0
    assert dragged.y0 > start.y0
    sign(qtbot, page, practice.kit.pin)

    output = sample.with_name("Quyết định 'số 1' #nháp.signed.pdf")
    assert output.exists()
    assert fingerprint(sample) == before
    assert page.result.sentence.text == "Đã ký và kiểm tra lại. Tệp gốc giữ nguyên."
    assert page.pin.field.text() == ""
    made = open_document(output, practice.desk).report.signatures[0]
    assert made.verdict is Verdict.VALID
    assert made.page == 2

    qtbot.mouseClick(page.result.print, Qt.MouseButton.LeftButton)
    assert "Bản in của văn bản đã ký số không có giá trị pháp lý" in page.result.paper.text
    qtbot.waitUntil(lambda: page.view.document is not None and page.view.document.name == output.name, timeout=PATIENCE)
    paper = QPrinter()
    paper.setOutputFileName(str(sample.with_name("bản in.pdf")))
    page.printing.begin(paper, page.view.document)
    qtbot.waitUntil(lambda: page.result.paper.text == "Đã gửi 2/2 trang đến máy in.", timeout=PATIENCE)
    assert len(open_document(sample.with_name("bản in.pdf"), practice.desk).shapes) == 2
    assert [round(value) for value in made.box.as_list()] == [round(value) for value in dragged.as_list()]


def test_a_mark_is_placed_by_keyboard_below_words_and_nudged(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    page = window.rooms.sign
    open_for(qtbot, window, page, sample)
    qtbot.waitUntil(lambda: page.anchor.count() > 1 and bool(page.view.canvas.handles), timeout=PATIENCE)
    assert "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" in [page.anchor.itemText(row) for row in range(page.anchor.count())]
    found = page.view.canvas.handles[0].box
    field = page.anchor.lineEdit()
    assert field is not None
    qtbot.keyClicks(field, "noi nhan")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.form.notice.isVisible() or page.prepared is not None, timeout=PATIENCE)
    field.clear()
    qtbot.keyClicks(field, "pho chu tich")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.prepared is not None and not page._drawing.is_busy, timeout=PATIENCE)
    assert "pho chu tich" in page.where.text()
    handle = page.view.canvas.handles[0]
    assert handle.box.as_list() == found.as_list()
    qtbot.keyClick(handle, Qt.Key.Key_Up)
    assert page.place is not None
    assert page.place.box.y0 - found.y0 == pytest.approx(points(1))


def test_words_that_are_not_in_the_document_are_not_said_to_be_the_place(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    page = window.rooms.sign
    open_for(qtbot, window, page, sample)
    qtbot.waitUntil(lambda: page.prepared is not None and bool(page.view.canvas.handles), timeout=PATIENCE)
    page.anchor.setEditText("TRƯỞNG BAN KHÔNG CÓ")
    page.anchor._settle()
    qtbot.waitUntil(lambda: "Chưa đặt được" in page.where.text(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: "dưới những chữ đó" in page.form.notice.text, timeout=PATIENCE)


def test_a_scan_becomes_a_pdf_beside_itself_and_is_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    scan = tmp_path / "bản quét.png"
    Image.new("RGB", (1654, 2339), "white").save(scan, dpi=(200, 200))
    page = window.rooms.sign
    page.open(scan)
    made = tmp_path / "bản quét.pdf"
    qtbot.waitUntil(lambda: page.document is not None and page.document.path == made, timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.form.notice.isVisibleTo(page), timeout=PATIENCE)  # a person must place the mark
    assert scan.exists()
    assert "khung ký" in page.view.bar.bring.text()
    assert "dấu" in window.rooms.issue.view.bar.bring.text()


def test_every_kind_of_signature_asks_what_it_needs(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    page = window.rooms.sign
    open_for(qtbot, window, page, sample)
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    page.capacity.choose(Capacity.COMMENT)
    assert page.request() is None
    qtbot.keyClicks(page.details.comment, "Dong y")
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    assert page.prepared is not None
    assert page.prepared.marks[0].page == 1
    page.capacity.choose(Capacity.INITIALS)
    qtbot.waitUntil(lambda: page.prepared is not None and not page._drawing.is_busy, timeout=PATIENCE)
    assert "phần nội dung" in page.where.text()
    page.capacity.choose(Capacity.ATTACHMENT)
    assert page.request() is None
    qtbot.keyClicks(page.details.number, "165/QD-UBND")
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    assert page.prepared.sign.document_number == "165/QD-UBND"


def test_the_clerk_issues_what_the_leader_signed_and_it_verifies(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    rooms = window.rooms
    open_for(qtbot, window, rooms.sign, sample)
    sign(qtbot, rooms.sign, practice.kit.pin)
    signed = rooms.sign.result.output
    assert "chuyển tệp này cho văn thư" in rooms.sign.result._then.text()
    open_for(qtbot, window, rooms.issue, signed)
    qtbot.waitUntil(lambda: bool(rooms.issue.proposed.text()), timeout=PATIENCE)  # the register's next number
    rooms.issue.number.clear()
    qtbot.waitUntil(lambda: not rooms.issue.form.go.isEnabled(), timeout=PATIENCE)
    qtbot.keyClicks(rooms.issue.number, "165")
    assert rooms.issue.symbol.text() == "165/QĐ-UBND"
    sign(qtbot, rooms.issue, practice.kit.pin)
    issued = rooms.issue.result.output

    window.open([issued])
    sheet = rooms.verify.sheet
    qtbot.waitUntil(sheet.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(sheet.view.isVisible, timeout=PATIENCE)
    assert sheet.banner.word == "HỢP LỆ"
    assert sheet.list.topLevelItemCount() == 2
    sheet.list.setCurrentItem(sheet.list.topLevelItem(1))
    assert sheet.view.received.page == 2

    window.navigation.setCurrentRow(4)
    rooms.books.tabs.setCurrentWidget(rooms.journal)
    qtbot.waitUntil(lambda: rooms.journal.model.rowCount() == 3, timeout=PATIENCE)
    qtbot.mouseClick(rooms.journal.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "toàn vẹn" in rooms.journal.notice.text, timeout=PATIENCE)


def test_a_wrong_pin_is_tried_once_and_asked_again(
    qtbot: QtBot, open_window: Callable[[Practice], MainWindow], spoilable: Practice, sample: Path
) -> None:
    page = open_window(spoilable).rooms.sign
    page.open(sample)
    to_pin(qtbot, page)
    give_pin(qtbot, page, "sai-ma-pin")
    qtbot.waitUntil(lambda: "Mã PIN không đúng" in page.pin.refusal.text, timeout=PATIENCE)
    assert page.panel.currentWidget() is page.pin
    assert page.pin.field.text() == ""
    assert not page.pin.go.isEnabled()
    assert "có thể làm khóa USB Token" in page.pin.refusal.text
    assert page.pin.state.text == ""
    assert list(sample.parent.glob("*.signed.pdf")) == []

    give_pin(qtbot, page, spoilable.kit.pin)
    qtbot.waitUntil(lambda: page.panel.currentWidget() is page.result, timeout=PATIENCE)


def test_a_document_without_a_valid_personal_signature_is_not_sealed(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    page = window.rooms.issue
    window.navigation.setCurrentRow(2)
    page.open(sample)
    qtbot.waitUntil(lambda: page.document is not None, timeout=PATIENCE)
    qtbot.keyClicks(page.number, "165")
    qtbot.waitUntil(lambda: "chưa có chữ ký hợp lệ" in page.form.notice.text, timeout=PATIENCE)
    assert not page.form.go.isEnabled()


def test_a_file_that_is_no_document_is_said_at_home(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    wrong = tmp_path / "ảnh.pdf"
    wrong.write_bytes(b"GIF89a")
    window.open([wrong])
    qtbot.waitUntil(lambda: "Không đọc được «ảnh.pdf»" in window.home.notice.text, timeout=PATIENCE)


def test_several_files_are_verified_the_worst_on_top(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    rooms = window.rooms
    open_for(qtbot, window, rooms.sign, sample)
    sign(qtbot, rooms.sign, practice.kit.pin)
    signed = rooms.sign.result.output
    changed = sample.with_name("bị sửa.pdf")
    content = bytearray(signed.read_bytes())
    content[len(sample.read_bytes()) // 2] ^= 1
    changed.write_bytes(content)
    expected = [verify_document(path, practice.desk, note=False).verdict for path in (changed, sample, signed)]
    window.open([signed, changed, sample], "verify")
    table = rooms.verify.many.table
    qtbot.waitUntil(lambda: table.rowCount() == 3 and not rooms.verify.many.line.isVisible(), timeout=PATIENCE)
    assert [file.verdict for file in rooms.verify.many.files] == expected
    assert table.item(0, 1).text() == "bị sửa.pdf"
    names = {table.item(row, 1).text(): row for row in range(3)}
    assert table.item(names[signed.name], 5).text() == "Trần Văn Mẫu (TẬP HUẤN)"
    assert table.item(0, 6).text() == "Nội dung đã bị thay đổi so với lúc ký. Người ký: Trần Văn Mẫu (TẬP HUẤN)."
    assert table.currentRow() == 0
    table.setCurrentCell(2, 0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert rooms.verify.sheet.banner.word == "HỢP LỆ"
    qtbot.keyClick(rooms.verify.sheet, Qt.Key.Key_Escape)
    assert rooms.verify.currentWidget() is rooms.verify.many


def test_escape_leads_back_and_loses_nothing(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    page = window.rooms.sign
    open_for(qtbot, window, page, sample)
    to_pin(qtbot, page)
    qtbot.keyClicks(page.pin.field, "12")
    qtbot.keyClick(page.pin.field, Qt.Key.Key_Escape)
    assert page.panel.currentWidget() is page.form
    assert page.pin.field.text() == ""
    assert page.prepared is not None
