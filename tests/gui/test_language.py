"""The window in English, in a process of its own: constants speak when they are made."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from kyso_desktop.app.speech import qt_words
from kyso_desktop.gui.translator import Translator
from kyso_desktop.wording import Language, speak, tr

PROGRAM = """
import sys
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QListWidget, QTabWidget, QTreeWidget
from PySide6.QtWidgets import QWidget
from kyso_desktop.app.speech import settle_language
catalogue = settle_language()
from kyso_desktop.app.window import build_desk, make_application
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.passphrase_bar import Passphrase

application = make_application(sys.argv, catalogue)
passphrase = Passphrase()
window = MainWindow(lambda: build_desk(passphrase), passphrase)
furnished = []
window.furnished.connect(lambda: furnished.append(True))
window.show()
while not furnished:
    application.processEvents()

def said(widget):
    yield widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()
    match widget:
        case QLabel() | QAbstractButton():
            yield (widget.text(),)
        case QLineEdit():
            yield (widget.placeholderText(), widget.text())
        case QComboBox():
            yield tuple(widget.itemText(row) for row in range(widget.count()))
        case QListWidget() if widget.objectName() != "chapters":  # the guide is Vietnamese, and the tab says so
            yield tuple(widget.item(row).text() for row in range(widget.count()))
        case QTabWidget():
            yield tuple(widget.tabText(row) for row in range(widget.count()))
        case QTreeWidget():
            yield tuple(widget.headerItem().text(row) for row in range(widget.columnCount()))

for row in range(window.navigation.count()):
    window.navigation.setCurrentRow(row)
    for _ in range(20):
        application.processEvents()
for widget in [window, *window.findChildren(QWidget)]:
    for texts in said(widget):
        for text in texts:
            if text:
                print(repr(text))
window.close()
"""

ON_PAPER = ("'SAO LỤC'",)
"""Words that are printed on the document; they are shown as they will stand there."""


def test_no_page_of_the_english_window_speaks_vietnamese(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('language = "en"\nwelcome_off = true\n', encoding="utf-8")
    environment = {**os.environ, "KYSO_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=environment,
        capture_output=True,
        timeout=300,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert "'Home'" in lines
    foreign = [
        line for line in lines if set(line.lower()) & set("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳýỷỹỵ«")
    ]
    assert [line for line in foreign if "Tiếng Việt" not in line and line not in ON_PAPER] == []


class Asked(QTranslator):
    """Writes down what Qt wants to know."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        self.seen.add((context, source))
        return None  # type: ignore[return-value]


SAME_IN_EVERY_LANGUAGE = ("QShortcut", "QLibrary", "QGuiApplication", "QPageSize")


def test_qts_own_dialogs_have_their_vietnamese(qtbot: QtBot, qapp) -> None:
    asked = Asked()
    qapp.installTranslator(asked)
    try:
        for mode in (QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave):
            dialog = QFileDialog(None, "", "", "PDF (*.pdf)")
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
            dialog.setAcceptMode(mode)
            qtbot.addWidget(dialog)
            dialog.show()
        box = QMessageBox(
            QMessageBox.Icon.Question, "", "", QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
        )
        qtbot.addWidget(box)
        box.show()
        field = QLineEdit()
        qtbot.addWidget(field)
        field.createStandardContextMenu()
    finally:
        qapp.removeTranslator(asked)
    own = {message for message in asked.seen if message[0] not in SAME_IN_EVERY_LANGUAGE and message[1].strip()}
    own = {message for message in own if message[0].startswith("Q") and not message[1].startswith("Alt+")}
    assert len(own) > 20
    assert own - set(qt_words(Language.VIETNAMESE)) == set()


def test_a_message_box_asks_in_vietnamese(qtbot: QtBot, qapp) -> None:
    translator = Translator(qt_words(Language.VIETNAMESE), qapp)
    qapp.installTranslator(translator)
    try:
        box = QMessageBox(
            QMessageBox.Icon.Question, "", "", QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
        )
        qtbot.addWidget(box)
        assert {button.text() for button in box.buttons()} == {"&Có", "&Không"}
    finally:
        qapp.removeTranslator(translator)


def test_a_text_without_translation_stays_vietnamese() -> None:
    speak(Language.ENGLISH, {("words", "Ký"): "Sign"})
    try:
        assert (tr("Ký"), tr("Chưa dịch")) == ("Sign", "Chưa dịch")
    finally:
        speak(Language.VIETNAMESE, {})
