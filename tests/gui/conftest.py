"""A real window with the real jobs on practice tokens."""

import gc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.gui.heartbeat import Watch

from kyso_desktop.app.desk import build_desk
from kyso_desktop.gui import style
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.jobs import Practice, prepare_practice, sample_documents
from kyso_desktop.training import TrainingKit, make_kit

PATIENCE = 30_000

"""Milliseconds; only a failing test waits so long."""


class Onlooker(QtBot):  # type: ignore[misc]  # untyped
    """Looks a moment after what was waited for: what a layout took in just now is shown a turn of the loop later."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)
        QCoreApplication.sendPostedEvents()

    def waitSignal(self, signal: object, *, timeout: int = PATIENCE, **more: object) -> object:
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    return Onlooker(request)


def is_settled(window: MainWindow) -> bool:
    """Whether nothing is on its way and the page that is up shows all that it has."""
    return not window.errands.running and getattr(window.pages.currentWidget(), "is_whole", True)


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known_keys: None) -> None:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "cụm mật khẩu thử")


@pytest.fixture
def practice(training_kit: TrainingKit, own_home: None) -> Iterator[Practice]:
    training_kit.activate()
    made = prepare_practice(training_kit.folder, build_desk())
    yield made
    made.desk.open_journal().close_store()


@pytest.fixture
def spoilable(tmp_path: Path, own_home: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Practice]:
    """Tokens that a wrong PIN may be sent to."""
    kit = make_kit(tmp_path / "kit", datetime.now(UTC))
    monkeypatch.setenv("SOFTHSM2_CONF", str(kit.softhsm_conf))
    made = prepare_practice(kit.folder, build_desk())
    yield made
    made.desk.open_journal().close_store()


@pytest.fixture
def open_window(qtbot: QtBot, qapp: object) -> Iterator[Callable[[Practice], MainWindow]]:
    style.apply(qapp)  # type: ignore[arg-type]
    windows: list[MainWindow] = []

    def open_one(practice: Practice) -> MainWindow:
        window = MainWindow(lambda: practice.desk)
        windows.append(window)
        window.show()
        qtbot.waitUntil(lambda: window.rooms is not None, timeout=PATIENCE)
        rooms = window.rooms
        assert rooms is not None
        qtbot.waitUntil(lambda: practice.kit.person_sha256 in certificates(window), timeout=PATIENCE)
        return window

    yield open_one
    for window in windows:
        window.close()
        qtbot.wait(1)
        window.deleteLater()


def page_of(window: MainWindow, key: str) -> QWidget:
    """The page of that name in the guide."""
    page = window.home if key == "home" else getattr(window.rooms, key)
    assert isinstance(page, QWidget)
    return page


def turn_to(qtbot: QtBot, window: MainWindow, key: str) -> QWidget:
    """That page is up; what it takes to load it is loaded as in the program."""
    window.turn_to_page(key)
    return is_up(qtbot, window, key)


def is_up(qtbot: QtBot, window: MainWindow, key: str) -> QWidget:
    """That page comes up by itself."""
    qtbot.waitUntil(lambda: isinstance(window.pages.currentWidget(), type(page_of(window, key))), timeout=PATIENCE)
    return page_of(window, key)


def certificates(window: MainWindow) -> set[str]:
    """What the sign page has been offered so far."""
    rooms = window.rooms
    assert rooms is not None
    return {one.facts.sha256 for report in rooms.sign.capacity._reports for one in report.certificates}


@pytest.fixture
def window(open_window: Callable[[Practice], MainWindow], practice: Practice) -> MainWindow:
    return open_window(practice)


@pytest.fixture
def lean_heap() -> Iterator[None]:
    """What earlier tests left is not gone through for garbage while the loop is timed."""
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture
def watch(qtbot: QtBot, window: MainWindow, lean_heap: None) -> Watch:
    return Watch(qtbot, window)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A decision of two pages, number and date blank, under a name that trips careless programs."""
    source = next(path for path in sample_documents() if "quyet-dinh" in path.name)
    copy = tmp_path / "Quyết định 'số 1' #nháp.pdf"
    copy.write_bytes(source.read_bytes())
    return copy
