"""A work that takes long says how far it is and can be stopped; what was stopped leaves nothing behind."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE

from kyso_desktop import wording
from kyso_desktop.gui.keeping_page import KeepingPage
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.work_line import WorkLine
from kyso_desktop.jobs import (
    VIETNAM,
    Act,
    Cancelled,
    Check,
    Period,
    Practice,
    Register,
    back_up_journal,
    check_journal,
    doctor,
    examine_journal,
    export_journal,
    make_report,
    parse_period,
    read_journal,
    sample_documents,
    write_report,
)
from kyso_desktop.workstation import ProcessorKind, WordProcessor


def this_year(practice: Practice) -> Period:
    return parse_period(f"{practice.desk.clock().astimezone(VIETNAM):%Y}")


@pytest.fixture
def stopped() -> Event:
    one = Event()
    one.set()
    return one


@pytest.fixture
def keeping(window: MainWindow, practice: Practice) -> KeepingPage:
    note(practice)
    page = window.rooms.books.keeping
    page.passphrase.setText(os.environ["KYSO_JOURNAL_PASSPHRASE"])
    return page


def note(practice: Practice) -> None:
    practice.desk.open_journal().note(Act.VERIFY, {"file": "a.pdf", "verdict": "valid"}, practice.desk.clock())


def test_how_far_it_is_stands_in_the_line_until_it_is_to_stop(qtbot: QtBot) -> None:
    line = WorkLine()
    qtbot.addWidget(line)
    line.show()
    cancel = line.begin("Đang xuất nhật ký…")
    line.moved.emit(1, 4)
    assert line.text.startswith("Đang xuất nhật ký… còn ")
    line.stop.click()
    assert cancel.is_set()
    line.moved.emit(2, 4)
    assert line.text == "Đang dừng sau bước này…"
    line.begin("Đang khôi phục…")
    line.settling.emit("Không dừng được lúc này.")
    line.moved.emit(4, 4)
    assert line.text == "Không dừng được lúc này."
    assert line.stop.isHidden()


def test_check_and_export_count_and_stop(practice: Practice, tmp_path: Path, stopped: Event) -> None:
    note(practice)
    counted: list[tuple[int, int]] = []

    def count(done: int, of: int) -> None:
        counted.append((done, of))

    examine_journal(practice.desk, (), count)
    export_journal(practice.desk, tmp_path / "nhat-ky.json", wording.words(), count=count)
    assert counted[0] == (1, 1)
    assert counted[-1][1] == 2
    counted.clear()
    make_report(practice.desk, this_year(practice), wording.words(), count)
    assert counted[0] == (1, 2)
    assert counted[-1][0] >= 1
    desk = replace(practice.desk, cancel=stopped)
    works: tuple[Callable[[], object], ...] = (
        lambda: examine_journal(desk),
        lambda: export_journal(desk, tmp_path / "x.csv", wording.words()),
        lambda: make_report(desk, parse_period("2026"), wording.words()),
        lambda: write_report(desk, parse_period("2026"), tmp_path / "x.pdf", wording.words()),
    )
    for work in works:
        with pytest.raises(Cancelled):
            work()
    assert [path.name for path in tmp_path.glob("*.*") if path.is_file()] == ["nhat-ky.json"]


def test_the_pages_say_what_a_stop_has_left(
    qtbot: QtBot,
    window: MainWindow,
    practice: Practice,
    tmp_path: Path,
    stopped: Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    note(practice)
    monkeypatch.setattr(WorkLine, "begin", lambda _line, _words: stopped)
    window.rooms.journal.check_now()
    window.rooms.books.report.write_journal(tmp_path / "nhat-ky.json")
    qtbot.waitUntil(lambda: "chưa được kiểm tra hết" in window.rooms.journal.notice.text, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "chưa có tệp nào" in window.rooms.books.report.notice.text, timeout=PATIENCE)
    assert not (tmp_path / "nhat-ky.json").exists()


def test_a_report_that_is_stopped_is_not_shown_and_can_be_made_again(
    qtbot: QtBot, window: MainWindow, practice: Practice, stopped: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(practice)
    page = window.rooms.books.report
    with monkeypatch.context() as patched:
        patched.setattr(WorkLine, "begin", lambda _line, _words: stopped)
        page.read()
        assert not page.save.isEnabled()
        qtbot.waitUntil(lambda: "chưa được lập" in page.notice.text, timeout=PATIENCE)
    assert page.text.toPlainText() == ""
    assert page.save.isEnabled()
    page.make.click()
    qtbot.waitUntil(lambda: page.text.toPlainText() != "", timeout=PATIENCE)
    assert page.line.isHidden()


def test_a_form_on_its_way_to_pdf_is_stopped_at_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, program, form = window.rooms.books.forms, tmp_path / "soffice", tmp_path / "mau.docx"
    form.write_bytes(b"PK")
    program.write_text("#!/bin/sh\nsleep 60\n")
    program.chmod(0o755)
    slow = WordProcessor(ProcessorKind.LIBREOFFICE, program)
    monkeypatch.setattr("kyso_desktop.jobs.form_papers.find_word_processor", lambda: slow)
    page._hold(form)
    page.sign.click()
    assert not page.sign.isEnabled()
    page.line.stop.click()
    qtbot.waitUntil(lambda: "chưa có tệp PDF" in page.notice.text, timeout=PATIENCE)
    assert page.sign.isEnabled()
    assert page.line.isHidden()
    assert not form.with_suffix(".pdf").exists()


WORKS: tuple[tuple[Callable[[KeepingPage, Path], None], str, str, str], ...] = (
    (lambda page, _backup: page.back_up.click(), "không có bản sao lưu mới", "Đã sao lưu", ""),
    (KeepingPage.bring_back, "chưa khôi phục gì", "Đã khôi phục", "Đang thay nhật ký"),
    (lambda page, _backup: page.rekey.click(), "chưa đổi khóa", "Đã đổi khóa", "Đang mã hóa nhật ký"),
)


def test_a_work_on_the_journal_that_is_stopped_leaves_it_as_it_was(
    qtbot: QtBot, keeping: KeepingPage, practice: Practice, stopped: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = back_up_journal(practice.desk).folder
    before = read_journal(practice.desk)
    monkeypatch.setattr(WorkLine, "begin", lambda _line, _words: stopped)
    for begin, untouched, _, _ in WORKS:
        begin(keeping, backup)
        assert not keeping.back_up.isEnabled()
        qtbot.waitUntil(lambda said=untouched: said in keeping.notice.text, timeout=PATIENCE)  # type: ignore[misc]
        assert keeping.back_up.isEnabled()
        assert read_journal(practice.desk) == before
        assert check_journal(practice.desk).intact
        assert [path.name for path in backup.parent.iterdir()] == [backup.name]


def test_a_work_on_the_journal_counts_and_says_what_cannot_be_stopped(
    qtbot: QtBot, keeping: KeepingPage, practice: Practice
) -> None:
    backup = back_up_journal(practice.desk).folder
    counted: list[tuple[int, int]] = []
    fixed: list[tuple[str, bool]] = []
    keeping.line.moved.connect(lambda part, of: counted.append((part, of)))
    keeping.line.settling.connect(lambda _: fixed.append((keeping.line.text, keeping.line.stop.isHidden())))
    for begin, _, done, last in WORKS:
        begin(keeping, backup)
        qtbot.waitUntil(lambda said=done: said in keeping.notice.text, timeout=PATIENCE)  # type: ignore[misc]
        assert keeping.line.isHidden()
        assert counted[-1][0] == counted[-1][1] > 0
        assert [(last in words, hidden) for words, hidden in fixed] == ([(True, True)] if last else [])
        counted.clear()
        fixed.clear()
    assert check_journal(practice.desk).intact


def test_collecting_counts_and_a_stop_leaves_list_and_folder_as_they_were(
    qtbot: QtBot,
    window: MainWindow,
    practice: Practice,
    tmp_path: Path,
    stopped: Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    note(practice)
    export, other, target = tmp_path / "may-1.json", tmp_path / "may-2.json", tmp_path / "gop.csv"
    export_journal(practice.desk, export, wording.words())
    other.write_bytes(export.read_bytes())
    page = window.rooms.books.collect
    counted: list[tuple[int, int]] = []
    page.line.moved.connect(lambda done, of: counted.append((done, of)))
    page.collect([export])
    qtbot.waitUntil(lambda: page.list.count() == 1, timeout=PATIENCE)
    page.write_book(Register.OUTGOING, this_year(practice).first.year, target)
    qtbot.waitUntil(lambda: "Đã gộp" in page.notice.text, timeout=PATIENCE)
    assert counted == [(1, 1), (1, 1)]
    target.unlink()
    year = this_year(practice)
    monkeypatch.setattr(WorkLine, "begin", lambda _line, _words: stopped)
    works: tuple[tuple[Callable[[], None], str], ...] = (
        (lambda: page.collect([other]), "danh sách giữ nguyên"),
        (lambda: page.write_report(year, target), "chưa có tệp nào"),
        (lambda: page.write_book(Register.OUTGOING, this_year(practice).first.year, target), "chưa có tệp nào"),
        (lambda: page.export_and_sign(target.with_suffix(".json")), "chưa có tệp nào"),
    )
    for work, untouched in works:
        work()
        assert not page.report.isEnabled()
        qtbot.waitUntil(lambda said=untouched: said in page.notice.text, timeout=PATIENCE)  # type: ignore[misc]
        assert page.report.isEnabled()
        assert page.exports == [export]
    assert {path.name for path in tmp_path.glob("*.*") if path.is_file()} == {"may-1.json", "may-2.json"}
    stopped.clear()
    other.write_text("hỏng", encoding="utf-8")
    page.collect([other])
    qtbot.waitUntil(lambda: "may-2.json" in page.notice.text, timeout=PATIENCE)
    assert page.exports == [export]  # what cannot be read does not stand in the way of the next ones


def test_the_check_of_the_computer_counts_and_waits_for_nobody_once_stopped(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, never = window.rooms.help.computer, Event()
    counted: list[tuple[int, int]] = []
    page.line.moved.connect(lambda done, of: counted.append((done, of)))
    monkeypatch.setattr(doctor, "CHECKS", {**doctor.CHECKS, Check.TIMESTAMP: lambda _patient: never.wait(60) and ()})
    page.look()
    qtbot.waitUntil(lambda: bool(counted), timeout=PATIENCE)
    page.line.stop.click()
    qtbot.waitUntil(lambda: "chưa được kiểm tra hết" in page.notice.text, timeout=PATIENCE)
    never.set()
    assert counted[0] == (1, len(doctor.CHECKS))
    assert page.go.isEnabled()
    assert not page.send.isEnabled()  # nothing was found yet that could be sent
    page.go.click()
    qtbot.waitUntil(page.send.isEnabled, timeout=PATIENCE)
    assert counted[-1] == (len(doctor.CHECKS), len(doctor.CHECKS))


def test_reading_what_is_joined_says_how_many_files_are_left(
    qtbot: QtBot, window: MainWindow, practice: Practice, tmp_path: Path
) -> None:
    page, document = window.rooms.sign.prepare, sample_documents()[0]
    copies = [Path(shutil.copy(document, tmp_path / name)) for name in ("1.pdf", "2.pdf")]
    said: list[str] = []
    page.reading.begun.connect(lambda *_: said.append(page.panel.line.text))
    page.add_files(copies)
    qtbot.waitUntil(lambda: len(page.model.parts) == 2, timeout=PATIENCE)
    assert said == ["Đang đọc «1.pdf», sau đó còn 1 tệp…", "Đang đọc «2.pdf»…"]
