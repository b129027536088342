"""The less frequent walks do not hold the window either: the first run, preparing, long lists, reports and forms."""

import os
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.documents.long_text import long_text
from tests.gui.heartbeat import Watch
from tests.gui.test_welcome import first_window  # noqa: F401 - fixture

from kyso_desktop import jobs, wording
from kyso_desktop.books import Book
from kyso_desktop.gui.journal_page import AT_ONCE
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.sheet_model import Sheet
from kyso_desktop.jobs import Act, Field, Outcome, Practice, Register, Row
from kyso_desktop.journal import Journal
from kyso_desktop.journal.chain import next_body

FILES, PAGES = 200, 2_000
MANY = int(os.environ.get("KYSO_MANY_ROWS", "4000"))
"""Entries of the journal and rows of a register; with 100000, some 30 s."""


@pytest.mark.usefixtures("lean_heap")
def test_the_first_run_does_not_hold_the_window(qtbot: QtBot, first_window: MainWindow) -> None:  # noqa: F811
    page, watch = first_window.welcome, Watch(qtbot, first_window)
    watch.step("role", lambda: page.questions.roles["clerk"].setChecked(True))
    watch.step("computer", page.go.click, lambda: bool(page.computer.findings))
    watch.step("practice", page.go.click, page.practice.isVisible)
    watch.step("into the program", page.go.click, lambda: first_window.rooms is not None)
    assert watch.too_long == {}


