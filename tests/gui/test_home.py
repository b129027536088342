"""Trang chủ: what waits, what was opened last, one search, by role."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.gui.conftest import is_up
from tests.gui.test_walks import PATIENCE, open_for, sign

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.navigation import KEYS
from kyso_desktop.gui.rooms import ISSUE, VERIFY, fitting_task
from kyso_desktop.jobs import Awaits, Practice, open_document, remember_files, what_waits


def lines(window: MainWindow) -> list[str]:
    rows = window.home.waiting.rows
    return [rows.item(row).text().strip() for row in range(rows.count())]


def test_a_document_waits_for_its_signature_then_for_its_seal(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    rooms = window.rooms
    open_for(qtbot, window, rooms.sign, sample)
    qtbot.waitUntil(lambda: lines(window) == [f"Chờ ký: {sample.name}"], timeout=PATIENCE)
    sign(qtbot, rooms.sign, practice.kit.pin)
    signed = rooms.sign.result.output
    qtbot.waitUntil(lambda: lines(window) == [f"Chờ phát hành: {signed.name}"], timeout=PATIENCE)
    window.turn_to_page("home")
    window.home.waiting.rows.setCurrentRow(0)
    qtbot.keyClick(window.home.waiting.rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rooms.issue.document is not None, timeout=PATIENCE)
    is_up(qtbot, window, "issue")

    changed = signed.with_name("bị sửa.pdf")
    content = bytearray(signed.read_bytes())
    content[len(sample.read_bytes()) // 2] ^= 1
    changed.write_bytes(content)
    remember_files([changed], practice.desk)
    assert changed not in [path for one in what_waits(practice.desk) for path in one.paths]

    official = replace(practice.desk, settings=replace(practice.desk.settings, role="official"))
    rooms.waiting._desk = official
    rooms.waiting._tell()
    assert lines(window) == []
    document = open_document(signed, practice.desk)
    assert fitting_task(document, "official") == VERIFY
    assert fitting_task(document, "clerk") == ISSUE


def test_an_interrupted_run_is_offered(qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path) -> None:
    other = sample.with_name("khác.pdf")
    other.write_bytes(sample.read_bytes())
    run = '"capacity": "personal", "issuing": false, "begun": "2026-01-01T00:00:00+00:00"'
    text = f'{{{run}, "left": ["{sample}", "{other}", "/không còn.pdf"]}}'
    (practice.desk.folders.home / "batch.json").write_text(text, encoding="utf-8")
    assert what_waits(practice.desk)[0].awaits is Awaits.GOING_ON
    window.rooms.waiting.look()
    qtbot.waitUntil(lambda: lines(window) == ["Đợt ký dở dang: còn 2 văn bản"], timeout=PATIENCE)
    window.home.waiting.rows.itemActivated.emit(window.home.waiting.rows.item(0))
    is_up(qtbot, window, "sign")


def test_what_is_broken_or_finished_does_not_wait(practice: Practice, sample: Path, tmp_path: Path) -> None:
    broken = tmp_path / "hỏng.pdf"
    broken.write_bytes(b"%PDF-1.4 nothing")
    sample.with_name(f"{sample.stem}.signed.pdf").write_bytes(b"")
    remember_files([broken, sample], practice.desk)
    assert what_waits(practice.desk) == ()


def test_a_certificate_that_ends_soon_waits(qtbot: QtBot, window: MainWindow, practice: Practice) -> None:
    reports = window.rooms.token_reports
    end = min(one.facts.not_after for report in reports for one in report.certificates if one.why_not is None)
    soon = replace(practice.desk, clock=lambda: end - timedelta(days=20, hours=1))
    window.rooms.waiting._desk = soon
    window.rooms.waiting.set_tokens(reports)
    assert any("còn 20 ngày" in line and line.startswith("Sắp hết hạn") for line in lines(window))
    window.home.waiting.rows.itemActivated.emit(window.home.waiting.rows.item(0))
    is_up(qtbot, window, "device")


def test_the_search_filters_both_lists_and_goes_on_in_the_registers(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    other = sample.with_name("Báo cáo.pdf")
    other.write_bytes(sample.read_bytes())
    remember_files([other, sample], practice.desk)
    window.rooms.recent.read()
    home = window.home
    qtbot.waitUntil(lambda: home.recent.rows.count() == 2 and home.waiting.rows.count() == 2, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(home.search, "bao")
    for rows in (home.recent.rows, home.waiting.rows):
        seen = [rows.item(row).text() for row in range(rows.count()) if not rows.item(row).isHidden()]
        assert len(seen) == 1
        assert "Báo cáo" in seen[0]
    qtbot.keyClick(home.search, Qt.Key.Key_Return)
    is_up(qtbot, window, "books")
    books = window.rooms.books
    assert books.outgoing.search.text() == books.journal.search.text() == "bao"


def test_an_official_does_not_see_the_clerks_pages(
    qtbot: QtBot, open_window: Callable[[Practice], MainWindow], practice: Practice
) -> None:
    settings = replace(practice.desk.settings, role="official")
    window = open_window(replace(practice, desk=replace(practice.desk, settings=settings)))
    hidden = [key for row, key in enumerate(KEYS) if window.navigation.isRowHidden(row)]
    assert hidden == ["issue", "books"]
