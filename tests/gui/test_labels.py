"""Labels: a Vietnamese capital keeps its marks, a stranger's name stays a name, colours follow the system."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kyso_desktop.gui import style
from kyso_desktop.gui.labels import Copyable, Tinted, plain_hint
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import Tone, Words, heading, quiet

GUI = Path(__file__).parents[2] / "src" / "kyso_desktop" / "gui"
CAPITALS = "ỮẨỖ"
WIDTH = 260


def ink(image: QImage) -> int:
    """Rows from the first to the last that hold anything but the ground."""
    ground = image.pixelColor(image.width() - 1, image.height() // 2)
    rows = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).rgb() != ground.rgb() for x in range(image.width()))
    ]
    return rows[-1] - rows[0] + 1 if rows else 0


def free(font: QFont) -> int:
    """The same of these letters where nothing can cut them."""
    image = QImage(WIDTH, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(10, 120, CAPITALS)
    painter.end()
    return ink(image)


def in_size(make: Callable[[str], QWidget], factor: float) -> QWidget:
    widget = make(CAPITALS)
    widget.setFont(style.scaled_font(widget, factor))
    return widget


MADE: list[tuple[str, Callable[[], QWidget]]] = [
    ("words", lambda: Words(CAPITALS)),
    ("large words", lambda: in_size(Words, 1.5)),
    ("wrapped", lambda: Words(CAPITALS, wraps=True)),
    ("copyable", lambda: Copyable(CAPITALS)),
    ("large copyable", lambda: in_size(Copyable, 1.1)),
    ("title", lambda: heading(CAPITALS, style.LARGEST_TITLE)),
    ("heading", lambda: heading(CAPITALS)),
    ("quiet", lambda: quiet(CAPITALS)),
]


@pytest.mark.parametrize("family", ["Liberation Sans", "DejaVu Sans"])
@pytest.mark.parametrize(("name", "make"), MADE, ids=[name for name, _ in MADE])
def test_no_label_cuts_the_marks_of_capitals(
    qtbot: QtBot, qapp: QApplication, name: str, make: Callable[[], QWidget], family: str
) -> None:
    before = QFont(qapp.font())
    qapp.setFont(QFont(family, 10))
    try:
        style.dress(qapp, style.Appearance.LIGHT)
        widget = make()
        qtbot.addWidget(widget)
        widget.resize(WIDTH, widget.sizeHint().height())
        assert isinstance(widget, QLabel)
        if widget.wordWrap():
            widget.resize(WIDTH, widget.heightForWidth(WIDTH))
        assert ink(widget.grab().toImage()) == free(widget.font())
    finally:
        qapp.setFont(before)
        style.dress(qapp, style.Appearance.SYSTEM)


def bar(words: str) -> QTabBar:
    tabs = QTabBar()
    tabs.addTab(words)
    return tabs


def tool(words: str) -> QToolButton:
    button = QToolButton()
    button.setText(words)
    return button


def choice(words: str) -> QComboBox:
    box = QComboBox()
    box.addItem(words)
    return box


CONTROLS: list[Callable[[str], QWidget]] = [QPushButton, QRadioButton, QCheckBox, QLineEdit, bar, tool, choice]


@pytest.mark.parametrize("make", CONTROLS)
def test_no_control_cuts_the_marks_of_capitals(
    qtbot: QtBot, qapp: QApplication, make: Callable[[str], QWidget]
) -> None:
    """The mark over Ỗ reaches higher than that over Ô, and both are seen."""
    style.dress(qapp, style.Appearance.LIGHT)

    def drawn(words: str) -> QImage:
        widget = make(words)
        qtbot.addWidget(widget)
        widget.resize(WIDTH, widget.sizeHint().height())
        return widget.grab().toImage()

    bare = drawn("NNN")

    def top(image: QImage) -> int:
        """The first row that differs from the same control with other letters."""
        return next(
            y
            for y in range(image.height())
            if any(image.pixelColor(x, y) != bare.pixelColor(x, y) for x in range(image.width()))
        )

    metrics = QFontMetricsF(qapp.font())
    higher = round(metrics.tightBoundingRect("Ô").top() - metrics.tightBoundingRect("Ỗ").top())
    assert 0 < top(drawn("ỖỖỖ")) <= top(drawn("ÔÔÔ")) - higher + 1


def test_what_is_written_in_a_file_is_no_markup(qtbot: QtBot) -> None:
    name = "<b>HỢP LỆ</b><img src='//x/a.png'>"
    notice = Notice()
    qtbot.addWidget(notice)
    notice.say(name)
    for label in (Words(name), Copyable(name), heading(name), quiet(name), *notice.findChildren(Words)):
        qtbot.addWidget(label)
        assert label.textFormat() is Qt.TextFormat.PlainText
    assert "<img" not in plain_hint(name)
    assert plain_hint("Trần Văn A & B") == "Trần Văn A & B"


@pytest.mark.parametrize("file", sorted(GUI.glob("*.py")), ids=lambda path: path.name)
def test_texts_are_shown_by_the_houses_labels(file: Path) -> None:
    """A bare QLabel takes a name for markup; a selectable one cuts the marks of its first line off."""
    calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    assert not [
        call for call in calls if getattr(call.func, "id", "") == "QLabel" and file.name != "picture_chooser.py"
    ]
    assert not [call for call in calls if getattr(call.func, "attr", "") == "setTextInteractionFlags"]


def test_a_fact_is_copied_whole(qtbot: QtBot) -> None:
    label = Copyable("6E740685 C7A025C0")
    qtbot.addWidget(label)
    (copy,) = label.actions()
    assert copy.text() == "Chép"
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "6E740685 C7A025C0"


def test_colours_follow_the_system_while_the_window_is_open(qtbot: QtBot, qapp: QApplication) -> None:
    sign, notice = Tinted("✘", Tone.BAD), Notice()
    qtbot.addWidget(sign)
    qtbot.addWidget(notice)
    notice.say("Mã PIN không đúng.")
    seen = []
    try:
        for appearance in (style.Appearance.LIGHT, style.Appearance.CONTRAST, style.Appearance.LIGHT):
            style.dress(qapp, appearance)
            qapp.processEvents()
            seen.append((text(sign), text(notice), notice.palette().color(QPalette.ColorRole.Window).name()))
    finally:
        style.dress(qapp, style.Appearance.SYSTEM)
    assert seen[0] == seen[2]
    assert all(light != dark for light, dark in zip(seen[0], seen[1], strict=True))
    for colour, _, ground in seen:
        assert style.contrast(QColor(colour), QColor(ground)) >= style.LEAST_CONTRAST


def text(widget: QWidget) -> str:
    return widget.palette().color(QPalette.ColorRole.WindowText).name()
