"""What a leader has signed stands in the clerk's list by itself, with its number, and is issued by one button."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.gui.test_walks import PATIENCE, give_pin, open_for, sign

from kyso_desktop.gui.issue_list import IssueList
from kyso_desktop.gui.issue_page import IssuePage
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import (
    IssueQueue,
    Practice,
    Verdict,
    forget_recent_files,
    look_for_issue,
    note_signed_here,
    open_document,
    verify_document,
)


def signed_by_leader(qtbot: QtBot, window: MainWindow, practice: Practice, path: Path) -> Path:
    page = window.rooms.sign
    open_for(qtbot, window, page, path)
    sign(qtbot, page, practice.kit.pin)
    output = page.result.output
    qtbot.waitUntil(lambda: page.view.document is not None and page.view.document.name == output.name, timeout=PATIENCE)
    return output


def queue_of(qtbot: QtBot, window: MainWindow, rows: int) -> tuple[IssuePage, IssueList]:
    window.turn_to_page("issue")
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.rooms.issue, timeout=PATIENCE)
    page = window.rooms.issue

    def filled() -> bool:
        page.queue.look()
        return page.queue.table.rowCount() == rows

    qtbot.waitUntil(filled, timeout=PATIENCE)
    return page, page.queue


def test_the_list_fills_itself_and_one_button_issues_it(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path, tmp_path: Path
) -> None:
    second = tmp_path / "Quyết định 2.pdf"
    second.write_bytes(sample.read_bytes() + b"% another\n")
    outputs = [signed_by_leader(qtbot, window, practice, one) for one in (sample, second)]
    page, queue = queue_of(qtbot, window, 2)
    assert queue.isVisible()
    assert [one.path for one in queue.table.chosen] == outputs
    assert queue.table.item(0, 1).text().strip()
    qtbot.waitUntil(lambda: queue.table.item(1, 2).text() == "02/QĐ-UBND", timeout=PATIENCE)
    assert queue.table.item(0, 2).text() == "01/QĐ-UBND"
    assert "Phát hành 2 văn bản" in queue.go.text()
    qtbot.waitUntil(lambda: not queue.table.item(1, 0).icon().isNull(), timeout=PATIENCE)
    queue.table.item(0, 0).setCheckState(Qt.CheckState.Unchecked)
    assert queue.table.item(0, 2).text() == "–"
    assert queue.table.item(1, 2).text() == "01/QĐ-UBND"
    queue.look()
    qtbot.waitUntil(lambda: not queue._looking.is_busy, timeout=PATIENCE)
    assert len(queue.table.chosen) == 1  # a tick that was taken away stays away
    queue.go.setFocus()
    qtbot.keyClick(queue.go, Qt.Key.Key_Space)
    batch = page.batch
    qtbot.waitUntil(lambda: len(batch._prepared) == 1 and batch.go.isEnabled(), timeout=PATIENCE)
    assert "sẵn sàng: số 01/QĐ-UBND, ngày" in batch.table.item(0, 1).text()
    qtbot.mouseClick(batch.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: batch.panel.isVisible(), timeout=PATIENCE)
    give_pin(qtbot, batch, practice.kit.pin)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: "Đã phát hành" in batch.notice.text, timeout=PATIENCE)
    issued = outputs[1].with_name(outputs[1].stem + ".2.pdf")
    assert issued.exists()
    assert verify_document(issued, practice.desk).verdict is Verdict.VALID
    qtbot.mouseClick(batch.back, Qt.MouseButton.LeftButton)
    queue_of(qtbot, window, 1)
    qtbot.keyClick(queue.table, Qt.Key.Key_Return)  # one by itself, in the page view
    qtbot.waitUntil(lambda: page.document is not None and page.document.path == outputs[0], timeout=PATIENCE)


def test_the_watched_folder_counts_and_what_cannot_be_issued_says_why(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    output = signed_by_leader(qtbot, window, practice, sample)
    desk = practice.desk
    qtbot.waitUntil(lambda: bool(look_for_issue(desk, IssueQueue()).waiting), timeout=PATIENCE)
    first = look_for_issue(desk, IssueQueue())
    assert [one.path for one in first.waiting] == [output]
    assert first.waiting[0].symbol == "QĐ-UBND"
    again = look_for_issue(desk, first)
    assert again.known[output] is first.known[output] or again.waiting[0] is first.waiting[0]  # not read again
    content = bytearray(output.read_bytes())
    at = content.index(b"/Contents <") + 4000
    content[at : at + 2] = b"00" if content[at : at + 2] != b"00" else b"11"
    broken = output.with_name("hỏng.signed.pdf")
    broken.write_bytes(bytes(content))
    note_signed_here(desk, [broken])
    both = look_for_issue(desk, again)
    bad = next((one for one in both.waiting if one.path == broken), None)
    assert bad is not None
    assert bad.verdict is not Verdict.VALID
    _, queue = queue_of(qtbot, window, 2)
    row = [one.path for one in queue.table.waiting].index(broken)
    assert not queue.table.item(row, 0).flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert "Chữ ký của lãnh đạo" in queue.table.item(row, 0).text()
    assert broken not in [one.path for one in queue.table.chosen]
    folder = output.parent / "trình ký"
    folder.mkdir()
    moved = output.rename(folder / output.name)
    broken.unlink()
    assert look_for_issue(desk, IssueQueue()).waiting == ()
    elsewhere = output.parent / "văn bản đến"
    elsewhere.mkdir()
    for wish in ({"incoming_folder": folder}, {"incoming_folder": elsewhere, "signed_folder": folder}):
        watching = replace(desk, settings=replace(desk.settings, **wish))
        assert [one.path for one in look_for_issue(watching, IssueQueue()).waiting] == [moved]


def test_nothing_is_listed_of_unsigned_or_secret_documents(practice: Practice, sample: Path) -> None:
    note_signed_here(practice.desk, [sample])
    forget_recent_files(practice.desk)
    assert look_for_issue(practice.desk, IssueQueue()).waiting == ()
    assert open_document(sample, practice.desk).report.signatures == ()
