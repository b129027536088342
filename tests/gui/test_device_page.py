"""Thiết bị & chứng thư in a real window with practice tokens."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE

from kyso_desktop.gui.device_page import DevicePage
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import FormKind, PinState, Practice, list_tokens, stopped_keys

DEVICE = 5


def page_of(qtbot: QtBot, window: MainWindow) -> DevicePage:
    window.navigation.setCurrentRow(DEVICE)
    page = window.rooms.device
    qtbot.waitUntil(lambda: bool(page._watched), timeout=PATIENCE)
    return page


def words(page: DevicePage) -> str:
    tops = [page.tree.topLevelItem(row) for row in range(page.tree.topLevelItemCount())]
    items = [*tops, *page._items()]
    return "\n".join(f"{item.text(0)} | {item.text(1)}" for item in items)


def choose(page: DevicePage, sha256: str) -> None:
    page._choose(sha256)
    assert page.details._shown.facts.sha256 == sha256


def test_it_shows_tokens_and_certificates_with_their_state(
    qtbot: QtBot, window: MainWindow, practice: Practice
) -> None:
    page = page_of(qtbot, window)
    assert "Trần Văn Mẫu (TẬP HUẤN) · cá nhân | ✔ còn" in words(page)
    assert "mã PIN: bình thường" in words(page)
    choose(page, practice.kit.person_sha256)
    page.details.copy_serial.click()
    assert QGuiApplication.clipboard().text() == page.details._shown.facts.serial


def test_a_leak_is_reported_and_stops_signing(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    page = page_of(qtbot, window)
    choose(page, practice.kit.person_sha256)
    assert not page.details.stop.isEnabled()
    page.details.reason.setText("mất thiết bị")
    page.details.stop.click()
    qtbot.waitUntil(lambda: bool(stopped_keys(practice.desk)), timeout=PATIENCE)
    qtbot.waitUntil(lambda: "còn 23 giờ" in page.details.state.text, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "đã báo lộ khóa trên máy này" in words(page), timeout=PATIENCE)
    window.open([sample])
    sign = window.rooms.sign
    qtbot.waitUntil(lambda: "báo lộ khóa" in sign.form.notice.text, timeout=PATIENCE)
    assert not sign.form.go.isEnabled()
    page.details.reason.setText("báo nhầm")
    page.details.lift.click()
    qtbot.waitUntil(lambda: not stopped_keys(practice.desk), timeout=PATIENCE)
    qtbot.waitUntil(lambda: "đã báo lộ khóa" not in words(page), timeout=PATIENCE)


def test_an_ending_certificate_is_told_at_home(qtbot: QtBot, window: MainWindow, practice: Practice) -> None:
    page = page_of(qtbot, window)
    ends = next(iter(page._watched.values())).certificate.facts.not_after
    radar = window.rooms.radar
    radar._desk = page._desk = replace(practice.desk, clock=lambda: ends - timedelta(days=12))
    radar.look()
    qtbot.waitUntil(lambda: "sắp hết hạn" in window.home.radar._text.text(), timeout=PATIENCE)
    assert "còn không quá 30 ngày" in words(page)


def test_a_form_is_written_from_the_certificate(
    qtbot: QtBot, window: MainWindow, practice: Practice, tmp_path: Path
) -> None:
    page = page_of(qtbot, window)
    choose(page, practice.kit.person_sha256)
    target = tmp_path / "thu-hoi.docx"
    page.details.fill_form(FormKind.REVOKE, target)
    qtbot.waitUntil(lambda: "Đã lập biểu mẫu" in page.details.notice.text, timeout=PATIENCE)
    assert target.exists()


def test_a_locked_token_offers_the_recovery_form(qtbot: QtBot, window: MainWindow, practice: Practice) -> None:
    page = page_of(qtbot, window)
    page.set_tokens(tuple(replace(one, pin_state=PinState.LOCKED) for one in list_tokens(practice.desk)))
    qtbot.waitUntil(lambda: "bị khóa" in page.details.state.text, timeout=PATIENCE)
    assert page.details.forms[FormKind.RECOVER_DEVICE].isVisible()


def test_a_file_that_is_no_driver_is_refused_in_words(
    qtbot: QtBot, window: MainWindow, practice: Practice, tmp_path: Path
) -> None:
    page = page_of(qtbot, window)
    (tmp_path / "x.so").write_text("hello")
    page.try_driver(tmp_path / "x.so")
    qtbot.waitUntil(lambda: "không phải là thư viện" in page.notice.text, timeout=PATIENCE)


def test_an_added_driver_needs_a_restart_and_offers_it(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = page_of(qtbot, window)
    page._added(tmp_path / "hãng.so")
    with qtbot.waitSignal(window.rooms.restart_wanted, timeout=PATIENCE):
        page.notice.acted.emit()
    assert window.starts_again == ()
