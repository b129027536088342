"""The window that is not ready, that steps back or closes: whoever calls has an answer."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Desk, Practice
from kyso_desktop.workstation import SettingsUnreadable
from tests.gui.test_walks import to_pin
from tests.web.conftest import PATIENCE, Page
from tests.web.portal import Portal

Call = Callable[..., Page]
STATES = (
    "asked", "fetching", "other document", "shown", "pin", "list", "list pin", "file wanted", "raw", "raw pin",
    "sending", "unsent", "verifying", "queued",
)  # fmt: skip


class Stage:
    """Brings a window to where a page's call waits."""

    def __init__(self, qtbot: QtBot, window: MainWindow, practice: Practice, portal: Portal, call: Call) -> None:
        self._qtbot, self._window, self._practice, self._portal, self._call = qtbot, window, practice, portal, call

    def _wait(self, is_so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_so, timeout=PATIENCE)

    def reach(self, state: str) -> list[Page]:
        page, sign = self._window.corner.page, self._window.rooms.sign
        match state:
            case "asked":
                made = [Page(self._window, "https://la.example", "SignMsg", "x")]
                self._wait(lambda: page.yes.text() == "Cho phép")
            case "fetching" | "verifying":
                self._portal.free.clear()
                made = [self._call("SignApproved" if state == "fetching" else "VerifyPDF")]
                self._wait(lambda: page.no.isVisible() if state == "fetching" else bool(self._portal.headers))
            case "file wanted":
                made = [self._call("SignPDF", FileName="")]
                self._wait(lambda: bool(page.findChildren(QFileDialog)))
            case "raw" | "raw pin":
                made = [self._call("Auth", "thử thách")]
                self._wait(lambda: page.yes.text() == "Tiếp tục")
                if state == "raw pin":
                    page.yes.click()
                    self._wait(page.pin.isVisible)
            case "list" | "list pin":
                made = [self._call("SignApproved") for _ in range(2)]
                self._wait(lambda: sign.batch.isVisible() and sign.batch.go.isEnabled())
                if state == "list pin":
                    sign.batch.go.click()
            case _:
                made = [self._call("SignApproved")]
                self._wait(lambda: sign.document is not None)
                self._go_on(state, made)
        return made

    def _go_on(self, state: str, made: list[Page]) -> None:
        """From a document that is shown."""
        sign = self._window.rooms.sign
        if state == "queued":
            made += [self._call("SignCopy"), self._call("SignMsg", "rubbish")]
        if state in ("pin", "sending", "unsent"):
            to_pin(self._qtbot, sign)
        if state in ("sending", "unsent"):
            (self._portal.replies.append(500) if state == "unsent" else self._portal.free.clear())
            sign.pin.field.setText(self._practice.kit.pin)
            sign.pin.go.click()
            self._wait(lambda: bool(self._portal.uploads))
        if state == "unsent":
            self._wait(lambda: self._window.corner.page.yes.text() == "Gửi lại")


@pytest.fixture
def known(practice: Practice, portal: Portal) -> Practice:
    settings = replace(practice.desk.settings, web_allowed_sites=(portal.address,))
    return replace(practice, desk=replace(practice.desk, settings=settings))


@pytest.fixture
def stage(
    qtbot: QtBot, open_window: Callable[[Practice], MainWindow], known: Practice, portal: Portal
) -> tuple[MainWindow, Stage]:
    window = open_window(known)

    def call(operation: str, frame: object | None = None, **more: object) -> Page:
        usual = {"FileUploadHandler": f"{portal.address}/upload", "FileName": f"{portal.address}/a.pdf"}
        return Page(window, portal.address, operation, frame if frame is not None else usual | more)

    return window, Stage(qtbot, window, known, portal, call)


def test_a_window_that_steps_back_in_any_state_answers_and_serves_the_next_call(
    qtbot: QtBot, stage: tuple[MainWindow, Stage], portal: Portal
) -> None:
    window, reached = stage
    window.stays = True
    try:
        for state in ("asked", "fetching", "shown", "pin", "list pin", "file wanted", "raw", "raw pin", "queued"):
            made = reached.reach(state)
            window.close()
            portal.free.set()
            qtbot.waitUntil(lambda made=made: all(one.answers for one in made), timeout=PATIENCE)
            assert {one.answer["Status"] for one in made} <= {1, 11}, state
            assert not window.isVisible()
            window.come_forward()
            qtbot.waitUntil(lambda: window.corner.desk._round is None, timeout=PATIENCE)
        assert portal.uploads == []
    finally:
        window.stays = False


@pytest.mark.skipif("KYSO_BROWSER" not in os.environ, reason="make browser")
@pytest.mark.parametrize("state", STATES)
def test_a_window_that_is_closed_in_any_state_answers(
    qtbot: QtBot, stage: tuple[MainWindow, Stage], portal: Portal, state: str, sample: object
) -> None:
    window, reached = stage
    if state == "other document":
        window.rooms.sign.open(sample)
        qtbot.waitUntil(lambda: window.rooms.sign.document is not None, timeout=PATIENCE)
        page = window.corner.page
        made = [Page(window, portal.address, "SignApproved", {"FileUploadHandler": f"{portal.address}/upload"})]
        qtbot.waitUntil(lambda: page.yes.text() == "Xem văn bản của trang web", timeout=PATIENCE)
    else:
        made = reached.reach(state)
    qtbot.wait(20)
    portal.free.set() if state == "verifying" else None
    window.close()
    portal.free.set()
    assert all(len(one.answers) == 1 for one in made)
    for one in made:
        said = one.answer
        assert said["Status"] in (1, 11)
        assert said["Message"] == said["Error"] != ""


def test_the_first_start_says_who_waits_behind_its_questions(qtbot: QtBot, practice: Practice) -> None:
    settings = replace(practice.desk.settings, welcome_off=False)
    window = MainWindow(lambda: replace(practice.desk, settings=settings))
    try:
        window.show()
        first = Page(window, "https://a.example", "SignMsg", "x")
        qtbot.waitUntil(lambda: window.welcome is not None, timeout=PATIENCE)
        second = Page(window, "https://b.example", "SignMsg", "x")
        assert "https://a.example, https://b.example đang chờ ký" in window.corner.bar.text
        second.incoming.leave()
        assert "b.example" not in window.corner.bar.text
        window.corner.bar.acted.emit()
        assert first.answer["Status"] == 11
        assert not window.corner.bar.isVisible()
        third = Page(window, "https://a.example", "GetCertInfo", "get_cert_info")
        window.welcome.skip.click()
        corner = window.corner
        qtbot.waitUntil(lambda: corner.desk is not None and corner.page.yes.text() == "Cho phép", timeout=PATIENCE)
        corner.page.no.click()
        qtbot.waitUntil(lambda: bool(third.answers), timeout=PATIENCE)
    finally:
        window.close()
        window.deleteLater()


def test_a_window_that_cannot_start_answers_why(qtbot: QtBot) -> None:
    def build() -> Desk:
        raise SettingsUnreadable(Path("settings.toml"))

    window = MainWindow(build)
    try:
        early = Page(window, "https://a.example", "SignMsg", "x")
        qtbot.waitUntil(lambda: bool(early.answers), timeout=PATIENCE)
        late = Page(window, "https://a.example", "SignMsg", "x")
        for one in (early, late):
            assert json.loads(one.answers[0])["Status"] == 1
            assert "settings.toml" in json.loads(one.answers[0])["Error"]
    finally:
        window.close()
        window.deleteLater()
