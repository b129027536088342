"""Style: spacing, type and the three colours that carry a meaning. The palette is the system's own."""

import math
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kyso_desktop.gui.appearance import SCHEMES, Appearance, own_palette

GAP = 8
SPACE = 16
MARGIN = 24
PANEL_WIDTH = 344
NAVIGATION_WIDTH = 172
LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3."""
LEAST_CONTRAST_OF_LINES = 3.0
"""WCAG 2.2, 1.4.11: of outlines, focus and marks against what is beside them."""
LARGEST_TITLE = 1.5
"""Of the system's text size."""
TALLEST = "ẨẪỂỖỮẴ"
"""Capitals with two marks above each other, which reach over the ascent of many fonts."""


class Tone(StrEnum):
    """What a coloured sign says; always shown together with a shape and a word."""

    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"
    PLAIN = "plain"


SIGNS = {Tone.GOOD: "✔", Tone.CAUTION: "!", Tone.BAD: "✘", Tone.PLAIN: "•"}

_LIGHT = {
    Tone.GOOD: ("#0b6430", "#e6f4ea"),
    Tone.CAUTION: ("#744600", "#fff2d4"),
    Tone.BAD: ("#a3131f", "#fdeaea"),
}
_DARK = {
    Tone.GOOD: ("#86dfa2", "#17331f"),
    Tone.CAUTION: ("#ffd07a", "#3a2d0c"),
    Tone.BAD: ("#ffa3a3", "#451a1d"),
}


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours (WCAG 2.2, relative luminance)."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def is_dark(palette: QPalette) -> bool:
    """Whether the system shows light text on a dark ground."""
    return palette.color(QPalette.ColorRole.Window).lightnessF() < 0.5


def tone_colours(tone: Tone, palette: QPalette) -> tuple[QColor, QColor]:
    """Text and ground for this tone under the present palette."""
    if tone is Tone.PLAIN:
        return palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.AlternateBase)
    text, ground = (_DARK if is_dark(palette) else _LIGHT)[tone]
    return QColor(text), QColor(ground)


def muted(palette: QPalette) -> QColor:
    """For second lines and for what stands in empty fields: between text and ground, still readable on both grounds."""
    text = palette.color(QPalette.ColorRole.WindowText)
    ground = palette.color(QPalette.ColorRole.Window)
    base = palette.color(QPalette.ColorRole.Base)
    for share in (0.62, 0.7, 0.8, 0.9):
        mixed = _mix(text, ground, share)
        if min(contrast(mixed, ground), contrast(mixed, base)) >= LEAST_CONTRAST + 0.5:
            return mixed
    return text


def _mix(one: QColor, other: QColor, share: float) -> QColor:
    red, green, blue = (
        round(a * share + b * (1 - share))
        for a, b in ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    )
    return QColor(red, green, blue)


def readable_accent(palette: QPalette) -> QColor:
    """The system's accent, darkened only as far as its text needs to be read on it."""
    accent = palette.color(QPalette.ColorRole.Highlight)
    text = palette.color(QPalette.ColorRole.HighlightedText)
    for _ in range(12):
        if contrast(accent, text) >= LEAST_CONTRAST:
            break
        accent = accent.darker(112)
    return accent


def ring_colour(palette: QPalette) -> QColor:
    """The accent, moved towards the text only as far as a line of it needs to be seen on the window."""
    accent, text = readable_accent(palette), palette.color(QPalette.ColorRole.WindowText)
    window = palette.color(QPalette.ColorRole.Window)
    for share in (0.0, 0.15, 0.3, 0.45, 0.6, 0.8):
        mixed = _mix(text, accent, share)
        if contrast(mixed, window) >= LEAST_CONTRAST_OF_LINES:
            return mixed
    return text


def colour_on_paper(palette: QPalette) -> QColor:
    """The accent where it is seen on a white page, else black (high contrast is yellow)."""
    accent, paper = palette.color(QPalette.ColorRole.Highlight), QColor("white")
    return accent if contrast(accent, paper) >= LEAST_CONTRAST_OF_LINES else QColor("black")