def test_preparing_does_not_hold_the_window(
    qtbot: QtBot, window: MainWindow, watch: Watch, sample: Path, tmp_path: Path
) -> None:
    scan, paper = tmp_path / "bản quét.jpg", tmp_path / "tờ trình.pdf"
    Image.effect_noise((1654, 2339), 64).save(scan, dpi=(200, 200))
    paper.write_bytes(long_text(100, lines=4))
    page = window.rooms.sign.prepare
    watch.step("open", lambda: window.open([sample, scan, paper]), lambda: len(page.model.sheets) == 103)
    view = page.view
    watch.step("choose", lambda: view.choose((Sheet(1, 1),)))
    watch.step("move", lambda: qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier))
    watch.step("turn", lambda: qtbot.keyClick(view, Qt.Key.Key_R))
    watch.step("leave out", lambda: qtbot.keyClick(view, Qt.Key.Key_Delete))
    watch.step("bring back", lambda: qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    watch.step("choose all", view.selectAll)
    watch.step("turn all", lambda: qtbot.keyClick(view, Qt.Key.Key_R), lambda: page.panel.path is not None)
    watch.step("make", page.panel.go.click, lambda: window.rooms.sign.document is not None)
    assert watch.too_long == {}


def test_a_list_of_many_files_does_not_hold_the_window(
    window: MainWindow, watch: Watch, sample: Path, tmp_path: Path
) -> None:
    files = [tmp_path / f"văn bản {number}.pdf" for number in range(FILES)]
    for file in files:
        file.symlink_to(sample)
    batch = window.rooms.sign.batch
    told = 0

    def took(_path: object, _result: object) -> None:
        nonlocal told
        told += 1
        if told == 5:
            batch.stop.click()

    batch.came.connect(took)
    watch.step("list", lambda: window.rooms.sign.open_batch(files), lambda: not batch._preparing.is_busy)
    watch.step("scroll", batch.table.scrollToBottom)
    assert batch.table.rowCount() == FILES
    assert watch.too_long == {}


def test_a_long_document_is_leafed_through(window: MainWindow, watch: Watch, tmp_path: Path) -> None:
    paper = tmp_path / "dài.pdf"
    paper.write_bytes(long_text(PAGES, lines=2))
    view = window.rooms.sign.view
    watch.step("open", lambda: window.open([paper]), lambda: view.document is not None)
    for part in range(1, 11):
        where = view.strip.verticalScrollBar()
        watch.step(f"scroll {part}", lambda where=where, part=part: where.setValue(where.maximum() * part // 10))
    watch.step("leap", lambda: view.go_to(PAGES // 2))
    assert watch.too_long == {}


def test_searches_are_typed_letter_by_letter(window: MainWindow, watch: Watch) -> None:
    for key, words in (("help", "đổi mã pin"), ("settings", "dấu thời gian")):
        watch.step(key, lambda key=key: window.turn_to_page(key), lambda key=key: window.rooms._pages.get(key))
        page = getattr(window.rooms, key)
        search = page.guide.search if key == "help" else page.search
        for end in range(1, len(words) + 1):
            watch.step(words[:end], lambda search=search, text=words[:end]: search.setText(text))
    assert watch.too_long == {}


def test_reports_and_forms_do_not_hold_the_window(
    window: MainWindow, watch: Watch, practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kyso_desktop.gui.forms_page.QDesktopServices.openUrl", lambda _address: True)
    books = window.rooms.books
    window.turn_to_page("books")
    report, forms = books.report, books.forms
    watch.step("report", lambda: books.tabs.setCurrentWidget(report), lambda: report._shown)
    saved = tmp_path / "báo cáo.xlsx"
    watch.step("save report", lambda: report.write(saved), saved.exists)
    watch.step("forms", lambda: books.tabs.setCurrentWidget(forms))
    form = tmp_path / "đề nghị.docx"
    watch.step("fill in", lambda: forms.fill_in(form), lambda: forms.completed == form)
    watch.step("set", forms.convert, form.with_suffix(".pdf").exists)
    assert watch.too_long == {}


def test_a_register_of_a_large_year_does_not_hold_the_window(
    qtbot: QtBot, window: MainWindow, watch: Watch, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = practice.desk.clock().astimezone(jobs.VIETNAM)
    rows = tuple(
        Row(Register.OUTGOING, key, now, {Field.NUMBER: str(key), Field.SUBJECT: "Về việc tập huấn"})
        for key in range(1, MANY + 1)
    )
    large = jobs.OpenRegister(Book(Register.OUTGOING, now.year, rows), (), now.date())
    monkeypatch.setattr(jobs, "open_register", lambda *_given: large)
    page = window.rooms.books.outgoing
    watch.step("read", lambda: window.turn_to_page("books"), lambda: len(page.rows) == MANY)
    view, table = page.table, page.register_table
    watch.step("select", lambda: table.select_key(1))
    watch.step("search", lambda: page.search.setText("tap huan"))
    assert table.row_at(view.currentIndex()).row.key == 1
    for chosen in range(page.filter.count()):
        watch.step(f"filter {chosen}", lambda chosen=chosen: page.filter.setCurrentIndex(chosen))
    assert not page.sent.isEnabled()
    page.filter.setCurrentIndex(0)
    watch.step("select all", view.selectAll)
    assert page.sent.text().endswith(f"({wording.count(MANY)})")
    watch.step("new row", page.new.click, page.sheet.isVisible)
    assert page.sheet.fields[Field.NUMBER].text() == str(MANY + 1)
    assert watch.too_long == {}


def test_a_long_journal_does_not_hold_the_window(window: MainWindow, watch: Watch, practice: Practice) -> None:
    fill(practice.desk.open_journal(), practice.desk.clock())
    books = window.rooms.books
    window.turn_to_page("books")
    journal, report = books.journal, books.report
    watch.step("journal", lambda: books.tabs.setCurrentWidget(journal), lambda: journal.model.rowCount() >= AT_ONCE)
    for page in range(10):
        watch.step(f"page {page}", journal.table.scrollToBottom)
    assert journal.model.rowCount() > 10 * AT_ONCE
    watch.step("search", lambda: journal.search.setText("77"), lambda: journal.model.rowCount() < AT_ONCE)
    watch.step("check", journal.check.click, lambda: "toàn vẹn" in journal.notice.text)
    watch.step("report", lambda: books.tabs.setCurrentWidget(report), lambda: report._shown)
    assert watch.too_long == {}


def fill(journal: Journal, now: datetime) -> None:
    """Many entries at once, as if noted one by one."""
    link = journal._store.last()[0]
    with journal._store.transaction():
        for number in range(MANY):
            facts = {"file": f"{number}.pdf", "verdict": "valid"}
            said = {"act": Act.VERIFY.value, "outcome": Outcome.DONE.value, "facts": facts}
            link, body = next_body(link, "note", now, said)
            journal._store.add(link, body)
    journal._head.write(link)
