"""The banner of a verdict: what is read first is read whole."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kyso_desktop.gui import style
from kyso_desktop.gui.verdict_banner import VerdictBanner
from kyso_desktop.jobs import Verdict


def top_of_ink(qtbot: QtBot, words: str) -> int:
    """The first row of the label in which anything is drawn."""
    banner = VerdictBanner()
    qtbot.addWidget(banner)
    banner.show_verdict(Verdict.VALID, "a.pdf", "1 chữ ký số.")
    banner.show_document_facts(words)
    banner.resize(900, banner.sizeHint().height())
    banner.show()
    qtbot.waitExposed(banner)
    image = banner._facts.grab().toImage()
    ground = image.pixelColor(0, 0)
    rows = range(image.height())
    return next(y for y in rows if any(image.pixelColor(x, y) != ground for x in range(image.width())))


def test_marks_above_capitals_are_not_cut_off(qtbot: QtBot, qapp: QApplication) -> None:
    style.apply(qapp)
    assert 0 < top_of_ink(qtbot, "NHẨN") < top_of_ink(qtbot, "NHÂN") < top_of_ink(qtbot, "NHAN")
