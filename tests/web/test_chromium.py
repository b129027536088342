"""A page in Debian's Chromium calls as the portals' script does; ``make browser`` runs this, the unit run does not."""

import json
import os
import shutil
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.web_door import WebDoor
from kyso_desktop.jobs import Practice, StoreKind, StoreState, web_stores
from kyso_desktop.workstation import folders, web_door
from tests.gui.test_walks import sign
from tests.jobs.test_copies import scan
from tests.web.portal import GOOD, Portal

pytestmark = pytest.mark.skipif("KYSO_BROWSER" not in os.environ, reason="make browser")
CONSOLE = "from kyso_desktop.app import console; raise SystemExit(console())"
PATIENCE = 60_000
PAGE = """<!DOCTYPE html><meta charset=utf-8><script>
const report = text => fetch('/report', {method: 'POST', body: text});
const call = (path, frame) => { const socket = new WebSocket('wss://127.0.0.1:%s/' + path);
  socket.onopen = () => socket.send(frame);
  socket.onmessage = event => { report(event.data); socket.close(); };
  socket.onerror = () => report('ERROR'); };
for (const [path, frame] of %s) call(path, frame);
</script>"""
DOCUMENTS = ("SignApproved", "SignFile", "SignPDF", "Comment", "SignAppendix", "SignCopy", "SignFiles", "SignIssued")


class Chromium:
    """The service as a program of its own, and a browser that trusts its root."""

    def __init__(self, port: str, home: Path, portal: Portal) -> None:
        self._port, self._home, self._portal = port, home, portal
        self._browser: subprocess.Popen[bytes] | None = None

    def open(self, calls: list[tuple[str, str]]) -> None:
        self.close()
        self._portal.page = PAGE % (self._port, json.dumps(calls))
        self._portal.reports.clear()
        self._browser = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
             f"--user-data-dir={self._home}/chromium", "--disable-background-networking",
             "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", f"{self._portal.address}/page"],
            env=os.environ | {"HOME": str(self._home)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def close(self) -> None:
        if self._browser is not None:
            self._browser.terminate()
            self._browser.wait(20)
            self._browser = None


@pytest.fixture
def allowed(practice: Practice, portal: Portal) -> Practice:
    site = (portal.address,)
    settings = replace(practice.desk.settings, web_allowed_sites=site, web_raw_sites=site)
    return replace(practice, desk=replace(practice.desk, settings=settings))


@pytest.fixture
def web_window(
    open_window: Callable[[Practice], MainWindow], allowed: Practice, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    with TemporaryDirectory() as runtime:  # short: a socket's path has at most 107 bytes
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        shown = open_window(allowed)
        door = WebDoor(web_door(folders().home))
        door.called.connect(shown.corner.take)
        assert door.listen()
        yield shown
        door.close()


@pytest.fixture
def trusted(allowed: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The root is in the stores of this user's browsers (and the system's, as far as that may be written) meanwhile."""
    if shutil.which("chromium") is None or shutil.which("certutil") is None:
        pytest.fail("chromium and libnss3-tools are needed")
    home = os.environ["HOME"]

    def stores(*, install: bool) -> list[StoreState]:
        monkeypatch.setenv("HOME", str(tmp_path))
        found = web_stores(allowed.desk, install=install)
        monkeypatch.setenv("HOME", home)
        return [one.state for one in found if one.kind in (StoreKind.NSS, StoreKind.FIREFOX)]

    assert set(stores(install=True)) == {StoreState.HELD}
    yield
    assert set(stores(install=False)) == {StoreState.MISSING}


@pytest.fixture
def chromium(
    web_window: MainWindow, trusted: None, allowed: Practice, portal: Portal, tmp_path: Path
) -> Iterator[Chromium]:
    service = subprocess.Popen(
        [sys.executable, "-c", CONSOLE, "service", "run", "--port", "0"],
        env=os.environ | {"PYTHONUNBUFFERED": "1"}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    port = service.stdout.readline().partition("wss://127.0.0.1:")[2].partition(".")[0]
    made = Chromium(port, tmp_path, portal)
    yield made
    made.close()
    service.terminate()
    service.stdout.close()
    service.wait(20)


def frame(portal: Portal, operation: str) -> str:
    asked = {
        "FileUploadHandler": f"{portal.address}/upload", "SessionId": "", "FileName": f"{portal.address}/Văn bản.pdf",
        "DocNumber": "79" if operation == "SignIssued" else "123/BCY-CTSBMTT", "MetaData": [],
        "IssuedDate": "2026-03-12T12:00:00+07:00",
    }  # fmt: skip
    if operation == "SignFiles":
        asked["Files"] = [{"FileID": "a", "FileName": "Tên", "URL": asked["FileName"]}]
    return json.dumps(asked)


def test_each_document_operation_brings_the_signed_file_back(
    qtbot: QtBot, web_window: MainWindow, allowed: Practice, portal: Portal, chromium: Chromium
) -> None:
    plain = portal.document
    for number, operation in enumerate(DOCUMENTS):
        portal.document = {"SignIssued": portal.uploads[0][1] if number else plain, "SignCopy": scan()}.get(
            operation, plain
        )
        chromium.open([(operation, frame(portal, operation))])
        page = web_window.rooms.issue if operation == "SignIssued" else web_window.rooms.sign
        qtbot.waitUntil(lambda page=page: page.document is not None and page.site is not None, timeout=PATIENCE)
        if operation == "Comment":
            page.details.comment.setText("Đồng ý")
        if operation in ("SignFile", "SignPDF"):
            page.ask(web_window.rooms.sign.capacity.capacity.PERSONAL)
        try:
            sign(qtbot, page, allowed.kit.pin)
        except qtbot.TimeoutError:
            pytest.fail(f"{operation}: {page.form.notice.text}")
        qtbot.waitUntil(lambda: bool(portal.reports), timeout=PATIENCE)
        said = json.loads(portal.reports[0])
        assert said["Status"] == 0, (operation, said)
        assert len(portal.uploads) == number + 1
        server = said["Files"][0]["FileServer"] if operation == "SignFiles" else said["FileServer"]
        assert server == GOOD["FileServer"]


def test_two_hundred_sockets_at_once_are_answered_with_one_pin(
    qtbot: QtBot, web_window: MainWindow, allowed: Practice, portal: Portal, chromium: Chromium
) -> None:
    digests = [b64encode(sha256(bytes([number])).digest()).decode() for number in range(200)]
    calls = [("SignMsg", json.dumps({"HashAlg": "SHA256", "HashValue": one, "Encode": "RSA"})) for one in digests]
    chromium.open([*calls, ("GetVersion", "GetVersion")])
    page = web_window.corner.page
    given: list[object] = []
    page.pin.given.connect(lambda *_: given.append(None))
    qtbot.waitUntil(lambda: page.yes.text() == "Tiếp tục", timeout=PATIENCE)
    page.yes.click()
    qtbot.waitUntil(page.pin.isVisible, timeout=PATIENCE)
    asked = web_window.corner.desk
    qtbot.waitUntil(lambda: len(asked._round._raw) == 200, timeout=PATIENCE)  # the browser opens one after the other
    qtbot.keyClicks(page.pin.field, allowed.kit.pin)
    qtbot.keyClick(page.pin.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(portal.reports) == 201, timeout=PATIENCE)
    said = [one for one in portal.reports if one.startswith("{")]
    assert [json.loads(one)["Status"] for one in said] == [0] * 200
    assert "ERROR" not in portal.reports
    assert len(given) == 1
