"""A page in Chromium speaks as each generation of the portals' script; a person answers in the real window."""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Capacity, Practice, Verdict, open_document, read_journal
from kyso_desktop.verification import check_document_signature
from tests.gui.test_walks import sign
from tests.jobs.test_copies import scan
from tests.web.browsers import (  # noqa: F401 - fixtures
    PATIENCE,
    Chromium,
    allowed,
    chromium,
    needs_browser,
    port,
    trusted,
    web_window,
)
from tests.web.portal import GOOD, Portal

pytestmark = needs_browser
SPEAKER = Path(__file__).with_name("pages") / "speaker.js"
CONTENT = "nội dung".encode()
DIGEST = sha256(CONTENT).digest()
XML = "<Đơn><Tên>An</Tên></Đơn>"
DAY = "2026-03-12"


def encoded(content: bytes) -> str:
    return b64encode(content).decode()


@dataclass
class Person:
    """Sits before the window and does what a page asks for."""

    qtbot: QtBot
    window: MainWindow
    practice: Practice

    def sign_document(self, path: str) -> None:
        page = self.window.rooms.issue if path == "SignIssued" else self.window.rooms.sign
        self.qtbot.waitUntil(lambda: page.document is not None and page.site is not None, timeout=PATIENCE)
        if path == "Comment":
            page.details.comment.setText("Đồng ý")
        if path in ("SignFile", "SignPDF"):
            page.ask(Capacity.PERSONAL)
        try:
            sign(self.qtbot, page, self.practice.kit.pin)
        except self.qtbot.TimeoutError:
            pytest.fail(f"{path}: {page.form.notice.text}")

    def sign_list(self) -> None:
        batch = self.window.rooms.sign.batch
        self.qtbot.waitUntil(lambda: batch.isVisible() and batch.go.isEnabled(), timeout=PATIENCE)
        batch.go.click()
        self._give_pin(batch.pin)

    def agree(self) -> None:
        page = self.window.corner.page
        self.qtbot.waitUntil(lambda: page.isVisible() and page.yes.text() == "Tiếp tục", timeout=PATIENCE)
        page.yes.click()
        self.qtbot.waitUntil(page.pin.isVisible, timeout=PATIENCE)
        self._give_pin(page.pin)

    def _give_pin(self, pin: object) -> None:
        self.qtbot.keyClicks(pin.field, self.practice.kit.pin)
        self.qtbot.keyClick(pin.field, Qt.Key.Key_Return)


def document_steps(generation: int) -> list[dict[str, object]]:
    steps: list[dict[str, object]] = [
        {"path": "SignApproved", "file": "Văn bản số 1.pdf"},
        {"path": "SignIncome", "file": "da-ky.pdf"},
        {"path": "SignAppendix", "file": "a.pdf?x=1", "number": "123/BCY-CTSBMTT"},
        {"path": "SignCopy", "file": "quet.pdf", "number": "123/BCY-CTSBMTT"},
        {"path": "Comment", "file": "a.pdf"},
        {"path": "SignIssued", "file": "da-ky.pdf", "number": "79", "day": DAY},
    ]
    if generation < 3:
        steps += [{"path": path, "file": "a.pdf"} for path in ("SignFile", "SignPDF")]
        steps.append({"path": "VerifyPDF", "file": "da-ky.pdf"})
    if generation > 1:
        steps.append({"path": "SignFiles", "files": ["a.pdf", "hong.pdf", "b.pdf"]})
    return steps


def raw_steps(generation: int) -> list[dict[str, object]]:
    digest = {"HashAlg": "SHA256", "HashValue": encoded(DIGEST)}
    xml = {"Base64Content": encoded(XML.encode()), "ReturnSignatureOnly": "false", "HashAlg": "Sha256"}
    steps: list[dict[str, object]] = [
        {"path": "SignMsg", "frame": encoded(DIGEST) if generation == 1 else digest | {"Encode": "RSA"}},
        {"path": "SignXML", "frame": xml | {"XmlDsigForm": "true"}},
        {"path": "GetVersion", "frame": "GetVersion"},
        {"path": "GetCertInfo", "frame": "get_cert_info"},
        {"path": "Config", "frame": "config"},
    ]
    if generation < 3:
        steps.append({"path": "Auth", "frame": "thử thách"})
    if generation > 1:
        steps.append({"path": "SignJson", "frame": {"JsonContent": {"số": 79}}})
    others = {1: ["GetLicenseRequest", "SignOffice", "SignPDFWP", "SignXMLP12", "VerifyOffice"],
              2: ["SignRSAs", "Encrypt", "Decrypt", "VerifyJson", "SignTest"],
              3: ["SignHash", "LoginIAM", "SignLyLich", "SignAttestation", "SignAttestationes"]}  # fmt: skip
    return steps + [{"path": path, "frame": {"a": 1}} for path in others[generation]]


@pytest.fixture
def speak(chromium: Chromium, portal: Portal) -> Callable[[int, list[dict[str, object]]], None]:  # noqa: F811
    def begin(generation: int, steps: list[dict[str, object]]) -> None:
        constants = f"const PORT = {chromium.port!r}, GENERATION = {generation}, STEPS = {json.dumps(steps)};"
        chromium.show(f"<!DOCTYPE html><meta charset=utf-8><script>{constants}{SPEAKER.read_text()}</script>")

    return begin


def said(qtbot: QtBot, portal: Portal, number: int) -> str:
    qtbot.waitUntil(lambda: len(portal.reports) > number, timeout=PATIENCE)
    return json.loads(portal.reports[number])["said"]


