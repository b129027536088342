"""Rules of this room that no ready-made tool checks."""

import ast
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kyso_desktop import jobs
from kyso_desktop.gui import style
from kyso_desktop.gui.appearance import SCHEMES, Appearance
from kyso_desktop.gui.focus_ring import FocusRing

GUI = Path(__file__).parents[2] / "src" / "kyso_desktop" / "gui"
PURE = {
    "default_target", "document_reply", "expiry_notice", "files_reply", "item_reply", "lost_by_joining",
    "parse_period", "period_between", "points", "read_raw_call", "read_web_call", "reminder_due", "reply", "sign_part",
    "silent", "where_put",
}  # fmt: skip
JOBS = {name for name in jobs.__all__ if name.islower() and callable(getattr(jobs, name))} - PURE


@pytest.mark.parametrize("file", sorted(GUI.glob("*.py")), ids=lambda path: path.name)
def test_a_job_is_passed_to_an_errand_and_never_called(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    called = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(getattr(node.func, "value", None), "id", "jobs") != "self"
    }
    assert called & JOBS == set()


def test_the_jobs_are_known_to_the_rule() -> None:
    assert {"open_document", "prepare", "sign_prepared", "verify_document", "list_tokens", "see_document"} <= JOBS


def test_qt_keeps_the_references_of_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 loses one at every call on Python 3.11, until the interpreter aborts."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(500):
        label.setText("Ký")
    assert sys.getrefcount(None) > before - 250


@pytest.mark.parametrize("window", ["#efefef", "#ffffff", "#202124", "#31363b"])
@pytest.mark.parametrize("tone", [style.Tone.GOOD, style.Tone.CAUTION, style.Tone.BAD])
def test_the_three_colours_can_be_read(window: str, tone: style.Tone) -> None:
    palette = QPalette(QColor(window))
    text, ground = style.tone_colours(tone, palette)
    assert style.contrast(text, ground) >= style.LEAST_CONTRAST
    assert style.contrast(text, QColor(window)) >= style.LEAST_CONTRAST


@pytest.mark.parametrize("window", ["#efefef", "#ffffff", "#202124", "#31363b"])
def test_second_lines_and_the_main_button_can_be_read(window: str) -> None:
    palette = QPalette(QColor(window))
    assert style.contrast(style.muted(palette), palette.color(QPalette.ColorRole.Window)) >= style.LEAST_CONTRAST
    accent = style.readable_accent(palette)
    assert style.contrast(accent, palette.color(QPalette.ColorRole.HighlightedText)) >= style.LEAST_CONTRAST


def palette_of(appearance: Appearance, application: QApplication) -> QPalette:
    application.styleHints().setColorScheme(SCHEMES[appearance])
    style.dress(application, appearance)
    return QPalette(application.palette())


PAIRS = [
    (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
    (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
    (QPalette.ColorRole.Text, QPalette.ColorRole.AlternateBase),
    (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
    (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
]


@pytest.mark.parametrize("appearance", list(Appearance))
def test_every_pair_of_colours_can_be_read(appearance: Appearance, qapp: QApplication) -> None:
    try:
        palette = palette_of(appearance, qapp)
        for text, ground in PAIRS:
            ratio = style.contrast(palette.color(text), palette.color(ground))
            assert ratio >= style.LEAST_CONTRAST, (text, ground, ratio)
        assert style.contrast(style.muted(palette), palette.color(QPalette.ColorRole.Window)) >= style.LEAST_CONTRAST
        for tone in style.Tone:
            text, ground = style.tone_colours(tone, palette)
            assert style.contrast(text, ground) >= style.LEAST_CONTRAST, tone
        on_paper = style.colour_on_paper(palette)
        assert style.contrast(on_paper, QColor("white")) >= style.LEAST_CONTRAST_OF_LINES
        ring = style.ring_colour(palette)
        assert style.contrast(ring, palette.color(QPalette.ColorRole.Window)) >= style.LEAST_CONTRAST_OF_LINES
        if appearance is Appearance.CONTRAST:
            assert style.contrast(palette.color(PAIRS[0][0]), palette.color(PAIRS[0][1])) == pytest.approx(21)
    finally:
        palette_of(Appearance.SYSTEM, qapp)


def test_the_keyboards_place_is_framed_and_no_side_is_cut_off(qtbot: QtBot, qapp: QApplication) -> None:
    ring = FocusRing(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    outer, inner = QVBoxLayout(window), QVBoxLayout()
    narrow, field = QWidget(window), QLineEdit(window)
    button = QPushButton("Ký", narrow)
    outer.addWidget(narrow)
    outer.addWidget(field)
    narrow.setLayout(inner)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.addWidget(button)
    window.show()
    ring._follow(None, button)
    frame = window.findChild(QFrame, "ring")
    button_place = QRect(button.mapTo(window, QPoint()), button.size())
    assert frame.parentWidget() is window
    assert frame.geometry() == button_place.adjusted(-2, -2, 2, 2)
    window.resize(400, 300)
    assert frame.width() == button.width() + 4
    narrow.hide()
    assert not frame.isVisible()
    narrow.show()
    assert frame.isVisible()
    ring._follow(button, field)
    assert not frame.isVisible()
    ring.deleteLater()


def test_the_frame_goes_with_its_page(qtbot: QtBot, qapp: QApplication) -> None:
    ring = FocusRing(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    area, page = QScrollArea(window), QWidget()
    button = QPushButton("Ký", page)
    area.setWidget(page)
    ring._follow(None, button)
    assert page.findChild(QFrame, "ring") is not None
    area.takeWidget().deleteLater()
    del page, button
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    other = QPushButton("Khác", window)
    ring._follow(None, other)
    assert window.findChild(QFrame, "ring").parentWidget() is window
    ring.deleteLater()
