"""A page's call becomes the window's own signing, and the signed file comes back to the page's server."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kyso_desktop import jobs
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Practice, Verdict, open_document
from tests.gui.test_walks import sign, to_pin
from tests.web.conftest import PATIENCE, Page
from tests.web.portal import GOOD, Portal, open_portal

Call = Callable[..., Page]


def wait_for_document(qtbot: QtBot, page: object) -> None:
    qtbot.waitUntil(lambda: page.document is not None, timeout=PATIENCE)


def test_a_document_is_shown_signed_and_comes_back(
    qtbot: QtBot,
    window: MainWindow,
    practice: Practice,
    portal: Portal,
    call: Call,
    allow: Callable[[], None],
    tmp_path: object,
) -> None:
    made = call("SignApproved", JWTToken="chìa-khóa-ASCII-jwt")
    allow()
    sign_page = window.rooms.sign
    wait_for_document(qtbot, sign_page)
    assert window.pages.currentWidget() is sign_page
    assert portal.address in window.corner.bar.text
    sign(qtbot, sign_page, practice.kit.pin)
    qtbot.waitUntil(lambda: bool(made.answers), timeout=PATIENCE)
    assert made.answer["Status"] == 0
    assert made.answer["FileServer"] == GOOD["FileServer"]
    assert {"Message", "Error"} <= made.answer.keys()
    ((fields, content, name),) = portal.uploads
    assert (fields, name) == ({"token": "bí mật"}, "Văn bản số 1.signed.pdf")
    assert content.startswith(portal.document)
    returned = tmp_path / "returned.pdf"
    returned.write_bytes(content)
    report = open_document(returned, practice.desk).report
    assert [one.verdict for one in report.signatures] == [Verdict.VALID]
    (entry,) = [one for one in practice.desk.open_journal().entries() if one.act == "sign"]
    assert entry.facts["site"] == portal.address
    assert all("jwt" in one.get("Authorization", "") for one in portal.headers)
    journal = repr([one.facts for one in practice.desk.open_journal().entries()])
    assert "jwt" not in journal
    assert "bí mật" not in journal
    portal.document = content
    checked = call("VerifyPDF", {"SessionId": "", "FileName": f"{portal.address}/da-ky.pdf"})
    qtbot.waitUntil(lambda: bool(checked.answers), timeout=PATIENCE)
    assert checked.answer["Status"] == 0
    assert {"Message", "Error"} <= checked.answer.keys()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.rooms.verify, timeout=PATIENCE)
    assert window.rooms.verify.sheet.verified.verdict is Verdict.VALID
    portal.document = source = content.replace(b"Kyso", b"Kyzo", 1) if b"Kyso" in content else content[:-40]
    assert source != content
    spoiled = call("VerifyPDF", {"SessionId": "", "FileName": f"{portal.address}/da-sua.pdf"})
    qtbot.waitUntil(lambda: bool(spoiled.answers), timeout=PATIENCE)
    assert spoiled.answer["Status"] == 1
    assert spoiled.answer["Message"] == spoiled.answer["Error"] != ""
    assert len(portal.uploads) == 1
    assert [one.act for one in practice.desk.open_journal().entries()].count("verify") == 2


def test_a_server_that_fails_is_asked_again_without_a_second_signature(
    qtbot: QtBot, window: MainWindow, practice: Practice, portal: Portal, call: Call, allow: Callable[[], None]
) -> None:
    portal.replies = [500, {"Status": False, "Message": "Hết chỗ"}]
    made = call("SignPDF")
    allow()
    wait_for_document(qtbot, window.rooms.sign)
    sign(qtbot, window.rooms.sign, practice.kit.pin)
    page = window.corner.page
    for words in ("500", "Hết chỗ"):
        qtbot.waitUntil(lambda words=words: words in page.notice.text, timeout=PATIENCE)
        assert made.answers == []
        page.yes.click()
    qtbot.waitUntil(lambda: bool(made.answers), timeout=PATIENCE)
    assert made.answer["Status"] == 0
    assert len({hashlib.sha256(content).hexdigest() for _, content, _ in portal.uploads}) == 1
    assert [one.act for one in practice.desk.open_journal().entries()].count("sign") == 1


def test_a_no_and_a_closed_window_are_answers(
    qtbot: QtBot, window: MainWindow, portal: Portal, call: Call, allow: Callable[[], None]
) -> None:
    first = call("SignApproved")
    allow()
    wait_for_document(qtbot, window.rooms.sign)
    to_pin(qtbot, window.rooms.sign)
    window.corner.bar.acted.emit()
    qtbot.waitUntil(lambda: bool(first.answers), timeout=PATIENCE)
    assert first.answer["Status"] == 11
    assert window.rooms.sign.document is None
    second = call("SignApproved")
    wait_for_document(qtbot, window.rooms.sign)
    third = call("SignMsg", "rubbish")
    window.close()
    assert (second.answer["Status"], third.answer["Status"]) == (11, 11)
    assert portal.uploads == []


def test_where_the_network_is_off_no_document_travels(practice: Practice, portal: Portal, tmp_path: Path) -> None:
    settings = replace(practice.desk.settings, network_off=True)
    desk = replace(practice.desk, settings=settings)
    frame = json.dumps({"FileName": f"{portal.address}/a.pdf", "FileUploadHandler": f"{portal.address}/upload"})
    asked = jobs.read_web_call(portal.address, jobs.Operation.SIGN_APPROVED, frame)
    signed = tmp_path / "a.pdf"
    signed.write_bytes(portal.document)
    with pytest.raises(jobs.NetworkForbidden):
        jobs.fetch_web_document(asked, asked.call.files[0], desk)
    with pytest.raises(jobs.NetworkForbidden):
        jobs.deliver_web_document(asked, signed, desk)
    assert (portal.headers, portal.uploads) == ([], [])


def test_no_redirection_takes_a_signed_file_or_a_token_elsewhere(
    practice: Practice, portal: Portal, tmp_path: Path
) -> None:
    signed = tmp_path / "a.pdf"
    signed.write_bytes(portal.document)
    moved = f"{portal.address}/moved"
    frame = json.dumps({"FileName": moved, "FileUploadHandler": moved, "JWTToken": "bi-mat", "SessionId": "phien"})
    asked = jobs.read_web_call(portal.address, jobs.Operation.SIGN_APPROVED, frame)
    with open_portal(portal.document) as other:
        portal.elsewhere = f"{other.address}/upload"
        with pytest.raises(jobs.PortalFailed) as met:
            jobs.deliver_web_document(asked, signed, practice.desk)
        assert met.value.fault is jobs.PortalFault.REDIRECT
        for elsewhere in (portal.elsewhere, "http://169.254.169.254/x", "http://10.0.0.1/x", "http://[::1]:9/x"):
            portal.elsewhere = elsewhere
            with pytest.raises(jobs.PortalFailed) as met:
                jobs.fetch_web_document(asked, asked.call.files[0], practice.desk)
            assert met.value.fault is jobs.PortalFault.ADDRESS
        assert other.headers == other.uploads == []
    facts = [one.facts for one in practice.desk.open_journal().entries() if one.act == "refused"]
    assert [one["reason"] for one in facts] == ["redirect", *["address"] * 4]
    assert {one["site"] for one in facts} == {portal.address}
    assert "bi-mat" not in repr(facts)


def test_a_site_that_a_person_shuts_out_stays_out(
    qtbot: QtBot, window: MainWindow, practice: Practice, portal: Portal, call: Call
) -> None:
    made = call("SignApproved")
    page = window.corner.page
    qtbot.waitUntil(lambda: page.isVisible() and bool(page.no.text()), timeout=PATIENCE)
    assert page.no.hasFocus() or page.no.isVisible()
    page.no.click()
    qtbot.waitUntil(lambda: bool(made.answers), timeout=PATIENCE)
    again = call("SignMsg", "x")
    assert (made.answer["Status"], again.answer["Status"]) == (1, 1)
    assert portal.headers == []
    facts = [one.facts for one in practice.desk.open_journal().entries()]
    assert facts[0]["code"] == "SITE_DENIED"


def test_many_sockets_are_one_list_one_pin_and_an_answer_each(
    qtbot: QtBot, window: MainWindow, practice: Practice, portal: Portal, call: Call, allow: Callable[[], None]
) -> None:
    made = [call("SignApproved") for _ in range(4)]
    allow()
    batch = window.rooms.sign.batch
    qtbot.waitUntil(lambda: batch.isVisible() and batch.go.isEnabled(), timeout=PATIENCE)
    batch.go.click()
    qtbot.keyClicks(batch.pin.field, practice.kit.pin)
    qtbot.keyClick(batch.pin.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: all(one.answers for one in made), timeout=PATIENCE)
    assert [one.answer["Status"] for one in made] == [0] * 4
    assert len(portal.uploads) == 4


def test_the_clerk_stamps_what_the_site_asks_and_the_answer_says_so(
    qtbot: QtBot, window: MainWindow, practice: Practice, portal: Portal, call: Call, allow: Callable[[], None]
) -> None:
    first = call("SignApproved")
    allow()
    wait_for_document(qtbot, window.rooms.sign)
    sign(qtbot, window.rooms.sign, practice.kit.pin)
    qtbot.waitUntil(lambda: bool(first.answers), timeout=PATIENCE)
    portal.document = portal.uploads[0][1]
    income = call("SignIncome")
    wait_for_document(qtbot, window.rooms.sign)
    sign(qtbot, window.rooms.sign, practice.kit.pin)
    qtbot.waitUntil(lambda: bool(income.answers), timeout=PATIENCE)
    assert income.answer["Status"] == 0
    assert portal.uploads[1][1].startswith(portal.document)
    made = call("SignIssued", DocNumber="79", IssuedDate="2026-03-11T17:00:00.000Z")
    issue = window.rooms.issue
    wait_for_document(qtbot, issue)
    qtbot.waitUntil(lambda: issue.number.text() == "79", timeout=PATIENCE)
    assert issue.day().isoformat() == "2026-03-12"
    sign(qtbot, issue, practice.kit.pin)
    qtbot.waitUntil(lambda: bool(made.answers), timeout=PATIENCE)
    assert (made.answer["DocumentNumber"], made.answer["DocumentDate"]) == ("79", "2026-03-12")


def test_a_file_that_is_no_pdf_and_a_forbidden_address_are_refused(
    qtbot: QtBot, window: MainWindow, practice: Practice, portal: Portal, call: Call, allow: Callable[[], None]
) -> None:
    portal.document = b"<html>login</html>"
    no_pdf = call("SignApproved")
    allow()
    qtbot.waitUntil(lambda: bool(no_pdf.answers), timeout=PATIENCE)
    for address in ("http://127.0.0.1:22/a.pdf", "http://169.254.169.254/a", "http://10.1.2.3/a", "http://[::1]:1/a"):
        inner = call("SignApproved", FileName=address)
        qtbot.waitUntil(lambda inner=inner: bool(inner.answers), timeout=PATIENCE)
        assert inner.answer["Status"] == 1
        assert "mạng nội bộ" in inner.answer["Message"]
    local = call("SignApproved", FileName="file:///etc/passwd")
    assert local.answer["Status"] == 1
    reasons = [one.facts.get("reason") for one in practice.desk.open_journal().entries() if one.act == "refused"]
    assert reasons[:5] == ["not_a_pdf", "address", "address", "address", "address"]


def test_a_page_that_names_no_document_has_the_person_choose_one(
    qtbot: QtBot,
    window: MainWindow,
    practice: Practice,
    portal: Portal,
    call: Call,
    allow: Callable[[], None],
    sample: Path,
) -> None:
    made = call("SignPDF", FileName="")
    allow()
    qtbot.waitUntil(lambda: getattr(window.corner.desk._round, "dialog", None) is not None, timeout=PATIENCE)
    dialog = window.corner.desk._round.dialog
    dialog.fileSelected.emit(str(sample))
    dialog.hide()
    wait_for_document(qtbot, window.rooms.sign)
    sign(qtbot, window.rooms.sign, practice.kit.pin)
    qtbot.waitUntil(lambda: bool(made.answers), timeout=PATIENCE)
    assert made.answer["Status"] == 0
    assert len(portal.uploads) == 1
