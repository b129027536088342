"""The watched folder, the reminders, the filters of the journal, and the way forward from one that cannot be read."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.documents.look_alike import Spec, look_alike
from tests.gui.conftest import PATIENCE

from kyso_desktop import jobs
from kyso_desktop.gui.arrivals import Arrivals
from kyso_desktop.gui.books_page import BooksPage
from kyso_desktop.gui.errands import Errands
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.upkeep import Upkeep
from kyso_desktop.jobs import Act, Desk, Field, Practice, Register, Watched

MONDAY = datetime.fromisoformat("2026-11-23T11:00:00+07:00")


@pytest.fixture
def watching(practice: Practice, tmp_path: Path) -> Desk:
    folder = tmp_path / "den"
    folder.mkdir()
    return replace(practice.desk, settings=replace(practice.desk.settings, incoming_folder=folder))


@pytest.fixture
def errands(qapp: object) -> Iterator[Errands]:
    made = Errands()
    yield made
    made.finish()


@pytest.fixture
def arrivals(watching: Desk, errands: Errands) -> Iterator[Arrivals]:
    made = Arrivals(watching, errands)
    yield made
    made.stop()


@pytest.fixture
def page(qtbot: QtBot, watching: Desk, errands: Errands, arrivals: Arrivals) -> BooksPage:
    made = BooksPage(watching, errands, arrivals)
    arrivals.wanted.connect(made.receive)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def upkeep(watching: Desk, errands: Errands) -> Iterator[Upkeep]:
    made = Upkeep(watching, errands, errands)
    yield made
    made.stop()


def test_a_file_is_verified_only_when_it_has_come_whole(watching: Desk, sample: Path) -> None:
    folder = watching.settings.incoming_folder
    assert folder is not None
    (folder / "cũ.pdf").write_bytes(b"%PDF-")
    seen = jobs.look_for_arrivals(watching, folder, Watched())
    content = sample.read_bytes()
    (folder / "mới.pdf").write_bytes(content[:1000])
    for grown in (content[:2000], content):
        seen = jobs.look_for_arrivals(watching, folder, seen)
        assert seen.arrivals == ()
        (folder / "mới.pdf").write_bytes(grown)
    seen = jobs.look_for_arrivals(watching, folder, seen)
    assert seen.arrivals == ()
    seen = jobs.look_for_arrivals(watching, folder, seen)
    (arrival,) = seen.arrivals
    assert (arrival.path.name, arrival.verified.verdict) == ("mới.pdf", jobs.Verdict.UNSIGNED)
    assert jobs.look_for_arrivals(watching, folder, seen).arrivals == ()
    (entry,) = jobs.read_journal(watching)
    assert (entry.act, entry.facts["file"]) == (Act.VERIFY, "mới.pdf")


def looked(desk: Desk, times: int = 3) -> Watched:
    """The folder as a program sees it that has just started."""
    folder, seen = desk.settings.incoming_folder, Watched()
    assert folder is not None
    arrivals: tuple[jobs.Arrival, ...] = ()
    for _ in range(times):
        seen = jobs.look_for_arrivals(desk, folder, seen)
        arrivals += seen.arrivals
    return replace(seen, arrivals=arrivals)


def test_what_came_while_the_program_was_closed_is_verified_and_what_waits_is_shown_again(
    watching: Desk, sample: Path
) -> None:
    folder = watching.settings.incoming_folder
    assert folder is not None
    content = sample.read_bytes()
    for name in ("cũ.pdf", "đã vào sổ.pdf"):
        (folder / name).write_bytes(content)
    first = looked(watching)
    assert first.arrivals == ()
    (folder / "chờ.pdf").write_bytes(content)
    seen = first
    for _ in range(2):
        seen = jobs.look_for_arrivals(watching, folder, seen)
    jobs.remember_arrivals(watching, folder, seen, seen.arrivals)
    (folder / "đêm.pdf").write_bytes(content)
    again = looked(watching)
    assert sorted(one.path.name for one in again.arrivals) == ["chờ.pdf", "đêm.pdf"]
    noted = [entry.facts["file"] for entry in jobs.read_journal(watching)]
    assert sorted(noted) == ["chờ.pdf", "đêm.pdf"]


def test_a_secret_arrival_cannot_be_entered_and_is_not_remembered(
    qtbot: QtBot, arrivals: Arrivals, watching: Desk
) -> None:
    folder = watching.settings.incoming_folder
    assert folder is not None
    looked(watching)
    arrivals._watched = looked(watching)
    (folder / "tên kín.pdf").write_bytes(look_alike(Spec(secrecy="MẬT")).content)
    qtbot.waitUntil(lambda: arrivals.look() or arrivals.list.count() == 1, timeout=PATIENCE)
    assert "độ mật" in arrivals.list.item(0).text()
    assert not arrivals.enter.isEnabled()
    qtbot.waitUntil(lambda: (watching.folders.home / "incoming.json").exists(), timeout=PATIENCE)
    assert "tên kín" not in (watching.folders.home / "incoming.json").read_text(encoding="utf-8")
    assert [entry.facts for entry in jobs.read_journal(watching)] == [{"code": "SECRET_DOCUMENT"}]


def test_an_arrived_file_is_told_and_entered_in_the_book(
    qtbot: QtBot, page: BooksPage, arrivals: Arrivals, watching: Desk, sample: Path
) -> None:
    folder, told = watching.settings.incoming_folder, []
    assert folder is not None
    arrivals.noticed.connect(told.append)
    page.tabs.setCurrentWidget(page.incoming)
    arrivals._timer.setInterval(30)
    arrivals.start()
    qtbot.waitUntil(lambda: arrivals._watched.begun, timeout=PATIENCE)
    (folder / "cv.pdf").write_bytes(sample.read_bytes())
    qtbot.waitUntil(lambda: arrivals.list.count() == 1, timeout=PATIENCE)
    assert "cv.pdf" in told[0]
    arrivals.stop()
    arrivals.enter.click()
    sheet = page.incoming.sheet
    assert sheet.fields[Field.ARRIVAL_NUMBER].text() == "01"
    sheet.fields[Field.SUBJECT].setText("V/v thử")
    sheet.save.click()
    qtbot.waitUntil(lambda: arrivals.list.count() == 0, timeout=PATIENCE)
    (row,) = jobs.read_book(watching, Register.INCOMING, watching.clock().astimezone(jobs.VIETNAM).year).rows
    assert (row.file, row.text(Field.SUBJECT), len(row.sha256)) == ("cv.pdf", "V/v thử", 64)


def test_a_folder_that_is_gone_is_said(qtbot: QtBot, arrivals: Arrivals, watching: Desk) -> None:
    assert watching.settings.incoming_folder is not None
    watching.settings.incoming_folder.rmdir()
    arrivals.start()
    qtbot.waitUntil(lambda: "Thư mục văn bản đến" in arrivals.notice.text, timeout=PATIENCE)


@pytest.mark.parametrize(
    ("now", "told", "due"),
    [
        (MONDAY, None, True),
        (MONDAY, MONDAY - timedelta(minutes=30), False),
        (MONDAY + timedelta(hours=5, minutes=5), MONDAY, True),
        (MONDAY - timedelta(hours=2), None, False),
        (MONDAY - timedelta(days=1), None, False),
    ],
)
def test_the_mailbox_is_remembered_twice_a_working_day(now: datetime, told: datetime | None, due: bool) -> None:
    assert jobs.reminder_due(now, told) is due


def test_a_backup_is_made_at_the_start_and_the_end_of_a_month_remembered(
    qtbot: QtBot, upkeep: Upkeep, errands: Errands, watching: Desk
) -> None:
    told: list[str] = []
    upkeep.noticed.connect(told.append)
    watching.open_journal().note(Act.VERIFY, {}, watching.clock() - timedelta(days=40))
    for _ in range(2):
        upkeep.start()
        qtbot.waitUntil(lambda: not errands.running, timeout=PATIENCE)
    assert len(jobs.journal_backups(watching)) == 1
    assert "khóa sổ nhật ký tháng trước" in told[0]


def test_the_journal_is_filtered_by_act_and_outcome(qtbot: QtBot, page: BooksPage, watching: Desk) -> None:
    watching.open_journal().note(Act.VERIFY, {"file": "a.pdf", "verdict": "valid"}, watching.clock())
    watching.open_journal().note(Act.REFUSED, {}, watching.clock())
    journal = page.journal
    journal.act.setCurrentIndex(journal.act.findText("Từ chối ký"))
    qtbot.waitUntil(lambda: journal.model.rowCount() == 1, timeout=PATIENCE)
    journal.act.setCurrentIndex(0)
    qtbot.waitUntil(lambda: journal.model.rowCount() == 2, timeout=PATIENCE)
    journal.outcome.setCurrentIndex(journal.outcome.findText("Không thành"))
    qtbot.waitUntil(lambda: journal.model.rowCount() == 0, timeout=PATIENCE)


def test_an_unreadable_journal_has_a_way_forward(qtbot: QtBot, page: BooksPage, watching: Desk) -> None:
    watching.open_journal().note(Act.VERIFY, {}, watching.clock())
    watching.shut_journal()
    store = watching.folders.journal / "journal.db"
    spoilt = bytes(reversed(store.read_bytes()))
    store.write_bytes(spoilt)
    page.journal.read()
    qtbot.waitUntil(lambda: page.journal.notice._button.text().startswith("Để riêng"), timeout=PATIENCE)
    page.journal.begin_anew()
    qtbot.waitUntil(lambda: "còn nguyên trong" in page.journal.notice.text, timeout=PATIENCE)
    (aside,) = watching.folders.journal.glob("aside-*")
    assert (aside / "journal.db").read_bytes() == spoilt


def test_a_correction_shows_what_stood_there_before(qtbot: QtBot, page: BooksPage, watching: Desk) -> None:
    row = jobs.receive_document(watching, {Field.SUBJECT: "V/v cũ"})
    row = jobs.correct_row(watching, row, {Field.SUBJECT: "V/v mới"}, "ghi nhầm")
    page.incoming.sheet.show_row(row)
    assert "Trích yếu nội dung «V/v cũ» → «V/v mới» (lý do: ghi nhầm)" in page.incoming.sheet.history.text()


def test_a_verified_document_goes_into_the_register_of_incoming_ones(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    rooms = window.rooms
    window.open([sample], "verify")
    qtbot.waitUntil(rooms.verify.sheet.isVisible, timeout=PATIENCE)
    rooms.verify.sheet.deeds.main.click()
    page = rooms.books.incoming
    qtbot.waitUntil(lambda: page.isVisible() and bool(page.sheet.fields[Field.SUBJECT].text()), timeout=PATIENCE)
    assert page.sheet.fields[Field.ARRIVAL_NUMBER].text() == "01"
    assert page.sheet.fields[Field.TYPE_NAME].text()
    page.sheet.save.click()
    qtbot.waitUntil(lambda: len(page.rows) == 1, timeout=PATIENCE)
    assert page.rows[0].file == sample.name


def test_an_entry_tells_everything_the_journal_knows_and_the_months_can_be_chosen(
    qtbot: QtBot, page: BooksPage, watching: Desk
) -> None:
    now = watching.clock()
    old = watching.open_journal().begin(Act.SIGN, {"file": "cũ.pdf"}, now - timedelta(days=400))
    watching.open_journal().close(old, jobs.Outcome.DONE, {}, now - timedelta(days=400))
    facts = {
        "file": "a.pdf", "sha256_before": "ab" * 32, "override": "lãnh đạo đi vắng", "warnings": ["NO_TIMESTAMP"],
        "marks": [{"page": 3, "box": [85.04, 700, 200.5, 760]}], "code": "PIN_LOCKED", "later": "x",
    }  # fmt: skip
    watching.open_journal().note(Act.SIGN, facts, now, jobs.Outcome.FAILED)
    journal = page.journal
    page.tabs.setCurrentWidget(journal)
    qtbot.waitUntil(lambda: journal.model.rowCount() == 2, timeout=PATIENCE)
    journal.period.setCurrentIndex(journal.period.findText(f"Năm {now.astimezone(jobs.VIETNAM).year}"))
    qtbot.waitUntil(lambda: journal.model.rowCount() == 1, timeout=PATIENCE)
    journal.table.selectRow(0)
    said = journal.sheet.text.toPlainText().replace("\n", " ")
    for words in ("ab" * 16, "lãnh đạo đi vắng", "trang 3, khung 85, 700", "USB Token bị khóa", "không thành", "UTC"):
        assert words in said
    assert "Chữ ký không có dấu thời gian" in said
    assert "later x" in said


def test_a_journal_that_is_not_whole_is_told_by_the_automatic_backup(
    qtbot: QtBot, upkeep: Upkeep, watching: Desk
) -> None:
    told: list[str] = []
    upkeep.noticed.connect(told.append)
    journal = watching.open_journal()
    for _ in range(2):
        journal.note(Act.VERIFY, {}, watching.clock() - timedelta(days=2))
    (journal.folder / "journal.head").unlink()
    upkeep.start()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert "Sao lưu nhật ký tự động không thành" in told[0]
    assert "sai từ bản ghi 1" in told[0]
