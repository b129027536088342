"""The real window with the real jobs, a portal, and calls as the service hands them over."""

import json
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.web_door import Incoming
from kyso_desktop.jobs import sample_documents
from tests.gui.conftest import open_window, own_home, practice, qtbot, sample, window  # noqa: F401 - fixtures
from tests.web.portal import Portal, open_portal

PATIENCE = 30_000


@pytest.fixture
def portal() -> Iterator[Portal]:
    source = next(path for path in sample_documents() if "quyet-dinh" in path.name)
    with open_portal(source.read_bytes()) as made:
        yield made


class Page:
    """One socket of a page."""

    def __init__(self, shown: MainWindow, site: str, operation: str, frame: object) -> None:
        self.answers: list[str] = []
        text = frame if isinstance(frame, str) else json.dumps(frame)
        self.incoming = Incoming(site, operation, text, self.answers.append)
        shown.corner.take(self.incoming)

    @property
    def answer(self) -> dict[str, object]:
        (text,) = self.answers
        return json.loads(text)


@pytest.fixture
def call(window: MainWindow, portal: Portal) -> Callable[..., Page]:  # noqa: F811
    def make(operation: str, frame: object | None = None, **more: object) -> Page:
        usual = {
            "FileUploadHandler": f" {portal.address}/upload",
            "SessionId": "",
            "FileName": f"{portal.address}/Văn bản số 1.pdf?t=a%2Fb",
            "MetaData": [{"Key": "token", "Value": "bí mật"}],
        }
        return Page(window, portal.address, operation, frame if frame is not None else usual | more)

    return make


@pytest.fixture
def allow(window: MainWindow, qtbot: QtBot) -> Callable[[], None]:  # noqa: F811
    def say_yes() -> None:
        page = window.corner.page
        qtbot.waitUntil(lambda: page.isVisible() and page.yes.text() == "Cho phép", timeout=PATIENCE)
        page.yes.click()

    return say_yes
