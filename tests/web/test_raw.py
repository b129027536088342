"""Digests, challenges, JSON and XML: agreed to one by one, or many at once where the policy lets the site."""

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import replace

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Practice
from kyso_desktop.verification import check_document_signature
from tests.web.conftest import PATIENCE, Page
from tests.web.portal import Portal

Call = Callable[..., Page]
DIGEST = hashlib.sha256("nội dung".encode()).digest()


def message(value: bytes = DIGEST, **more: str) -> dict[str, str]:
    return {"HashAlg": "SHA256", "HashValue": b64encode(value).decode(), **more}


def agree_and_sign(qtbot: QtBot, window: MainWindow, practice: Practice, made: Page) -> dict[str, object]:
    page = window.corner.page
    qtbot.waitUntil(lambda: page.isVisible() and page.yes.text() == "Tiếp tục", timeout=PATIENCE)
    page.yes.click()
    qtbot.waitUntil(page.pin.isVisible, timeout=PATIENCE)
    qtbot.keyClicks(page.pin.field, practice.kit.pin)
    qtbot.keyClick(page.pin.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(made.answers), timeout=PATIENCE)
    assert page.pin.field.text() == ""
    return made.answer


def test_each_kind_is_shown_agreed_to_and_signed(
    qtbot: QtBot, window: MainWindow, practice: Practice, portal: Portal, call: Call, allow: Callable[[], None]
) -> None:
    made = call("SignMsg", message(Encode="RSA"))
    allow()
    said = agree_and_sign(qtbot, window, practice, made)
    signer = x509.load_der_x509_certificate(b64decode(said["CertBase64"]))
    signer.public_key().verify(b64decode(said["Signature"]), DIGEST, padding.PKCS1v15(), Prehashed(SHA256()))

    made = call("SignMsg", message())
    said = agree_and_sign(qtbot, window, practice, made)
    cms = check_document_signature(b64decode(said["Signature"]), [memoryview("nội dung".encode())])
    assert cms.intact
    for content, intact in (("nội dung", True), ("nội dung khác", False)):
        asked = {"Base64Content": b64encode(content.encode()).decode(), "Signature": said["Signature"]}
        checked = call("VerifyMsg", asked)
        qtbot.waitUntil(lambda checked=checked: bool(checked.answers), timeout=PATIENCE)
        assert (checked.answer["Intact"], checked.answer["Status"]) == (intact, 0 if intact else 1)
        assert {"Message", "Error"} <= checked.answer.keys()

    made = call("SignJson", {"JsonContent": {"số": 79, "tên": "An"}})
    said = agree_and_sign(qtbot, window, practice, made)
    compact = '{"số":79,"tên":"An"}'.encode()
    assert check_document_signature(b64decode(said["Signature"]), [memoryview(compact)]).intact

    made = call("Auth", "thử thách 123")
    assert made.answers == []
    said = agree_and_sign(qtbot, window, practice, made)
    assert check_document_signature(b64decode(said["Signature"]), [memoryview("thử thách 123".encode())]).intact

    content = b64encode("<Đơn><Tên>An</Tên></Đơn>".encode()).decode()
    made = call("SignXML", {"Base64Content": content, "HashAlg": "Sha256", "XmlDsigForm": "true"})
    said = agree_and_sign(qtbot, window, practice, made)
    signed = b64decode(said["Signature"]).decode()
    checked = call("VerifyXML", {"Data": signed, "Format": "XML"})
    qtbot.waitUntil(lambda: bool(checked.answers), timeout=PATIENCE)
    assert checked.answer[0]["ValidationDetails"]["SignerCertStatus"]["Status"] == 0
    spoiled = call("VerifyXML", {"Data": signed.replace("An", "Em"), "Format": "XML"})
    qtbot.waitUntil(lambda: bool(spoiled.answers), timeout=PATIENCE)
    assert spoiled.answer == []

    entries = [one for one in practice.desk.open_journal().entries() if one.act == "sign"]
    assert [one.facts["site"] for one in entries] == [portal.address] * 5
    info = call("GetCertInfo", "get_cert_info")
    qtbot.waitUntil(lambda: bool(info.answers), timeout=PATIENCE)
    assert info.answer["CertInfo"]["SerialNumber"] == f"{signer.serial_number:X}"


def test_a_no_is_an_answer_and_the_next_is_asked_about_by_itself(
    qtbot: QtBot, window: MainWindow, call: Call, allow: Callable[[], None]
) -> None:
    made = [call("SignMsg", message(hashlib.sha256(bytes([number])).digest(), Encode="RSA")) for number in range(2)]
    allow()
    page = window.corner.page
    for number, one in enumerate(made):
        qtbot.waitUntil(lambda: page.isVisible() and page.yes.text() == "Tiếp tục", timeout=PATIENCE)
        assert [bool(each.answers) for each in made] == [False] * 2 if number == 0 else [True, False]
        page.no.click()
        qtbot.waitUntil(lambda one=one: bool(one.answers), timeout=PATIENCE)
        assert one.answer["Status"] == 11
        assert one.answer["Error"]


def test_a_site_of_the_policy_has_many_signed_with_one_pin(
    qtbot: QtBot, open_window: Callable[[Practice], MainWindow], practice: Practice, portal: Portal
) -> None:
    site = (portal.address,)
    settings = replace(practice.desk.settings, web_allowed_sites=site, web_raw_sites=site)
    window = open_window(replace(practice, desk=replace(practice.desk, settings=settings)))
    made = [
        Page(window, portal.address, "SignMsg", message(hashlib.sha256(bytes([number])).digest(), Encode="RSA"))
        for number in range(40)
    ]
    agree_and_sign(qtbot, window, practice, made[0])
    qtbot.waitUntil(lambda: all(one.answers for one in made), timeout=PATIENCE)
    assert [one.answer["Status"] for one in made] == [0] * 40


def test_what_cannot_be_read_is_refused_without_a_question(
    qtbot: QtBot, window: MainWindow, call: Call, allow: Callable[[], None]
) -> None:
    made = call("SignMsg", {"HashAlg": "MD5", "HashValue": "AAAA"})
    allow()
    qtbot.waitUntil(lambda: bool(made.answers), timeout=PATIENCE)
    assert made.answer["Status"] == 1
    assert "HashAlg" in made.answer["Error"]
    for frame in ("[" * 5000, "null", '{"HashValue": 3}', "không phải base64"):
        bad = call("SignMsg", frame)
        qtbot.waitUntil(lambda bad=bad: bool(bad.answers), timeout=PATIENCE)
        assert bad.answer["Status"] == 1
