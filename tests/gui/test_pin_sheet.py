from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kyso_desktop.gui.pin_sheet import PinSheet
from kyso_desktop.jobs import Capacity, Pin, PinState, Practice, Prepared, SignRequest, open_and_prepare

NOW = datetime.now(UTC)


@pytest.fixture
def prepared(practice: Practice, sample: Path) -> Prepared:
    request = SignRequest(sample, sample.with_suffix(".signed.pdf"), Capacity.PERSONAL)
    return open_and_prepare(request, practice.desk)


@pytest.fixture
def sheet(qtbot: QtBot) -> PinSheet:
    sheet = PinSheet()
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def with_state(prepared: Prepared, state: PinState) -> Prepared:
    choice = replace(prepared.key.choice, pin_state=state)
    return replace(prepared, key=replace(prepared.key, choice=choice))


def labels(sheet: PinSheet) -> str:
    rows = sheet._rows
    return " ".join(rows.itemAt(index).widget().text() for index in range(rows.count()))


def test_it_names_the_signer_and_the_document(sheet: PinSheet, prepared: Prepared) -> None:
    sheet.ask(prepared, "Ký với tư cách cá nhân", "Ký", NOW)
    assert "Trần Văn Mẫu (TẬP HUẤN)" in labels(sheet)
    assert prepared.document.name in labels(sheet)
    assert sheet.field.echoMode() is QLineEdit.EchoMode.Password
    assert sheet.state.text == ""
    assert not sheet.go.isEnabled()


def test_what_was_typed_is_gone_when_another_page_is_turned_to(
    qtbot: QtBot, sheet: PinSheet, prepared: Prepared
) -> None:
    sheet.ask(prepared, "Ký", "Ký", NOW)
    qtbot.keyClicks(sheet.field, "Tap")
    sheet.hide()
    sheet.show()
    assert sheet.field.text() == ""
    assert not sheet.go.isEnabled()


def test_the_pin_is_handed_over_and_the_field_is_empty(qtbot: QtBot, sheet: PinSheet, prepared: Prepared) -> None:
    sheet.ask(prepared, "Ký", "Ký", NOW)
    qtbot.keyClicks(sheet.field, "Tap-huan1")
    with qtbot.waitSignal(sheet.given) as given:
        qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    pin, spend = given.args
    assert isinstance(pin, Pin)
    assert pin.letters == b"Tap-huan1"
    assert spend is False
    assert sheet.field.text() == ""
    assert not sheet.field.isUndoAvailable()


def test_the_last_try_is_spent_only_with_consent(qtbot: QtBot, sheet: PinSheet, prepared: Prepared) -> None:
    sheet.ask(with_state(prepared, PinState.FINAL), "Ký", "Ký", NOW)
    assert "Chỉ còn một lần thử" in sheet.state.text
    qtbot.keyClicks(sheet.field, "1234")
    assert not sheet.go.isEnabled()
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert sheet.field.text() == "1234"
    sheet.consent.setChecked(True)
    with qtbot.waitSignal(sheet.given) as given:
        qtbot.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert given.args[1] is True


def test_an_earlier_mistake_is_told_before_the_next_try(sheet: PinSheet, prepared: Prepared) -> None:
    sheet.ask(with_state(prepared, PinState.LOW), "Ký", "Ký", NOW)
    assert "có thể làm khóa USB Token" in sheet.state.text
    assert sheet.consent.isHidden()


def test_leaving_empties_the_field(qtbot: QtBot, sheet: PinSheet, prepared: Prepared) -> None:
    sheet.ask(prepared, "Ký", "Ký", NOW)
    qtbot.keyClicks(sheet.field, "1234")
    with qtbot.waitSignal(sheet.left):
        qtbot.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert sheet.field.text() == ""


def test_a_pin_pad_is_never_asked_for_here(qtbot: QtBot, sheet: PinSheet, prepared: Prepared) -> None:
    choice = replace(prepared.key.choice, pin_pad=True)
    sheet.ask(replace(prepared, key=replace(prepared.key, choice=choice)), "Ký", "Ký", NOW)
    assert not sheet.field.isVisible()
    assert "trên bàn phím của thiết bị" in sheet._hint.text()
    with qtbot.waitSignal(sheet.given) as given:
        qtbot.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert given.args[0].letters == b""


def test_a_key_that_wants_its_pin_each_time_is_told_beforehand(sheet: PinSheet, prepared: Prepared) -> None:
    certificate = replace(prepared.choice.certificate, pin_every_signature=True)
    choice = replace(prepared.key.choice, certificate=certificate)
    sheet.ask(replace(prepared, key=replace(prepared.key, choice=choice)), "Ký", "Ký", NOW)
    assert "cho từng chữ ký" in sheet.remark.text


def test_an_old_certificate_is_explained(sheet: PinSheet, prepared: Prepared) -> None:
    certificate = replace(prepared.choice.certificate, replaced_by="ab" * 32)
    choice = replace(prepared.key.choice, certificate=certificate)
    sheet.ask(replace(prepared, key=replace(prepared.key, choice=choice)), "Ký", "Ký", NOW)
    assert "chứng thư mới hơn" in sheet.remark.text


def test_the_days_left_stand_beside_the_pin(sheet: PinSheet, prepared: Prepared) -> None:
    sheet.ask(prepared, "Ký", "Ký", NOW)
    assert "còn" in labels(sheet)
    assert "ngày" in labels(sheet)


def test_in_a_low_window_the_field_is_seen_and_no_line_is_cut(
    qtbot: QtBot, sheet: PinSheet, prepared: Prepared
) -> None:
    sheet.resize(260, 150)
    assert sheet.height() == 150
    sheet.ask(with_state(prepared, PinState.LOW), "Ký với tư cách cá nhân", "Ký", NOW)
    qtbot.waitUntil(lambda: sheet.field.visibleRegion().contains(sheet.field.rect().center()))
    rows = [sheet._rows.itemAt(index).widget() for index in range(sheet._rows.count())]
    assert [label.text() for label in rows if label.height() < label.minimumSizeHint().height()] == []


def test_nothing_that_an_input_method_composes_gets_into_the_pin(sheet: PinSheet, prepared: Prepared) -> None:
    sheet.ask(prepared, "Ký", "Ký", NOW)
    assert not sheet.field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    QApplication.sendEvent(sheet.field, QInputMethodEvent("trươ", []))
    assert sheet.field.text() == ""
    assert sheet.field.displayText() == ""


def test_a_pin_with_marks_is_asked_about_before_it_costs_a_try(
    qtbot: QtBot, sheet: PinSheet, prepared: Prepared
) -> None:
    """As a Vietnamese input method types on Windows: over the letters that stand there."""
    sheet.ask(prepared, "Ký", "Ký", NOW)
    given: list[Pin] = []
    sheet.given.connect(lambda pin, _spend: given.append(pin))
    sheet.field.setText("tâp1234")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert given == []
    assert "bộ gõ tiếng Việt" in sheet.remark.text
    sheet.field.setText("taap1234")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert [pin.letters for pin in given] == [b"taap1234"]
    sheet.field.setText("mậtmã12")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert [pin.letters for pin in given] == [b"taap1234", "mậtmã12".encode()]
