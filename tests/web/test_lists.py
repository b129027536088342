"""Many calls of a page: each document keeps what was asked of it, what comes late joins or waits, all are answered."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kyso_desktop import jobs
from kyso_desktop.gui.batch_page import BatchPage
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Practice
from tests.gui.test_walks import sign
from tests.web.conftest import PATIENCE, Page
from tests.web.portal import Portal

Call = Callable[..., Page]


def wait_for_list(qtbot: QtBot, batch: BatchPage, rows: int) -> None:
    qtbot.waitUntil(
        lambda: batch.isVisible() and batch.go.isEnabled() and len(batch._prepared) == rows, timeout=PATIENCE
    )


def give_pin(qtbot: QtBot, batch: BatchPage, practice: Practice) -> None:
    batch.go.click()
    qtbot.keyClicks(batch.pin.field, practice.kit.pin)
    qtbot.keyClick(batch.pin.field, Qt.Key.Key_Return)


def wait_for_answers(qtbot: QtBot, *made: Page) -> list[object]:
    qtbot.waitUntil(lambda: all(one.answers for one in made), timeout=PATIENCE)
    return [one.answer["Status"] for one in made]


def test_each_document_of_a_list_gets_the_number_and_day_that_its_call_asked_for(
    qtbot: QtBot,
    window: MainWindow,
    practice: Practice,
    portal: Portal,
    call: Call,
    allow: Callable[[], None],
) -> None:
    signed = call("SignApproved")
    allow()
    sign_page, issue = window.rooms.sign, window.rooms.issue
    qtbot.waitUntil(lambda: sign_page.document is not None, timeout=PATIENCE)
    sign(qtbot, sign_page, practice.kit.pin)
    wait_for_answers(qtbot, signed)
    portal.document = portal.uploads[0][1]
    wishes = (("85/QĐ-UBND", "2026-03-12"), ("79", "2026-04-01"))
    made = [
        call("SignIssued", FileName=f"{portal.address}/{number[:2]}.pdf", DocNumber=number, IssuedDate=day)
        for number, day in wishes
    ]
    wait_for_list(qtbot, issue.batch, 2)
    assert "số 85, ngày 12/03/2026" in issue.batch.table.item(0, 0).text()
    assert not issue.batch.first_number.isVisible()
    give_pin(qtbot, issue.batch, practice)
    assert wait_for_answers(qtbot, *made) == [0, 0]
    entries = [one.facts for one in practice.desk.open_journal().entries() if one.act == "issue"]
    for one, (number, day), entry in zip(made, wishes, entries, strict=True):
        assert (one.answer["DocumentNumber"], one.answer["DocumentDate"]) == (number[:2], day)
        assert (entry["number"], entry["date"]) == (number[:2], day)


def test_what_comes_late_joins_the_list_until_the_pin_and_is_a_list_of_its_own_afterwards(
    qtbot: QtBot, window: MainWindow, practice: Practice, portal: Portal, call: Call, allow: Callable[[], None]
) -> None:
    made = [call("SignApproved") for _ in range(2)]
    allow()
    batch = window.rooms.sign.batch
    wait_for_list(qtbot, batch, 2)
    made.append(call("SignApproved"))
    wait_for_list(qtbot, batch, 3)
    portal.free.clear()
    late = call("SignApproved")
    qtbot.waitUntil(lambda: len(window.corner.desk._round.items) == 4, timeout=PATIENCE)
    batch.go.click()
    portal.free.set()  # the person is asked for the PIN already: what was agreed to does not grow
    qtbot.waitUntil(lambda: window.corner.desk._round.items[-1].path is not None, timeout=PATIENCE)
    qtbot.keyClicks(batch.pin.field, practice.kit.pin)
    qtbot.keyClick(batch.pin.field, Qt.Key.Key_Return)
    assert wait_for_answers(qtbot, *made) == [0] * 3
    assert late.answers == []
    qtbot.waitUntil(lambda: window.rooms.sign.document is not None, timeout=PATIENCE)
    sign(qtbot, window.rooms.sign, practice.kit.pin)
    assert wait_for_answers(qtbot, late) == [0]
    assert len(portal.uploads) == 4


def test_a_list_that_is_stopped_or_breaks_or_holds_no_document_is_answered_too(
    qtbot: QtBot,
    window: MainWindow,
    practice: Practice,
    portal: Portal,
    call: Call,
    allow: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    portal.documents["hong.pdf"] = b"%PDF-1.7\n" + b"rubbish " * 50
    broken = call("SignApproved", FileName=f"{portal.address}/hong.pdf")
    allow()
    assert wait_for_answers(qtbot, broken) == [1]
    assert broken.answer["Message"]
    batch = window.rooms.sign.batch

    opinions = [call("Comment") for _ in range(2)]  # a person writes something on each, so they are no list
    for one in opinions:
        qtbot.waitUntil(lambda: window.rooms.sign.document is not None, timeout=PATIENCE)
        window.corner.decline()
        assert wait_for_answers(qtbot, one) == [11]

    made = [call("SignApproved") for _ in range(3)]
    wait_for_list(qtbot, batch, 3)
    batch._told.connect(  # on the worker's thread: «Không ký» comes between the first and the second document
        lambda _path, result: batch._cancel.set() if isinstance(result, jobs.SignedFile) else None,
        Qt.ConnectionType.DirectConnection,
    )
    batch.came.connect(lambda *_: window.corner.decline())
    give_pin(qtbot, batch, practice)
    assert sorted(wait_for_answers(qtbot, *made)) == [0, 11, 11]
    assert len(portal.uploads) == 1
    batch.came.disconnect()
    batch._told.disconnect()
    batch._told.connect(batch._take, Qt.ConnectionType.QueuedConnection)

    def breaks(*_arguments: object, **_named: object) -> None:
        raise ZeroDivisionError

    made = [call("SignApproved") for _ in range(3)]
    wait_for_list(qtbot, batch, 3)
    monkeypatch.setattr("kyso_desktop.gui.batch_page.jobs.sign_batch", breaks)
    give_pin(qtbot, batch, practice)
    qtbot.waitUntil(lambda: "Gửi mã" in batch.notice.text, timeout=PATIENCE)
    assert [one.answers for one in made] == [[]] * 3  # the person may try again
    batch.back.click()
    assert wait_for_answers(qtbot, *made) == [11] * 3
    assert json.loads(made[0].answers[0])["Error"]
