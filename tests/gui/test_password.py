"""An encrypted document asks for its password before it is signed."""

from pathlib import Path

import pikepdf
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot
from tests.gui.test_walks import PATIENCE, sign

from kyso_desktop.gui.batch_passwords import LockedQuestion
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.task_page import TaskPage
from kyso_desktop.jobs import Practice, Verdict, verify_document


def answer(qtbot: QtBot, page: TaskPage, password: str) -> None:
    def asked() -> QInputDialog | None:
        return next((one for one in page.findChildren(QInputDialog) if one.isVisible()), None)

    qtbot.waitUntil(lambda: asked() is not None, timeout=PATIENCE)
    question = asked()
    assert question is not None
    question.setTextValue(password)
    question.accept()


def test_the_password_is_asked_until_it_opens_the_document(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    locked, page = sample.with_name("khoa.pdf"), window.rooms.sign
    with pikepdf.open(sample) as document:
        document.save(locked, encryption=pikepdf.Encryption(user="mở", owner="chủ"))
    page.open(locked)
    answer(qtbot, page, "sai")
    answer(qtbot, page, "mở")
    qtbot.waitUntil(lambda: page.document is not None, timeout=PATIENCE)
    sign(qtbot, page, practice.kit.pin)
    output = page.target
    assert output is not None
    assert verify_document(output, practice.desk, password="mở").verdict is Verdict.VALID


def locked_copies(sample: Path, *passwords: str) -> list[Path]:
    copies = [sample.with_name(f"khóa {number}.pdf") for number in range(len(passwords))]
    with pikepdf.open(sample) as document:
        for copy, password in zip(copies, passwords, strict=True):
            document.save(copy, encryption=pikepdf.Encryption(user=password, owner="chủ"))
    return copies


def test_a_batch_asks_for_passwords_one_by_one_or_once_for_the_rest(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    page, batch = window.rooms.sign, window.rooms.sign.batch
    locked = locked_copies(sample, "một", "một", "hai")
    forbidden = sample.with_name("cấm.pdf")
    with pikepdf.open(sample) as document:
        nothing = pikepdf.Permissions(modify_other=False, modify_form=False, modify_annotation=False)
        document.save(forbidden, encryption=pikepdf.Encryption(owner="chủ", allow=nothing))
    window.navigation.setCurrentRow(1)
    page.open_batch([*locked, sample, forbidden])

    def asked(name: str) -> LockedQuestion:
        def found() -> LockedQuestion | None:
            shown = [one for one in batch.findChildren(LockedQuestion) if one.isVisible()]
            return next((one for one in shown if name in one.field.accessibleName()), None)

        qtbot.waitUntil(lambda: found() is not None, timeout=PATIENCE)
        question = found()
        assert question is not None
        return question

    def give(name: str, password: str, *, for_all: bool = False) -> None:
        question = asked(name)
        question.for_all.setChecked(for_all)
        question.field.setText(password)
        question.accept()

    assert not batch.go.isEnabled()
    give("khóa 0.pdf", "một", for_all=True)
    question = asked("khóa 2.pdf")
    assert "Mật khẩu chưa đúng" in question.field.accessibleName()
    question.reject()
    qtbot.waitUntil(lambda: batch.go.isEnabled(), timeout=PATIENCE)
    assert [one.sign.source for one in batch._prepared] == [*locked[:2], sample]
    states = {batch.table.item(row, 0).text(): batch.table.item(row, 1).text() for row in range(5)}
    assert "được đặt mật khẩu" in states["khóa 2.pdf"]
    assert "được đặt quyền không cho sửa đổi, ký thêm" in states["cấm.pdf"]
    batch.go.click()
    batch.pin.field.setText(practice.kit.pin)
    batch.pin.go.click()
    qtbot.waitUntil(lambda: "Đã ký và kiểm tra lại 3 văn bản" in batch.notice.text, timeout=PATIENCE)
    signed = locked[1].with_name("khóa 1.signed.pdf")
    assert verify_document(signed, practice.desk, password="một").verdict is Verdict.VALID
    kept = b"".join(path.read_bytes() for path in practice.desk.folders.home.rglob("*") if path.is_file())
    assert "một".encode() not in kept
    page.close_document()
    batch._leave()
    assert batch.passwords._known == {}