@pytest.mark.parametrize("generation", [1, 2, 3])
def test_each_document_operation_brings_the_signed_file_back(
    qtbot: QtBot,
    web_window: MainWindow,  # noqa: F811
    allowed: Practice,  # noqa: F811
    portal: Portal,
    speak: Callable[[int, list[dict[str, object]]], None],
    tmp_path: Path,
    generation: int,
) -> None:
    person, steps = Person(qtbot, web_window, allowed), document_steps(generation)
    portal.documents |= {"quet.pdf": scan(), "hong.pdf": b"<html>login</html>"}
    speak(generation, steps)
    for number, step in enumerate(steps):
        path, before = str(step["path"]), len(portal.uploads)
        if path == "SignFiles":
            person.sign_list()
        elif path != "VerifyPDF":
            person.sign_document(path)
        answer = json.loads(said(qtbot, portal, number))
        if number == 0:
            portal.documents["da-ky.pdf"] = portal.uploads[0][1]
        assert {"Status", "Message", "Error"} <= answer.keys()
        assert answer["Status"] == 0, (path, answer)
        assert answer["Message"] == answer["Error"]
        if path == "VerifyPDF":
            assert web_window.rooms.verify.sheet.verified.verdict is Verdict.VALID
            continue
        if path == "SignFiles":
            ids = [0, 1, 2] if generation == 3 else ["f0", "f1", "f2"]
            files = answer["Files"]
            assert [one["FileID"] for one in files] == ids
            assert [one["FileName"] for one in files] == ["Tên 0", "Tên 1", "Tên 2"]
            assert [one["Status"] for one in files] == [0, 1, 0]
            assert [one["FileServer"] for one in files] == [GOOD["FileServer"], "", GOOD["FileServer"]]
        else:
            assert (answer["FileServer"], answer["FileName"]) == (GOOD["FileServer"], GOOD["FileName"])
        if path == "SignIssued":
            assert (answer["DocumentNumber"], answer["DocumentDate"]) == ("79", DAY)
        assert len(portal.uploads) == before + (2 if path == "SignFiles" else 1)
        fields, content, _name = portal.uploads[-1]
        assert fields == {"token": "Ký hiệu"}
        returned = tmp_path / f"{number}.pdf"
        returned.write_bytes(content)
        report = open_document(returned, allowed.desk).report
        assert report.signatures
        assert {one.verdict for one in report.signatures} == {Verdict.VALID}
    bearers = {one.get("Authorization", "") for one in portal.headers if "aiohttp" in one.get("User-Agent", "")}
    assert bearers == ({""} if generation == 1 else {"Bearer eyJ.abc"})
    assert "eyJ" not in repr([one.facts for one in read_journal(allowed.desk)])


@pytest.mark.parametrize("generation", [1, 2, 3])
def test_each_other_operation_is_answered_as_its_generation_reads_it(
    qtbot: QtBot,
    web_window: MainWindow,  # noqa: F811
    allowed: Practice,  # noqa: F811
    portal: Portal,
    speak: Callable[[int, list[dict[str, object]]], None],
    generation: int,
) -> None:
    person, steps = Person(qtbot, web_window, allowed), raw_steps(generation)
    wanted: list[str] = []
    web_window.corner.page_wanted.connect(wanted.append)
    speak(generation, steps)
    answers: dict[str, dict[str, object]] = {}
    for number, step in enumerate(steps):
        path = str(step["path"])
        if path in ("SignMsg", "SignXML", "Auth", "SignJson"):
            person.agree()
        text = said(qtbot, portal, number)
        if path == "GetVersion":
            assert text.startswith("Kyso Desktop ")
            continue
        answers[path] = answer = json.loads(text)
        known = path in ("SignMsg", "SignXML", "Auth", "SignJson", "GetCertInfo", "Config")
        assert answer["Status"] == (0 if known else 1), (path, answer)
        assert answer["Message"] == answer["Error"] != ("" if not known else "x")
    assert "settings" in wanted
    signer = x509.load_der_x509_certificate(b64decode(answers["SignMsg"]["CertBase64"]))
    value = b64decode(answers["SignMsg"]["Signature"])
    if generation == 1:
        assert check_document_signature(value, [memoryview(CONTENT)]).intact
    else:
        signer.public_key().verify(value, DIGEST, padding.PKCS1v15(), Prehashed(SHA256()))
    assert answers["GetCertInfo"]["CertInfo"]["SerialNumber"] == f"{signer.serial_number:X}"
    if "Auth" in answers:
        challenge = [memoryview("thử thách".encode())]
        assert check_document_signature(b64decode(answers["Auth"]["Signature"]), challenge).intact
    if "SignJson" in answers:
        compact = [memoryview('{"số":79}'.encode())]
        assert check_document_signature(b64decode(answers["SignJson"]["Signature"]), compact).intact

    signed_xml = b64decode(answers["SignXML"]["Signature"]).decode()
    checks = [{"path": "VerifyXML", "frame": {"Data": signed_xml, "Format": "XML"}}]
    if generation == 1:
        message = {"Base64Content": encoded(CONTENT), "Signature": encoded(value)}
        checks.append({"path": "VerifyMsg", "frame": message})
    portal.reports.clear()
    speak(generation, checks)
    (one,) = json.loads(said(qtbot, portal, 0))
    assert one["SigInfo"]["SignerCert"]["SerialNumber"] == f"{signer.serial_number:X}"
    assert one["ValidationDetails"]["SignerCertStatus"]["Status"] == 0
    if generation == 1:
        assert json.loads(said(qtbot, portal, 1))["Status"] == 0
