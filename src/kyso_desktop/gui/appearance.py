"""Light, dark or high contrast: the system's own choice, or the user's where they have made one.

A system whose palette is one of high contrast (Windows) is followed by its palette. Qt 6.10 can also tell the wish of
other systems (``QStyleHints.accessibility``), but PySide6 6.11 deletes Qt's own object after each call, so nobody asks.
"""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette


class Appearance(StrEnum):
    """A closed list; the value is the setting's."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


DAY, NIGHT = QColor("#efefef"), QColor("#323232")
BLACK, WHITE, YELLOW, GREY = QColor("#000000"), QColor("#ffffff"), QColor("#ffe94d"), QColor("#b8b8b8")
FAINT = QColor("#949494")
STRONG = {
    QPalette.ColorRole.Window: BLACK,
    QPalette.ColorRole.WindowText: WHITE,
    QPalette.ColorRole.Base: BLACK,
    QPalette.ColorRole.AlternateBase: QColor("#1c1c1c"),
    QPalette.ColorRole.Text: WHITE,
    QPalette.ColorRole.Button: BLACK,
    QPalette.ColorRole.ButtonText: WHITE,
    QPalette.ColorRole.BrightText: YELLOW,
    QPalette.ColorRole.ToolTipBase: BLACK,
    QPalette.ColorRole.ToolTipText: WHITE,
    QPalette.ColorRole.PlaceholderText: GREY,
    QPalette.ColorRole.Highlight: YELLOW,
    QPalette.ColorRole.HighlightedText: BLACK,
    QPalette.ColorRole.Accent: YELLOW,
    QPalette.ColorRole.Link: YELLOW,
    QPalette.ColorRole.LinkVisited: YELLOW,
    QPalette.ColorRole.Light: WHITE,
    QPalette.ColorRole.Midlight: WHITE,
    QPalette.ColorRole.Mid: WHITE,
    QPalette.ColorRole.Dark: WHITE,
    QPalette.ColorRole.Shadow: WHITE,
}
DARK = {
    QPalette.ColorRole.Base: QColor("#242424"),
    QPalette.ColorRole.AlternateBase: QColor("#2b2b2b"),
    QPalette.ColorRole.HighlightedText: WHITE,
    QPalette.ColorRole.Link: QColor("#7cc0f0"),
    QPalette.ColorRole.LinkVisited: QColor("#c8a6f0"),
}
DISABLED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)
SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
    Appearance.CONTRAST: Qt.ColorScheme.Dark,
}


def own_palette(appearance: Appearance, *, system_is_dark: bool) -> QPalette:
    """What the program brings itself: nothing where the system has what was chosen, so that its roles are followed."""
    if appearance is Appearance.CONTRAST:
        return strong_palette()
    if appearance is Appearance.DARK and not system_is_dark:
        return night_palette()
    if appearance is Appearance.LIGHT and system_is_dark:
        return QPalette(DAY)
    return QPalette()


def night_palette() -> QPalette:
    """Light on dark grey, for systems that have no dark colours of their own."""
    palette = QPalette(NIGHT)
    for role, colour in DARK.items():
        palette.setColor(role, colour)
    for role in DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, FAINT)
    return palette


def strong_palette() -> QPalette:
    """White and yellow on black."""
    palette = QPalette()
    for role, colour in STRONG.items():
        palette.setColor(role, colour)
    for role in DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, GREY)
    return palette
