"""The fonts that marks are written in, loaded from the program's own files for an exact preview."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

DRAWING_SIZE = 100
"""Pixels; text is drawn at this size and scaled, so that hinting never shifts a letter."""


def _loaded(path: Path, italic: bool) -> QFont:
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    font = QFont(families[0] if families else "Times New Roman")
    font.setItalic(italic)
    font.setPixelSize(DRAWING_SIZE)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class DocumentFonts:
    """Upright and italic, as the signing room writes them."""

    def __init__(self, upright: Path, italic: Path) -> None:
        self.upright = _loaded(upright, italic=False)
        self.italic = _loaded(italic, italic=True)