def apply(application: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
    """The application wears the house style over that palette, now and whenever the system changes it."""
    wardrobe = application.findChild(_Wardrobe) or _Wardrobe(application)
    wardrobe.wear(appearance)


class _Wardrobe(QObject):
    """Follows the system's colours with the appearance that was wished for last; one for each application."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application, self._appearance = application, Appearance.SYSTEM
        self._worn: tuple[Appearance, Qt.ColorScheme, QPalette, str] | None = None
        application.styleHints().colorSchemeChanged.connect(self._dress)

    def wear(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._application.styleHints().setColorScheme(SCHEMES[appearance])
        if self._worn != self._seen():
            self._dress()

    def _dress(self) -> None:
        dress(self._application, self._appearance)
        self._worn = self._seen()

    def _seen(self) -> tuple[Appearance, Qt.ColorScheme, QPalette, str]:
        application = self._application
        return self._appearance, application.styleHints().colorScheme(), application.palette(), application.styleSheet()


def dress(application: QApplication, appearance: Appearance) -> None:
    """The style sheet and the palette of this moment."""
    application.setStyleSheet("")
    application.setPalette(QPalette())
    strong = appearance is Appearance.CONTRAST
    system = application.palette()
    own = own_palette(appearance, system_is_dark=is_dark(system))
    accent = readable_accent(own if strong else system)
    own.setColor(QPalette.ColorRole.Highlight, accent)
    application.setPalette(own)
    own.setColor(QPalette.ColorRole.PlaceholderText, muted(application.palette()))
    application.setPalette(own)
    application.setStyleSheet(_sheet(application.palette(), accent, strong=strong))


def room_above(font: QFont) -> int:
    """Pixels that a line's first row needs above it so that no Vietnamese capital loses its marks."""
    metrics = QFontMetricsF(font)
    return max(2, math.ceil(-metrics.tightBoundingRect(TALLEST).top() - metrics.ascent()))


def _sheet(palette: QPalette, accent: QColor, *, strong: bool) -> str:
    window = palette.color(QPalette.ColorRole.Window)
    line = _mix(palette.color(QPalette.ColorRole.WindowText), window, 1.0 if strong else 0.18).name()
    hover = _mix(palette.color(QPalette.ColorRole.WindowText), window, 0.06).name()
    edge = _mix(palette.color(QPalette.ColorRole.WindowText), window, 1.0 if strong else 0.45).name()
    disabled = _mix(palette.color(QPalette.ColorRole.WindowText), window, 0.16).name()
    ring = ring_colour(palette).name()
    above = room_above(enlarged(QApplication.font(), LARGEST_TITLE, QFont.Weight.Bold))
    return (
        f"""
    QWidget#topLine {{ border-bottom: 1px solid {line}; }}
    QLabel#training {{ border: 1px solid {edge}; border-radius: 11px; padding: 3px 10px; margin-left: 8px; }}
    QListWidget#navigation {{ border: 0; border-right: 1px solid {line}; background: palette(window); outline: 0; }}
    QListWidget#navigation::item {{ padding-left: 12px; border-left: 3px solid transparent; color: palette(text); }}
    QListWidget#navigation::item:hover {{ background: {hover}; }}
    QListWidget#navigation::item:selected {{ background: {hover}; border-left: 3px solid {ring}; }}
    QListWidget#navigation::item:selected:active {{ font-weight: 600; }}
    QLabel {{ padding: {above}px 0; qproperty-indent: 0; }}
    QRadioButton, QCheckBox {{ padding: {above}px 0; }}
    QLineEdit {{ min-height: 28px; padding: 0 2px; }}
    QSpinBox, QDoubleSpinBox, QDateEdit, QComboBox {{ min-height: 24px; }}
    QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ min-height: 0; }}
    QListWidget::item {{ padding: 3px 6px; }}
    QHeaderView::section {{ padding: 5px 9px; border: 0; border-bottom: 1px solid {line};
        background: palette(window); }}
    QTableView::item {{ padding: 0 8px; }}
    QTabWidget::pane {{ border: 0; }}
    QTabWidget::tab-bar {{ left: 12px; }}
    QTabBar::tab {{ padding: 7px 12px; border: 0; border-bottom: 3px solid transparent; }}
    QTabBar::tab:hover, QTabBar::tab:selected:focus {{ background: {hover}; }}
    QTabBar::tab:selected {{ border-bottom: 3px solid {ring}; }}
    QListWidget#chapters::item {{ padding: 6px 8px; }}
    QTreeWidget::item {{ padding: 4px 2px; }}
    QTableView, QTreeView {{ border: 1px solid {line}; }}
    QPushButton {{ padding: 4px 14px; min-height: 20px; }}
    QPushButton#main {{ background: {accent.name()}; color: palette(highlighted-text); border: 1px solid
        {accent.darker(115).name()}; border-radius: 4px; padding: 4px 26px; font-weight: 600; }}
    QPushButton#main:hover {{ background: {accent.lighter(108).name()}; }}
    QPushButton#main:pressed {{ background: {accent.darker(115).name()}; }}
    QPushButton#main:focus {{ border: 2px solid palette(text); padding: 3px 25px; }}
    QPushButton#main:disabled {{ background: {disabled}; color: palette(window-text); border-color: {line};
        font-weight: 400; }}
    QPushButton#drop {{ border: 2px dashed {edge}; border-radius: 10px; background: palette(base); padding: 24px; }}
    QPushButton#drop:hover, QPushButton#drop:focus {{ border-color: {ring}; background: palette(base); }}
    QPushButton#drop[over="true"] {{ border: 2px solid {ring}; background: {hover}; }}
    QWidget#panel {{ border-left: 1px solid {line}; }}
    QToolButton {{ padding: 5px 8px; }}
    QFrame#ring {{ border: 2px solid {ring}; border-radius: 3px; }}
    QFrame#card {{ background: palette(base); border: 1px solid {line}; border-radius: 6px; }}
    """
        + (_edges(palette, edge, ring) if strong or is_dark(palette) else "")
        + (_bars(edge) if strong else "")
    )


def _edges(palette: QPalette, edge: str, ring: str) -> str:
    """Outlines that are seen on a dark ground, where Qt's own style makes them darker still."""
    text = palette.color(QPalette.ColorRole.WindowText).name()
    wedge = (
        "width: 9px; height: 5px; background: qconicalgradient(cx: 0.5, cy: {cy}, angle: {angle}, "
        f"stop: 0.12 transparent, stop: 0.13 {text}, stop: 0.37 {text}, stop: 0.38 transparent);"
    )
    return f"""
    QLineEdit, QDoubleSpinBox, QDateEdit, QComboBox, QPushButton, QPlainTextEdit, QTextEdit,
    QListView, QTableView, QTreeView {{ border: 1px solid {edge}; border-radius: 3px; }}
    QComboBox {{ padding: 0 4px; min-height: 28px; }}
    QDoubleSpinBox, QDateEdit {{ padding-left: 3px; min-height: 25px; }}
    QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: 0; }}
    QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ border: 0; width: 18px; }}
    QDoubleSpinBox::up-arrow {{ {wedge.format(cy=0, angle=180)} }}
    QDoubleSpinBox::down-arrow, QComboBox::down-arrow, QDateEdit::down-arrow {{
        {wedge.format(cy=1, angle=0)} }}
    QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: 20px; }}
    QLineEdit:focus, QDoubleSpinBox:focus, QDateEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {ring}; }}
    QRadioButton::indicator, QCheckBox::indicator {{ border: 1px solid {edge}; }}
    QRadioButton::indicator {{ width: 12px; height: 12px; border-radius: 7px; }}
    QRadioButton::indicator:checked {{ background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 {text}, stop: 0.5 {text}, stop: 0.6 transparent); }}
    QCheckBox::indicator {{ width: 8px; height: 8px; padding: 2px; background-clip: content; }}
    QCheckBox::indicator:checked {{ background-color: {text}; }}
    """


def _bars(edge: str) -> str:
    """Scroll bars and menus whose edges are seen on black."""
    return f"""
    QScrollBar:vertical {{ width: 14px; border-left: 1px solid {edge}; }}
    QScrollBar:horizontal {{ height: 14px; border-top: 1px solid {edge}; }}
    QScrollBar::handle {{ background: {edge}; border-radius: 4px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 24px; }}
    QScrollBar::handle:horizontal {{ min-width: 24px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QMenu, QToolTip {{ border: 1px solid {edge}; }}
    """


def main_button(text: str) -> QPushButton:
    """The one main action of a page; Enter presses it while it has the focus."""
    button = QPushButton(text)
    button.setObjectName("main")
    button.setAutoDefault(True)
    return button


def scaled_font(widget: QWidget, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The widget's own font, larger or smaller; sizes stay relative so that the system's text size is kept."""
    return enlarged(widget.font(), factor, weight)


def enlarged(font: QFont, factor: float, weight: QFont.Weight) -> QFont:
    """That font, so many times as large."""
    font = QFont(font)
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(round(font.pixelSize() * factor))
    font.setWeight(weight)
    return font


class Words(QLabel):
    """A text as it is: a name from a stranger's file is never taken for markup, which could fetch and pretend."""

    def __init__(self, text: str = "", *, wraps: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setText(text)


def heading(text: str, factor: float = 1.0) -> QLabel:
    """A bold line above a group of controls."""
    label = Words(text, wraps=True)
    label.setFont(scaled_font(label, factor, QFont.Weight.DemiBold))
    return label


class Quiet(Words):
    """A wrapped second line in the muted colour of whatever palette the system has."""

    def __init__(self, text: str) -> None:
        super().__init__(text, wraps=True)
        self._mute()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mute()

    def _mute(self) -> None:
        colour = muted(QApplication.palette())
        if self.palette().color(QPalette.ColorRole.WindowText) != colour:
            own = QPalette()
            own.setColor(QPalette.ColorRole.WindowText, colour)
            self.setPalette(own)


def quiet(text: str = "") -> QLabel:
    """A wrapped second line in the muted colour."""
    return Quiet(text)
