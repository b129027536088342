"""An encrypted document asks for its password before it is signed."""

from pathlib import Path

import pikepdf
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot
from tests.gui.test_walks import PATIENCE, sign

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.task_page import TaskPage
from kyso_desktop.jobs import Practice, Verdict, verify_document


def answer(qtbot: QtBot, page: TaskPage, password: str) -> None:
    def asked() -> QInputDialog | None:
        return next((one for one in page.findChildren(QInputDialog) if one.isVisible()), None)

    qtbot.waitUntil(lambda: asked() is not None, timeout=PATIENCE)
    question = asked()
    assert question is not None
    question.setTextValue(password)
    question.accept()


def test_the_password_is_asked_until_it_opens_the_document(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    locked, page = sample.with_name("khoa.pdf"), window.rooms.sign
    with pikepdf.open(sample) as document:
        document.save(locked, encryption=pikepdf.Encryption(user="mở", owner="chủ"))
    page.open(locked)
    answer(qtbot, page, "sai")
    answer(qtbot, page, "mở")
    qtbot.waitUntil(lambda: page.document is not None, timeout=PATIENCE)
    sign(qtbot, page, practice.kit.pin)
    output = page.target
    assert output is not None
    assert verify_document(output, practice.desk, password="mở").verdict is Verdict.VALID
