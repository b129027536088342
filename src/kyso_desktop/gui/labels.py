"""Texts that do more than stand there: some are copied, some carry one of the colours that mean something."""

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from kyso_desktop.gui.style import Tone, Words, tone_colours


class Copyable(Words):
    """A fact that the mouse's right button copies whole.

    Qt cuts the marks of a first line off where a label's text can be selected, so these are not selected.
    """

    def __init__(self, text: str = "", *, wraps: bool = True) -> None:
        super().__init__(text, wraps=wraps)
        copy = QAction(self.tr("Chép"), self)
        copy.triggered.connect(self.copy_text)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def copy_text(self) -> None:
        """All of it is on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())


class Tinted(Words):
    """Words in the colour of their tone, whatever palette the system changes to."""

    def __init__(self, text: str = "", tone: Tone = Tone.PLAIN, *, wraps: bool = False) -> None:
        super().__init__(text, wraps=wraps)
        self.tint(tone)

    def tint(self, tone: Tone) -> None:
        """They are of this tone now."""
        self._tone = tone
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        colour = tone_colours(self._tone, QApplication.palette())[0]
        if self.palette().color(QPalette.ColorRole.WindowText) != colour:
            own = QPalette()
            own.setColor(QPalette.ColorRole.WindowText, colour)
            self.setPalette(own)


def tint(box: QWidget, tone: Tone) -> None:
    """The box and all words in it are of this tone under the system's present palette."""
    text, ground = tone_colours(tone, QApplication.palette())
    palette = QPalette(box.palette())
    if palette.color(QPalette.ColorRole.WindowText) == text and palette.color(QPalette.ColorRole.Window) == ground:
        return
    palette.setColor(QPalette.ColorRole.Window, ground)
    palette.setColor(QPalette.ColorRole.WindowText, text)
    box.setPalette(palette)
    for label in box.findChildren(Words):
        label.setPalette(palette)


def plain_hint(text: str) -> str:
    """The same for a tool tip, which takes anything that looks like markup for it."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if "<" in text else text
