"""What stands on the screen can be read: measured on the pictures of the real window's pages."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE, is_settled
from tests.gui.test_accessibility import faces

from kyso_desktop.gui import style
from kyso_desktop.gui.appearance import Appearance
from kyso_desktop.gui.main_window import MainWindow

MEASURED = (QLabel, QAbstractButton, QLineEdit, QComboBox)
EDGED, INSIDE = (QLineEdit, QComboBox), (QComboBox, QAbstractSpinBox)


@pytest.fixture(params=[Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def appearance(request: pytest.FixtureRequest, qapp: QApplication, window: MainWindow) -> Iterator[Appearance]:
    style.apply(qapp, request.param)
    yield request.param
    style.apply(qapp)


def test_the_system_s_colours_are_followed_once_and_by_the_latest_wish(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    worn: list[Appearance] = []
    for wished in (Appearance.CONTRAST, Appearance.DARK, Appearance.SYSTEM):
        style.apply(qapp, wished)
    monkeypatch.setattr(style, "dress", lambda _application, appearance: worn.append(appearance))
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert worn == [Appearance.SYSTEM]


def words_of(widget: QWidget) -> str:
    match widget:
        case QLabel() | QAbstractButton():
            return widget.text()
        case QLineEdit():
            return widget.text() or widget.placeholderText()
        case QComboBox():
            return widget.currentText()
    return ""


def colours(picture: QImage, place: QRect) -> Counter[int]:
    """How often each colour stands there."""
    cut = picture.copy(place).convertToFormat(QImage.Format.Format_RGB32)
    return Counter(memoryview(cut.constBits()).cast("I"))


def measured(picture: QImage, place: QRect) -> float:
    """The contrast of the letters' full colour with their ground, which is what there is most of."""
    found = colours(picture, place)
    ground = QColor.fromRgb(found.most_common(1)[0][0])
    return max(style.contrast(QColor.fromRgb(one), ground) for one in found)


def seen(window: MainWindow) -> Iterator[tuple[QWidget, QRect]]:
    """The enabled texts that the window shows, each with its place in it; a lone sign is too thin to be measured."""
    for widget in window.findChildren(QWidget):
        if (
            isinstance(widget, MEASURED)
            and widget.isEnabled()
            and widget.isVisible()
            and len(words_of(widget).strip()) > 1
        ):
            region = widget.visibleRegion().boundingRect()
            if region.height() * 2 > widget.height():
                yield widget, region.translated(widget.mapTo(window, QPoint()))


def edge(picture: QImage, place: QRect) -> float:
    """The contrast of a field's left edge with what is beside it."""
    y = place.center().y()
    beside = QColor(picture.pixelColor(place.left() - 3, y))
    return max(style.contrast(picture.pixelColor(x, y), beside) for x in range(place.left(), place.left() + 3))


def test_texts_can_be_read_and_fields_be_found(
    qtbot: QtBot, window: MainWindow, sample: Path, appearance: Appearance
) -> None:
    """A field's edge is measured where the house draws it; on a light ground it is Qt's own."""
    count = fields = 0
    for face in faces(qtbot, window, sample):
        qtbot.waitUntil(lambda: is_settled(window), timeout=PATIENCE)
        picture = window.grab().toImage()
        for widget, place in seen(window):
            count += 1
            ratio = measured(picture, place)
            told = (face, type(widget).__name__, words_of(widget))
            assert ratio >= style.LEAST_CONTRAST, (*told, round(ratio, 2))
            if isinstance(widget, EDGED) and not isinstance(widget.parent(), INSIDE) and appearance != "light":
                fields += 1
                assert edge(picture, place) >= style.LEAST_CONTRAST_OF_LINES, told
    assert count > 150
    assert fields > 10 or appearance == "light"
