"""What a clerk does with a verdict in the window."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE

from kyso_desktop import jobs
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.verify_page import VerifyPage
from kyso_desktop.jobs import Act, Capacity, Pin, Practice, SignRequest, Verdict

VERIFY = 3


def verified(qtbot: QtBot, window: MainWindow, path: Path) -> VerifyPage:
    window.navigation.setCurrentRow(VERIFY)
    page = window.rooms.verify
    page.open([path])
    qtbot.waitUntil(lambda: page.sheet.verified is not None and page.sheet.isVisible(), timeout=PATIENCE)
    return page


def signed(practice: Practice, sample: Path) -> Path:
    target = sample.with_name("signed.pdf")
    prepared = jobs.open_and_prepare(SignRequest(sample, target, Capacity.PERSONAL), practice.desk)
    return jobs.sign_prepared(prepared, Pin(practice.kit.pin), practice.desk).output


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return " ".join("\n".join(page.get_textpage().get_text_range() for page in document).split())


def test_a_changed_document_is_returned_with_its_reason(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path, tmp_path: Path
) -> None:
    path = signed(practice, sample)
    content = bytearray(path.read_bytes())
    content[len(sample.read_bytes()) // 2] ^= 1
    path.write_bytes(content)
    page = verified(qtbot, window, path)
    deeds = page.sheet.deeds
    assert deeds.main.text() == "Phiếu trả lại…"
    deeds.main.click()
    assert deeds.reason.isVisible()
    assert deeds.reason.toPlainText()
    page.write_return(page.sheet.verified, "Chữ ký không toàn vẹn, đề nghị gửi lại.", tmp_path / "phieu.pdf")
    qtbot.waitUntil(lambda: "Đã lập phiếu" in deeds.notice.text, timeout=PATIENCE)
    assert "đề nghị gửi lại" in text_of(tmp_path / "phieu.pdf")
    entry = jobs.read_journal(practice.desk)[-1]
    assert (entry.act, entry.facts["note"]) == (Act.RETURNED, "Chữ ký không toàn vẹn, đề nghị gửi lại.")


def test_a_result_sheet_is_written(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path, tmp_path: Path
) -> None:
    page = verified(qtbot, window, signed(practice, sample))
    page.write_result(page.sheet.verified, tmp_path / "phieu.pdf")
    qtbot.waitUntil(lambda: "Đã lập phiếu" in page.sheet.deeds.notice.text, timeout=PATIENCE)
    assert "PHIẾU KẾT QUẢ KIỂM TRA" in text_of(tmp_path / "phieu.pdf")


def test_every_page_is_looked_at_on_demand(qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path) -> None:
    page = verified(qtbot, window, signed(practice, sample))
    page.sheet.deeds.look.trigger()
    qtbot.waitUntil(lambda: "Đã so sánh" in page.sheet.deeds.notice.text, timeout=PATIENCE)
    assert page.sheet.verified.verdict is Verdict.VALID


def test_a_locked_document_asks_its_password(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    locked = sample.with_name("khoa.pdf")
    out = BytesIO()
    with pikepdf.open(sample) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="chu", user="mo-ra", R=6))
    locked.write_bytes(out.getvalue())
    page = verified(qtbot, window, locked)
    deeds = page.sheet.deeds
    assert deeds.password.isVisible()
    deeds.password.setText("sai")
    deeds.open.click()
    assert deeds.password.text() == ""
    qtbot.waitUntil(lambda: not page._looking.is_busy, timeout=PATIENCE)
    assert deeds.password.isVisible()
    deeds.password.setText("mo-ra")
    deeds.open.click()
    qtbot.waitUntil(lambda: page.sheet.verified.verdict is Verdict.UNSIGNED, timeout=PATIENCE)


def test_what_is_kept_is_shown_exported_and_deleted_after_a_question(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = verified(qtbot, window, signed(practice, sample))
    line, sha256 = page.sheet.evidence, page.sheet.verified.report.sha256
    qtbot.waitUntil(lambda: line.kept is not None, timeout=PATIENCE)
    assert line.words.text().endswith(f"{line.kept.pieces} mục")
    page.export_evidence(tmp_path / "căn cứ")
    qtbot.waitUntil(lambda: "Đã xuất" in page.sheet.deeds.notice.text, timeout=PATIENCE)
    assert len([path for path in (tmp_path / "căn cứ").rglob("*") if path.is_file()]) == line.kept.pieces
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    line.delete.click()
    assert jobs.kept_evidence(practice.desk, sha256).pieces == line.kept.pieces
    line.delete.click()
    qtbot.waitUntil(line.isHidden, timeout=PATIENCE)
    assert jobs.kept_evidence(practice.desk, sha256).pieces == 0


def test_the_main_button_fits_the_verdict_and_the_menu_has_the_rest(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    deeds = verified(qtbot, window, signed(practice, sample)).sheet.deeds
    assert deeds.main.text() == "Vào sổ đến…"
    offered = [action.text() for action in deeds.more.menu().actions() if action.isVisible()]
    assert offered == ["Phiếu trả lại…", "Phiếu kết quả…", "Xem kỹ mọi trang"]


def test_what_the_agency_itself_has_signed_is_not_offered_as_something_that_came_to_it(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    target = sample.with_name("phu-luc.pdf")
    request = SignRequest(sample, target, Capacity.ATTACHMENT, document_number="165/UBND-VX")
    prepared = jobs.open_and_prepare(request, practice.desk)
    output = jobs.sign_prepared(prepared, Pin(practice.kit.pin), practice.desk).output
    deeds = verified(qtbot, window, output).sheet.deeds
    assert deeds.main.text() == "Phiếu kết quả…"
    offered = [action.text() for action in deeds.more.menu().actions() if action.isVisible()]
    assert offered == ["Vào sổ đến…", "Phiếu trả lại…", "Xem kỹ mọi trang"]
