"""Many calls of a page in Debian's Chromium at once; ``make browser`` runs this, the unit run does not."""

import json
import os
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kyso_desktop import jobs
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Practice, TokenRemoved
from tests.web.browsers import (  # noqa: F401 - fixtures
    PATIENCE,
    Chromium,
    Firefox,
    allowed,
    chromium,
    firefox,
    needs_browser,
    port,
    trusted,
    web_window,
)
from tests.web.portal import Portal

pytestmark = needs_browser
SOCKETS = 200
POLICIES = Path("/etc/chromium/policies/managed")
PAGE = """<!DOCTYPE html><meta charset=utf-8><script>
const report = text => fetch('/report', {method: 'POST', body: text});
const call = (path, frame) => { const socket = new WebSocket('wss://127.0.0.1:%s/' + path);
  socket.onopen = () => socket.send(frame);
  socket.onmessage = event => { report(event.data); socket.close(); };
  socket.onerror = () => report('ERROR'); };
for (const [path, frame] of %s) call(path, frame);
</script>"""


def page_of(port: str, calls: list[tuple[str, str]]) -> str:  # noqa: F811
    return PAGE % (port, json.dumps(calls))


def digests(number: int) -> list[tuple[str, str]]:
    values = [b64encode(sha256(bytes([one])).digest()).decode() for one in range(number)]
    return [("SignMsg", json.dumps({"HashAlg": "SHA256", "HashValue": one, "Encode": "RSA"})) for one in values]


def statuses(portal: Portal) -> list[int]:
    assert "ERROR" not in portal.reports
    return [json.loads(one)["Status"] for one in portal.reports if one.startswith("{")]


def to_pin(qtbot: QtBot, window: MainWindow) -> None:
    page, corner = window.corner.page, window.corner
    qtbot.waitUntil(lambda: page.yes.text() == "Tiếp tục", timeout=PATIENCE)
    page.yes.click()
    qtbot.waitUntil(page.pin.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(corner.desk._round._raw) == SOCKETS, timeout=PATIENCE)  # opened one by one


def give_pin(qtbot: QtBot, pin: object, words: str) -> None:
    qtbot.keyClicks(pin.field, words)
    qtbot.keyClick(pin.field, Qt.Key.Key_Return)


def breaks(*_arguments: object, **_named: object) -> None:
    raise ZeroDivisionError


def token_is_gone(*_arguments: object, **_named: object) -> None:
    raise TokenRemoved


@pytest.mark.parametrize(
    ("how", "status"), [("signed", 0), ("left", 11), ("closed", 11), ("token removed", 1), ("crash", 1)]
)
def test_two_hundred_sockets_at_once_are_answered_however_it_ends(
    qtbot: QtBot,
    web_window: MainWindow,  # noqa: F811
    allowed: Practice,  # noqa: F811
    portal: Portal,
    chromium: Chromium,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    how: str,
    status: int,
) -> None:
    chromium.show(page_of(chromium.port, [*digests(SOCKETS), ("GetVersion", "GetVersion")]))
    page = web_window.corner.page
    given: list[object] = []
    page.pin.given.connect(lambda *_: given.append(None))
    to_pin(qtbot, web_window)
    if how == "left":
        web_window.corner.bar.acted.emit()
    elif how == "closed":
        web_window.stays = True  # as in the tray: the window goes, the service stays
        web_window.close()
        web_window.stays = False
    else:
        job = {"crash": breaks, "token removed": token_is_gone}.get(how, jobs.sign_for_site)
        monkeypatch.setattr("kyso_desktop.gui.web_raw.jobs.sign_for_site", job)
        give_pin(qtbot, page.pin, allowed.kit.pin)
    qtbot.waitUntil(lambda: len(portal.reports) == SOCKETS + 1, timeout=PATIENCE)
    assert statuses(portal) == [status] * SOCKETS
    assert len(given) <= 1


def test_two_hundred_documents_at_once_are_one_list_with_one_pin(
    qtbot: QtBot,
    web_window: MainWindow,  # noqa: F811
    allowed: Practice,  # noqa: F811
    portal: Portal,
    chromium: Chromium,  # noqa: F811
) -> None:
    address = portal.address
    frames = [
        json.dumps({"FileUploadHandler": f"{address}/upload", "FileName": f"{address}/{number}.pdf"})
        for number in range(SOCKETS)
    ]
    chromium.show(page_of(chromium.port, [("SignApproved", frame) for frame in frames]))
    batch = web_window.rooms.sign.batch
    given: list[object] = []
    batch.pin.given.connect(lambda *_: given.append(None))
    qtbot.waitUntil(
        lambda: batch.isVisible() and batch.go.isEnabled() and len(batch._prepared) == SOCKETS, timeout=5 * PATIENCE
    )
    batch.go.click()
    give_pin(qtbot, batch.pin, allowed.kit.pin)
    qtbot.waitUntil(lambda: len(portal.reports) == SOCKETS, timeout=10 * PATIENCE)
    assert statuses(portal) == [0] * SOCKETS
    assert len(portal.uploads) == SOCKETS
    assert len({name for _fields, _content, name in portal.uploads}) == SOCKETS
    assert len(given) == 1


@pytest.mark.skipif(not os.access(POLICIES.parents[1], os.W_OK), reason="only root may write the browser's policy")
def test_a_page_of_the_internet_gets_here_where_the_browsers_policy_or_its_user_lets_it(
    qtbot: QtBot,
    portal: Portal,
    chromium: Chromium,  # noqa: F811
) -> None:
    chromium.is_public = True
    chromium.show(page_of(chromium.port, [("GetVersion", "GetVersion")]))
    qtbot.waitUntil(lambda: portal.reports == ["ERROR"], timeout=PATIENCE)  # nobody is there to be asked
    POLICIES.mkdir(parents=True, exist_ok=True)
    policy = POLICIES / "kyso-thu.json"
    for name in ("LoopbackNetworkAllowedForUrls", "LocalNetworkAccessAllowedForUrls"):
        policy.write_text(json.dumps({name: [portal.address]}))
        try:
            chromium.show(page_of(chromium.port, [("GetVersion", "GetVersion")]))
            qtbot.waitUntil(lambda: bool(portal.reports), timeout=PATIENCE)
        finally:
            policy.unlink()
        assert portal.reports[0].startswith("Kyso Desktop ")


def test_a_page_in_firefox_trusts_the_service_and_has_its_answer(
    qtbot: QtBot,
    web_window: MainWindow,  # noqa: F811
    allowed: Practice,  # noqa: F811
    portal: Portal,
    firefox: Firefox,  # noqa: F811
) -> None:
    firefox.show(page_of(firefox.port, [("GetVersion", "GetVersion"), digests(1)[0]]))
    page = web_window.corner.page
    qtbot.waitUntil(lambda: page.yes.text() == "Tiếp tục", timeout=2 * PATIENCE)
    page.yes.click()
    qtbot.waitUntil(page.pin.isVisible, timeout=PATIENCE)
    give_pin(qtbot, page.pin, allowed.kit.pin)
    qtbot.waitUntil(lambda: len(portal.reports) == 2, timeout=PATIENCE)
    assert statuses(portal) == [0]
