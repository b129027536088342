"""Trợ giúp in a real window: F1, search, the state of this computer, what goes to the support desk."""

import importlib.util
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE

from kyso_desktop.errors import KysoError
from kyso_desktop.gui.computer_page import ComputerPage, FindingRow
from kyso_desktop.gui.help_page import HelpPage
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.navigation import KEYS, TASKS
from kyso_desktop.jobs import State, read_guide
from kyso_desktop.workstation import SettingsUnreadable

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("make_help", ROOT / "scripts" / "make_help.py")
SCRIPT = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(SCRIPT)


def test_the_shipped_guide_is_the_one_in_the_documents() -> None:
    assert (SCRIPT.HELP / "huong-dan.md").read_text(encoding="utf-8") == SCRIPT.shipped_text(), "scripts/make_help.py"
    assert {file.name for file in SCRIPT.HELP.glob("*.png")} == set(SCRIPT.pictures())


def test_pictures_of_the_guide_are_small_enough_to_ship() -> None:
    files = list(SCRIPT.HELP.glob("*.png"))
    assert all(QImage(str(file)).width() == SCRIPT.WIDTH for file in files)
    assert sum(file.stat().st_size for file in files) < 600_000


def test_every_page_has_its_chapter() -> None:
    assert len(KEYS) == len(TASKS)
    assert {chapter.key for chapter in read_guide().chapters} >= set(KEYS)


def help_page(qtbot: QtBot, window: MainWindow) -> HelpPage:
    page = window.rooms.help
    qtbot.waitUntil(lambda: page.guide.list.count() > 0, timeout=PATIENCE)
    return page


@pytest.mark.parametrize("key", ["sign", "verify", "device"])
def test_f1_opens_the_chapter_of_the_page_that_is_up(qtbot: QtBot, window: MainWindow, key: str) -> None:
    page = help_page(qtbot, window)
    window.turn_to_page(key)
    window.explain()
    assert window.pages.currentWidget() is page
    assert page.guide.text.toPlainText().startswith(read_guide().about(key).title)


def test_the_guide_is_searched_without_marks_and_shows_its_pictures(qtbot: QtBot, window: MainWindow) -> None:
    page = help_page(qtbot, window)
    window.turn_to_page("help")
    page.guide.search.setText("bao lo khoa")
    titles = [page.guide.list.item(row).text() for row in range(page.guide.list.count())]
    assert "Thiết bị và chứng thư" in titles
    assert len(titles) < len(read_guide().chapters)
    page.guide.search.setText("xyzzy")
    assert page.guide.none.isVisible()
    page.guide.search.setText("")
    page.guide.open("sign")
    assert "sign.png" in page.guide.text.document().toHtml()
    assert page.guide.text.document().resource(2, "sign.png") is not None


@pytest.fixture
def computer(qtbot: QtBot, window: MainWindow) -> ComputerPage:
    page = help_page(qtbot, window)
    window.turn_to_page("help")
    page.look_at_computer()
    qtbot.waitUntil(lambda: bool(page.computer.findings), timeout=PATIENCE)
    return page.computer


def test_the_state_of_the_computer_says_what_to_do_first(computer: ComputerPage) -> None:
    rows = computer.findChildren(FindingRow)
    assert len([row for row in rows if not row.isHidden()]) == len(computer.findings)
    troubled = any(one.state is State.PROBLEM for one in computer.findings)
    first = computer._rows.itemAt(0).widget()
    assert isinstance(first, FindingRow)
    assert first.accessibleName().startswith("Cần xử lý" if troubled else ("Lưu ý", "Đạt"))


def test_a_cure_that_this_window_holds_has_a_button(window: MainWindow, computer: ComputerPage) -> None:
    buttons = [button for button in computer.findChildren(QPushButton) if "Mở trang" in button.text()]
    assert buttons
    buttons[0].click()
    assert KEYS[window.navigation.currentRow()] in ("device", "settings")


def test_what_is_sent_is_what_was_shown(qtbot: QtBot, computer: ComputerPage, tmp_path: Path) -> None:
    computer.send.click()
    qtbot.waitUntil(computer.bundle.isVisible, timeout=PATIENCE)
    told = computer.bundle.text.toPlainText()
    assert "{" not in told
    assert "Hệ điều hành" in told
    computer.bundle.literal.click()
    shown = computer.bundle.text.toPlainText()
    for text in (told, shown):
        assert "Nguyễn" not in text
        assert str(tmp_path) not in text
    target = tmp_path / "kyso-ho-tro.zip"
    computer.save(target)
    qtbot.waitUntil(target.exists, timeout=PATIENCE)
    with ZipFile(target) as archive:
        sent = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    assert sent == dict(computer.bundle.parts)
    assert all(text.strip() in shown for text in sent.values())


def test_about_names_versions_rules_and_licences(qtbot: QtBot, window: MainWindow) -> None:
    page = help_page(qtbot, window)
    window.turn_to_page("help")
    page.tabs.setCurrentWidget(page.about)
    qtbot.waitUntil(lambda: "pyHanko" in page.about.text.toPlainText(), timeout=PATIENCE)
    text = page.about.text.toPlainText()
    assert "trùm lên khoảng 1/3" in text
    assert re.search(r"Kyso \d+\.\d+", text)
    assert "Nghị định 30/2020/NĐ-CP" in text
    assert "LGPL-3.0" in text


@pytest.mark.usefixtures("own_home")
def test_where_settings_are_broken_the_window_still_examines(qtbot: QtBot, qapp, tmp_path: Path) -> None:
    def build() -> object:
        raise SettingsUnreadable(tmp_path / "settings.toml")

    window = MainWindow(build)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: "settings.toml" in window.home.notice.text, timeout=PATIENCE)
    window.home.notice.acted.emit()
    page = window.pages.currentWidget()
    assert isinstance(page, HelpPage)
    qtbot.waitUntil(lambda: bool(page.computer.findings), timeout=PATIENCE)
    assert issubclass(SettingsUnreadable, KysoError)
    window.close()


def test_the_pictures_that_are_kept_are_those_that_a_document_shows() -> None:
    documents = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    shown = {name for file in documents for name in re.findall(r"images/([\w/-]+\.png)", file.read_text("utf-8"))}
    images = ROOT / "docs" / "images"
    assert {file.relative_to(images).as_posix() for file in images.rglob("*.png")} == shown
