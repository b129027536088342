"""A refusal comes with the control that cures it."""

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.documents.look_alike import look_alike
from tests.placement.test_scan_block import SPECS, scanned

from kyso_desktop.app.desk import build_desk
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.passphrase_bar import Passphrase
from kyso_desktop.jobs import Practice, Step
from kyso_desktop.placement import points
from kyso_desktop.training import TrainingKit
from kyso_desktop.workstation import Settings, load_settings, save_settings

PATIENCE = 30_000


@pytest.fixture
def keyless(
    qtbot: QtBot, training_kit: TrainingKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A computer with no keyring, as under a bare X server."""
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("KYSO_JOURNAL_PASSPHRASE", raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    training_kit.activate()
    passphrase = Passphrase()
    desk = build_desk(passphrase)
    desk = replace(desk, settings=replace(desk.settings, welcome_off=True))
    window = MainWindow(lambda: desk, passphrase)
    window.show()
    qtbot.waitUntil(lambda: window.rooms is not None, timeout=PATIENCE)
    yield window
    window.close()


def test_the_journal_s_passphrase_is_asked_for_on_any_page(qtbot: QtBot, keyless: MainWindow) -> None:
    keyless.navigation.setCurrentRow(4)
    keyless.rooms.books.tabs.setCurrentWidget(keyless.rooms.journal)
    bar = keyless.passphrase
    qtbot.waitUntil(bar.isVisible, timeout=PATIENCE)
    qtbot.keyClicks(bar.field, "cum mat khau thu")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert not bar.isVisible()
    assert bar.field.text() == ""
    page = keyless.rooms.journal
    qtbot.waitUntil(lambda: not page.reading and page.notice.text == "", timeout=PATIENCE)
    qtbot.mouseClick(page.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "toàn vẹn" in page.notice.text, timeout=PATIENCE)


def test_a_seal_without_a_signature_needs_a_written_reason(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    page = window.rooms.issue
    window.navigation.setCurrentRow(2)
    page.open(sample)
    qtbot.waitUntil(lambda: page.document is not None, timeout=PATIENCE)
    qtbot.keyClicks(page.number, "7")
    qtbot.waitUntil(lambda: page.form.notice.text != "", timeout=PATIENCE)
    page.form.notice.acted.emit()
    assert page.form.reason.isVisible()
    page.form.reason.setText("Bản ký tay đã lưu hồ sơ")  # QTest types no Vietnamese
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    assert page.prepared.sign.override == "Bản ký tay đã lưu hồ sơ"


def test_an_existing_target_is_not_overwritten_without_asking(
    qtbot: QtBot, window: MainWindow, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window.rooms.sign
    target = sample.with_name(f"{sample.stem}.signed.pdf")
    target.write_bytes(b"someone's")
    other = sample.with_name("khác.pdf")
    monkeypatch.setattr("kyso_desktop.gui.task_page.QFileDialog.getSaveFileName", lambda *_: (str(other), ""))
    window.open([sample])
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    assert page.target.name == f"{sample.stem}.signed.2.pdf"  # a name that no file has yet
    page.target = target
    page.refresh()
    qtbot.waitUntil(lambda: "Đã có tệp" in page.form.notice.text, timeout=PATIENCE)
    assert not page.form.go.isEnabled()
    page.form.notice.acted.emit()
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    assert page.prepared.sign.target == other
    assert target.read_bytes() == b"someone's"


def test_a_place_that_was_not_found_is_chosen_by_hand(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, practice: Practice
) -> None:
    from reportlab.pdfgen.canvas import Canvas

    plain = tmp_path / "trống.pdf"
    canvas = Canvas(str(plain))
    canvas.drawString(100, 700, "Nothing to be found here")
    canvas.save()
    page = window.rooms.sign
    window.open([plain])
    qtbot.waitUntil(lambda: "Không tìm thấy chỗ ký" in page.form.notice.text, timeout=PATIENCE)
    page.form.notice.acted.emit()
    qtbot.waitUntil(lambda: page.prepared is not None and bool(page.view.canvas.handles), timeout=PATIENCE)
    assert page.prepared.sign.place is not None


def test_a_scan_is_signed_where_its_ink_proposes_only_after_a_person_asks(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    document = look_alike(SPECS["usual"])
    scan = tmp_path / "quét.pdf"
    scan.write_bytes(scanned(document))
    page = window.rooms.sign
    window.open([scan])
    qtbot.waitUntil(lambda: "chỉ đề nghị chỗ ký" in page.form.notice.text, timeout=PATIENCE)
    assert "Đề nghị chỗ ký ở trang 1" in page.where.text()
    assert not page.form.go.isEnabled()
    page.form.notice.acted.emit()
    qtbot.waitUntil(lambda: page.prepared is not None and bool(page.view.canvas.handles), timeout=PATIENCE)
    place = page.prepared.sign.place
    assert place is not None
    assert math.dist(place.box.centre, document.signers[0].centre) < points(5)


def test_a_chosen_picture_is_remembered_and_other_settings_stay(
    qtbot: QtBot, window: MainWindow, practice: Practice, tmp_path: Path
) -> None:
    folders = practice.desk.folders
    save_settings(folders, Settings(tsa_url="http://tsa.example"))
    window.rooms.sign.memory.keep(signature_picture=tmp_path / "chữ ký.png")
    qtbot.waitUntil(lambda: load_settings(folders).signature_picture == tmp_path / "chữ ký.png", timeout=PATIENCE)
    assert load_settings(folders).tsa_url == "http://tsa.example"


def test_stopping_leaves_no_file_and_says_so(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(prepared, pin, desk, tell):  # stands for a token that takes its time
        tell(Step.UNLOCKING)
        assert desk.cancel.wait(60)
        desk.go_on()

    monkeypatch.setattr("kyso_desktop.jobs.sign_prepared", slow)
    page = window.rooms.sign
    window.open([sample])
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    page.form.go.click()
    page.pin.field.setText(practice.kit.pin)
    page.pin.go.click()
    qtbot.waitUntil(lambda: page.busy.line.text == "Đang mở USB Token…", timeout=PATIENCE)
    window.open([sample])
    qtbot.waitUntil(lambda: window.errands.running == 1, timeout=PATIENCE)
    assert page.panel.currentWidget() is page.busy
    qtbot.mouseClick(page.busy.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Đã dừng" in page.form.notice.text, timeout=PATIENCE)
    assert page.panel.currentWidget() is page.form
    assert list(sample.parent.glob("*.signed.pdf")) == []


def test_our_own_fault_is_told_with_a_code(
    qtbot: QtBot, window: MainWindow, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kyso_desktop.jobs.prepare", lambda *_, tell: 1 / 0)
    page = window.rooms.sign
    window.open([sample])
    qtbot.waitUntil(lambda: "Gửi mã" in page.form.notice.text, timeout=PATIENCE)
    assert not page.form.go.isEnabled()
